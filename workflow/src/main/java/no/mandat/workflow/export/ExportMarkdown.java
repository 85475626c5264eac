package no.mandat.workflow.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import no.mandat.workflow.export.ExportBlock.Item;
import no.mandat.workflow.export.ExportBlock.Paragraph;
import no.mandat.workflow.text.MarkdownText;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;

/**
 * Markdown as blocks of a document: the same texts as {@link MarkdownText} shows on a screen. HTML stands as it was typed.
 */
public final class ExportMarkdown extends AbstractVisitor {

    private final Around around;
    private final List<ExportBlock> blocks = new ArrayList<>();
    private int depth;
    private Paragraph.Kind kind = Paragraph.Kind.TEXT;

    private ExportMarkdown(Around around) {
        this.around = around;
    }

    /**
     * The document in which a text stands.
     *
     * @param notes which footnote a label in the text names, by its place in the document; none where it names none
     * @param pictures the pictures that it names by their ids
     * @param references what an address within Mandat is called ("punkt 2.1"); none where it leads nowhere
     * @param level of the heading under which the text stands, so that its own stand below it; 0 where they are paragraphs in bold, for
     *     the document has headings of its own
     */
    public record Around(
            Function<String, Optional<Integer>> notes,
            Pictures pictures,
            Function<String, Optional<String>> references,
            int level) {

        /** A document with nothing but footnotes. */
        public static Around withNotes(Function<String, Optional<Integer>> notes) {
            return new Around(notes, (id, alternative, caption) -> Optional.empty(), address -> Optional.empty(), 0);
        }

        /** The same, under a heading of that level. */
        public Around under(int level) {
            return new Around(notes, pictures, references, level);
        }
    }

    /** The pictures of a document. */
    @FunctionalInterface
    public interface Pictures {

        /**
         * A picture that a text names.
         *
         * @param alternative what it shows, as the text says
         * @param caption as the text says; may be empty
         */
        Optional<ExportBlock.Picture> find(UUID id, String alternative, String caption);
    }

    /**
     * The blocks of a text, whose headings are paragraphs in bold and of whose pictures the words stand.
     *
     * @param notes which footnote a label in the text names, by its place in the document; none where it names none
     */
    public static List<ExportBlock> blocks(String markdown, Function<String, Optional<Integer>> notes) {
        return blocks(markdown, Around.withNotes(notes));
    }

    /** The blocks of a text. */
    public static List<ExportBlock> blocks(String markdown, Around around) {
        var reader = new ExportMarkdown(around);
        MarkdownText.tree(markdown).accept(reader);
        return List.copyOf(reader.blocks);
    }

    /** The same in one line, as it stands in a heading or a footnote. */
    public static List<Inline> line(String markdown, Function<String, Optional<Integer>> notes) {
        return line(markdown, Around.withNotes(notes));
    }

    /** The same in one line, as it stands in a heading or a footnote. */
    public static List<Inline> line(String markdown, Around around) {
        List<Inline> line = new ArrayList<>();
        for (var block : blocks(markdown, around)) {
            var words =
                    switch (block) {
                        case Paragraph paragraph -> paragraph.words();
                        case Item item -> item.words();
                        case ExportBlock.Heading heading -> heading.words();
                        default -> List.<Inline>of();
                    };
            if (!line.isEmpty() && !words.isEmpty()) {
                line.add(Inline.Words.plain(" "));
            }
            line.addAll(words);
        }
        return List.copyOf(line);
    }

    private void add(List<Inline> words) {
        if (!words.isEmpty()) {
            blocks.add(new Paragraph(kind, "", words));
        }
    }

    @Override
    public void visit(org.commonmark.node.Paragraph paragraph) {
        List<ExportBlock.Picture> pictures = new ArrayList<>();
        add(ExportLine.of(paragraph, around, pictures));
        blocks.addAll(pictures);
    }

    @Override
    public void visit(Heading heading) {
        if (around.level() == 0) {
            add(ExportLine.bold(heading, around));
            return;
        }
        var words = ExportLine.of(heading, around);
        if (!words.isEmpty()) {
            blocks.add(new ExportBlock.Heading(around.level() + heading.getLevel(), "", words));
        }
    }

    @Override
    public void visit(HtmlBlock html) {
        add(ExportLine.typed(html.getLiteral(), false));
    }

    @Override
    public void visit(FencedCodeBlock code) {
        blocks.add(new Paragraph(Paragraph.Kind.CODE, "", ExportLine.typed(code.getLiteral(), true)));
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        blocks.add(new Paragraph(Paragraph.Kind.CODE, "", ExportLine.typed(code.getLiteral(), true)));
    }

    @Override
    public void visit(BlockQuote quote) {
        var around = kind;
        kind = Paragraph.Kind.QUOTE;
        visitChildren(quote);
        kind = around;
    }

    @Override
    public void visit(BulletList list) {
        depth++;
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            item(item, "");
        }
        depth--;
    }

    @Override
    public void visit(OrderedList list) {
        depth++;
        var start = list.getMarkerStartNumber();
        int number = start == null ? 1 : start;
        var delimiter = list.getMarkerDelimiter();
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            item(item, number++ + (delimiter == null ? "." : delimiter));
        }
        depth--;
    }

    /** Its first words are the item's; what stands in it beyond them follows. */
    private void item(Node item, String label) {
        var first = item.getFirstChild();
        boolean hasWords = item instanceof ListItem && first instanceof org.commonmark.node.Paragraph;
        List<ExportBlock.Picture> pictures = new ArrayList<>();
        blocks.add(new Item(depth, label, hasWords ? ExportLine.of(first, around, pictures) : List.of()));
        blocks.addAll(pictures);
        for (var child = hasWords ? first.getNext() : first; child != null; child = child.getNext()) {
            child.accept(this);
        }
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock table) {
            blocks.add(ExportTable.of(table, around));
        } else {
            visitChildren(block);
        }
    }
}
