package no.mandat.workflow.contribution;

import java.time.Instant;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.MandateId;

/**
 * A call that a member of the group can answer and hasn't answered yet.
 *
 * @param closesAt until when they can
 */
public record CallToAnswer(CallId call, MandateId mandate, String mandateName, String title, Instant closesAt) {}
