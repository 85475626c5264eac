package no.mandat.workflow.export;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import no.mandat.workflow.export.ExportBlock.Box;
import no.mandat.workflow.export.ExportBlock.Heading;
import no.mandat.workflow.export.ExportBlock.Item;
import no.mandat.workflow.export.ExportBlock.PageBreak;
import no.mandat.workflow.export.ExportBlock.Paragraph;
import no.mandat.workflow.export.ExportBlock.Picture;
import no.mandat.workflow.export.ExportBlock.Table;
import no.mandat.workflow.export.WordNumbers.Place;
import no.mandat.workflow.words.Words;

/** Writes the blocks of a document into the part that Word shows. */
final class WordBody {

    private final OfficeXml xml;
    private final WordLine line;
    private final WordNumbers numbers;
    private final WordPictures pictures;
    private final Words words;
    private boolean breakBefore;

    /** The colour of the bar of the box that is open, or nothing. */
    private String bar = "";

    WordBody(OfficeXml xml, WordLine line, WordNumbers numbers, WordPictures pictures, Words words) {
        this.xml = xml;
        this.line = line;
        this.numbers = numbers;
        this.pictures = pictures;
        this.words = words;
    }

    void write(List<ExportBlock> blocks, List<Outline.Entry> headings) throws IOException {
        breakBefore = true;
        write(blocks, headings.iterator());
    }

    private void write(List<ExportBlock> blocks, Iterator<Outline.Entry> outline) throws IOException {
        for (var block : blocks) {
            switch (block) {
                case Heading heading -> heading(heading, outline);
                case Paragraph paragraph -> paragraph(paragraph);
                case Item item -> item(item);
                case Table table when table.isTooWide() -> table.lines().forEach(this::paragraph);
                case Table table -> table(table);
                case Picture picture -> picture(picture);
                case Box box -> box(box, outline);
                case PageBreak _ -> breakBefore = true;
            }
        }
    }

    /** Its paragraphs have a bar at their side: Word has no other box that goes on over pages and that each reader finds its way in. */
    private void box(Box box, Iterator<Outline.Entry> outline) throws IOException {
        var around = bar;
        bar = around.isEmpty() ? WordStyle.bar(box.look()) : around;
        heading(new Heading(box.level(), "", box.title()), outline);
        write(box.blocks(), outline);
        bar = around;
        if (around.isEmpty()) {
            afterwards();
        }
    }

    /** Two boxes without a paragraph between would be one. */
    private void afterwards() {
        xml.open("w:p").open("w:pPr").val("w:pStyle", "AfterTable").close().close();
    }

    private void heading(Heading heading, Iterator<Outline.Entry> outline) {
        var entry = outline.next();
        begin(
                "Heading" + entry.level(),
                heading.number().isEmpty() ? 0 : numbers.list(Place.HEADING, 0, heading.number()),
                0);
        var id = entry.anchor().replaceAll("\\D", "");
        xml.open("w:bookmarkStart")
                .set("w:id", "2" + id)
                .set("w:name", bookmark(entry))
                .close();
        line.write(xml, OfficeParts.DOCUMENT, heading.words());
        xml.open("w:bookmarkEnd").set("w:id", "2" + id).close();
        xml.close();
    }

    static String bookmark(Outline.Entry entry) {
        return "_Toc" + entry.anchor().replaceAll("\\D", "");
    }

    private void paragraph(Paragraph paragraph) {
        var style =
                switch (paragraph.kind()) {
                    case TEXT ->
                        !bar.isEmpty()
                                ? WordStyle.BOX
                                : paragraph.number().isEmpty() ? WordStyle.BODY : WordStyle.CLAUSE;
                    case LABEL -> bar.isEmpty() ? WordStyle.LABEL : WordStyle.BOX_LABEL;
                    case QUOTE -> WordStyle.QUOTE;
                    case CODE -> WordStyle.CODE;
                };
        begin(style, paragraph.number().isEmpty() ? 0 : numbers.list(Place.PARAGRAPH, 0, paragraph.number()), 0);
        line.write(xml, OfficeParts.DOCUMENT, paragraph.words());
        xml.close();
    }

    private void item(Item item) {
        int level = Math.clamp(item.level() + (bar.isEmpty() ? 0 : 1), 1, 9) - 1;
        if (item.isNumbered()) {
            begin(WordStyle.ITEM, numbers.list(Place.ITEM, level, item.label()), level);
        } else {
            begin(WordStyle.BULLET, numbers.bullets(level), level);
        }
        line.write(xml, OfficeParts.DOCUMENT, item.words());
        xml.close();
    }

    private void table(Table table) {
        if (!table.caption().isBlank()) {
            begin(WordStyle.CAPTION, 0, 0, true);
            line.write(xml, OfficeParts.DOCUMENT, List.of(Inline.Words.plain(table.caption())));
            xml.close();
        } else if (breakBefore) {
            begin(WordStyle.CAPTION, 0, 0, true);
            xml.close();
        }
        new WordTable(xml, line).write(table);
    }

    private void picture(Picture picture) throws IOException {
        var said = picture.alternative().isBlank() ? picture.caption() : picture.alternative();
        var alternative = said.isBlank() ? words.of("export.picture") : said;
        begin(WordStyle.BODY, 0, 0, !picture.caption().isBlank());
        if (!pictures.write(xml, picture.picture(), alternative)) {
            line.write(xml, OfficeParts.DOCUMENT, List.of(Inline.Words.plain("[" + alternative + "]")));
        }
        xml.close();
        if (!picture.caption().isBlank()) {
            begin(WordStyle.CAPTION, 0, 0);
            line.write(xml, OfficeParts.DOCUMENT, List.of(Inline.Words.plain(picture.caption())));
            xml.close();
        }
    }

    private void begin(String style, int list, int level) {
        begin(style, list, level, false);
    }

    private void begin(String style, int list, int level, boolean keepNext) {
        xml.open("w:p").open("w:pPr").val("w:pStyle", style);
        if (keepNext) {
            xml.empty("w:keepNext");
        }
        if (breakBefore) {
            xml.empty("w:pageBreakBefore");
            breakBefore = false;
        }
        if (list > 0) {
            xml.open("w:numPr")
                    .val("w:ilvl", Integer.toString(level))
                    .val("w:numId", Integer.toString(list))
                    .close();
        }
        if (!bar.isEmpty()) {
            bar(list > 0);
        }
        xml.close();
    }

    private void bar(boolean isInList) {
        xml.open("w:pBdr")
                .open("w:left")
                .set("w:val", "single")
                .set("w:sz", "18")
                .set("w:space", "14")
                .set("w:color", bar)
                .close()
                .close();
        if (!isInList) {
            xml.open("w:ind")
                    .set("w:left", Integer.toString(WordStyle.MARGIN + WordStyle.STEP))
                    .close();
        }
    }
}
