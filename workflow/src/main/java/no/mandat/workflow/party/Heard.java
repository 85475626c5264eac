package no.mandat.workflow.party;

/**
 * How many of a category were heard by calls for input.
 *
 * @param asked how many were asked by name, and got their letter
 * @param gave how many gave input: different senders whose address is confirmed
 * @param texts how many different texts these sent: what many sent alike, and is answered as one, counts once
 */
public record Heard(int asked, int gave, int texts) {

    /** Nobody was asked, and nobody gave any. */
    public static final Heard NOBODY = new Heard(0, 0, 0);

    /** Whether anybody was asked or gave any. */
    public boolean isAnybody() {
        return asked > 0 || gave > 0;
    }
}
