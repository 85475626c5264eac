package no.mandat.workflow.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import no.mandat.verify.Hash;
import no.mandat.verify.WrittenEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Of which entries without names and values it counts that they were erased. */
class LogPlacesTest {

    private static final UUID ERASED = new UUID(1, 1);
    private static final UUID SAYING = new UUID(2, 2);
    private static final String NAMES_IT =
            "{\"changes\":[{\"after\":\"%s, %s\",\"field\":\"entries\"}]}".formatted(new UUID(3, 3), ERASED);

    private static boolean isErasedBy(LoggedEntry saying) {
        var place = LogPlaces.place(erased(true), Map.of(SAYING, SaidErasure.of(saying)));
        assertThat(place.isRight()).isEqualTo(place.erasedBy() != null);
        return place.isRight();
    }

    private static LoggedEntry erased(boolean stands) {
        return new LoggedEntry(entry(ERASED, "Tested"), 5L, stands, false, null, SAYING);
    }

    private static LoggedEntry saying(
            String action, @Nullable Long index, boolean stands, boolean commits, String says) {
        return new LoggedEntry(entry(SAYING, action), index, stands, commits, says, null);
    }

    private static WrittenEntry entry(UUID id, String action) {
        return new WrittenEntry(
                id, Instant.EPOCH, "system:test", null, action, "Test", id, null, "r", Hash.of(new byte[Hash.LENGTH]));
    }

    @Test
    void wasErasedWhereALaterEntryOfTheLogNamesIt() {
        assertThat(isErasedBy(saying("EntriesErased", 6L, true, true, NAMES_IT)))
                .isTrue();
        assertThat(isErasedBy(saying("EntriesErased", null, true, true, NAMES_IT)))
                .isTrue();
    }

    @Test
    void wasNotErasedByWhatIsNoErasureOrIsNotWhatStandsInTheLog() {
        assertThat(isErasedBy(saying("Tested", 6L, true, true, NAMES_IT))).isFalse();
        assertThat(isErasedBy(saying("EntriesErased", 6L, false, true, NAMES_IT)))
                .isFalse();
        assertThat(isErasedBy(saying("EntriesErased", 6L, true, false, NAMES_IT)))
                .isFalse();
        assertThat(isErasedBy(saying("EntriesErased", 4L, true, true, NAMES_IT)))
                .as("said before it was there")
                .isFalse();
    }

    @Test
    void wasNotErasedByWhatNamesOthersOrNothingThatCanBeRead() {
        for (var says : new String[] {
            NAMES_IT.replace(ERASED.toString(), new UUID(4, 4).toString()),
            NAMES_IT.replace("entries", "erased"),
            NAMES_IT.replace("after", "before"),
            NAMES_IT.replace(", ", ","),
            "{\"changes\":{\"after\":\"" + ERASED + "\",\"field\":\"entries\"}}",
            "{\"changes\":[\"" + ERASED + "\",{\"after\":7,\"field\":\"entries\"}]}",
            "\"" + ERASED + "\"",
            "{" + NAMES_IT,
            ""
        }) {
            assertThat(isErasedBy(saying("EntriesErased", 6L, true, true, says)))
                    .as(says)
                    .isFalse();
        }
    }

    @Test
    void isNotRightWhereNothingSaysSoOrItIsNotWhatStandsInTheLog() {
        assertThat(LogPlaces.place(erased(true), Map.of()).isRight()).isFalse();
        var said = Map.of(SAYING, SaidErasure.of(saying("EntriesErased", 6L, true, true, NAMES_IT)));
        assertThat(LogPlaces.place(erased(false), said).isRight()).isFalse();
    }

    /** By another column than the one that is asked for the database could give another row to each. */
    @Test
    void isWhatWasReadOnlyWhereAllOfItIs() {
        var logged = new LoggedEntry(entry(ERASED, "PositionCast"), 5L, true, true, "{}", null);
        assertThat(logged.is(entry(ERASED, "PositionCast"), "{}")).isTrue();
        assertThat(logged.is(entry(ERASED, "PositionStruck"), "{}")).isFalse();
        assertThat(logged.is(entry(SAYING, "PositionCast"), "{}")).isFalse();
        assertThat(logged.is(entry(ERASED, "PositionCast"), "{ }")).isFalse();
        assertThat(logged.is(entry(ERASED, "PositionCast"), null)).isFalse();
    }

    /** Since it was read. */
    @Test
    void isStillWhatWasReadWhereItsNamesWereErased() {
        assertThat(erased(true).is(entry(ERASED, "Tested"), "{}")).isTrue();
        assertThat(erased(true).is(entry(ERASED, "Tested"), null)).isTrue();
    }
}
