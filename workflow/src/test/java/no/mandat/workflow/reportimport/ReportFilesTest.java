package no.mandat.workflow.reportimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.reportimport.Remark.Kind;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files are read as reports, and which are refused. */
class ReportFilesTest {

    private static byte[] sample(String name) throws IOException {
        try (var file = ReportFilesTest.class.getResourceAsStream("/manuscript/" + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        }
    }

    private static Refusal refusal(String name, byte[] content) {
        var refused = new Refusal[1];
        assertThatThrownBy(() -> Drafts.of(name, content))
                .isInstanceOfSatisfying(RefusedException.class, exception -> refused[0] = exception.refusal());
        return refused[0];
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mandat.docx",
                "mandat.odt",
                "mandat-from-word.odt",
                "mandat.md",
                "mandat.txt",
                "word-quirks.docx"
            })
    void noWordOfADocumentIsLost(String name) throws IOException {
        var draft = Drafts.of(name, sample(name));

        assertThat(draft.sections()).hasSizeGreaterThan(2);
        assertThat(draft.title()).startsWith("Mandat");
        assertThat(Drafts.kinds(draft.remarks())).doesNotContain(Kind.WORDS_LOST);
    }

    @Test
    void aLockedDocumentIsRefused() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var locked = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("hemmelig");
            try (var inner = encryptor.getDataStream(locked)) {
                inner.write(WordReport.of(report -> report.paragraph("Hemmelig.")));
            }
            locked.writeFilesystem(out);
        }

        assertThat(refusal("r.docx", out.toByteArray())).isEqualTo(new AttachmentRefusal.OldOrLocked());
    }

    @Test
    void whatIsNoDocumentIsRefused() throws IOException {
        assertThat(refusal("r.docx", "%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .isInstanceOf(AttachmentRefusal.class);
        assertThat(refusal("r.docx", WordReport.of(report -> {}))).isEqualTo(new AttachmentRefusal.NoWords());
        assertThat(refusal("r.docx", Arrays.copyOf(sample("mandat.docx"), 3_000)))
                .isEqualTo(new AttachmentRefusal.Damaged());
    }

    @Property(tries = 200)
    void aDamagedDocumentIsReadOrRefused(@ForAll long seed) throws IOException {
        var random = new Random(seed);
        var name = List.of("mandat.docx", "mandat.odt", "mandat.md").get(random.nextInt(3));
        var content = sample(name);
        for (int i = 0; i < 1 + random.nextInt(20); i++) {
            content[random.nextInt(content.length)] = (byte) random.nextInt(256);
        }
        try {
            assertThat(Drafts.of(name, content)).isNotNull();
        } catch (RefusedException refused) {
            assertThat(refused.refusal()).isInstanceOf(AttachmentRefusal.class);
        }
    }
}
