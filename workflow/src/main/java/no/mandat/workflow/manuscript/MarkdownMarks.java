package no.mandat.workflow.manuscript;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Keeps what somebody wrote from being taken for Markdown: read as CommonMark, the escaped text says what was written, letter
 * for letter. Nothing is escaped that would be read as it is anyway, so that the text stays fit for reading.
 */
final class MarkdownMarks {

    private static final Parser PARSER = Parser.builder().build();

    private static final Pattern SPACES = Pattern.compile("[ \\t\\n\\x0B\\f\\r]+");

    /** An entity, or what may become one with the text that follows. */
    private static final Pattern ENTITY =
            Pattern.compile("&(?=#[xX]?\\p{XDigit}*(?:;|$)|[A-Za-z][A-Za-z0-9]*(?:;|$)|$)");

    private static final Pattern TAG = Pattern.compile("<(?=[A-Za-z/!?]|$)");
    private static final Pattern ALWAYS = Pattern.compile("[\\\\`*\\[\\]]");

    /** Between two letters it is one of them. */
    private static final Pattern UNDERSCORE = Pattern.compile("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,9})([.)])(?= |$)");
    private static final Pattern BEGINNING = Pattern.compile("^(?=[-+](?: |$)|-[- ]*$|#{1,6}(?: |$)|>|~~~)");

    /** At the end of a heading they would only frame it. */
    private static final Pattern END = Pattern.compile("(?<= )(?=#+$)");

    private MarkdownMarks() {}

    /** The text with every white space as one blank, and none at its ends; those that don't break lines stay. */
    static String even(String text) {
        return blanks(text).replaceAll("^ | $", "");
    }

    /** The text with every white space as one blank. */
    static String blanks(String text) {
        return SPACES.matcher(text).replaceAll(" ");
    }

    /** The text as a line of its own: a paragraph, a heading, an item. */
    static String line(String text) {
        return atBeginning(inline(even(text)));
    }

    /** The text as a part of a line, at neither of its ends. */
    static String inline(String text) {
        var escaped = ALWAYS.matcher(text).replaceAll("\\\\$0");
        escaped = UNDERSCORE.matcher(escaped).replaceAll("\\\\_");
        escaped = TAG.matcher(escaped).replaceAll("\\\\<");
        return ENTITY.matcher(escaped).replaceAll("\\\\&");
    }

    /** A line of Markdown that begins no heading, list, quotation or rule. */
    static String atBeginning(String markdown) {
        var line = NUMBER.matcher(markdown).replaceFirst("$1\\\\$2");
        line = BEGINNING.matcher(line).replaceFirst("\\\\");
        return END.matcher(line).replaceFirst("\\\\");
    }

    /** Where a link leads, fit to stand in its brackets. */
    static String address(String address) {
        var clean = address.replaceAll("[\\x00-\\x20\\x7F<>\\\\]+", "%20").replaceAll("[()]", "\\\\$0");
        return ENTITY.matcher(clean).replaceAll("\\\\&");
    }

    /** What a reader of the Markdown sees, in one line; of a link its words. */
    static String plain(String markdown) {
        var plain = new Plain();
        PARSER.parse(markdown).accept(plain);
        return plain.text.toString();
    }

    private static final class Plain extends AbstractVisitor {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void visit(Text words) {
            text.append(words.getLiteral());
        }

        @Override
        public void visit(Code code) {
            text.append(code.getLiteral());
        }

        @Override
        public void visit(HtmlInline html) {
            text.append(html.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak end) {
            text.append(' ');
        }

        @Override
        public void visit(HardLineBreak end) {
            text.append(' ');
        }
    }
}
