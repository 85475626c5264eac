package no.mandat.workflow.deliverable;

import no.mandat.domain.deliverable.Deliverable;

/** For whom a revision is exported: a file says what they may read. */
enum ExportReaders {
    /** Those who read the drafts, and the input. */
    GROUP,
    /** Those who read what was put to the board. */
    BOARD,
    /** Everybody else. */
    EVERYBODY;

    static ExportReaders of(Readable readable) {
        if (readable.drafts()) {
            return GROUP;
        }
        return readable.board() ? BOARD : EVERYBODY;
    }

    /** What they read of a deliverable. */
    Readable of(Deliverable deliverable) {
        return new Readable(deliverable, this == GROUP, this != EVERYBODY);
    }
}
