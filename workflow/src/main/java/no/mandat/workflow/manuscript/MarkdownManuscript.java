package no.mandat.workflow.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/** Reads Markdown: CommonMark with tables, and with footnotes as {@code [^1]}. Of a picture only its description is there. */
final class MarkdownManuscript extends AbstractVisitor {

    private static final Pattern ESCAPED_MARK = Pattern.compile("\\\\\\[\\^([^\\]\\s\\\\]+)\\\\?\\]");
    private static final int DEEPEST = 60;

    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(TABLES)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();
    private static final MarkdownRenderer RENDERER =
            MarkdownRenderer.builder().extensions(TABLES).build();

    private final List<Block> blocks = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private int depth;
    private String label = "";

    private MarkdownManuscript() {}

    static Manuscript read(String text) {
        var parts = MarkdownNotes.of(text);
        var reading = new MarkdownManuscript();
        PARSER.parse(parts.body()).accept(reading);
        return new Manuscript(
                reading.blocks, List.of(), parts.notes(), reading.leftOut, PlainWords.ofMarkdown(text), false);
    }

    @Override
    public void visit(Heading heading) {
        add(Block.heading(heading.getLevel(), "", inline(heading)));
    }

    @Override
    public void visit(Paragraph paragraph) {
        boolean isBold = paragraph.getFirstChild() instanceof StrongEmphasis bold && bold.getNext() == null;
        var text = inline(isBold && depth == 0 ? paragraph.getFirstChild() : paragraph);
        if (depth > 0) {
            // What follows in an item without a mark of its own belongs to it.
            add(Block.item(depth, label, text));
            label = "";
        } else {
            add(new Block(Block.Kind.PARAGRAPH, 0, "", text, isBold, -1));
        }
    }

    private void add(Block block) {
        if (!block.text().isEmpty()) {
            blocks.add(block);
        }
    }

    @Override
    public void visit(BulletList list) {
        list(list, "–", 0);
    }

    @Override
    public void visit(OrderedList list) {
        var first = list.getMarkerStartNumber();
        list(list, list.getMarkerDelimiter(), first == null ? 1 : first);
    }

    private void list(ListBlock list, String mark, int first) {
        depth++;
        int number = first;
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (item instanceof ListItem) {
                label = list instanceof OrderedList ? number++ + mark : mark;
                visitChildren(item);
            }
        }
        depth--;
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            blocks.add(Block.table(marks(RENDERER.render(block).strip())));
        } else {
            visitChildren(block);
        }
    }

    @Override
    public void visit(HtmlBlock html) {
        verbatim(html.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock code) {
        verbatim(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        verbatim(code.getLiteral());
    }

    private void verbatim(String text) {
        var line = MarkdownMarks.line(text);
        if (!line.isEmpty()) {
            blocks.add(Block.paragraph(line));
        }
    }

    /** The Markdown of what stands in a block, in one line; its pictures are left out. */
    private String inline(Node block) {
        block.accept(new Pictures());
        return inside(block);
    }

    private static String inside(Node node) {
        var paragraph = new Paragraph();
        move(node, paragraph);
        return rendered(paragraph);
    }

    private static void move(Node from, Node to) {
        for (var child = from.getFirstChild(); child != null; child = from.getFirstChild()) {
            to.appendChild(child);
        }
    }

    private static String rendered(Paragraph paragraph) {
        return marks(MarkdownMarks.even(RENDERER.render(paragraph).replaceAll("(?m)\\\\$", " ")));
    }

    private static String marks(String markdown) {
        return ESCAPED_MARK.matcher(markdown).replaceAll("[^$1]");
    }

    /** Puts the description in the place of each picture. */
    private final class Pictures extends AbstractVisitor {

        @Override
        public void visit(Image image) {
            leftOut.add(new LeftOut(LeftOut.Kind.PICTURE, image.getDestination()));
            for (var child = image.getFirstChild(); child != null; child = image.getFirstChild()) {
                image.insertBefore(child);
            }
            image.unlink();
        }
    }
}
