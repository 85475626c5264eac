package no.mandat.workflow.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * Markdown as blocks of a document: the same texts as {@link MarkdownText} shows on a screen. A heading within a text is a
 * paragraph in bold, for the document has headings of its own. HTML stands as it was typed.
 */
public final class ExportMarkdown extends AbstractVisitor {

    private final Function<String, Optional<Integer>> notes;
    private final List<ExportBlock> blocks = new ArrayList<>();
    private int depth;
    private Paragraph.Kind kind = Paragraph.Kind.TEXT;

    private ExportMarkdown(Function<String, Optional<Integer>> notes) {
        this.notes = notes;
    }

    /**
     * The blocks of a text.
     *
     * @param notes which footnote a label in the text names, by its place in the document; none where it names none
     */
    public static List<ExportBlock> blocks(String markdown, Function<String, Optional<Integer>> notes) {
        var reader = new ExportMarkdown(notes);
        MarkdownText.parse(markdown).accept(reader);
        return List.copyOf(reader.blocks);
    }

    /** The same in one line, as it stands in a heading or a footnote. */
    public static List<Inline> line(String markdown, Function<String, Optional<Integer>> notes) {
        List<Inline> line = new ArrayList<>();
        for (var block : blocks(markdown, notes)) {
            var words =
                    switch (block) {
                        case Paragraph paragraph -> paragraph.words();
                        case Item item -> item.words();
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
        add(ExportLine.of(paragraph, notes));
    }

    @Override
    public void visit(Heading heading) {
        add(ExportLine.bold(heading, notes));
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
        blocks.add(new Item(depth, label, hasWords ? ExportLine.of(first, notes) : List.of()));
        for (var child = hasWords ? first.getNext() : first; child != null; child = child.getNext()) {
            child.accept(this);
        }
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock table) {
            blocks.add(ExportTable.of(table, notes));
        } else {
            visitChildren(block);
        }
    }
}
