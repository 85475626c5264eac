package no.mandat.domain.mandate;

import no.mandat.domain.shared.BodyId;

/**
 * What the secretariat writes about a mandate in draft.
 *
 * @param title what it is called in full
 * @param shortName what it is called in menus and lists
 * @param board who gives it
 * @param period when it runs
 */
public record MandateText(String title, String shortName, BodyId board, Period period) {}
