package no.mandat.workflow.contribution;

import java.time.Instant;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.MandateId;

/** An open call that a member of the group hasn't answered yet. */
public record CallToAnswer(CallId call, MandateId mandate, String mandateName, String title, Instant closesAt) {}
