package no.mandat.workflow.text;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * The words of a section in one string, in which places are counted: comments are anchored to it. Its form is stored with them and
 * stays as it is:
 *
 * <ul>
 *   <li>Each paragraph, heading, block of code or of HTML, and row of a table that has words is a line of its own; lines are parted by
 *       {@code \n}, with none at the end. What blocks stand in (lists, their numbers, quotations) isn't there. Rules neither.
 *   <li>Within a line stand the words as they are read, without their dress: of a link its words, HTML as it was typed, spaces as
 *       many as were typed. The end of a line that was typed within a paragraph is a space, one that is meant as such {@code \n}.
 *       A block of code keeps its lines.
 *   <li>The cells of a row are parted by {@code \t}.
 *   <li>A picture is a line with what it shows and one with its caption, where it has them, after the paragraph in which it was typed;
 *       in a cell of a table both are in the cell, parted by a space. Of a picture from elsewhere what it shows stands in the line.
 *   <li>A footnote's mark isn't there. What the footnotes say follows after all else, each block a line, in the order in which they
 *       were typed.
 *   <li>Control characters and those that turn the order of reading aren't there. Offsets count {@code char}s.
 * </ul>
 */
public final class PassageText {

    private final StringBuilder text = new StringBuilder();
    private final Map<Node, Integer> places = new IdentityHashMap<>();
    private final Map<Node, Integer> captions = new IdentityHashMap<>();
    private final List<Node> begun = new ArrayList<>();
    private boolean atStart = true;

    private PassageText(ReportMarkdown markdown) {
        var walk = new Walk();
        markdown.body().accept(walk);
        markdown.notes().forEach(note -> note.accept(walk));
    }

    /** The words of a section's text. */
    public static String plain(String markdown) {
        return of(ReportMarkdown.of(markdown)).text();
    }

    static PassageText of(ReportMarkdown markdown) {
        return new PassageText(markdown);
    }

    /** All of it. */
    String text() {
        return text.toString();
    }

    /** Where the words of a node begin, be it a block or what stands in one; -1 where it has none. */
    int placeOf(Node node) {
        return places.getOrDefault(node, -1);
    }

    /** Where the caption of a picture begins; -1 where it has none. */
    int captionOf(Node picture) {
        return captions.getOrDefault(picture, -1);
    }

    private void newLine() {
        atStart = true;
    }

    private void words(@Nullable Node node, String words) {
        if (words.isEmpty()) {
            return;
        }
        if (atStart && !text.isEmpty()) {
            text.append('\n');
        }
        atStart = false;
        if (node != null) {
            places.put(node, text.length());
            begun.forEach(block -> places.put(block, text.length()));
            begun.clear();
        }
        text.append(words);
    }

    /** Goes through the tree in the order of reading. */
    private final class Walk extends AbstractVisitor {

        @Override
        public void visit(Paragraph paragraph) {
            block(paragraph);
        }

        @Override
        public void visit(Heading heading) {
            block(heading);
        }

        @Override
        public void visit(FencedCodeBlock code) {
            line(code, code.getLiteral().stripTrailing());
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            line(code, code.getLiteral().stripTrailing());
        }

        @Override
        public void visit(HtmlBlock html) {
            line(html, html.getLiteral().stripTrailing());
        }

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof PictureBlock picture) {
                line(picture, picture.alternative());
                caption(picture, picture.caption());
                newLine();
            } else {
                visitChildren(block);
            }
        }

        @Override
        public void visit(CustomNode node) {
            switch (node) {
                case TableRow row -> block(row);
                case TableCell cell -> {
                    if (cell.getPrevious() != null) {
                        words(null, "\t");
                    }
                    begun.clear();
                    begun.add(cell);
                    visitChildren(cell);
                    begun.clear();
                }
                default -> visitChildren(node);
            }
        }

        @Override
        public void visit(Image image) {
            words(image, Alternative.of(image));
            if (!image.getTitle().isEmpty()) {
                words(null, " ");
                caption(image, image.getTitle());
            }
        }

        @Override
        public void visit(Text node) {
            words(node, node.getLiteral());
        }

        @Override
        public void visit(Code code) {
            words(code, code.getLiteral());
        }

        @Override
        public void visit(HtmlInline html) {
            words(html, html.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak end) {
            words(end, " ");
        }

        @Override
        public void visit(HardLineBreak end) {
            words(end, "\n");
        }

        private void block(Node node) {
            newLine();
            begun.add(node);
            visitChildren(node);
            begun.clear();
            newLine();
        }

        private void line(Node node, String line) {
            newLine();
            words(node, Objects.requireNonNullElse(line, ""));
            newLine();
        }

        private void caption(Node picture, String caption) {
            if (!caption.isEmpty()) {
                captions.put(picture, text.length() + (atStart && !text.isEmpty() ? 1 : 0));
                words(null, caption);
            }
        }
    }
}
