package no.mandat.web.shared;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A state: a word, and a shape before it, so that no state is told by its colour alone. */
public record StateBadge(Shape shape, String word) {

    /** How the shape before the word is drawn. */
    public enum Shape {
        /** Reached, in force. */
        FILLED,
        /** Under way. */
        HALF,
        /** Not begun. */
        RING,
        /** Given up. */
        DASH
    }

    /** A badge; the word begins with a capital. */
    public StateBadge {
        word = Say.sentence(word);
    }

    /** The classes by which it is drawn. */
    public String classes() {
        return "badge badge-" + shape.name().toLowerCase(Locale.ROOT);
    }

    /** To be put on a page. */
    public Span shown() {
        var badge = new Span(word);
        badge.addClassNames(classes().split(" "));
        return badge;
    }
}
