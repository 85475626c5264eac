package no.mandat.workflow.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.mandat.workflow.operations.CannotStartException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeptErasuresTest {

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
        var one = erased(kind, "");
        assertThat(Erased.parse(one.line())).contains(one);
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
