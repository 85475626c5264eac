package no.mandat.workflow.reportimport;

import static no.mandat.workflow.manuscript.OpenDocumentFile.h;
import static no.mandat.workflow.manuscript.OpenDocumentFile.list;
import static no.mandat.workflow.manuscript.OpenDocumentFile.p;
import static no.mandat.workflow.reportimport.Drafts.outline;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import no.mandat.workflow.manuscript.Archive;
import no.mandat.workflow.manuscript.OpenDocumentFile;
import no.mandat.workflow.reportimport.Remark.Kind;
import no.mandat.workflow.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OpenDocument texts as reports. */
class OpenDocumentReportTest {

    private static final String NUMBERS = """
            <text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
            <text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>""";

    @TempDir
    private Path folder;

    private ReportDraft read(OpenDocumentFile file) throws Exception {
        return ReportImport.of(file.read(folder), Words.in(Words.BOKMAL), Drafts.counted());
    }

    @Test
    void everythingIsBroughtAlong() throws Exception {
        var draft = read(new OpenDocumentFile()
                .made(NUMBERS)
                .named("<style:style style:name=\"Quotations\" style:family=\"paragraph\"/>")
                .picture("kart.png", Archive.PNG)
                .text(h(1, "Havet")
                        + p(
                                "Stort<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body>"
                                        + p("Svært stort.") + "</text:note-body></text:note>.")
                        + list(
                                "text:style-name=\"L1\"",
                                p("en") + list("", p("under"), p("også under")),
                                p("to") + p("og mer om to"),
                                p("tre"))
                        + h(2, "Under havet")
                        + "<text:p text:style-name=\"Quotations\">Stille der nede.</text:p>"
                        + p(
                                "<draw:frame draw:name=\"Bilde1\"><draw:image xlink:href=\"Pictures/kart.png\"/><svg:desc>Et kart</svg:desc></draw:frame>")
                        + p(
                                "<draw:frame draw:name=\"Bilde2\"><draw:image xlink:href=\"Pictures/kart.svg\"/></draw:frame>")
                        + h(1, "Vinden")));

        assertThat(outline(draft.sections())).containsExactly("1 Havet", "2 Under havet", "1 Vinden");
        assertThat(draft.sections().getFirst().markdown()).isEqualTo("""
                Stort[^1].

                1. en
                   1) under
                   2) også under
                2. to

                og mer om to

                3. tre

                [^1]: Svært stort.""");
        assertThat(draft.sections().get(1).markdown()).isEqualTo("""
                > Stille der nede.

                ![Et kart](picture:00000000-0000-0000-0000-000000000001)""");
        assertThat(draft.pictures()).hasSize(1);
        assertThat(draft.remarks())
                .containsExactlyInAnyOrder(
                        new Remark(Kind.LETTERED_LIST, "a) under"), new Remark(Kind.PICTURE, "Bilde2"));
    }
}
