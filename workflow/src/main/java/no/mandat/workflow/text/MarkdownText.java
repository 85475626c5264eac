package no.mandat.workflow.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Markdown (CommonMark, with tables) as HTML that is safe to show. HTML in it is shown as it was typed. A heading of the
 * first level becomes one of the second, for the first is the page's own. Of a picture its description is shown. Links
 * lead to {@code http}, {@code https} and {@code mailto} only.
 */
public final class MarkdownText {

    /** Deeper than anybody writes, and shallow enough for whatever walks through it. */
    private static final int DEEPEST = 60;

    private static final int LOWEST_HEADING = 6;

    /** What can mean something in Markdown; each of these can be written as itself. */
    private static final Pattern MARKS = Pattern.compile("\\p{Punct}");

    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());

    private static final Parser PARSER = Parser.builder()
            .extensions(TABLES)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .percentEncodeUrls(true)
            .build();

    private MarkdownText() {}

    /** The HTML of the text. */
    public static String html(String markdown) {
        return SafeHtml.of(RENDERER.render(parse(markdown)));
    }

    /** The words of the text in one line, without their dress. */
    public static String plain(String markdown) {
        var words = new StringBuilder();
        PARSER.parse(markdown).accept(new Words(words));
        return words.toString().replaceAll("\\s+", " ").strip();
    }

    /** Plain text as the Markdown that shows it as it was typed, line by line. */
    static String ofPlain(String text) {
        return text.lines()
                .map(line -> MARKS.matcher(line.strip()).replaceAll("\\\\$0"))
                .collect(Collectors.joining("\n"))
                .replaceAll("(?<=[^\n])\n(?=[^\n])", "\\\\\n");
    }

    /** The text as it is shown, for whoever makes something else of it than HTML: headings moved down, pictures gone. */
    public static Node parse(String markdown) {
        var document = PARSER.parse(markdown);
        document.accept(new Adaptation());
        return document;
    }

    /** Fits a document into a page. */
    private static final class Adaptation extends AbstractVisitor {

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(heading.getLevel() + 1, LOWEST_HEADING));
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            for (var child = image.getFirstChild(); child != null; child = image.getFirstChild()) {
                image.insertBefore(child);
            }
            image.unlink();
        }
    }

    /** Collects the words of a document. */
    private static final class Words extends AbstractVisitor {

        private final StringBuilder words;

        private Words(StringBuilder words) {
            this.words = words;
        }

        @Override
        public void visit(Text text) {
            words.append(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            words.append(code.getLiteral());
        }

        @Override
        public void visit(HtmlInline html) {
            words.append(html.getLiteral());
        }

        @Override
        public void visit(HtmlBlock html) {
            words.append(html.getLiteral()).append(' ');
        }

        @Override
        public void visit(FencedCodeBlock code) {
            words.append(code.getLiteral()).append(' ');
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            words.append(code.getLiteral()).append(' ');
        }

        @Override
        public void visit(SoftLineBreak end) {
            words.append(' ');
        }

        @Override
        public void visit(HardLineBreak end) {
            words.append(' ');
        }

        @Override
        protected void visitChildren(Node parent) {
            super.visitChildren(parent);
            if (parent instanceof Block || parent instanceof TableCell) {
                words.append(' ');
            }
        }
    }
}
