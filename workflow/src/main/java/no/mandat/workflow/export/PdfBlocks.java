package no.mandat.workflow.export;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import no.mandat.workflow.export.ExportBlock.Box;
import no.mandat.workflow.export.ExportBlock.Heading;
import no.mandat.workflow.export.ExportBlock.Item;
import no.mandat.workflow.export.ExportBlock.PageBreak;
import no.mandat.workflow.export.ExportBlock.Paragraph;
import no.mandat.workflow.export.ExportBlock.Picture;
import no.mandat.workflow.export.ExportBlock.Table;
import no.mandat.workflow.export.PdfPage.Tag;
import no.mandat.workflow.words.Words;

/** Writes the blocks of a document into the page. */
final class PdfBlocks {

    /** A number that is longer stands before the words, and not in the margin. */
    private static final int LONGEST_NUMBER = 7;

    private final ExportDocument document;
    private final PdfPictures pictures;
    private final Words words;
    private final PdfLine line;

    /** As deep as word processors go; what is deeper would have no room. */
    private static final int DEEPEST = 9;

    /** The lists that are open, the outermost first. */
    private final Deque<OpenList> lists = new ArrayDeque<>();

    private boolean breakBefore;

    PdfBlocks(ExportDocument document, PdfPictures pictures, Words words) {
        this.document = document;
        this.pictures = pictures;
        this.words = words;
        line = new PdfLine(document, words);
    }

    void write(Tag text, List<Outline.Entry> headings) throws IOException {
        write(text, document.blocks(), headings.iterator(), PdfPictures.WIDEST);
    }

    private void write(Tag text, List<ExportBlock> blocks, Iterator<Outline.Entry> outline, long widest)
            throws IOException {
        for (var block : blocks) {
            if (block instanceof Item item) {
                item(text, item);
                continue;
            }
            lists.clear();
            switch (block) {
                case Heading heading -> heading(text, heading, outline);
                case Paragraph paragraph -> paragraph(text, paragraph);
                case Table table when table.isTooWide() -> table.lines().forEach(row -> paragraph(text, row));
                case Table table -> new PdfTable(line).write(text.add("div").set("class", "table"), table);
                case Picture picture -> picture(text.add("div").set("class", "figure"), picture, widest);
                case Box box -> box(text, box, outline, widest);
                case PageBreak _ -> breakBefore = true;
                case Item _ -> {}
            }
        }
        lists.clear();
    }

    private void box(Tag text, Box box, Iterator<Outline.Entry> outline, long widest) throws IOException {
        var entry = outline.next();
        var at = text.add("div");
        numbered(at, "", "box " + box.look().name().toLowerCase(Locale.ROOT));
        line.write(at.add("h" + entry.level()).set("id", entry.anchor()).set("class", "heading"), box.title());
        write(at, box.blocks(), outline, widest - PdfPictures.BOX_EDGE);
    }

    private void heading(Tag text, Heading heading, Iterator<Outline.Entry> outline) {
        var entry = outline.next();
        var at = text.add("h" + entry.level()).set("id", entry.anchor());
        numbered(at, heading.number(), "");
        line.write(at, heading.words());
    }

    private void paragraph(Tag text, Paragraph paragraph) {
        var at = text.add("p");
        numbered(
                at,
                paragraph.number(),
                switch (paragraph.kind()) {
                    case TEXT -> "";
                    case LABEL -> "label-line";
                    case QUOTE -> "quote";
                    case CODE -> "code";
                });
        line.write(at, paragraph.words());
    }

    private void numbered(Tag at, String number, String as) {
        var dress = as + (breakBefore ? " break" : "");
        breakBefore = false;
        if (!dress.isBlank()) {
            at.set("class", dress.strip());
        }
        if (!number.isEmpty()) {
            at.add("span").set("class", dress(number)).text(number + " ");
        }
    }

    static String dress(String number) {
        return number.length() <= LONGEST_NUMBER ? "number" : "long-number";
    }

    private void item(Tag text, Item item) {
        int level = Math.clamp(item.level(), 1, Math.min(lists.size() + 1, DEEPEST));
        while (lists.size() > level || (lists.size() == level && lists.getLast().isFull())) {
            lists.removeLast();
        }
        if (lists.size() < level) {
            var around = lists.isEmpty() ? text : lists.getLast().last();
            lists.addLast(new OpenList(around.add("ul")));
        }
        var at = lists.getLast().add();
        if (item.isNumbered()) {
            at.set("class", "labelled");
            at.add("span").set("class", "label").text(item.label() + " ");
        }
        line.write(at, item.words());
    }

    private void picture(Tag figure, Picture picture, long widest) throws IOException {
        var said = picture.alternative().isBlank() ? picture.caption() : picture.alternative();
        var alternative = said.isBlank() ? words.of("export.picture") : said;
        pictures.add(picture.picture(), widest)
                .ifPresentOrElse(
                        drawn -> figure.add("img")
                                .set("src", drawn.address())
                                .set("alt", alternative)
                                .set("style", drawn.style()),
                        () -> figure.add("p").set("class", "unseen-picture").text("[" + alternative + "]"));
        if (!picture.caption().isBlank()) {
            figure.add("p").set("class", "caption").text(picture.caption());
        }
    }

    /** A list that grows. A long one goes on as another, for how long the renderer takes grows with the square of what stands side by side. */
    private static final class OpenList {

        private static final int MOST = 500;

        private final Tag list;
        private int items;

        private OpenList(Tag list) {
            this.list = list;
        }

        private Tag add() {
            items++;
            return list.add("li");
        }

        private Tag last() {
            return new Tag(list.page(), (org.w3c.dom.Element) list.element().getLastChild());
        }

        private boolean isFull() {
            return items >= MOST;
        }
    }
}
