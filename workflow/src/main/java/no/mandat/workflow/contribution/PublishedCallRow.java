package no.mandat.workflow.contribution;

import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.CallText;
import no.mandat.domain.contribution.Window;
import no.mandat.domain.shared.CallId;

/**
 * A call in the list on its mandate's public page.
 *
 * @param answered whether everybody may read answers of it
 */
public record PublishedCallRow(CallId id, CallText text, Window window, CallStatus status, boolean answered) {}
