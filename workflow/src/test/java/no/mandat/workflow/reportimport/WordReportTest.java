package no.mandat.workflow.reportimport;

import static no.mandat.workflow.reportimport.Drafts.kinds;
import static no.mandat.workflow.reportimport.Drafts.outline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import no.mandat.domain.attachment.FileType;
import no.mandat.workflow.manuscript.Archive;
import no.mandat.workflow.reportimport.Remark.Kind;
import no.mandat.workflow.text.MarkdownText;
import org.apache.poi.xwpf.usermodel.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Word documents, made by POI, as reports. */
class WordReportTest {

    /** Of a document with something of everything. */
    @Nested
    class Everything {

        private static ReportDraft draft;

        @BeforeAll
        static void reads() throws IOException {
            draft = Drafts.of("rapport.docx", WordReport.of(Everything::write));
        }

        private static void write(WordReport report) {
            report.styled("Title", "Tidevann som kilde til kraft");
            report.paragraph("Utvalget, våren 2027");
            report.styled("TOC1", "Bakgrunn 3");
            report.styled("Heading1", "Bakgrunn");
            var first = report.paragraph("Månen drar i ");
            var bold = first.createRun();
            bold.setText("havet");
            bold.setBold(true);
            first.createHyperlinkRun("https://sund.example/").setText("hver dag");
            var note = report.document.createFootnote();
            note.createParagraph().createRun().setText("To ganger, om en teller nøye.");
            first.addFootnoteReference(note);
            report.styled("Heading2", "Sundene");
            var dots = report.list();
            report.item(dots, 0, "Langsundet");
            report.item(dots, 1, "ved brua");
            report.item(dots, 0, "Kvasslia");
            report.paragraph("I rekkefølge:");
            var numbers = report.list(STNumberFormat.DECIMAL, STNumberFormat.LOWER_LETTER);
            report.item(numbers, 0, "måle");
            report.item(numbers, 1, "fart");
            report.item(numbers, 1, "dyp");
            report.item(numbers, 0, "regne");
            report.styled("Heading3", "Målinger");
            var table = report.document.createTable(3, 3);
            for (int row = 0; row < 3; row++) {
                for (int cell = 0; cell < 3; cell++) {
                    table.getRow(row).getCell(cell).setText("r" + row + "k" + cell);
                }
            }
            table.getRow(1).getCell(1).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.TWO);
            table.getRow(1).removeCell(2);
            report.picture(Archive.PNG, Document.PICTURE_TYPE_PNG, "kart.png", "Kart over sundene");
            report.picture(new byte[] {1, 0, 0, 0}, Document.PICTURE_TYPE_EMF, "kurve.emf", "Kurven for året");
            report.styled("Heading4", "Hvordan det ble målt");
            report.styled("Quote", "Sundet lyver ikke.");
            var changed = report.paragraph("Vi vet ");
            changed.getCTP().addNewDel().addNewR().addNewDelText().setStringValue("nesten");
            changed.getCTP().addNewIns().addNewR().addNewT().setStringValue("alt.");
            report.styled("Heading1", "Veien videre");
            report.paragraph("Mer om det står i kapittel 1.");
            var comment = report.document.createComments().createComment(BigInteger.ZERO);
            comment.createParagraph().createRun().setText("Er dette sikkert?");
        }

