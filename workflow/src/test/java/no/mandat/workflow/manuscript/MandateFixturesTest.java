package no.mandat.workflow.manuscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.mandat.domain.attachment.FileType;
import no.mandat.workflow.manuscript.Block.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One mandate as several programs saved it. */
class MandateFixturesTest {

    private static final String[] OFFICE = {"mandat.docx", "mandat.odt", "mandat-from-word.odt"};

    private static Path file(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(MandateFixturesTest.class.getResource("/manuscript/" + name))
                .toURI());
    }

    private static Manuscript read(String name) throws Exception {
        return name.endsWith(".docx") ? WordManuscript.read(file(name)) : OpenDocumentManuscript.read(file(name));
    }

    private static String text(String name) throws IOException, URISyntaxException {
        return Files.readString(file(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mandat.docx", "mandat.odt", "mandat-from-word.odt"})
    void sectionsHaveTheirPrintedNumbersAndAnnexesTheirTyped(String name) throws Exception {
        assertThat(read(name).blocks())
                .filteredOn(block -> block.kind() == Kind.HEADING || block.kind() == Kind.TITLE)
                .extracting(Block::level, Block::label, Block::text)
                .containsExactly(
                        tuple(0, "", "Mandat for ekspertgruppe – Spillvarme fra datahaller"),
                        tuple(1, "1.", "Bakgrunn"),
                        tuple(1, "2.", "Formål"),
                        tuple(1, "3.", "Organisering"),
                        tuple(2, "", "Sammensetning av gruppen"),
                        tuple(2, "", "Ansvar og roller"),
                        tuple(2, "", "Arbeidsmåte"),
                        tuple(1, "4.", "Leveranser"),
                        tuple(1, "5.", "Mandatperiode"),
                        tuple(1, "", "Vedlegg 1 – Bakgrunn for å oppnevne gruppen"),
                        tuple(2, "", "Effektmål"),
                        tuple(1, "", "Vedlegg 2 – Ekspertgruppens sammensetning"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mandat.odt", "mandat-from-word.odt"})
    void allProgramsSayTheSame(String name) throws Exception {
        var word = read("mandat.docx");
        var other = read(name);

        assertThat(other.blocks()).containsExactlyElementsOf(word.blocks());
        assertThat(other.notes()).isEqualTo(word.notes());
        assertThat(other.words()).isEqualTo(word.words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mandat.docx", "mandat.odt", "mandat-from-word.odt"})
    void noWordIsLost(String name) throws Exception {
        var read = read(name);

        assertThat(Lost.wordsOfBlocks(read)).isEqualTo(read.words());
        // LibreOffice prints the number of the page.
        assertThat(read.leftOut())
                .filteredOn(left -> !left.equals(new LeftOut(LeftOut.Kind.HEADER_OR_FOOTER, "3")))
                .isEmpty();
        assertThat(read.hasTrackedChanges()).isFalse();
    }

    @Test
    void footnotesTablesAndPicturesAreThere() throws Exception {
        for (var name : OFFICE) {
            var read = read(name);

            assertThat(read.notes())
                    .containsExactly(
                            Map.entry(
                                    "1",
                                    "Varmerådet, *Vedtekter for perioden 2024–2030*, tilgjengelig på"
                                            + " <https://varmeradet.example/vedtekter.pdf>."),
                            Map.entry(
                                    "2",
                                    "Unntaket er Kvasslia, der et gartneri har hatt en"
                                            + " [avtale](https://kvasslia.example/avtale) siden hallen ble bygd."));
            assertThat(read.blocks())
                    .contains(
                            Block.picture(0, "Kart over datahaller og fjernvarmenett"),
                            Block.item(
                                    1,
                                    "–",
                                    "Fylkesarkitekten: [Rør og gater_2](https://fylkesarkitekten.example/ror_og_gater)"),
                            Block.paragraph("Storvik Datahall – \\[navn\\]"),
                            Block.table("""
                                    | Hall | Effekt (MW) | Avstand til nett |
                                    |---|---|---|
                                    | Storvik | 20 | 1,2 km |
                                    | Lundefoss | 12 | 400 m |
                                    | Kvasslia | 8 | ingen |"""));
            assertThat(read.pictures())
                    .singleElement()
                    .extracting(Picture::type)
                    .isEqualTo(FileType.PNG);
        }
    }

    @Test
    void theMarkdownSaysTheSameInTheSameOrder() throws Exception {
        assertThat(MarkdownOutline.of(text("mandat.md"))).containsExactlyElementsOf(outline(read("mandat.docx")));
    }

    /** The text has the pages' footnotes in the middle of it, and links without their addresses. */
    @Test
    void theTextSaysTheSameWords() throws Exception {
        var text = text("mandat.txt")
                .replaceAll("\\[([^\\]]*)]\\(#\\)", "$1")
                .replaceAll("[¹²<>]", "")
                .replaceAll("(?m)^- ", "");

        assertThat(sorted(text.replaceAll("(?m)^[1-5]\\. ", "")))
                .isEqualTo(sorted(read("mandat.docx").words()));
    }

    private static List<String> sorted(String text) {
        return text.lines()
                .flatMap(line -> List.of(line.split("[ \\t]+")).stream())
                .filter(word -> !word.isEmpty())
                .sorted()
                .toList();
    }

    private static List<String> outline(Manuscript read) {
        return read.blocks().stream()
                .map(block -> switch (block.kind()) {
                    case TITLE, HEADING -> "HEADING " + (block.label() + " " + Lost.plain(block)).strip();
                    default -> block.kind() + " " + Lost.plain(block);
                })
                .toList();
    }

    @Test
    void whatWordDoesToATextIsUndone() throws Exception {
        var read = read("word-quirks.docx");

        assertThat(read.blocks())
                .containsExactly(
                        new Block(Kind.TITLE, 0, "", "Mandat for utvalget for tidevann", false, -1),
                        Block.heading(1, "1.", "Tidevann"),
                        Block.paragraph("Strømmen i sundene er stødig, Langsundet mest av alle[^1]."),
                        Block.paragraph("Rammen skal fylles ut."),
                        Block.heading(1, "2.", "Oppdraget"),
                        Block.paragraph("Utvalget **skal** se på fire sund:"),
                        Block.item(1, "a)", "hva de gir"),
                        Block.item(1, "b)", "hva de koster"),
                        Block.item(2, "–", "å bygge"),
                        Block.item(2, "–", "å drive"),
                        Block.heading(2, "2.1", "Avgrensning"),
                        new Block(Kind.PARAGRAPH, 0, "", "Ansvar og roller", true, -1),
                        Block.paragraph("Arbeidet er ferdig [etter planen](https://sund.example/plan) ut 2028."));
        assertThat(read.notes()).containsExactly(Map.entry("1", "Målt av [Sundvakta](https://sundvakta.example/)."));
        assertThat(read.leftOut())
                .containsExactlyInAnyOrder(
                        new LeftOut(LeftOut.Kind.TABLE_OF_CONTENTS, "Innhold 1. Tidevann 2 2. Oppdraget 3"),
                        new LeftOut(LeftOut.Kind.HIDDEN, "Dette er skjult."),
                        new LeftOut(LeftOut.Kind.DELETED, "tre"),
                        new LeftOut(LeftOut.Kind.PICTURE, "Strøm per sund"),
                        new LeftOut(LeftOut.Kind.HEADER_OR_FOOTER, "Utkast"),
                        new LeftOut(LeftOut.Kind.HEADER_OR_FOOTER, "Side 1"),
                        new LeftOut(LeftOut.Kind.COMMENT, "Er fire nok?"));
        assertThat(read.hasTrackedChanges()).isTrue();
        assertThat(Lost.wordsOfBlocks(read)).isEqualTo(read.words());
    }
}
