package no.mandat.domain.meeting;

import static no.mandat.domain.meeting.Meetings.OSLO;
import static no.mandat.domain.meeting.Meetings.refuses;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeetingFrameTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 29);
    private static final LocalDate LAST = LocalDate.of(2026, 10, 25);
    private static final MeetingFrame FRAME = new MeetingFrame(FIRST, LAST, OSLO);

    private static MeetingTime time(String from, String to) {
        return new MeetingTime(Instant.parse(from), Instant.parse(to));
    }

    private static void holds(MeetingFrame frame, MeetingTime time) {
        assertThatCode(() -> frame.require(MeetingKind.GROUP, time)).doesNotThrowAnyException();
    }

    @Test
    void countsTheDaysOfItsZone() {
        var lateInUtc = time("2026-03-28T23:30:00Z", "2026-03-29T00:30:00Z");
        holds(FRAME, lateInUtc);
        var utc = new MeetingFrame(FIRST, LAST, ZoneOffset.UTC);
        refuses(
                () -> utc.require(MeetingKind.GROUP, lateInUtc),
                new MeetingRefusal.OutsidePeriod(LocalDate.of(2026, 3, 28), FIRST, LAST));
    }

    @Test
    void beginsAtMidnightOfWinterTimeAndEndsAtMidnightOfWinterTime() {
        holds(FRAME, time("2026-03-28T23:00:00Z", "2026-03-29T02:00:00Z"));
        refuses(
                () -> FRAME.require(MeetingKind.GROUP, time("2026-03-28T22:59:59Z", "2026-03-29T02:00:00Z")),
                new MeetingRefusal.OutsidePeriod(LocalDate.of(2026, 3, 28), FIRST, LAST));
        holds(FRAME, time("2026-10-25T00:30:00Z", "2026-10-25T23:00:00Z"));
        refuses(
                () -> FRAME.require(MeetingKind.INPUT, time("2026-10-25T20:00:00Z", "2026-10-25T23:00:01Z")),
                new MeetingRefusal.OutsidePeriod(LocalDate.of(2026, 10, 26), FIRST, LAST));
    }

    @Test
    void isOpenAtItsBeginningUntilTheMandateIsAdopted() {
        holds(new MeetingFrame(null, LAST, OSLO), time("2025-01-01T09:00:00Z", "2025-01-01T10:00:00Z"));
    }

    @ParameterizedTest
    @EnumSource(
            value = MeetingKind.class,
            names = {"BOARD", "EVALUATION", "CLOSING"})
    void leavesTheBoardAndTheEndOfTheMandateFree(MeetingKind kind) {
        assertThatCode(() -> FRAME.require(kind, time("2027-01-01T09:00:00Z", "2027-01-01T10:00:00Z")))
                .doesNotThrowAnyException();
    }
}
