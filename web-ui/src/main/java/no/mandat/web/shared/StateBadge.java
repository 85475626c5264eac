package no.mandat.web.shared;

import com.vaadin.flow.component.html.Span;

/** A state: a word, and a shape before it, so that no state is told by its colour alone. */
public final class StateBadge extends Span {

    private static final long serialVersionUID = 1L;

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

    /** A badge. */
    public StateBadge(Shape shape, String word) {
        super(Say.sentence(word));
        addClassNames(
                "badge",
                "badge-"
                        + switch (shape) {
                            case FILLED -> "filled";
                            case HALF -> "half";
                            case RING -> "ring";
                            case DASH -> "dash";
                        });
    }
}
