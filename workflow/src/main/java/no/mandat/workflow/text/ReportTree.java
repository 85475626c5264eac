package no.mandat.workflow.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Makes the tree of a report's text of what the parser read. */
final class ReportTree extends AbstractVisitor {

    private final List<FootnoteDefinition> notes = new ArrayList<>();
    private final Deque<Integer> headings = new ArrayDeque<>();
    private List<PictureBlock> pictures = new ArrayList<>();
    private boolean inCell;

    private ReportTree() {}

    /** Returns the footnotes, which are in the document no longer. */
    static List<FootnoteDefinition> tidy(Node document) {
        var tree = new ReportTree();
        document.accept(tree);
        return tree.notes;
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        if (pictures.isEmpty()) {
            return;
        }
        place(paragraph);
        trim(paragraph.getFirstChild(), true);
        trim(paragraph.getLastChild(), false);
        if (paragraph.getFirstChild() == null) {
            paragraph.unlink();
        }
    }

    @Override
    public void visit(Heading heading) {
        while (!headings.isEmpty() && headings.getLast() >= heading.getLevel()) {
            headings.removeLast();
        }
        headings.addLast(heading.getLevel());
        heading.setLevel(headings.size());
        visitChildren(heading);
        place(heading);
    }

    @Override
    public void visit(CustomBlock block) {
        visitChildren(block);
        if (block instanceof FootnoteDefinition note) {
            note.unlink();
            notes.add(note);
        }
    }

    @Override
    public void visit(CustomNode node) {
        inCell |= node instanceof TableCell;
        visitChildren(node);
        inCell &= !(node instanceof TableCell);
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
        image.setTitle(image.getTitle() == null ? "" : Signs.seen(image.getTitle()));
        var picture = ReportReference.picture(image.getDestination());
        if (picture.isEmpty()) {
            unwrap(image);
        } else if (!inCell) {
            pictures.add(new PictureBlock(picture.get(), Alternative.of(image), image.getTitle()));
            image.unlink();
        }
    }

    @Override
    public void visit(Link link) {
        boolean empty = link.getFirstChild() == null;
        visitChildren(link);
        if (!empty && link.getFirstChild() == null) {
            // There was a picture in it, which now stands by itself.
            link.appendChild(new Text(Signs.seen(link.getDestination())));
        }
    }

    @Override
    public void visit(Text text) {
        text.setLiteral(Signs.seen(text.getLiteral()));
    }

    @Override
    public void visit(Code code) {
        code.setLiteral(Signs.seen(code.getLiteral()));
    }

    @Override
    public void visit(HtmlInline html) {
        html.setLiteral(Signs.seen(html.getLiteral()));
    }

    @Override
    public void visit(HtmlBlock html) {
        html.setLiteral(Signs.seen(html.getLiteral()));
    }

    @Override
    public void visit(FencedCodeBlock code) {
        code.setLiteral(Signs.seen(Objects.requireNonNullElse(code.getLiteral(), "")));
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        code.setLiteral(Signs.seen(Objects.requireNonNullElse(code.getLiteral(), "")));
    }

    private static void unwrap(Node node) {
        for (var child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
            node.insertBefore(child);
        }
        node.unlink();
    }

    private void place(Node block) {
        pictures.reversed().forEach(block::insertAfter);
        pictures = new ArrayList<>();
    }

    /** Takes away the space that a picture leaves behind at the beginning or the end of its paragraph. */
    private static void trim(@Nullable Node end, boolean forward) {
        for (var node = end; node != null && isSpace(node); ) {
            var next = forward ? node.getNext() : node.getPrevious();
            node.unlink();
            node = next;
        }
    }

    private static boolean isSpace(Node node) {
        return node instanceof SoftLineBreak
                || node instanceof Text text && text.getLiteral().isBlank();
    }
}
