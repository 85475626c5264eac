package no.mandat.workflow.contribution;

import java.util.UUID;
import no.mandat.domain.shared.CallId;

/**
 * Where somebody finds what they have typed into the form of a call and not sent.
 *
 * @param secret which nobody else knows, unless they are told
 */
public record DraftAddress(CallId call, UUID secret) {}
