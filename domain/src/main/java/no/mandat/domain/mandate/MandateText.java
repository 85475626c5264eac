package no.mandat.domain.mandate;

import no.mandat.domain.shared.BodyId;

/**
 * What the secretariat writes about a mandate in draft.
 *
 * @param title what it is called in full
 * @param shortName what it is called in menus and lists
 * @param board who gives it
 * @param period when it runs
 * @param demands whom the group must have in it
 */
public record MandateText(String title, String shortName, BodyId board, Period period, Demands demands) {

    /** Without demands. */
    public MandateText(String title, String shortName, BodyId board, Period period) {
        this(title, shortName, board, period, Demands.NONE);
    }
}
