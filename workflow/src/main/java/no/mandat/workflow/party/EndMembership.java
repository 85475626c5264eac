package no.mandat.workflow.party;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MembershipId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.Reason;

/**
 * Gives a membership its last day.
 *
 * @param reason why, at most 2000 characters; the history shows it
 */
public record EndMembership(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MandateId mandate,
        @NotNull(message = "rule.required") BodyId body,
        @NotNull(message = "rule.required") MembershipId membership,
        @NotNull(message = "rule.required") LocalDate lastDay,
        @Reason String reason)
        implements Keyed {}
