package no.mandat.domain.approval;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** A part of a whole, kept as two whole numbers so that nothing is ever rounded. */
@Embeddable
public record Share(int part, int whole) implements Serializable {

    /** ½. */
    public static final Share HALF = new Share(1, 2);

    /** All. */
    public static final Share ALL = new Share(1, 1);

    /** ⅔. */
    public static final Share TWO_THIRDS = new Share(2, 3);

    /** @throws IllegalArgumentException unless 0 ≤ part ≤ whole and whole > 0 */
    public Share {
        if (whole <= 0 || part < 0 || part > whole) {
            throw new IllegalArgumentException("no share: %d/%d".formatted(part, whole));
        }
    }

    /**
     * What {@link #toString} says.
     *
     * @throws IllegalArgumentException unless it is a part and a whole with a stroke between them
     */
    public static Share of(String text) {
        int stroke = text.indexOf('/');
        return new Share(Integer.parseInt(text, 0, stroke, 10), Integer.parseInt(text, stroke + 1, text.length(), 10));
    }

    /** Whether it is less than another. */
    public boolean isLessThan(Share other) {
        return (long) part * other.whole < (long) other.part * whole;
    }

    /** The fewest of so many that are at least this share. */
    public int atLeast(int all) {
        return (int) Math.ceilDiv((long) part * all, whole);
    }

    /** The fewest of so many that are more than this share. */
    public int moreThan(int all) {
        return (int) Math.floorDiv((long) part * all, whole) + 1;
    }

    /**
     * The fewest on one side that are more than this share of both sides, where so many are on the other. More than the whole
     * nothing can be; then it is one more than the others.
     */
    public int outweighing(int others) {
        return whole == part ? others + 1 : (int) Math.floorDiv((long) part * others, whole - part) + 1;
    }

    @Override
    public String toString() {
        return part + "/" + whole;
    }
}
