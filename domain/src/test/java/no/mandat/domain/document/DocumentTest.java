package no.mandat.domain.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.attachment.FileType;
import no.mandat.domain.attachment.StoredFile;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.Subject;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final DocumentId ID = new DocumentId(new UUID(0, 1));
    private static final MandateId MANDATE = new MandateId(new UUID(0, 2));
    private static final StoredFile FIRST = new StoredFile("notat.pdf", FileType.PDF, 12, "aa");
    private static final StoredFile SECOND = new StoredFile("notat 2.docx", FileType.DOCX, 13, "bb");
    private static final LocalDate UNTIL = LocalDate.of(2027, 1, 1);
    private static final Classification EXEMPT = new Classification(Openness.EXEMPT, "offl. § 14", true, UNTIL);

    private static Document document(Classification classification) {
        return Document.add(ID, MANDATE, "Notat", FIRST, classification, NOW).document();
    }

    private static Document document() {
        return document(Classification.of(Openness.INTERNAL));
    }

    private static Document in(DocumentState state) {
        var document = document();
        if (state == DocumentState.WITHDRAWN) {
            var withdrawn = document.withdraw("Feil fil", NOW);
            assertThat(withdrawn.reason()).contains("Feil fil");
        }
        assertThat(document.state()).isEqualTo(state);
        return document;
    }

    private static void act(Document document, DocumentAction action) {
        var done =
                switch (action) {
                    case ADD_VERSION -> document.addVersion(SECOND, LATER);
                    case RETITLE -> document.retitle("Nytt navn", LATER);
                    case RECLASSIFY -> document.reclassify(EXEMPT, LATER);
                    case WITHDRAW -> document.withdraw("Derfor", LATER);
                };
        assertThat(done).isNotNull();
    }

    static Stream<Arguments> everyStateAndAction() {
        return Arrays.stream(DocumentState.values())
                .flatMap(state -> Arrays.stream(DocumentAction.values()).map(action -> Arguments.of(state, action)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndAction")
    void goesWhereTheTableSaysAndNowhereElse(DocumentState state, DocumentAction action) {
        var document = in(state);
        var next = DocumentLife.LIFE.next(state, action);

        if (next.isPresent()) {
            act(document, action);
            assertThat(document.state()).isEqualTo(next.get());
            assertThat(document.changedAt()).isEqualTo(LATER);
        } else {
            refused(new DocumentRefusal.NotPossibleNow(state, action), () -> act(document, action));
            assertThat(document.state()).isEqualTo(state);
            assertThat(document.changedAt()).isEqualTo(NOW);
        }
    }

    @Test
    void namesEveryFieldOfANewDocument() {
        var event = Document.add(ID, MANDATE, "Notat", FIRST, EXEMPT, NOW).event();

        assertThat(event.changes())
                .containsExactly(
                        Change.set("mandate", MANDATE),
                        Change.set("title", "Notat"),
                        Change.set("fileName", "notat.pdf"),
                        Change.set("fileType", FileType.PDF),
                        Change.set("fileSize", 12L),
                        Change.set("fingerprint", "aa"),
                        Change.set("versions", 1),
                        Change.set("openness", Openness.EXEMPT),
                        Change.set("legalBasis", "offl. § 14"),
                        Change.set("inPart", true),
                        Change.set("exemptUntil", UNTIL),
                        Change.set("state", DocumentState.LISTED));
    }

    @Test
    void eventsBelongToTheMandate() {
        var event = Document.add(ID, MANDATE, "Notat", FIRST, EXEMPT, NOW).event();

        assertThat(event.mandate()).contains(MANDATE);
        assertThat(event.subject()).isEqualTo(new Subject("Document", ID.value()));
    }

    @Test
    void aNewVersionTakesThePlaceOfTheOneBefore() {
        var document = document();

        var event = document.addVersion(SECOND, LATER);

        assertThat(document.file()).isEqualTo(SECOND);
        assertThat(document.versions()).isEqualTo(2);
        assertThat(event.changes())
                .containsExactly(
                        new Change("versions", 1, 2),
                        new Change("fileName", "notat.pdf", "notat 2.docx"),
                        new Change("fileType", FileType.PDF, FileType.DOCX),
                        new Change("fileSize", 12L, 13L),
                        new Change("fingerprint", "aa", "bb"));
    }

    @Test
    void theSameFileUnderAnotherNameIsNoNewVersion() {
        var document = document();
        var same = new StoredFile("nytt navn.pdf", FileType.PDF, 12, "aa");

        refused(new DocumentRefusal.SameFile(), () -> act(document, same));
        assertThat(document.versions()).isEqualTo(1);
    }

    @Test
    void aLinkStaysALinkAndAFileAFile() {
        var document = document();
        var law = StoredFile.link("https://lov.example/a", "cc");
        refused(new DocumentRefusal.OtherKind(), () -> act(document, law));

        var link = Document.add(
                        document.id(), document.mandate(), "Lov", law, document.classification(), document.changedAt())
                .document();
        refused(new DocumentRefusal.OtherKind(), () -> act(link, FIRST));
        refused(new DocumentRefusal.SameFile(), () -> act(link, law));
        act(link, StoredFile.link("https://lov.example/b", "dd"));
        assertThat(link.file().fileName()).isEqualTo("https://lov.example/b");
        assertThat(link.file().isLink()).isTrue();
    }

    private static void act(Document document, StoredFile file) {
        assertThat(document.addVersion(file, LATER)).isNotNull();
    }

    @Test
    void tellsOldAndNewOfAnotherTitle() {
        var document = document();

        assertThat(document.retitle("Nytt", LATER).orElseThrow().changes())
                .containsExactly(new Change("title", "Notat", "Nytt"));
        assertThat(document.title()).isEqualTo("Nytt");
        assertThat(document.retitle("Nytt", LATER.plusSeconds(1))).isEmpty();
        assertThat(document.changedAt()).isEqualTo(LATER);
    }

    @Test
    void tellsOldAndNewOfAnotherClassification() {
        var document = document();

        assertThat(document.reclassify(EXEMPT, LATER).orElseThrow().changes())
                .containsExactly(
                        new Change("openness", Openness.INTERNAL, Openness.EXEMPT),
                        new Change("legalBasis", null, "offl. § 14"),
                        new Change("inPart", false, true),
                        new Change("exemptUntil", null, UNTIL));
        assertThat(document.classification()).isEqualTo(EXEMPT);
        assertThat(document.reclassify(EXEMPT, LATER.plusSeconds(1))).isEmpty();
    }

    @Test
    void whatIsExemptSaysByWhichLaw() {
        for (var basis : new String[] {null, " "}) {
            refused(new DocumentRefusal.LegalBasisMissing(), () -> assertThat(
                            new Classification(Openness.EXEMPT, basis, false, null))
                    .isNull());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OPEN", "INTERNAL"})
    void whatIsNotExemptHasNoLegalBasis(Openness openness) {
        assertThat(new Classification(openness, "offl. § 14", true, UNTIL)).isEqualTo(Classification.of(openness));
    }

    @Test
    void onlyReadingWhatIsExemptLeavesATrace() {
        assertThat(document(Classification.of(Openness.OPEN)).read(1)).isEmpty();
        assertThat(document(Classification.of(Openness.INTERNAL)).read(1)).isEmpty();
        assertThat(document(EXEMPT).read(3).orElseThrow().changes()).containsExactly(Change.set("versions", 3));
    }

    private static void refused(DocumentRefusal refusal, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                .isEqualTo(refusal));
    }
}
