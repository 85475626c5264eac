package no.mandat.workflow.contribution;

import java.time.Instant;
import no.mandat.domain.shared.CallId;

/**
 * A call that another can begin from.
 *
 * @param mandate what its mandate is called, in short
 */
public record CallSource(CallId id, String title, String mandate, Instant changedAt) {}
