package no.mandat.domain.mandate;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that both an amendment and the version that came into force meanwhile have changed, each in another way.
 *
 * @param id of the clause, milestone or seat; none where there is only one of the kind
 */
public record MergeConflict(Part part, @Nullable UUID id) {

    /** In what they differ. */
    public enum Part {
        CLAUSE,
        /** Where clauses stand. */
        ORDER,
        PERIOD,
        DATE,
        SEAT,
        DEMANDS,
        ROUTES
    }

    /** Whose way counts. */
    public enum Choice {
        /** The amendment's. */
        AMENDMENT,
        /** That of the version in force. */
        VERSION
    }
}
