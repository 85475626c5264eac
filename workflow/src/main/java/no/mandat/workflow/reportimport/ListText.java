package no.mandat.workflow.reportimport;

import java.util.ArrayList;
import java.util.List;
import no.mandat.workflow.manuscript.Block;
import no.mandat.workflow.text.MarkdownText;
import org.jspecify.annotations.Nullable;

/**
 * Writes the items of lists. Markdown counts in figures and from the first on; so letters become figures, which is told, and where
 * a number doesn't follow the one before, another list begins by another sign. What is no single number is kept as words.
 */
final class ListText {

    private final RemarkList remarks;
    private final List<Open> open = new ArrayList<>();
    private boolean isLoose;

    /**
     * A list that the next item may belong to.
     *
     * @param content where the words of its last item begin
     * @param label of its last item
     * @param sign behind its numbers, or that before its items
     */
    private record Open(int content, ListLabel label, char sign) {}

    ListText(RemarkList remarks) {
        this.remarks = remarks;
    }

    /** The item behind those before it; nothing where it goes on with an item and none is open. */
    String next(Block item, String words) {
        int depth = Math.min(Math.max(item.level(), 1), open.size() + 1);
        if (item.label().isEmpty()) {
            isLoose = true;
            return open.isEmpty() ? "" : goingOn(Math.min(depth, open.size()), words);
        }
        remarks.aside(item.label());
        var before = depth <= open.size() ? open.get(depth - 1) : null;
        var label = ListLabel.of(item.label(), before == null ? null : before.label());
        if (label.isLetter() && (before == null || !label.follows(before.label()))) {
            remarks.add(Remark.Kind.LETTERED_LIST, item.label() + " " + MarkdownText.plain(item.text()));
        }
        boolean goesOn = before != null && label.follows(before.label());
        char sign = sign(before, label);
        var mark = (label.isNumber() ? label.number() + "" + sign : "-") + " ";
        int indent = depth == 1 ? 0 : open.get(depth - 2).content();
        while (open.size() >= depth) {
            open.removeLast();
        }
        open.add(new Open(indent + mark.length(), label, sign));
        // In a paragraph only a list that begins with one can begin.
        isLoose = before == null ? label.isNumber() && label.number() != 1 : depth == 1 && !goesOn;
        var text = label.isWords() ? label.words() + " " + words : words;
        return " ".repeat(indent) + mark + indented(text, indent + mark.length());
    }

    private static char sign(@Nullable Open before, ListLabel label) {
        if (!label.isNumber()) {
            return '-';
        }
        if (before == null || !before.label().isNumber()) {
            return label.sign();
        }
        char other = before.sign() == '.' ? ')' : '.';
        return label.follows(before.label()) ? before.sign() : other;
    }

    private String goingOn(int depth, String words) {
        while (open.size() > depth) {
            open.removeLast();
        }
        int content = open.getLast().content();
        return " ".repeat(content) + indented(words, content);
    }

    private static String indented(String text, int by) {
        return text.replace("\n", "\n" + " ".repeat(by));
    }

    /** Whether an empty line stands before what was written last. */
    boolean isLoose() {
        return isLoose;
    }

    /** Something else comes. */
    void close() {
        open.clear();
    }
}
