package no.mandat.domain.shared;

import java.util.List;
import java.util.Map;

/** What a feature has linked to the clauses of a mandate. Whoever shows what covers a clause collects them. */
public interface CoverageSource {

    /**
     * What is linked to each clause of the mandate; a clause to which nothing is need not be named. It takes as many statements for many
     * clauses as for one.
     *
     * @param scope how much of it is asked for: what lies beyond is not named, nor does it count for what is
     */
    Map<ClauseId, List<Cover>> of(MandateId mandate, CoverScope scope);
}
