package no.mandat.workflow.export;

import java.io.IOException;
import java.io.OutputStream;
import no.mandat.workflow.words.Words;

/**
 * Writes a document as Word (.docx): with Word's own styles, numbers and footnotes, so that whoever goes on writing in it has a
 * document like their others. Word is written by hand and not by POI, which would add twenty megabytes for what are a dozen
 * elements, and knows no printed numbers either.
 */
public final class WordExport {

    private WordExport() {}

    /** Writes it to its end. The same document gives the same bytes. */
    public static void write(ExportDocument document, OutputStream out) throws IOException {
        var facts = document.facts();
        var words = Words.in(facts.language());
        var parts = new OfficeParts();
        parts.relate("", "officeDocument", OfficeParts.DOCUMENT);
        var margins = new WordMargins(facts, words);
        var ids = new WordPage.Margins(
                margin(parts, "header", "header1", margins.firstHeader()),
                margin(parts, "footer", "footer1", margins.firstFooter()),
                margin(parts, "header", "header2", margins.header()),
                margin(parts, "footer", "footer2", margins.footer()));
        var line = new WordLine(parts);
        var numbers = new WordNumbers();
        parts.add(
                OfficeParts.DOCUMENT,
                OfficeParts.MAIN,
                new WordPage(document, words).part(line, numbers, new WordPictures(parts), ids));
        add(parts, "numbering", numbers.part());
        add(parts, "footnotes", WordNotes.part(document, line));
        add(parts, "styles", WordStyle.part(words.locale().toLanguageTag()));
        add(parts, "settings", WordProperties.settings(words));
        parts.add(
                "docProps/core.xml",
                "application/vnd.openxmlformats-package.core-properties+xml",
                WordProperties.core(facts, words));
        parts.relateProperties("docProps/core.xml");
        parts.writeTo(out);
    }

    private static String margin(OfficeParts parts, String kind, String name, byte[] content) {
        parts.add("word/" + name + ".xml", kind, content);
        return parts.relate(OfficeParts.DOCUMENT, kind, name + ".xml");
    }

    private static void add(OfficeParts parts, String kind, byte[] content) {
        parts.add("word/" + kind + ".xml", kind, content);
        var ignored = parts.relate(OfficeParts.DOCUMENT, kind, kind + ".xml");
    }
}
