package no.mandat.domain.communication;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** On which days whoever is responsible for an item is reminded of it: 7 days and one day before its day, and on the day after it. */
public final class CommunicationReminderRule {

    private static final int WEEK = 7;

    private CommunicationReminderRule() {}

    /** The first of those days after the given one, if one is left. */
    public static Optional<LocalDate> nextAfter(LocalDate day, LocalDate due) {
        return Stream.of(due.minusDays(WEEK), due.minusDays(1), due.plusDays(1))
                .filter(reminder -> reminder.isAfter(day))
                .findFirst();
    }
}
