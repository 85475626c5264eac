package no.mandat.workflow.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseForm;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.Force;
import no.mandat.domain.mandate.PictureMark;
import no.mandat.domain.shared.ClauseId;
import no.mandat.workflow.export.ExportBlock;
import no.mandat.workflow.export.ExportBlock.Heading;
import no.mandat.workflow.export.ExportBlock.Item;
import no.mandat.workflow.export.ExportBlock.PageBreak;
import no.mandat.workflow.export.ExportBlock.Paragraph;
import no.mandat.workflow.export.ExportBlock.Picture;
import no.mandat.workflow.export.ExportBlock.Table;
import no.mandat.workflow.export.ExportDocument;
import no.mandat.workflow.export.ExportFacts;
import no.mandat.workflow.export.ExportPicture;
import no.mandat.workflow.export.Inline;
import no.mandat.workflow.export.Inline.Mark;
import no.mandat.workflow.export.Inline.Words;
import org.junit.jupiter.api.Test;

class MandateDocumentTest {

    private static final UUID PICTURE = UUID.fromString("11111111-2222-3333-4444-555555555555");

    private static Clause clause(int depth, ClauseForm form, String number, String heading, String text) {
        return new Clause(
                new ClauseId(UUID.randomUUID()), depth, form, number, heading, text, ClauseKind.QUESTION, Force.MUST);
    }

    private static Clause paragraph(String text) {
        return clause(0, ClauseForm.PARAGRAPH, "", "", text);
    }

    private static ExportDocument document(Map<UUID, ExportPicture> pictures, Clause... clauses) {
        var facts = new ExportFacts(
                "Styret",
                "Mandat",
                "Fjorden",
                "",
                List.of(),
                "",
                "",
                LocalDate.of(2026, 11, 26),
                Locale.of("nb", "NO"));
        return MandateDocument.of(new ClauseTree(List.of(clauses)), pictures, facts);
    }

    private static List<ExportBlock> blocks(Clause... clauses) {
        return document(Map.of(), clauses).blocks();
    }

    @Test
    void headingsAndParagraphsBearTheirNumbersPrintedOrNot() {
        assertThat(blocks(
                        clause(0, ClauseForm.SECTION, "4", "Bakgrunn", "Fjorden er kald."),
                        clause(1, ClauseForm.PARAGRAPH, "", "", "Den *skal* måles."),
                        clause(1, ClauseForm.SECTION, "4.7", "Måling", "")))
                .containsExactly(
                        new Heading(1, "4", List.of(Words.plain("Bakgrunn"))),
                        Paragraph.of(List.of(Words.plain("Fjorden er kald."))),
                        new Paragraph(
                                Paragraph.Kind.TEXT,
                                "4.1",
                                List.of(
                                        Words.plain("Den "),
                                        new Words("skal", false, true, false),
                                        Words.plain(" måles."))),
                        new Heading(2, "4.7", List.of(Words.plain("Måling"))));
    }

    @Test
    void itemsBearWhatWasPrintedBeforeThem() {
        assertThat(blocks(
                        paragraph("Gruppen skal"),
                        clause(1, ClauseForm.ITEM, "a)", "", "måle"),
                        clause(2, ClauseForm.ITEM, "", "", "hver dag"),
                        clause(1, ClauseForm.ITEM, "b)", "", "telle")))
                .filteredOn(Item.class::isInstance)
                .containsExactly(
                        new Item(1, "a)", List.of(Words.plain("måle"))),
                        new Item(2, "", List.of(Words.plain("hver dag"))),
                        new Item(1, "b)", List.of(Words.plain("telle"))));
    }

    @Test
    void whatAClauseIsStaysOutOfTheDocument() {
        assertThat(blocks(paragraph("Gruppen må måle.")).toString())
                .doesNotContainIgnoringCase("must", "question", "skal");
    }

    @Test
    void anAnnexBeginsAPage() {
        assertThat(blocks(paragraph("a"), clause(0, ClauseForm.ANNEX, "Vedlegg 2", "Medlemmer", ""))
                        .subList(1, 3))
                .containsExactly(new PageBreak(), new Heading(1, "Vedlegg 2", List.of(Words.plain("Medlemmer"))));
    }

    @Test
    void footnotesWithTheSameLabelInTwoClausesAreTwo() {
        var document = document(
                Map.of(), paragraph("a[^1] og igjen[^1]\n\n[^1]: Den *ene*"), paragraph("b[^1]\n\n[^1]: Den andre"));
        assertThat(document.notes()).extracting(Inline::plain).containsExactly("Den ene", "Den andre");
        assertThat(document.blocks().stream()
                        .flatMap(block -> ((Paragraph) block).words().stream())
                        .filter(Mark.class::isInstance))
                .containsExactly(new Mark(0), new Mark(0), new Mark(1));
    }

    @Test
    void aFootnoteThatNothingRefersToIsSaidAllTheSame() {
        var document = document(Map.of(), paragraph("a\n\n[^9]: Løs"));
        assertThat(document.notes()).extracting(Inline::plain).containsExactly("Løs");
        assertThat(document.blocks().getLast()).isEqualTo(Paragraph.of(List.of(new Mark(0))));
    }

    @Test
    void picturesAreThereWithWhatTheyShow() {
        var picture = new ExportPicture("image/png", new byte[] {1});
        var clause = clause(0, ClauseForm.PICTURE, "", "", "![Et \\*kart\\*](picture:%s)".formatted(PICTURE));
        assertThat(PictureMark.all(new ClauseTree(List.of(clause)))).containsExactly(PICTURE);
        assertThat(document(Map.of(PICTURE, picture), clause).blocks())
                .containsExactly(new Picture(picture, "Et *kart*", "Et *kart*"));
        assertThat(blocks(clause)).containsExactly(Paragraph.of(List.of(Words.plain("Et *kart*"))));
    }

    @Test
    void aPictureFromElsewhereIsItsDescription() {
        assertThat(blocks(clause(0, ClauseForm.PICTURE, "", "", "![Kart](https://example.org/x.png)")))
                .containsExactly(Paragraph.of(List.of(Words.plain("Kart"))));
    }

    @Test
    void tablesAreTables() {
        assertThat(blocks(clause(0, ClauseForm.TABLE, "", "", "|a|b|\n|---|---|\n|1|2|")))
                .singleElement()
                .isInstanceOf(Table.class);
    }
}
