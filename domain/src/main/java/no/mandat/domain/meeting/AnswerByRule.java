package no.mandat.domain.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * By which day those who are called to a meeting are asked to answer. It is a wish, and no lock: who answers later is heard as well, as
 * long as the meeting takes answers.
 */
public final class AnswerByRule {

    private static final int USUAL_DAYS = 7;
    private static final int SILENT_DAYS = 3;

    private AnswerByRule() {}

    /** A week before the meeting; where that isn't ahead, the day before it; none, where that has passed, too. */
    public static Optional<LocalDate> usual(LocalDate today, LocalDate meeting) {
        var week = meeting.minusDays(USUAL_DAYS);
        return Optional.of(week.isAfter(today) ? week : meeting.minusDays(1)).filter(day -> !day.isBefore(today));
    }

    /** Whether it can be asked for today: it hasn't passed, and is before the day of the meeting, where it has one. */
    public static boolean fits(LocalDate day, LocalDate today, @Nullable LocalDate meeting) {
        return !day.isBefore(today) && (meeting == null || day.isBefore(meeting));
    }

    /**
     * Refuses a day by which nobody can answer, or one that has passed unless it stands already.
     *
     * @param before the day that stands
     * @throws RefusedException {@link MeetingRefusal.AnswerByPassed}, {@link MeetingRefusal.AnswerByTooLate}
     */
    static void require(
            @Nullable LocalDate day, @Nullable LocalDate before, LocalDate today, @Nullable LocalDate meeting) {
        if (day == null) {
            return;
        }
        if (day.isBefore(today) && !day.equals(before)) {
            throw new RefusedException(new MeetingRefusal.AnswerByPassed(day));
        }
        if (meeting != null && !day.isBefore(meeting)) {
            throw new RefusedException(new MeetingRefusal.AnswerByTooLate(day, meeting));
        }
    }

    /**
     * On which days those who haven't answered are reminded: on the day before they should have, and some days before the meeting, where
     * they still haven't. Where it is too late for the first when they are called, the second comes in any case.
     *
     * @param from the first day on which they can be reminded
     */
    public static List<LocalDate> reminders(LocalDate meeting, @Nullable LocalDate answerBy, LocalDate from) {
        var silent = meeting.minusDays(SILENT_DAYS);
        if (answerBy == null || !answerBy.isAfter(from)) {
            return List.of(silent);
        }
        List<LocalDate> days = new ArrayList<>(List.of(answerBy.minusDays(1)));
        if (silent.isAfter(answerBy)) {
            days.add(silent);
        }
        return List.copyOf(days);
    }
}
