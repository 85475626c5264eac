package no.mandat.domain.contribution;

/**
 * The numbers that answer a question, from 1 on.
 *
 * @param highest the last of them, {@value #FEWEST} to {@value #MOST}
 * @param low what 1 means, if that is said
 * @param high what the last means, if that is said
 */
public record Scale(int highest, Translated low, Translated high) {

    /** The shortest scale's last number. */
    public static final int FEWEST = 2;

    /** The longest scale's last number. */
    public static final int MOST = 10;

    /** @throws IllegalArgumentException when it is shorter or longer than scales are */
    public Scale {
        if (highest < FEWEST || highest > MOST) {
            throw new IllegalArgumentException("a scale to %d".formatted(highest));
        }
    }

    /** From 1 to 5, without words. */
    public static Scale usual() {
        return new Scale(5, Translated.NONE, Translated.NONE);
    }
}
