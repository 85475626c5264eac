package no.mandat.domain.mandate;

import java.util.Comparator;
import java.util.List;

/**
 * All that the two bodies of a mandate agree on, as it is put to them: what {@code submitForConsent} freezes (domain.md, Mandate).
 * Who sits in the seats is no part of it.
 *
 * @param title what the mandate is called in full
 * @param period when it runs
 * @param clauses what it says
 * @param plan what is to be reached by when, as agreed; dates that moved since are the plan's
 * @param seats of the group, by their ids
 * @param demands whom the group must have in it
 * @param routes how what the group delivers is approved
 */
public record MandateContent(
        String title,
        Period period,
        ClauseTree clauses,
        List<PlannedDate> plan,
        List<PlannedSeat> seats,
        Demands demands,
        Routes routes) {

    /** In one order, so that the same content is always the same text. */
    public MandateContent {
        plan = plan.stream()
                .sorted(Comparator.comparing(PlannedDate::due)
                        .thenComparing(date -> date.milestone().value()))
                .toList();
        seats = seats.stream()
                .sorted(Comparator.comparing(seat -> seat.id().value()))
                .toList();
    }

    /** With another period. */
    public MandateContent with(Period other) {
        return new MandateContent(title, other, clauses, plan, seats, demands, routes);
    }

    /** With other clauses. */
    public MandateContent with(ClauseTree other) {
        return new MandateContent(title, period, other, plan, seats, demands, routes);
    }

    /** With other demands. */
    public MandateContent with(Demands other) {
        return new MandateContent(title, period, clauses, plan, seats, other, routes);
    }

    /** With other routes. */
    public MandateContent with(Routes other) {
        return new MandateContent(title, period, clauses, plan, seats, demands, other);
    }

    /** With other dates. */
    public MandateContent withPlan(List<PlannedDate> other) {
        return new MandateContent(title, period, clauses, other, seats, demands, routes);
    }

    /** With other seats. */
    public MandateContent withSeats(List<PlannedSeat> other) {
        return new MandateContent(title, period, clauses, plan, other, demands, routes);
    }
}
