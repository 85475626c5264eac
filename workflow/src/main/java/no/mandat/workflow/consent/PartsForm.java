package no.mandat.workflow.consent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.mandat.domain.mandate.PlannedDate;
import no.mandat.domain.mandate.Routes;
import no.mandat.domain.shared.SeatId;
import no.mandat.workflow.mandate.DemandChoice;
import no.mandat.workflow.party.SeatForm;
import org.jspecify.annotations.Nullable;

/**
 * What an amendment would have besides clauses.
 *
 * @param firstDay the first day of the period, or none where it began at adoption
 * @param demands whom the group must have in it
 * @param dates of all milestones that are a part of what is agreed, or are to be
 * @param keptSeats those of the seats there are that stay
 * @param newSeats those that are to come
 * @param routes how what the group delivers is approved
 */
public record PartsForm(
        @Nullable LocalDate firstDay,
        @NotNull(message = "rule.required") LocalDate lastDay,
        @NotNull(message = "rule.required") List<@NotNull(message = "rule.required") @Valid DemandChoice> demands,
        @NotNull(message = "rule.required") List<@NotNull(message = "rule.required") PlannedDate> dates,
        @NotNull(message = "rule.required") Set<@NotNull(message = "rule.required") SeatId> keptSeats,
        @NotNull(message = "rule.required") List<@NotNull(message = "rule.required") @Valid SeatForm> newSeats,
        @NotNull(message = "rule.required") Routes routes) {}
