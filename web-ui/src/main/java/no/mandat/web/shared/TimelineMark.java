package no.mandat.web.shared;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mark on a {@link Timeline}: on which day it stands, and what is said of it.
 *
 * @param id by which the page knows it
 * @param title beside it
 * @param label all of it in one sentence, for who doesn't see it
 * @param day where it stands
 * @param dayText the same in words
 * @param baseline where it was to stand, if it stands elsewhere now
 * @param slip how far that is, in words
 * @param proposed where somebody wants it to stand, if they do
 * @param notes lines under its title
 * @param locked whether its date isn't moved by who edits the plan
 * @param movable whether the reader may drag it
 */
public record TimelineMark(
        String id,
        String title,
        String label,
        Shape shape,
        Tone tone,
        LocalDate day,
        String dayText,
        @Nullable LocalDate baseline,
        @Nullable String slip,
        @Nullable LocalDate proposed,
        List<String> notes,
        boolean locked,
        boolean movable) {

    /** How it is drawn, so that no state is told by its colour alone. */
    public enum Shape {
        /** Filled. */
        REACHED,
        /** A ring. */
        AHEAD,
        /** Half filled. */
        SOON,
        /** A ring with an exclamation mark. */
        OVERDUE,
        /** A ring with a stroke. */
        DROPPED
    }

    /** In which colour. */
    public enum Tone {
        GOOD,
        PLAIN,
        WARN,
        BAD,
        QUIET
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
