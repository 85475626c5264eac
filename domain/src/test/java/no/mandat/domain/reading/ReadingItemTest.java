package no.mandat.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReadingItemTest {

    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 10);
    private static final DocumentId DOCUMENT = new DocumentId(new UUID(0, 1));
    private static final MandateId MANDATE = new MandateId(new UUID(0, 2));

    private static ReadingItem listed() {
        return ReadingItem.put(DOCUMENT, MANDATE, 3, DAY, NOW).item();
    }

    private static ReadingItem in(ReadingState state) {
        var item = listed();
        if (state == ReadingState.TAKEN_OFF) {
            var ignored = item.takeOff(NOW);
        }
        assertThat(item.state()).isEqualTo(state);
        return item;
    }

    static Stream<Arguments> everyStateAndAction() {
        return Arrays.stream(ReadingState.values())
                .flatMap(state -> Arrays.stream(ReadingAction.values()).map(action -> Arguments.of(state, action)));
    }

    private static void act(ReadingItem item, ReadingAction action) {
        var ignored =
                switch (action) {
                    case EDIT -> item.readBy(DAY.plusDays(1), NOW);
                    case TAKE_OFF -> item.takeOff(NOW);
                    case PUT_BACK -> item.putBack(9, null, NOW);
                };
    }

    @ParameterizedTest
    @MethodSource("everyStateAndAction")
    void doesWhatTheTableAllowsAndRefusesTheRest(ReadingState state, ReadingAction action) {
        var item = in(state);
        var next = ReadingLife.LIFE.next(state, action);
        if (next.isPresent()) {
            act(item, action);
            assertThat(item.state()).isEqualTo(next.get());
        } else {
            var refused = catchThrowableOfType(RefusedException.class, () -> act(item, action));
            assertThat(refused.refusal()).isEqualTo(new ReadingRefusal.NotPossibleNow(state, action));
            assertThat(item.state()).isEqualTo(state);
        }
    }

    @Test
    void tellsAllThatIsKnownOfItWhenItIsPutOnTheList() {
        var event = ReadingItem.put(DOCUMENT, MANDATE, 3, DAY, NOW).event();
        assertThat(event.changes())
                .containsExactly(
                        Change.set("mandate", MANDATE),
                        Change.set("place", 3),
                        Change.set("readBy", DAY),
                        Change.set("state", ReadingState.LISTED));
        assertThat(event.mandate()).contains(MANDATE);
        assertThat(event.subject().kind()).isEqualTo("ReadingItem");
        assertThat(event.action()).isEqualTo("PutOnReadingList");
    }

    @Test
    void isPutBackAtAnotherPlaceAndForAnotherDay() {
        var item = in(ReadingState.TAKEN_OFF);
        assertThat(item.putBack(7, null, NOW).changes())
                .containsExactly(
                        new Change("place", 3, 7),
                        new Change("readBy", DAY, null),
                        new Change("state", ReadingState.TAKEN_OFF, ReadingState.LISTED));
        assertThat(item.place()).isEqualTo(7);
        assertThat(item.lastDay()).isEmpty();
    }

    @Test
    void changesOnlyWhatIsOther() {
        var item = listed();
        assertThat(item.readBy(DAY, NOW)).isEmpty();
        assertThat(item.moveTo(3, NOW)).isEmpty();
        assertThat(item.moveTo(4, NOW).orElseThrow().changes()).containsExactly(new Change("place", 3, 4));
        assertThat(item.readBy(null, NOW).orElseThrow().changes()).containsExactly(new Change("readBy", DAY, null));
        assertThat(item.place()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({", 1, NOT_READ", "1, 1, READ", "1, 2, NEWER_VERSION", "2, 2, READ"})
    void asksAnewAboutANewerVersion(Integer confirmed, int current, ReadingStatus status) {
        assertThat(ReadingStatus.of(confirmed, current)).isEqualTo(status);
    }
}
