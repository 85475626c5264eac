package no.mandat.web.milestone;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.contribution.CallNavigation;
import no.mandat.workflow.contribution.CallRow;

/**
 * A call for input beside a plan's milestones.
 *
 * @param opens the day
 * @param closes the day
 */
record PlanCall(MandateId mandate, CallId id, String title, LocalDate opens, LocalDate closes, CallStatus status) {

    static PlanCall of(MandateId mandate, CallRow row, Clock clock) {
        return new PlanCall(
                mandate,
                row.id(),
                row.title(),
                day(row.window().opensAt(), clock),
                day(row.window().closesAt(), clock),
                row.status(clock.instant()));
    }

    private static LocalDate day(Instant at, Clock clock) {
        return at.atZone(clock.getZone()).toLocalDate();
    }

    /** Where it is. */
    String address() {
        return CallNavigation.address(mandate, id);
    }
}
