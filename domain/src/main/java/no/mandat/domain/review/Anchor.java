package no.mandat.domain.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/**
 * A passage of a section: what it said when the comment was made, and what stood around it, by which it is found again after others wrote.
 * All is of the section's plain text, as it is read.
 *
 * @param quote the passage; kept and shown though the text lost it
 * @param before what stood right before it, at most {@link #AROUND} characters
 * @param after what stood right after it, likewise
 * @param from how many characters stood before it
 */
@Embeddable
public record Anchor(
        @Column(name = "anchor_quote") String quote,
        @Column(name = "anchor_before") String before,
        @Column(name = "anchor_after") String after,
        @Column(name = "anchor_from") int from)
        implements Serializable {

    /** How much around a passage is kept. */
    public static final int AROUND = 60;

    /** How long a passage may be. */
    public static final int LONGEST = 2_000;

    /** The passage of a text between two places. No character that takes two places is cut, which no database would keep. */
    public static Anchor in(String text, int from, int to) {
        int begin = Math.max(0, from - AROUND);
        int end = Math.min(text.length(), to + AROUND);
        return new Anchor(
                text.substring(from, to),
                text.substring(begin < from && Character.isLowSurrogate(text.charAt(begin)) ? begin + 1 : begin, from),
                text.substring(to, end > to && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end),
                from);
    }

    /** How many characters stood before its end. */
    public int to() {
        return from + quote.length();
    }

    /** Whether it stands in that text right where it says. */
    public boolean isIn(String text) {
        return !quote.isBlank()
                && from >= 0
                && to() <= text.length()
                && text.startsWith(quote, from)
                && equals(in(text, from, to()));
    }
}
