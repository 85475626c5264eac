package no.mandat.workflow.export;

import java.io.IOException;
import no.mandat.workflow.words.Words;

/** Writes the part that Word shows: title page, contents, text, and how the pages are laid out. */
final class WordPage {

    private static final int A4_WIDTH = 11_906;
    private static final int A4_HEIGHT = 16_838;
    private static final int LEFT = 1_247;

    private final ExportDocument document;
    private final Words words;

    WordPage(ExportDocument document, Words words) {
        this.document = document;
        this.words = words;
    }

    /** What stands above and below the text, by the ids of its parts. */
    record Margins(String firstHeader, String firstFooter, String header, String footer) {}

    byte[] part(WordLine line, WordNumbers numbers, WordPictures pictures, Margins margins) throws IOException {
        var xml = OfficeXml.part("w:document").open("w:body");
        titlePage(xml);
        var headings = Outline.of(document);
        new WordContents(xml).write(headings, words);
        new WordBody(xml, line, numbers, pictures, words).write(document.blocks(), headings);
        section(xml, margins);
        return xml.close().done();
    }

    private void titlePage(OfficeXml xml) {
        var facts = document.facts();
        paragraph(xml, "Title", facts.title());
        paragraph(xml, "Subtitle", facts.subtitle());
        facts.lines().forEach(line -> paragraph(xml, "Front", line));
    }

    static void paragraph(OfficeXml xml, String style, String text) {
        if (!text.isBlank()) {
            xml.open("w:p").open("w:pPr").val("w:pStyle", style).close().open("w:r");
            WordLine.text(xml, text);
            xml.close().close();
        }
    }

    private static void section(OfficeXml xml, Margins margins) {
        xml.open("w:sectPr");
        reference(xml, "w:headerReference", "first", margins.firstHeader);
        reference(xml, "w:headerReference", "default", margins.header);
        reference(xml, "w:footerReference", "first", margins.firstFooter);
        reference(xml, "w:footerReference", "default", margins.footer);
        xml.open("w:pgSz")
                .set("w:w", Integer.toString(A4_WIDTH))
                .set("w:h", Integer.toString(A4_HEIGHT))
                .close();
        int right = A4_WIDTH - LEFT - WordStyle.MARGIN - WordStyle.WIDTH;
        xml.open("w:pgMar")
                .set("w:top", "1701")
                .set("w:right", Integer.toString(right))
                .set("w:bottom", "1701");
        xml.set("w:left", Integer.toString(LEFT))
                .set("w:header", "851")
                .set("w:footer", "851")
                .set("w:gutter", "0")
                .close();
        xml.empty("w:titlePg").close();
    }

    static void reference(OfficeXml xml, String name, String type, String id) {
        xml.open(name).set("w:type", type).set("r:id", id).close();
    }
}
