package no.mandat.web.milestone;

import static no.mandat.web.shared.Say.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.web.meeting.MeetingNavigation;
import no.mandat.web.shared.Say;
import no.mandat.workflow.meeting.MeetingQueries;
import no.mandat.workflow.meeting.MeetingRow;
import org.jspecify.annotations.Nullable;

/**
 * A meeting beside a plan's milestones.
 *
 * @param day on which it begins, where that is settled
 */
public record PlannedMeeting(
        MandateId mandate,
        MeetingId id,
        String title,
        @Nullable LocalDate day,
        MeetingStatus status) {

    /** Those of a mandate that the reader reads, by their day. */
    public static List<PlannedMeeting> of(MandateId mandate, MeetingQueries meetings, Clock clock) {
        return meetings.mayRead(mandate)
                ? meetings.of(mandate).stream()
                        .map(row -> new PlannedMeeting(mandate, row.id(), row.title(), day(row, clock), row.status()))
                        .toList()
                : List.of();
    }

    private static @Nullable LocalDate day(MeetingRow row, Clock clock) {
        return Optional.ofNullable(row.startsAt())
                .map(start -> LocalDate.ofInstant(start, clock.getZone()))
                .orElse(null);
    }

    /** Whether it is held some day, or was. */
    boolean isOnADay() {
        return day != null && status != MeetingStatus.CANCELLED;
    }

    /** Whether it is still to come. */
    boolean isAhead() {
        return isOnADay() && !status.isOver();
    }

    /** "Gruppemøte, 8. des. 2026". */
    String named() {
        return Optional.ofNullable(day)
                .map(on -> t("plan.meeting.named", title, Say.dates().day(on)))
                .orElse(title);
    }

    /** Where it is. */
    String address() {
        return MeetingNavigation.address(mandate, id);
    }
}
