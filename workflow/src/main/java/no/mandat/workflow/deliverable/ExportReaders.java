package no.mandat.workflow.deliverable;

import java.util.Set;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.document.Openness;

/** For whom a revision is exported: a file says what they may read. */
enum ExportReaders {
    /** Those who read the drafts, and the input. */
    GROUP,
    /** Those who read the drafts, and nothing that is exempt. */
    OBSERVERS,
    /** Those who read what was put to the board. */
    BOARD,
    /** Everybody else. */
    EVERYBODY;

    private static final ExemptParts ALL = new ExemptParts(Set.of());
    private static final ExemptParts ALL_BUT_EXEMPT = new ExemptParts(Set.of(Openness.EXEMPT));

    static ExportReaders of(Readable readable, ExemptParts exempt) {
        if (readable.drafts()) {
            return exempt.closed().isEmpty() ? GROUP : OBSERVERS;
        }
        return readable.board() ? BOARD : EVERYBODY;
    }

    /** What they read of a deliverable. */
    Readable of(Deliverable deliverable) {
        return new Readable(deliverable, this == GROUP || this == OBSERVERS, this != EVERYBODY);
    }

    /** What isn't for them, and of which nothing more is said; what isn't for everybody is left out with its provision. */
    ExemptParts exempt() {
        return this == OBSERVERS ? ALL_BUT_EXEMPT : ALL;
    }
}