        private DraftSection section(String title) {
            return draft.sections().stream()
                    .filter(section -> section.title().equals(title))
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        void headingsAreSectionsAndWhatStandsBeforeThemIsOne() {
            assertThat(draft.title()).isEqualTo("Tidevann som kilde til kraft");
            assertThat(outline(draft.sections()))
                    .containsExactly("1 Innledende tekst", "1 Bakgrunn", "2 Sundene", "3 Målinger", "1 Veien videre");
            assertThat(section("Innledende tekst").markdown()).isEqualTo("Utvalget, våren 2027");
        }

        @Test
        void emphasisLinksAndFootnotesStayInTheSection() {
            assertThat(section("Bakgrunn").markdown()).isEqualTo("""
                    Månen drar i **havet**[hver dag](https://sund.example/)[^1]

                    [^1]: To ganger, om en teller nøye.""");
        }

        @Test
        void listsAreListsAndLettersBecomeNumbersWhichIsTold() {
            assertThat(section("Sundene").markdown()).isEqualTo("""
                    - Langsundet
                      - ved brua
                    - Kvasslia

                    I rekkefølge:

                    1. måle
                       1. fart
                       2. dyp
                    2. regne""");
            assertThat(draft.remarks()).contains(new Remark(Kind.LETTERED_LIST, "a. fart"));
        }

        @Test
        void tablesPicturesQuotesAndLowerHeadingsAreThere() {
            var id = draft.pictures().getFirst().id();
            assertThat(section("Målinger").markdown()).isEqualTo("""
                    | r0k0 | r0k1 | r0k2 |
                    |---|---|---|
                    | r1k0 | r1k1 | |
                    | r2k0 | r2k1 | r2k2 |

                    ![Kart over sundene](picture:%s)

                    #### Hvordan det ble målt

                    > Sundet lyver ikke.

                    Vi vet alt.""".formatted(id));
        }

        @Test
        void picturesComeWithTheirAlternativeTexts() {
            assertThat(draft.pictures()).hasSize(1);
            assertThat(draft.pictures().getFirst().type()).isEqualTo(FileType.PNG);
            assertThat(draft.pictures().getFirst().alternativeText()).isEqualTo("Kart over sundene");
            assertThat(draft.pictures().getFirst().content()).isEqualTo(Archive.PNG);
        }

        @Test
        void whatIsLeftOutIsTold() {
            assertThat(draft.remarks())
                    .contains(
                            new Remark(Kind.TRACKED_CHANGES, ""),
                            new Remark(Kind.DELETED, "nesten"),
                            new Remark(Kind.PICTURE, "Kurven for året"),
                            new Remark(Kind.TABLE_OF_CONTENTS, "Bakgrunn 3"),
                            new Remark(Kind.COMMENT, "Er dette sikkert?"),
                            new Remark(Kind.TEXT_BEFORE_HEADING, ""));
            assertThat(kinds(draft.remarks())).doesNotContain(Kind.WORDS_LOST);
        }
    }

    @Test
    void aSummaryIsTheSummary() throws IOException {
        var draft = Drafts.of("r.docx", WordReport.of(report -> {
            report.styled("Heading1", "Sammendrag");
            report.paragraph("Havet har nok til alle.");
            report.styled("Heading1", "Havet");
            report.paragraph("Det er stort.");
        }));

        assertThat(draft.summary()).isEqualTo("Havet har nok til alle.");
        assertThat(outline(draft.sections())).containsExactly("1 Havet");
        assertThat(draft.remarks()).isEmpty();
    }

    @Test
    void aFirstHeadingAboveAllOthersIsTheTitle() throws IOException {
        var draft = Drafts.of("r.docx", WordReport.of(report -> {
            report.styled("Heading1", "Havets kraft");
            report.styled("Heading2", "Bølger");
            report.styled("Heading3", "Høye");
            report.styled("Heading2", "Vind");
        }));

        assertThat(draft.title()).isEqualTo("Havets kraft");
        assertThat(outline(draft.sections())).containsExactly("1 Bølger", "2 Høye", "1 Vind");
    }

    @Test
    void aSkippedLevelMakesNoHole() throws IOException {
        var draft = Drafts.of("r.docx", WordReport.of(report -> {
            report.styled("Heading1", "En");
            report.styled("Heading3", "To");
            report.styled("Heading3", "Tre");
            report.styled("Heading1", "Fire");
        }));

        assertThat(outline(draft.sections())).containsExactly("1 En", "2 To", "2 Tre", "1 Fire");
    }

    @Test
    void aFootnoteOfAHeadingStandsInItsText() throws IOException {
        var draft = Drafts.of("r.docx", WordReport.of(report -> {
            var note = report.document.createFootnote();
            note.createParagraph().createRun().setText("Omtrent.");
            report.styled("Heading1", "Tall").addFootnoteReference(note);
            report.paragraph("Sju.");
        }));

        assertThat(draft.sections().getFirst())
                .isEqualTo(new DraftSection(1, "Tall", "[^1]\n\nSju.\n\n[^1]: Omtrent.", List.of()));
        assertThat(draft.remarks()).containsExactly(new Remark(Kind.FOOTNOTE_OF_HEADING, "Tall"));
    }

