package no.mandat.workflow.text;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words that say what a picture shows, without their dress. */
public final class Alternative extends AbstractVisitor {

    private final StringBuilder words = new StringBuilder();

    private Alternative() {}

    /** Of a picture; may be empty. */
    public static String of(Image image) {
        var alternative = new Alternative();
        alternative.visitChildren(image);
        return alternative.words.toString().strip();
    }

    /** What stands in a picture's place where it can't be shown: what it shows, in brackets, then its caption. */
    public static String written(String alternative, String caption) {
        return ((alternative.isBlank() ? "" : "[" + alternative + "] ") + caption).strip();
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
    public void visit(SoftLineBreak end) {
        words.append(' ');
    }

    @Override
    public void visit(HardLineBreak end) {
        words.append(' ');
    }
}
