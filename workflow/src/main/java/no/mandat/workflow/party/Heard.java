package no.mandat.workflow.party;

/**
 * How many of a category were heard, by calls for input and in meetings.
 *
 * @param asked how many were asked by name, and got their letter
 * @param gave how many gave input: different senders whose address is confirmed
 * @param texts how many different texts these sent: what many sent alike, and is answered as one, counts once
 * @param called how many from outside were called to meetings
 * @param came how many of these came
 */
public record Heard(int asked, int gave, int texts, int called, int came) {

    /** Nobody was asked, and nobody gave any. */
    public static final Heard NOBODY = new Heard(0, 0, 0);

    /** Heard by calls for input alone. */
    public Heard(int asked, int gave, int texts) {
        this(asked, gave, texts, 0, 0);
    }

    /** Heard in meetings alone. */
    public static Heard byMeetings(int called, int came) {
        return new Heard(0, 0, 0, called, came);
    }

    /** Heard in both ways. */
    public Heard and(Heard other) {
        return new Heard(
                asked + other.asked, gave + other.gave, texts + other.texts, called + other.called, came + other.came);
    }

    /** Whether anybody was asked or gave any. */
    public boolean isAnybody() {
        return asked > 0 || gave > 0 || called > 0;
    }
}
