package no.mandat.workflow.manuscript;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** What kinds of blocks a Markdown text has, and what they say: as little of a reader as a comparison needs. */
final class MarkdownOutline extends AbstractVisitor {

    private final List<String> outline = new ArrayList<>();
    private StringBuilder text = new StringBuilder();

    static List<String> of(String markdown) {
        var outline = new MarkdownOutline();
        Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(markdown)
                .accept(outline);
        return outline.outline.stream()
                .filter(line -> !line.matches("PARAGRAPH \\[\\^\\d]: .*"))
                .toList();
    }

    private void add(String kind, Node node) {
        text = new StringBuilder();
        visitChildren(node);
        outline.add(kind + " " + text.toString().strip());
    }

    @Override
    public void visit(Heading heading) {
        add("HEADING", heading);
    }

    @Override
    public void visit(Paragraph paragraph) {
        var kind = paragraph.getFirstChild() instanceof Image
                        && paragraph.getFirstChild().getNext() == null
                ? "PICTURE"
                : paragraph.getParent() instanceof ListItem ? "ITEM" : "PARAGRAPH";
        add(kind, paragraph);
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            add("TABLE", block);
        } else {
            visitChildren(block);
        }
    }

    @Override
    public void visit(CustomNode node) {
        visitChildren(node);
        if (node instanceof TableCell) {
            text.append(' ');
        }
    }

    @Override
    public void visit(Text words) {
        text.append(words.getLiteral());
    }

    @Override
    public void visit(Code code) {
        text.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak end) {
        text.append(' ');
    }
}
