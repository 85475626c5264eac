package no.mandat.workflow.attachment;

import static no.mandat.workflow.attachment.Samples.hex;
import static no.mandat.workflow.attachment.Samples.jpeg;
import static no.mandat.workflow.attachment.Samples.odf;
import static no.mandat.workflow.attachment.Samples.office;
import static no.mandat.workflow.attachment.Samples.officeNaming;
import static no.mandat.workflow.attachment.Samples.officeWith;
import static no.mandat.workflow.attachment.Samples.ole2;
import static no.mandat.workflow.attachment.Samples.picture;
import static no.mandat.workflow.attachment.Samples.png;
import static no.mandat.workflow.attachment.Samples.text;
import static no.mandat.workflow.attachment.Samples.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.attachment.FileType;
import no.mandat.domain.shared.RefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReceptionTest {

    private final Reception reception = new Reception(Clock.systemUTC());

    @TempDir
    Path folder;

    @BeforeEach
    void aFolderOfItsOwn() {
        System.setProperty("jboss.server.temp.dir", folder.toString());
    }

    @AfterEach
    void asBefore() {
        System.clearProperty("jboss.server.temp.dir");
    }

    private ReceivedFile receive(String name, byte[] content) throws IOException {
        return reception.receive(name, new ByteArrayInputStream(content));
    }

    private long left() throws IOException {
        try (var files = Files.list(folder.resolve("mandat-uploads"))) {
            return files.count();
        }
    }

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of("%PDF-1.7\n…".getBytes(StandardCharsets.UTF_8), FileType.PDF),
                Arguments.of(picture("png"), FileType.PNG),
                Arguments.of(picture("jpg"), FileType.JPEG),
                Arguments.of(png(10_000, 5_000), FileType.PNG),
                Arguments.of(jpeg(10_000, 5_000), FileType.JPEG),
                Arguments.of(office("wordprocessingml.document"), FileType.DOCX),
                Arguments.of(office("spreadsheetml.sheet"), FileType.XLSX),
                Arguments.of(office("presentationml.presentation"), FileType.PPTX),
                Arguments.of(odf("text"), FileType.ODT),
                Arguments.of(odf("spreadsheet"), FileType.ODS),
                Arguments.of(odf("presentation", "Basic/Standard/script-lb.xml"), FileType.ODP),
                Arguments.of(text("Blåbærsyltetøy, Čáhci\r\n\tto"), FileType.TEXT),
                Arguments.of("Blåbær".getBytes(StandardCharsets.ISO_8859_1), FileType.TEXT),
                Arguments.of(Samples.nested(2), FileType.DOCX),
                Arguments.of(officeWith("word/embeddings/oleObject1.bin", ole2("Equation")), FileType.DOCX),
                Arguments.of(Samples.bomb(19), FileType.DOCX));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void takesWhatPeopleWriteAndTellsItsKindByItsContent(byte[] content, FileType type) throws IOException {
        var file = receive("fil.exe", content);

        assertThat(file.fileType()).isEqualTo(type);
        assertThat(file.fileSize()).isEqualTo(content.length);
        assertThat(reception.open(file)).hasBinaryContent(content);
        reception.discard(file);
        assertThat(left()).isZero();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    static Stream<Arguments> polyglots() {
        var pdf = text("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n");
        var page = text("<html><script>alert(1)</script></html>");
        return Stream.of(
                Arguments.of(joined(pdf, office("wordprocessingml.document")), FileType.PDF, "fil.html.pdf"),
                Arguments.of(joined(pdf, zip(Map.of("a.class", text("x")))), FileType.PDF, "fil.html.pdf"),
                Arguments.of(joined(pdf, page), FileType.PDF, "fil.html.pdf"),
                Arguments.of(joined(picture("jpg"), page), FileType.JPEG, "fil.html.jpg"),
                Arguments.of(joined(picture("png"), page), FileType.PNG, "fil.html.png"),
                Arguments.of(joined(page, pdf), FileType.TEXT, "fil.html.txt"));
    }

    /** What two programs would read as two things is called, and given away, as the one that it begins as. */
    @ParameterizedTest
    @MethodSource("polyglots")
    void whatIsTwoThingsIsTakenAsWhatItBeginsAs(byte[] content, FileType type, String name) throws IOException {
        var file = receive("fil.html", content);

        assertThat(file.fileType()).isEqualTo(type);
        assertThat(file.fileName()).isEqualTo(name);
        reception.discard(file);
    }

    /** What scanners are tried with, put together here, so that none stumbles over this test. */
    private static byte[] eicar() {
        return text(new StringBuilder("*H+H$!ELIF-TSET-SURIVITNA-DRADNATS-RACIE$}7)CC7)^P(45XZP\\4[PA@%P!O5X")
                .reverse()
                .toString());
    }

    private static byte[] after(String before, byte[] content) {
        var both = new ByteArrayOutputStream();
        both.writeBytes(text(before));
        both.writeBytes(content);
        return both.toByteArray();
    }

    static Stream<byte[]> viruses() {
        return Stream.of(
                eicar(),
                after("X5O!P%X5O!P%@A", eicar()),
                after("%PDF-1.7\n" + "x".repeat(64 * 1024 - 30), eicar()),
                pdfWith(packed(eicar())),
                pdfWith(packed(text("q Q")), new byte[] {0x78, 1, 2, 3}, packed(after("x".repeat(70_000), eicar()))),
                officeWith("word/media/image1.png", eicar()),
                officeWith("word/embeddings/inner.docx", officeWith("word/embeddings/oleObject1.bin", eicar())),
                officeWith("word/embeddings/x.jar", zip(Map.of("a.txt", eicar()))),
                zip(Map.of("a.txt", eicar())));
    }

    @ParameterizedTest
    @MethodSource("viruses")
    void refusesWhatScannersAreTriedWithWhereverItIs(byte[] content) throws IOException {
        assertThatThrownBy(() -> receive("Notat.docx", content))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(new AttachmentRefusal.TestVirus()));
        assertThat(left()).isZero();
    }

    private static byte[] packed(byte[] content) {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] pdfWith(byte[]... streams) {
        var pdf = new ByteArrayOutputStream();
        pdf.writeBytes(text("%PDF-1.7\n"));
        for (var stream : streams) {
            pdf.writeBytes(text("1 0 obj\n<</Filter /FlateDecode>>\nstream\r\n"));
            pdf.writeBytes(stream);
            pdf.writeBytes(text("\nendstream\nendobj\n"));
        }
        return pdf.toByteArray();
    }

    @Test
    @Timeout(60)
    void looksIntoStreamsOfAPdfOnlyAsFarAsThatTakesNoTime() throws IOException {
        var broken = packed("x".repeat(1000).getBytes(StandardCharsets.US_ASCII));
        assertThat(receive("a.pdf", pdfWith(Arrays.copyOf(broken, broken.length / 2), text("stream")))
                        .fileType())
                .isEqualTo(FileType.PDF);
        assertThat(receive("a.pdf", text("%PDF-stream")).fileType()).isEqualTo(FileType.PDF);
        // Each seems to be a stream that goes on to the end of the file, and has all behind it in it.
        var nested = after("stream\n", hex("7801"));
        var many = new ByteArrayOutputStream();
        many.writeBytes(text("%PDF-1.7\n"));
        many.writeBytes(nested);
        for (int i = 0; i < 200_000; i++) {
            many.writeBytes(hex("000900f6ff"));
            many.writeBytes(nested);
        }
        assertThat(receive("a.pdf", many.toByteArray()).fileType()).isEqualTo(FileType.PDF);
        var bomb = packed(new byte[64 * 1024 * 1024]);
        assertThat(receive("a.pdf", pdfWith(bomb, bomb, bomb, bomb, bomb, bomb)).fileType())
                .isEqualTo(FileType.PDF);
    }

    @Test
    void takesWhatOnlyBeginsLikeIt() throws IOException {
        var most = Arrays.copyOf(eicar(), eicar().length - 1);
        assertThat(receive("a.txt", most).fileType()).isEqualTo(FileType.TEXT);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(new byte[0], new AttachmentRefusal.Empty()),
                Arguments.of(hex("4d5a90000300000004"), new AttachmentRefusal.UnknownKind()),
                Arguments.of(hex("7f454c46020101"), new AttachmentRefusal.UnknownKind()),
                Arguments.of(hex("1f8b0800000000"), new AttachmentRefusal.UnknownKind()),
                Arguments.of(text("{\\rtf1\\ansi}"), new AttachmentRefusal.UnknownKind()),
                Arguments.of(text("tekst\u0000"), new AttachmentRefusal.UnknownKind()),
                Arguments.of(zip(Map.of("a.txt", text("a"))), new AttachmentRefusal.UnknownKind()),
                Arguments.of(
                        joined(text("<html>"), office("wordprocessingml.document")),
                        new AttachmentRefusal.UnknownKind()),
                Arguments.of(odf("graphics"), new AttachmentRefusal.UnknownKind()),
                Arguments.of(ole2("WordDocument"), new AttachmentRefusal.OldOrLocked()),
                Arguments.of(ole2("EncryptedPackage"), new AttachmentRefusal.OldOrLocked()),
                Arguments.of(Samples.lockedOdf("text"), new AttachmentRefusal.OldOrLocked()),
                Arguments.of(Samples.lockedOdf("spreadsheet"), new AttachmentRefusal.OldOrLocked()),
                Arguments.of(ole2("_VBA_PROJECT"), new AttachmentRefusal.Macros()),
                Arguments.of(officeWith("word/vbaProject.bin", text("x")), new AttachmentRefusal.Macros()),
                Arguments.of(officeWith("word/VBAPROJECT.BIN", text("x")), new AttachmentRefusal.Macros()),
                Arguments.of(officeWith("xl/macrosheets/sheet1.xml", text("x")), new AttachmentRefusal.Macros()),
                Arguments.of(officeNaming("application/vnd.ms-office.vbaProject"), new AttachmentRefusal.Macros()),
                Arguments.of(
                        officeNaming("application/vnd.ms-word.document.macroEnabled.main+xml"),
                        new AttachmentRefusal.Macros()),
                Arguments.of(odf("text", "Basic/Standard/Module1.xml"), new AttachmentRefusal.Macros()),
                Arguments.of(odf("text", "Scripts/python/x.py"), new AttachmentRefusal.Macros()),
                Arguments.of(
                        officeWith("word/embeddings/oleObject1.bin", ole2("_VBA_PROJECT")),
                        new AttachmentRefusal.Macros()),
                Arguments.of(
                        officeWith("word/embeddings/x.xlsx", officeWith("xl/vbaProject.bin", text("x"))),
                        new AttachmentRefusal.Macros()),
                Arguments.of(Samples.bomb(40), new AttachmentRefusal.UnpacksToTooMuch()),
                Arguments.of(
                        officeWith("word/embeddings/x.docx", Samples.bomb(40)),
                        new AttachmentRefusal.UnpacksToTooMuch()),
                Arguments.of(Samples.nested(3), new AttachmentRefusal.UnpacksToTooMuch()),
                Arguments.of(manyParts(), new AttachmentRefusal.UnpacksToTooMuch()),
                Arguments.of(png(10_000, 5_001), new AttachmentRefusal.TooManyPixels(50)),
                Arguments.of(jpeg(10_000, 5_001), new AttachmentRefusal.TooManyPixels(50)),
                Arguments.of(png(-1, 1), new AttachmentRefusal.Damaged()),
                Arguments.of(hex("89504e470d0a1a0a0000"), new AttachmentRefusal.Damaged()),
                Arguments.of(hex("ffd8ffe000104a464946"), new AttachmentRefusal.Damaged()),
                Arguments.of(Arrays.copyOf(office("wordprocessingml.document"), 100), new AttachmentRefusal.Damaged()));
    }

    private static byte[] manyParts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < 5_001; i++) {
            parts.put("word/part" + i, new byte[0]);
        }
        return zip(parts);
    }

    @Test
    void aPictureThatIsBareIsTheSameAndAnotherIsAFileOfItsOwn() throws IOException {
        var plain = receive("kart.png", picture("png"));
        assertThat(reception.bare(plain)).isEqualTo(plain);
        assertThat(left()).isOne();
        var photo = receive("foto.jpg", Samples.photo(6));
        var bare = reception.bare(photo);
        assertThat(bare.place()).isNotEqualTo(photo.place());
        assertThat(bare.fileName()).isEqualTo("foto.jpg");
        var content = reception.open(bare).readAllBytes();
        assertThat(bare.fileSize()).isEqualTo(content.length);
        assertThat(bare.fingerprint()).isEqualTo(Fingerprints.of(content));
        assertThat(new String(content, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        reception.discard(bare);
        reception.discard(photo);
        reception.discard(plain);
        assertThat(left()).isZero();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesTheRestAndKeepsNothingOfIt(byte[] content, AttachmentRefusal refusal) throws IOException {
        assertThatThrownBy(() -> receive("fil.docx", content))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(refusal));
        assertThat(left()).isZero();
    }

    @Test
    void refusesAFileThatIsTooLargeBeforeItHasAllCome() throws IOException {
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                return 'a';
            }
        };

        assertThatThrownBy(() -> reception.receive("stor.txt", endless))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(new AttachmentRefusal.TooLarge(25)));
        assertThat(endless.given).isLessThan(27 * 1024 * 1024);
        assertThat(left()).isZero();
    }

    @Test
    void keepsNothingOfAFileThatBreaksOff() throws IOException {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };

        assertThatThrownBy(() -> reception.receive("brutt.txt", broken)).isInstanceOf(IOException.class);
        assertThat(left()).isZero();
    }

    @Test
    void takesTheFingerprintOfTheContent() throws IOException {
        assertThat(receive("abc.txt", text("abc")).fingerprint())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void forgetsWhatNobodyDiscardedWithinADay() throws IOException {
        var file = receive("a.txt", text("a"));

        reception.forgetOld();
        assertThat(left()).isEqualTo(1);
        new Reception(Clock.offset(Clock.systemUTC(), Duration.ofDays(2))).forgetOld();
        assertThat(left()).isZero();
        reception.discard(file);
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "notat.txt|notat.txt",
                "Notat.TXT|Notat.txt",
                "oppskrift.md|oppskrift.md",
                "../../etc/passwd|passwd.txt",
                "C:\\Users\\kari\\notat.txt|notat.txt",
                "notat.pdf.exe|notat.pdf.exe.txt",
                ".txt|txt.txt",
                "  . |document.txt",
                "a\u0007b\u202Etxt.exe|abtxt.exe.txt",
                "a<b>:\"c?*.txt|a_b___c__.txt",
                "Čáhci 🐟.txt|Čáhci 🐟.txt",
                "A\u030Arsmøte e\u0323\u0302.txt|Årsmøte ệ.txt",
                " . .notat.  .txt . |notat. .txt",
                "mappe/|document.txt",
            },
            delimiter = '|')
    void cleansTheName(String name, String cleaned) {
        assertThat(FileNames.clean(name, FileType.TEXT)).isEqualTo(cleaned);
    }

    @Test
    void showsANameWithoutWhatIsInvisible() {
        assertThat(FileNames.shown("C:\\Kari \u202Egnp\u0000.exe\u202C\r\n \u2066Čáhci 🐟"))
                .isEqualTo("C:\\Kari gnp.exe Čáhci 🐟");
    }

    @Test
    void shortensALongName() {
        assertThat(FileNames.clean("🐟".repeat(300) + ".txt", FileType.TEXT)).isEqualTo("🐟".repeat(120) + ".txt");
        assertThat(FileNames.clean("k".repeat(600) + ".MD", FileType.TEXT)).isEqualTo("k".repeat(120) + ".md");
        assertThat(FileNames.clean("mappe/".repeat(200) + "e\u0323\u0302".repeat(130) + ".csv", FileType.TEXT))
                .isEqualTo("ệ".repeat(120) + ".csv");
    }

    @Test
    void cleansANameThatIsLongerThanAnyInNoTime() {
        int many = 200_000;
        var dots = "a" + ".".repeat(2 * many) + "a.txt";
        var marks = "a" + "\u0301\u0316".repeat(many) + ".txt";
        var unseen = "\u200B".repeat(many) + " ".repeat(many) + "a.txt";
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(FileNames.clean(dots, FileType.TEXT)).isEqualTo("a" + ".".repeat(119) + ".txt");
            assertThat(FileNames.clean(marks, FileType.TEXT)).endsWith(".txt").hasSize(124);
            assertThat(FileNames.clean(unseen, FileType.TEXT)).isEqualTo("a.txt");
        });
    }
}
