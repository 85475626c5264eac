package no.mandat.web.clause;

import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseNumber;
import no.mandat.domain.shared.ClauseId;

/** A clause in the table where clauses are worked on. */
public record ClauseRow(Clause clause, ClauseNumber number) {

    /** Which. */
    public ClauseId id() {
        return clause.id();
    }
}
