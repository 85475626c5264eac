package no.mandat.web.shared;

import java.util.Arrays;
import java.util.stream.Collectors;
import no.mandat.domain.party.OrganisationCategory;

/** What a mandate demands of a category, in words. */
public final class DemandWords {

    private DemandWords() {}

    /** "næringsliv", or "næringsliv (minst 2)". */
    public static String of(OrganisationCategory category, int minimum) {
        var word = Say.t(category);
        return minimum > 1 ? Say.t("demand.atLeast", word, minimum) : word;
    }

    /** The same for a line of the history: {@code INDUSTRY:2, RESEARCH:1}. */
    public static String of(String codes) {
        return Arrays.stream(codes.split(", "))
                .map(code -> code.split(":"))
                .map(parts -> of(OrganisationCategory.valueOf(parts[0]), Integer.parseInt(parts[1])))
                .collect(Collectors.joining(", "));
    }
}
