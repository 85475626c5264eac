package no.mandat.workflow.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingState;
import no.mandat.workflow.meeting.MeetingProgress.Line;
import no.mandat.workflow.progress.ProgressPart;
import no.mandat.workflow.progress.ProgressPeriod;
import no.mandat.workflow.progress.ProgressSource.Row;
import no.mandat.workflow.shared.FigureSource.Moment;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeetingProgressTest {

    private static final Instant LAST = Instant.parse("2026-10-01T08:00:00Z");
    private static final Moment NOW = new Moment(Instant.parse("2026-11-25T08:00:00Z"), LocalDate.of(2026, 11, 25));
    private static final Line EARLY =
            held(MeetingState.CLOSED, "2026-09-20T08:00:00Z", Instant.parse("2026-09-20T08:02:00Z"));
    private static final Line LATE =
            held(MeetingState.MINUTES_CIRCULATED, "2026-10-20T08:00:00Z", Instant.parse("2026-10-20T08:02:00Z"));
    private static final Line CALLED = held(MeetingState.CALLED, "2026-12-10T08:00:00Z", null);

    private static Line held(MeetingState state, String startsAt, @Nullable Instant beganAt) {
        return new Line(MeetingKind.GROUP, state, Instant.parse(startsAt), beganAt);
    }

    private static List<Row> told(ProgressPeriod period, Line... lines) {
        return MeetingProgress.rows(List.of(lines), period, ZoneId.of("Europe/Oslo"), Words.in(Words.BOKMAL));
    }

    @Test
    void theFirstReportTellsOfAllMeetings() {
        assertThat(told(ProgressPeriod.first(NOW), EARLY, LATE, CALLED))
                .extracting(row -> row.cells().getFirst())
                .containsExactly("20. sep. 2026", "20. okt. 2026", "10. des. 2026");
    }

    @Test
    void aLaterOneTellsOfThoseSinceAndThoseThatAreCalled() {
        var told = told(new ProgressPeriod(LAST, NOW), EARLY, LATE, CALLED);
        assertThat(told).extracting(Row::part).containsOnly(ProgressPart.MEETINGS);
        assertThat(told).extracting(row -> row.cells().getFirst()).containsExactly("20. okt. 2026", "10. des. 2026");
    }

    @Test
    void aMeetingThatTheReportBeforeToldOfAsCalledIsToldAsHeld() {
        var overdue = held(MeetingState.HELD, "2026-10-01T07:00:00Z", Instant.parse("2026-10-01T08:30:00Z"));
        assertThat(told(new ProgressPeriod(LAST, NOW), overdue)).hasSize(1);
    }
}
