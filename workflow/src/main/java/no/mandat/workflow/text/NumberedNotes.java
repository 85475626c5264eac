package no.mandat.workflow.text;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Image;
import org.commonmark.node.Node;

/**
 * The footnotes of a text in the order in which they are referred to for the first time: by the text, and then by the footnotes.
 *
 * @param shown which have a number
 * @param unused what nothing that is shown refers to, in the order in which it was typed
 */
record NumberedNotes(
        List<FootnoteDefinition> shown, List<FootnoteDefinition> unused, Map<FootnoteDefinition, Integer> numbers) {

    /**
     * Numbers them.
     *
     * @param before how many there are in the texts before it
     */
    static NumberedNotes of(ReportMarkdown text, int before) {
        List<FootnoteDefinition> shown = new ArrayList<>();
        Map<FootnoteDefinition, Integer> numbers = new IdentityHashMap<>();
        var walk = new AbstractVisitor() {

            @Override
            public void visit(CustomNode node) {
                if (node instanceof FootnoteReference mark
                        && numbers.putIfAbsent(mark.definition(), before + shown.size() + 1) == null) {
                    shown.add(mark.definition());
                }
                visitChildren(node);
            }

            @Override
            public void visit(Image image) {
                // What it shows is read as words.
            }
        };
        Node next = text.body();
        for (int i = 0; next != null; i++) {
            next.accept(walk);
            next = i < shown.size() ? shown.get(i) : null;
        }
        return new NumberedNotes(
                shown,
                text.notes().stream().filter(note -> !numbers.containsKey(note)).toList(),
                numbers);
    }

    /** The number of a footnote; 0 where it has none. */
    int numberOf(FootnoteDefinition note) {
        return numbers.getOrDefault(note, 0);
    }
}
