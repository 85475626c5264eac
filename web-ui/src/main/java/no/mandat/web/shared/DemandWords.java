package no.mandat.web.shared;

import no.mandat.domain.party.OrganisationCategory;

/** What a mandate demands of a category, in words. */
public final class DemandWords {

    private DemandWords() {}

    /** "næringsliv", or "næringsliv (minst 2)". */
    public static String of(OrganisationCategory category, int minimum) {
        var word = Say.t(category);
        return minimum > 1 ? Say.t("demand.atLeast", word, minimum) : word;
    }
}
