package no.mandat.workflow.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import no.mandat.workflow.export.ExportBlock.Table.Align;
import no.mandat.workflow.export.ExportBlock.Table.Cell;
import no.mandat.workflow.words.Words;

/**
 * Writes a list as Word (.docx): a title, what it shows, and one wide table on pages that lie, whose head stands again on each. Rows are
 * written as they come, so that however long it is, it is never in memory. What was typed is text: nothing in it becomes a field.
 */
public final class WordList {

    /** What a browser is told that it is. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** A4 that lies, in twentieths of a point; text and table stand a margin in from the left. */
    private static final int PAGE_WIDTH = 16_838;

    private static final int PAGE_HEIGHT = 11_906;
    private static final int LEFT = 400;
    private static final int RIGHT = 1_000;

    /** How wide the table is. */
    public static final int WIDTH = PAGE_WIDTH - LEFT - WordStyle.MARGIN - RIGHT;

    private final ExportFacts facts;
    private final List<Column> columns;

    /**
     * A list.
     *
     * @param facts the title, and under it the lines
     */
    public WordList(ExportFacts facts, List<Column> columns) {
        this.facts = facts;
        this.columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param share of the table's width, in hundredths
     */
    public record Column(String head, int share) {}

    /** Writes it with those rows, of a text for each column. */
    public void writeTo(OutputStream out, Iterator<List<String>> rows) throws IOException {
        var words = Words.in(facts.language());
        var parts = new OfficeParts();
        parts.relate("", "officeDocument", OfficeParts.DOCUMENT);
        var margins = new WordMargins(facts, words);
        var header = add(parts, "header", "header1", margins.header());
        var footer = add(parts, "footer", "footer1", margins.footer());
        var line = new WordLine(parts);
        parts.stream(OfficeParts.DOCUMENT, OfficeParts.MAIN, content -> {
            var xml = OfficeXml.part("w:document", content);
            xml.open("w:body");
            titles(xml);
            table(xml, line, rows);
            section(xml, header, footer);
            xml.end();
        });
        add(parts, "footnotes", "footnotes", WordNotes.part(new ExportDocument(facts, List.of(), List.of()), line));
        add(parts, "styles", "styles", WordStyle.part(words.locale().toLanguageTag()));
        add(parts, "settings", "settings", WordProperties.settings(words));
        parts.add(
                "docProps/core.xml",
                "application/vnd.openxmlformats-package.core-properties+xml",
                WordProperties.core(facts, words));
        parts.relateProperties("docProps/core.xml");
        parts.writeTo(out);
    }

    private static String add(OfficeParts parts, String kind, String name, byte[] content) {
        parts.add("word/" + name + ".xml", kind, content);
        return parts.relate(OfficeParts.DOCUMENT, kind, name + ".xml");
    }

    private void titles(OfficeXml xml) {
        WordPage.paragraph(xml, "Title", facts.title());
        facts.lines().forEach(said -> WordPage.paragraph(xml, "Front", said));
        xml.open("w:p").open("w:pPr").val("w:pStyle", WordStyle.CELL).close().close();
    }

    private void table(OfficeXml xml, WordLine line, Iterator<List<String>> rows) {
        var widths =
                columns.stream().map(column -> WIDTH * column.share() / 100).toList();
        var table = new WordTable(xml, line, true);
        table.begin(facts.title(), cells(columns.stream().map(Column::head)), widths);
        rows.forEachRemaining(row -> table.row(cells(row.stream()), widths));
        table.end();
    }

    private static List<Cell> cells(Stream<String> texts) {
        return texts.map(text -> new Cell(Align.LEFT, ExportLine.typed(text, false)))
                .toList();
    }

    private static void section(OfficeXml xml, String header, String footer) {
        xml.open("w:sectPr");
        WordPage.reference(xml, "w:headerReference", "default", header);
        WordPage.reference(xml, "w:footerReference", "default", footer);
        xml.open("w:pgSz")
                .set("w:w", Integer.toString(PAGE_WIDTH))
                .set("w:h", Integer.toString(PAGE_HEIGHT))
                .set("w:orient", "landscape")
                .close();
        xml.open("w:pgMar").set("w:top", "1134").set("w:right", Integer.toString(RIGHT));
        xml.set("w:bottom", "1134").set("w:left", Integer.toString(LEFT));
        xml.set("w:header", "567").set("w:footer", "567").set("w:gutter", "0").close();
        xml.close();
    }
}
