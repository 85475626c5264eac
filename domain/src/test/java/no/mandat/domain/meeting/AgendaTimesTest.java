package no.mandat.domain.meeting;

import static no.mandat.domain.meeting.Meetings.OSLO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import no.mandat.domain.meeting.AgendaTimes.Slot;
import no.mandat.domain.meeting.AgendaTimes.Timed;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AgendaTimesTest {

    private static final Instant TEN = at("10:00");

    private static Instant at(String clock) {
        return LocalDateTime.of(2026, 10, 6, 0, 0)
                .with(LocalTime.parse(clock))
                .atZone(OSLO)
                .toInstant();
    }

    private static Timed ahead(int minutes) {
        return new Timed(minutes, null, null, 0);
    }

    private static Timed done(int minutes, String began, int spent) {
        return new Timed(minutes, at(began), null, spent * 60);
    }

    private static Timed current(int minutes, String began) {
        return new Timed(minutes, at(began), at(began), 0);
    }

    private static List<Timed> planned(List<Integer> minutes) {
        return minutes.stream().map(AgendaTimesTest::ahead).toList();
    }

    @Property
    void expectsWhatIsPlannedAsLongAsNothingHasBegun(
            @ForAll @Size(max = 20) List<@IntRange(max = 480) Integer> minutes, @ForAll @IntRange(max = 600) int late) {
        var times = AgendaTimes.at(TEN, planned(minutes), TEN.plusSeconds(60L * late));
        assertThat(times).isEqualTo(AgendaTimes.planned(TEN, planned(minutes)));
        assertThat(times.slots()).hasSize(minutes.size()).allMatch(slot -> slot.planned()
                .equals(slot.expected()));
        assertThat(times.over()).isZero();
    }

    @Property
    void lastsAsLongAsItsItemsTogether(@ForAll @Size(max = 20) List<@IntRange(max = 480) Integer> minutes) {
        var times = AgendaTimes.planned(TEN, planned(minutes));
        int sum = 0;
        for (int i = 0; i < minutes.size(); i++) {
            assertThat(times.slots().get(i).planned()).isEqualTo(TEN.plusSeconds(60L * sum));
            sum += minutes.get(i);
        }
        assertThat(times.endsAt()).isEqualTo(TEN.plusSeconds(60L * sum));
    }

    @Property
    void isLateByWhatTheCurrentItemBeganLateAndByWhatItTakesTooMuch(
            @ForAll @IntRange(min = 1, max = 60) int minutes,
            @ForAll @IntRange(min = -30, max = 60) int began,
            @ForAll @IntRange(max = 120) int spent,
            @ForAll @Size(max = 5) List<@IntRange(max = 60) Integer> rest) {
        var first = TEN.plusSeconds(60L * began);
        var items = new ArrayList<Timed>();
        items.add(new Timed(minutes, first, first, 0));
        items.addAll(planned(rest));
        var times = AgendaTimes.at(TEN, items, first.plusSeconds(60L * spent));
        assertThat(times.over()).isEqualTo(Duration.ofMinutes(began + Math.max(0, spent - minutes)));
        int sum = minutes + rest.stream().mapToInt(Integer::intValue).sum();
        assertThat(times.endsAt()).isEqualTo(TEN.plusSeconds(60L * sum).plus(times.over()));
    }

    @Nested
    class AsItGoes {

        @Test
        void isSixMinutesOverAndEndsThatMuchLater() {
            var times = AgendaTimes.at(
                    TEN,
                    List.of(
                            done(5, "10:00", 5),
                            done(15, "10:05", 20),
                            done(45, "10:25", 46),
                            current(30, "11:11"),
                            ahead(45),
                            ahead(30),
                            ahead(10)),
                    at("11:26"));
            assertThat(times.slots().get(3)).isEqualTo(new Slot(at("11:05"), at("11:11"), Duration.ofMinutes(15)));
            assertThat(times.over()).isEqualTo(Duration.ofMinutes(6));
            assertThat(times.slots().get(4)).isEqualTo(new Slot(at("11:35"), at("11:41"), Duration.ZERO));
            assertThat(times.endsAt()).isEqualTo(at("13:06"));
        }

        @Test
        void countsOnWhenTheCurrentItemTakesTooLong() {
            var items = List.of(current(30, "10:00"), ahead(20));
            assertThat(AgendaTimes.at(TEN, items, at("10:30")).over()).isZero();
            var over = AgendaTimes.at(TEN, items, at("10:42"));
            assertThat(over.over()).isEqualTo(Duration.ofMinutes(12));
            assertThat(over.slots().get(1).expected()).isEqualTo(at("10:42"));
            assertThat(over.endsAt()).isEqualTo(at("11:02"));
        }

        @Test
        void isEarlierThanPlanned() {
            var times = AgendaTimes.at(TEN, List.of(done(30, "10:00", 10), current(20, "10:10")), at("10:15"));
            assertThat(times.over()).isEqualTo(Duration.ofMinutes(-20));
            assertThat(times.endsAt()).isEqualTo(at("10:30"));
        }

        @Test
        void returnsToAnEarlierItem() {
            var again = new Timed(10, at("10:00"), at("10:30"), 10 * 60);
            var times = AgendaTimes.at(TEN, List.of(again, done(20, "10:10", 20), ahead(30)), at("10:32"));
            assertThat(times.slots())
                    .containsExactly(
                            new Slot(TEN, TEN, Duration.ofMinutes(12)),
                            new Slot(at("10:10"), at("10:10"), Duration.ofMinutes(20)),
                            new Slot(at("10:30"), at("10:32"), Duration.ZERO));
            assertThat(times.over()).isEqualTo(Duration.ofMinutes(2));
            assertThat(times.endsAt()).isEqualTo(at("11:02"));
        }

        @Test
        void comesBackToWhatWasPassedOver() {
            var times = AgendaTimes.at(TEN, List.of(ahead(10), current(20, "10:00")), at("10:05"));
            assertThat(times.slots())
                    .containsExactly(
                            new Slot(TEN, at("10:20"), Duration.ZERO),
                            new Slot(at("10:10"), TEN, Duration.ofMinutes(5)));
            assertThat(times.endsAt()).isEqualTo(at("10:30"));
            assertThat(times.over()).isZero();
        }

        @Test
        void getsLaterInABreak() {
            var times = AgendaTimes.at(TEN, List.of(done(30, "10:00", 30), ahead(20)), at("10:45"));
            assertThat(times.slots().get(1).expected()).isEqualTo(at("10:45"));
            assertThat(times.over()).isEqualTo(Duration.ofMinutes(15));
        }

        @Test
        void movesNothingWhenTheClockIsPutBack() {
            var start = Instant.parse("2026-10-25T00:30:00Z");
            var times = AgendaTimes.planned(start, List.of(ahead(60), ahead(60)));
            assertThat(times.slots().get(1).planned()).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
            assertThat(times.slots().get(0).planned().atZone(OSLO).toLocalTime())
                    .isEqualTo(LocalTime.of(2, 30));
            assertThat(times.slots().get(1).planned().atZone(OSLO).toLocalTime())
                    .isEqualTo(LocalTime.of(2, 30));
            assertThat(times.endsAt()).isEqualTo(start.plusSeconds(2 * 3600));
        }
    }
}
