package no.mandat.workflow.deliverable;

/**
 * What of a progress report was drafted.
 *
 * @param written how many sections were written
 * @param kept how many stand as somebody has written them
 */
public record DraftedParts(int written, int kept) {

    static final DraftedParts NONE = new DraftedParts(0, 0);
}
