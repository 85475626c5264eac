package no.mandat.workflow.manuscript;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** All words of a piece of HTML, collected without regard to what they stand in. */
final class HtmlWords {

    private HtmlWords() {}

    /** Those in the element. */
    static String of(Element element) {
        return MarkdownMarks.even(with(element));
    }

    /** The same with the blanks at the ends, by which they can be put together with others. */
    static String with(Element element) {
        var words = new BareWords();
        element.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    words.add(text.getWholeText());
                } else {
                    divide(node);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                divide(node);
            }

            private void divide(Node node) {
                if (node instanceof Element inner && HtmlNames.divides(inner)) {
                    words.end();
                }
            }
        });
        return words.asTheyStand();
    }
}
