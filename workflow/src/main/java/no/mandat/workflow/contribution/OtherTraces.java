package no.mandat.workflow.contribution;

import java.util.Set;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.contribution.Erasure;

/** What is kept elsewhere of whoever sends contributions: it goes with them. Who keeps it knows contributions, not the other way round. */
public interface OtherTraces {

    /**
     * Erases it.
     *
     * @param contribution what is erased of them
     * @param addresses those that are known to be theirs, and nobody else's
     */
    void erase(Contribution contribution, Set<String> addresses, Erasure what);
}
