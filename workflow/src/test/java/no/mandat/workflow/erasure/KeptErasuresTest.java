package no.mandat.workflow.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mandat.workflow.operations.CannotStartException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeptErasuresTest {

    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000009");

    @TempDir
    private Path folder;

    private static Erased erased(ErasedKind kind, String what) {
        return new Erased(
                UUID.randomUUID(),
                Instant.parse("2026-11-03T09:12:44.123Z"),
                UUID.randomUUID().toString(),
                kind,
                UUID.randomUUID(),
                what);
    }

    private static String much(ErasedKind kind) {
        return switch (kind) {
            case CONTRIBUTION -> "PERSON";
            case ENTRIES -> UUID.randomUUID() + ", " + UUID.randomUUID();
            default -> "";
        };
    }

    private KeptErasures kept() {
        return new KeptErasures(folder.resolve("mandat"));
    }

    private Path file() {
        return folder.resolve("mandat").resolve("erasures");
    }

    @Test
    void areThereWhenTheServerStartsAnew() throws IOException {
        assertThat(kept().read()).isEmpty();
        var first = erased(ErasedKind.CONTRIBUTION, "PERSON_AND_TEXT");
        var second = erased(ErasedKind.ENTRIES, UUID.randomUUID() + "," + UUID.randomUUID());
        kept().add(List.of(first));
        kept().add(List.of(second));

        assertThat(kept().read()).containsExactly(first, second);
        assertThat(Files.readAllLines(file())).hasSize(3).startsWith(KeptErasures.FORM);
    }

    @ParameterizedTest
    @EnumSource(ErasedKind.class)
    void aLineSaysAllOfIt(ErasedKind kind) {
        var one = erased(kind, much(kind));
        assertThat(Erased.parse(one.line())).contains(one);
        assertThat(one.line()).doesNotContain("\n").matches("(\\S+ ){5}\\S+");
    }

    private static Optional<Erased> said(String by, ErasedKind kind, String payload) {
        return Erased.said(ID, Instant.EPOCH, by, kind, ID, payload);
    }

    @Test
    void anEntrySaysHowMuch() {
        assertThat(said("x", ErasedKind.CONTRIBUTION, "{\"changes\":[{\"after\":\"PERSON\",\"field\":\"erasure\"}]}"))
                .contains(new Erased(ID, Instant.EPOCH, "x", ErasedKind.CONTRIBUTION, ID, "PERSON"));
        assertThat(said(
                        "x",
                        ErasedKind.ENTRIES,
                        "{\"changes\":[{\"after\":\"%1$s, %1$s\",\"field\":\"entries\"}]}".formatted(ID)))
                .map(Erased::what)
                .contains(ID + "," + ID);
        assertThat(said("x", ErasedKind.SPOKEN, "{}")).isPresent();
    }

    /** Whoever writes to the database may have it signed: it brings no line into the list that nobody would be erased by, or that ends it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{}",
                "{\"changes\":[]}",
                "{\"changes\":[1]}",
                "{\"changes\":[{\"field\":\"erasure\"}]}",
                "{\"changes\":[{\"after\":1,\"field\":\"erasure\"}]}",
                "{\"changes\":[{\"after\":\"\",\"field\":\"erasure\"}]}",
                "{\"changes\":[{\"after\":\"-\",\"field\":\"erasure\"}]}",
                "{\"changes\":[{\"after\":\"hello\",\"field\":\"erasure\"}]}",
                "{\"changes\":[{\"after\":\"ALL\",\"field\":\"erasure\"}]}",
                "{\"changes\":[{\"after\":\"PERSON\\n\",\"field\":\"erasure\"}]}",
                "{\"changes\":[{\"after\":\"01900000-0000-7000-8000-000000000001\",\"field\":\"erasure\"}]}",
                "{\"changes\":[{\"after\":\"PERSON\\n01900000-0000-7000-8000-000000000001 1970-01-01T00:00:00.000001Z x ContributionErased 01900000-0000-7000-8000-000000000001 PERSON\",\"field\":\"erasure\"}]}"
            })
    void anEntryThatSaysItOtherwiseIsNotListed(String payload) {
        assertThat(said("x", ErasedKind.CONTRIBUTION, payload)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "a\nb",
                "\u2028 x",
                "12345678901234567890123456789012345678901234567890123456789012345"
            })
    void norIsOneByNobodyThatTheTrailKnows(String by) throws IOException {
        assertThat(said(by, ErasedKind.SPOKEN, "{}")).isEmpty();
        var one = new Erased(ID, Instant.EPOCH, by, ErasedKind.SPOKEN, ID, "");
        assertThatThrownBy(() -> kept().add(List.of(one))).isInstanceOf(IllegalArgumentException.class);
        assertThat(kept().read()).isEmpty();
    }

    /** As when the machine stops while it is written: it wasn't said to anybody then. */
    @Test
    void aLineThatWasBrokenOffMakesRoomForTheNext() throws IOException {
        var first = erased(ErasedKind.ATTENDEE, "");
        var next = erased(ErasedKind.SPOKEN, "");
        kept().add(List.of(first));
        Files.writeString(file(), first.line().substring(0, 50), StandardOpenOption.APPEND);

        assertThat(kept().read()).containsExactly(first);
        kept().add(List.of(next));
        assertThat(kept().read()).containsExactly(first, next);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Ola Nordmann",
                "01900000-0000-7000-8000-000000000001 2026-11-03T09:12:44.123Z system:x ContributionErased 1 PERSON",
                "01900000-0000-7000-8000-000000000001 2026-11-03T09:12:44.123Z system:x ContributionErased 01900000-0000-7000-8000-000000000001 -",
                "01900000-0000-7000-8000-000000000001 2026-11-03T09:12:44.123Z system:x EntriesErased 01900000-0000-7000-8000-000000000001 PERSON",
                "01900000-0000-7000-8000-000000000001 2026-13-03T09:12:44.123Z system:x ContributionErased 01900000-0000-7000-8000-000000000001 PERSON",
                "01900000-0000-7000-8000-000000000001 2026-11-03T09:12:44.123Z system:x MandateClosed 01900000-0000-7000-8000-000000000001 -"
            })
    void whatSaysOfNothingThatItWasErasedIsRefused(String line) throws IOException {
        kept().add(List.of(erased(ErasedKind.ATTENDEE, "")));
        Files.writeString(file(), line + "\n", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> kept().read())
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("line 3 of")
                .hasMessageNotContaining("Ola");
    }
}
