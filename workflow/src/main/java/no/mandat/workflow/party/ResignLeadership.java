package no.mandat.workflow.party;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.shared.Keyed;

/**
 * The group's leader lays the task down.
 *
 * @param fromDay the first day without them as the leader
 * @param stays whether they stay as a member in the same seat, or leave the group
 */
public record ResignLeadership(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MandateId mandate,
        @NotNull(message = "rule.required") LocalDate fromDay,
        boolean stays)
        implements Keyed {}
