package no.mandat.workflow.deliverable;

import no.mandat.domain.deliverable.Deliverable;

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
        return this == OBSERVERS ? ExemptParts.ALL_BUT_EXEMPT : ExemptParts.NONE;
    }
}
