package no.mandat.workflow.manuscript;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.mandat.workflow.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of the lists and headings of an OpenDocument text (OpenDocument 1.3, part 3, 5.3 and 16.30–16.34). A list begins
 * anew unless it says that it goes on with another.
 */
final class OpenDocumentLists {

    private final OpenDocumentStyles styles;
    private final OpenDocumentNumbers headings = new OpenDocumentNumbers();
    private final Map<String, OpenDocumentNumbers> byId = new HashMap<>();
    private final Map<String, OpenDocumentNumbers> lastOfStyle = new HashMap<>();

    /**
     * Where one stands in lists.
     *
     * @param level from 1
     * @param style of the innermost list that says which it has, or empty
     */
    record Place(OpenDocumentNumbers numbers, int level, String style) {}

    OpenDocumentLists(OpenDocumentStyles styles) {
        this.styles = styles;
    }

    /** A list begins, in another or by itself. */
    Place enter(XmlElement list, @Nullable Place around) {
        var own = list.attribute("style-name");
        Place place;
        if (around == null) {
            var style = own == null ? "" : own;
            place = new Place(numbers(list, style), 1, style);
            lastOfStyle.put(style, place.numbers());
        } else {
            int level = Math.min(around.level() + 1, OpenDocumentNumbers.LEVELS);
            place = new Place(around.numbers(), level, own == null ? around.style() : own);
        }
        byId.put(list.attribute("id", ""), place.numbers());
        return place;
    }

    private OpenDocumentNumbers numbers(XmlElement list, String style) {
        var before = list.attribute("continue-list");
        if (before != null && byId.containsKey(before)) {
            return byId.getOrDefault(before, headings);
        }
        boolean goesOn = list.attribute("continue-numbering", "false").equals("true");
        return goesOn ? lastOfStyle.getOrDefault(style, new OpenDocumentNumbers()) : new OpenDocumentNumbers();
    }

    /** The label of the next item there. */
    String next(Place place, XmlElement item) {
        var style = styles.list(place.style());
        var start = item.attribute("start-value") == null
                ? Optional.<Integer>empty()
                : Optional.of(item.number("start-value", 1));
        place.numbers().count(style, place.level(), start);
        return place.numbers().print(style, place.level());
    }

    /** The label of the next heading that stands in a list: by the list's style, if it is one of lists. */
    String nextHeading(XmlElement heading, int level, Place place, XmlElement item) {
        return styles.list(place.style()).isEmpty() ? nextHeading(heading, level) : next(place, item);
    }

    /** The label of the next heading; none where it isn't to be numbered. */
    String nextHeading(XmlElement heading, int level) {
        boolean isNumbered = !heading.attribute("is-list-header", "false").equals("true")
                && styles.listOf(heading.attribute("style-name"))
                        .filter(String::isEmpty)
                        .isEmpty();
        if (!isNumbered) {
            return "";
        }
        boolean restarts = heading.attribute("restart-numbering", "false").equals("true");
        int within = Math.min(level, OpenDocumentNumbers.LEVELS);
        headings.count(
                styles.outline(), within, restarts ? Optional.of(heading.number("start-value", 1)) : Optional.empty());
        return headings.print(styles.outline(), within);
    }
}
