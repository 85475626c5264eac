package no.mandat.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {

    /** The example of C2SP signed-note. */
    static final String KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    static final String NOTE = """
            This is an example message.

            \u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;

    /** The example of the package note of Go's module of checksum databases. */
    private static final String SECRET =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    static final String PUBLIC = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final Hash ROOT = Hash.ofLeaf(new byte[0]);
    private static final Instant AT = Instant.parse("2026-12-01T09:00:00Z");

    @Test
    void areReadAsOthersWriteThem() throws WrongFormatException {
        var key = VerifierKey.parse(KEY);
        var note = SignedNote.parse(NOTE);
        assertThat(key).hasToString(KEY);
        assertThat(note.signatures()).singleElement().satisfies(line -> {
            assertThat(line.isOf(key, VerifierKey.ED25519)).isTrue();
            assertThat(line.isOf(key, VerifierKey.TIMESTAMPED)).isFalse();
            assertThat(key.verifies(note.bytes(), line.signature())).isTrue();
            assertThat(key.verifies("another".getBytes(StandardCharsets.UTF_8), line.signature()))
                    .isFalse();
            assertThat(key.verifies(note.bytes(), new byte[3])).isFalse();
        });
    }

    @Test
    void keysAreReadAsOthersWriteThem() throws WrongFormatException {
        var key = SigningKey.parse(SECRET);
        assertThat(key.verifier()).hasToString(PUBLIC);
        assertThat(key).as("nothing secret is logged").hasToString(PUBLIC);
        assertThat(key.secret()).isEqualTo(SECRET);
    }

    @Test
    void aCheckpointSaysByWhomAndWhenItWasSigned() throws WrongFormatException {
        var old = SampleLog.key(1);
        var key = SampleLog.key(2);
        var checkpoint = Checkpoint.parse(SigningKey.checkpoint(List.of(key), 17, ROOT, AT));
        assertThat(checkpoint.origin()).isEqualTo(SampleLog.ORIGIN);
        assertThat(checkpoint.size()).isEqualTo(17);
        assertThat(checkpoint.root()).isEqualTo(ROOT);
        assertThat(checkpoint.signedAt(List.of(key.verifier()))).contains(AT);
        assertThat(checkpoint.signedAt(List.of(old.verifier(), key.verifier()))).contains(AT);
        assertThat(checkpoint.signedAt(List.of(old.verifier()))).isEmpty();
        assertThat(checkpoint.signedAt(List.of())).isEmpty();

        var both = Checkpoint.parse(SigningKey.checkpoint(List.of(old, key), 17, ROOT, AT));
        assertThat(both.signedAt(List.of(old.verifier(), key.verifier()))).contains(AT);
        assertThat(both.signedAt(List.of(key.verifier())))
                .as("one of its keys wasn't given")
                .isEmpty();
        assertThat(both.signedAt(key.verifier())).as("that of one alone").contains(AT);
        assertThat(both.signedAt(SampleLog.key(3).verifier())).isEmpty();
        assertThat(checkpoint.signedAt(old.verifier())).isEmpty();
    }

    @Test
    void aCheckpointHasBothSignaturesOfTheSameTime() throws WrongFormatException {
        var key = SampleLog.key(1);
        var keys = List.of(key.verifier());
        var lines = SigningKey.checkpoint(List.of(key), 17, ROOT, AT).split("\n", -1);
        var text = String.join("\n", List.of(lines).subList(0, 4)) + "\n";
        assertThat(Checkpoint.parse(text + lines[4] + "\n").signedAt(keys)).isEmpty();
        assertThat(Checkpoint.parse(text + lines[5] + "\n").signedAt(keys)).isEmpty();
        var later =
                SigningKey.checkpoint(List.of(key), 17, ROOT, AT.plusSeconds(1)).split("\n", -1);
        assertThat(Checkpoint.parse(text + lines[4] + "\n" + lines[5] + "\n" + later[5] + "\n")
                        .signedAt(keys))
                .isEmpty();
    }

    /** Half of each key's signatures, or one of them twice. */
    @Test
    void eachKeyOfACheckpointSignsOnceInBothWays() throws WrongFormatException {
        var old = SampleLog.key(1);
        var key = SampleLog.key(2);
        var keys = List.of(old.verifier(), key.verifier());
        var lines = SigningKey.checkpoint(List.of(old, key), 17, ROOT, AT).split("\n", -1);
        var text = String.join("\n", List.of(lines).subList(0, 4)) + "\n";
        for (var some :
                List.of(List.of(4, 7), List.of(4, 5, 6), List.of(4, 5, 7), List.of(4, 4, 5), List.of(4, 5, 5))) {
            var note = text + some.stream().map(i -> lines[i] + "\n").collect(Collectors.joining());
            assertThat(Checkpoint.parse(note).signedAt(keys))
                    .as("lines %s", some)
                    .isEmpty();
        }
    }

    /** A witness signs copies, by a name and a key of its own; who isn't given its key can't say anything of that. */
    @Test
    void ofACopyLinesOfOtherKeysArePassedBy() throws WrongFormatException {
        var key = SampleLog.key(1);
        var keys = List.of(key.verifier());
        for (var copy : Copies.RIGHT.of(key, 17, ROOT, AT)) {
            assertThat(Checkpoint.parse(copy).copySignedAt(keys)).as(copy).contains(AT);
            assertThat(Checkpoint.parse(copy).signedAt(keys))
                    .as("it is no copy: %s", copy)
                    .isEmpty();
        }
        for (var copy : Copies.WRONG.of(key, 17, ROOT, AT)) {
            assertThat(Checkpoint.parse(copy).copySignedAt(keys)).as(copy).isEmpty();
        }
    }

    @Test
    void aCopyHasNoMoreSignaturesThanAnother() throws WrongFormatException {
        var key = SampleLog.key(1);
        var most = SigningKey.checkpoint(List.of(key), 17, ROOT, AT)
                + Copies.line("witness.example", 5).repeat(14);
        assertThat(Checkpoint.parse(most).copySignedAt(List.of(key.verifier()))).contains(AT);
        assertThatExceptionOfType(WrongFormatException.class)
                .isThrownBy(() -> Checkpoint.parse(most + Copies.line("witness.example", 6)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a\n",
                "a\n\n",
                "a\nb",
                "a\n\nno signature\n",
                "a\n\n\u2014 name\n",
                "a\n\n\u2014 name AAAA\n",
                "a\n\n\u2014 name AAAAAA==",
                "a\r\n\n\u2014 name AAAAAAA=\n",
                "a\n\n\u2014 name AAAAAAB=\n"
            })
    void whatIsNoneIsRefusedInWords(String text) {
        assertThatExceptionOfType(WrongFormatException.class)
                .isThrownBy(() -> SignedNote.parse(text))
                .withMessageMatching(".{10,}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\n1\n",
                "a\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "a\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "a\n1000000000000000000000\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\nmore\n",
                "\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "a\n1\nAAAA\n"
            })
    void whatIsNoCheckpointIsRefusedInWords(String text) {
        assertThatExceptionOfType(WrongFormatException.class)
                .isThrownBy(() -> Checkpoint.parse(text + "\n\u2014 name AAAAAAA=\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a+b",
                "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/bar+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+BOkyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3Q==",
                "a name+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
            })
    void whatIsNoKeyIsRefusedInWords(String text) {
        assertThatExceptionOfType(WrongFormatException.class).isThrownBy(() -> VerifierKey.parse(text));
        assertThatExceptionOfType(WrongFormatException.class)
                .isThrownBy(() -> SigningKey.parse("PRIVATE+KEY+" + text))
                .withMessageNotContaining("Aeky");
    }

    @Test
    void eachNewKeyIsAnother() throws WrongFormatException {
        var one = SigningKey.generate("a", new SecureRandom());
        assertThat(SigningKey.parse(one.secret()).verifier())
                .hasToString(one.verifier().toString());
        assertThat(SigningKey.generate("a", new SecureRandom()).verifier().toString())
                .isNotEqualTo(one.verifier().toString());
    }
}