    @Test
    void numbersThatWereTypedAreNotPrintedTwice() throws IOException {
        var draft = Drafts.of("r.docx", WordReport.of(report -> {
            report.styled("Heading1", "1 Innledning");
            report.styled("Heading2", "1.1 Oppdraget");
            report.styled("Heading1", "3 Kraften");
            report.styled("Heading1", "Tiltak som virker");
        }));

        assertThat(outline(draft.sections()))
                .containsExactly("1 Innledning", "2 Oppdraget", "1 Kraften", "1 Tiltak som virker");
        assertThat(draft.remarks()).containsExactly(new Remark(Kind.NUMBER_CHANGED, "3 Kraften"));
    }

    @Test
    void aNumberThatIsNoneStays() throws IOException {
        var draft = Drafts.of("r.docx", WordReport.of(report -> {
            report.styled("Heading1", "Havet");
            report.styled("Heading1", "3 råd til regjeringen");
        }));

        assertThat(outline(draft.sections())).containsExactly("1 Havet", "1 3 råd til regjeringen");
    }

    @Test
    void withoutStylesTheHeadingsAreGuessed() throws IOException {
        var draft = Drafts.of("r.docx", WordReport.of(report -> {
            report.paragraph("1 Havet").getRuns().getFirst().setBold(true);
            report.paragraph("Havet er stort, og ingen vet hvor mye kraft som går tapt hvert år.");
            report.paragraph("2 Vinden").getRuns().getFirst().setBold(true);
            report.paragraph("Vinden er der når den er der, og den er der som oftest om vinteren.");
        }));

        assertThat(outline(draft.sections())).containsExactly("1 Havet", "1 Vinden");
        assertThat(kinds(draft.remarks())).containsExactly(Kind.HEADINGS_GUESSED);
    }

    @Test
    void aHeadingAsLongAsAParagraphIsOne() throws IOException {
        var text = "Havet er stort og tungt og fullt av kraft som ingen bruker. "
                .repeat(6)
                .strip();
        var draft = Drafts.of("r.docx", WordReport.of(report -> report.styled("Heading1", text)));

        assertThat(draft.sections()).hasSize(1);
        assertThat(draft.sections().getFirst().title()).hasSizeLessThan(90).endsWith("…");
        assertThat(draft.sections().getFirst().markdown()).isEqualTo(text);
    }

    @Test
    void withoutHeadingsAllIsOneSection() throws IOException {
        var draft = Drafts.of("r.docx", WordReport.of(report -> report.paragraph("Bare dette, og intet mer.")));

        assertThat(outline(draft.sections())).containsExactly("1 Tekst");
        assertThat(kinds(draft.remarks())).containsExactly(Kind.NO_HEADINGS);
    }

    @Test
    void fiveHundredPagesTakeNoTime() throws IOException {
        var sentence = "Strømmen i sundet snur fire ganger i døgnet, og ingen har spurt den om lov. ";
        var file = WordReport.of(report -> {
            for (int chapter = 0; chapter < 100; chapter++) {
                report.styled("Heading1", "Kapittel om " + chapter);
                for (int i = 0; i < 25; i++) {
                    var paragraph = report.paragraph(sentence.repeat(12));
                    if (i % 8 == 0) {
                        var note = report.document.createFootnote();
                        note.createParagraph().createRun().setText("Note " + chapter + " " + i);
                        paragraph.addFootnoteReference(note);
                    }
                }
            }
        });

        var draft = assertTimeout(Duration.ofSeconds(15), () -> Drafts.of("lang.docx", file));

        assertThat(draft.sections()).hasSize(100);
        assertThat(draft.remarks()).isEmpty();
        var words = draft.sections().stream()
                .map(section -> MarkdownText.plain(section.markdown()))
                .collect(Collectors.joining(" "));
        assertThat(words.split("\\bsundet\\b", -1)).hasSize(100 * 25 * 12 + 1);
    }
}
