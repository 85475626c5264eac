package no.mandat.domain.reading;

import static no.mandat.domain.reading.ReadingAction.EDIT;
import static no.mandat.domain.reading.ReadingAction.PUT_BACK;
import static no.mandat.domain.reading.ReadingAction.TAKE_OFF;
import static no.mandat.domain.reading.ReadingState.LISTED;
import static no.mandat.domain.reading.ReadingState.TAKEN_OFF;

import no.mandat.domain.shared.Transitions;

/** The life of a document on the reading list as a table. */
public final class ReadingLife {

    // spotless:off: the table reads as one
    /** Which action leads from which state to which. */
    public static final Transitions<ReadingState, ReadingAction> LIFE = Transitions.<ReadingState, ReadingAction>of()
            .from(LISTED).on(EDIT).to(LISTED)
                         .on(TAKE_OFF).to(TAKEN_OFF)
            .from(TAKEN_OFF).on(PUT_BACK).to(LISTED)
            .end();
    // spotless:on

    private ReadingLife() {}
}
