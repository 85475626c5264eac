package no.mandat.workflow.text;

import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes runs of words, with the passages that are marked in them. */
record ReportRuns(HtmlWriter html, ReportFrame frame) {

    /** Words that no element is put around: the number of a passage stands right behind it. */
    void run(Node node, String words) {
        words(frame.plain().placeOf(node), words, !isInLink(node));
        numbers(node);
    }

    /** The numbers of passages that end in them are still to be written. */
    void words(Node node, String words) {
        words(frame.plain().placeOf(node), words);
    }

    /** The same of words that begin at a place of the plain text; -1 where they aren't in it. */
    void words(int place, String words) {
        words(place, words, false);
    }

    private void words(int place, String words, boolean numbered) {
        frame.passages()
                .write(html, place, words.length(), numbered, (from, to) -> html.text(words.substring(from, to)));
    }

    /** The words of a block. The space at its end isn't in the plain text. */
    void block(Node block, String words) {
        var said = words.stripTrailing();
        words(block, said);
        html.text(words.substring(said.length()));
    }

    /** What stands for one sign of the plain text. */
    void sign(Node node, String sign) {
        whole(node, 1, () -> html.raw(sign));
        numbers(node);
    }

    /** What stands for so many signs of it, and isn't divided. */
    void whole(Node node, int length, Runnable written) {
        frame.passages().write(html, frame.plain().placeOf(node), length, written);
    }

    /** The numbers of the passages that have ended. Within a link there is none to a comment: they stand behind it. */
    void numbers(Node node) {
        if (!isInLink(node)) {
            numbers();
        }
    }

    private static boolean isInLink(Node node) {
        for (var around = node.getParent(); around != null; around = around.getParent()) {
            if (around instanceof Link) {
                return true;
            }
        }
        return false;
    }

    void numbers() {
        frame.passages().numbers(html);
    }
}
