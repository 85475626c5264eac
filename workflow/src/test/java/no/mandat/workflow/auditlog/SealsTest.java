package no.mandat.workflow.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.mandat.verify.Hash;
import no.mandat.verify.WrittenEntry;
import no.mandat.workflow.auditlog.Checkpoints.Signed;
import no.mandat.workflow.operations.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of which entries that wait it is known that the application wrote them so. */
class SealsTest {

    private static final String KEY = "a secret of this installation";
    private static final String NEXT = "the next secret of this installation";
    private static final Optional<Signed> SIGNED = Optional.of(new Signed(1, Instant.EPOCH, ""));

    @TempDir
    Path nothing;

    private Seals seals(String key) {
        return seals(Map.of("MANDAT_AUDIT_KEY", key));
    }

    private Seals seals(Map<String, String> settings) {
        return new Seals(new Configuration(settings), new KeptCheckpoint(nothing), new Undone(), new Placed());
    }

    private static WrittenEntry entry(String actor) {
        return new WrittenEntry(
                new UUID(1, 1),
                Instant.EPOCH,
                actor,
                null,
                "Tested",
                "Test",
                new UUID(2, 2),
                null,
                "r",
                Hash.of(new byte[Hash.LENGTH]));
    }

    @Test
    void itIsOfOneEntryAsItWasWritten() {
        var seals = seals(KEY);
        var own = seals.own(SIGNED);
        assertThat(own.is(entry("kari"), seals.of(entry("kari")))).isTrue();
        assertThat(own.is(entry("ola"), seals.of(entry("kari")))).isFalse();
        assertThat(own.is(entry("kari"), null)).isFalse();
        assertThat(own.is(entry("kari"), new byte[0])).isFalse();
    }

    @Test
    void nobodyMakesOneWithoutTheSecret() {
        assertThat(seals(KEY).own(SIGNED).is(entry("kari"), seals(NEXT).of(entry("kari"))))
                .isFalse();
    }

    @Test
    void theSecretOfBeforeCountsWhileItIsChanged() {
        var both = seals(Map.of("MANDAT_AUDIT_KEY", NEXT, "MANDAT_AUDIT_KEY_OLD", KEY));
        assertThat(both.own(SIGNED).is(entry("kari"), seals(KEY).of(entry("kari"))))
                .isTrue();
        assertThat(both.own(SIGNED).is(entry("kari"), seals(NEXT).of(entry("kari"))))
                .isTrue();
        assertThat(both.of(entry("kari"))).isEqualTo(seals(NEXT).of(entry("kari")));
    }

    /** Those of before there was a log. */
    @Test
    void noneIsAskedForWhereNothingWasEverSigned() {
        assertThat(seals(KEY).own(Optional.empty()).is(entry("kari"), null)).isTrue();
    }

    /** Whoever owns the database can take away what it has of that. */
    @Test
    void oneIsAskedForWhereTheServerKeptThatSomethingWas() throws IOException {
        Files.writeString(nothing.resolve("audit-checkpoint"), "something");
        assertThat(seals(KEY).own(Optional.empty()).is(entry("kari"), null)).isFalse();
    }
}
