package no.mandat.workflow.text;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import no.mandat.workflow.words.Words;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.html.AttributeProvider;

/**
 * What a text is written by.
 *
 * @param marks how many marks of each footnote are written already
 * @param counted whether blocks say at which place of the plain text they begin
 */
record ReportFrame(
        Words words,
        ReportAddresses addresses,
        ReportText.Place place,
        NumberedNotes notes,
        Map<Integer, Integer> marks,
        PassageText plain,
        Passages passages,
        boolean counted,
        AtomicInteger headings) {

    ReportFrame(
            Words words,
            ReportAddresses addresses,
            ReportText.Place place,
            NumberedNotes notes,
            PassageText plain,
            Passages passages,
            boolean counted) {
        this(words, addresses, place, notes, new HashMap<>(), plain, passages, counted, new AtomicInteger());
    }

    /** What the tags of blocks have. */
    AttributeProvider attributes() {
        return (node, tag, attributes) -> {
            switch (node) {
                case TableCell cell -> {
                    if (cell.isHeader()) {
                        attributes.put("scope", "col");
                    }
                    at(cell, attributes);
                }
                case ListItem item -> {
                    if (item.getFirstChild() instanceof Paragraph paragraph) {
                        at(paragraph, attributes);
                    }
                }
                case Paragraph paragraph -> at(paragraph, attributes);
                default -> {
                    // The others have what is written below.
                }
            }
        };
    }

    void at(Node node, Map<String, String> attributes) {
        at(plain.placeOf(node), attributes);
    }

    void at(int place, Map<String, String> attributes) {
        if (counted && place >= 0) {
            attributes.put("data-at", Integer.toString(place));
        }
    }
}
