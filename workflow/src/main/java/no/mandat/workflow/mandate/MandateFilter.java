package no.mandat.workflow.mandate;

import java.util.Set;
import no.mandat.domain.mandate.MandateState;

/**
 * Which mandates a list shows.
 *
 * @param words beginnings of words that the title or the short name must have, all of them; empty for any
 * @param states which states; empty for all
 */
public record MandateFilter(String words, Set<MandateState> states) {

    /** All mandates. */
    public static MandateFilter all() {
        return new MandateFilter("", Set.of());
    }
}
