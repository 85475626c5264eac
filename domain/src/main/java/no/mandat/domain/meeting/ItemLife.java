package no.mandat.domain.meeting;

import static no.mandat.domain.meeting.ItemAction.*;
import static no.mandat.domain.meeting.ItemState.*;

import no.mandat.domain.shared.Transitions;

/** The life of an item of an agenda as a table. */
public final class ItemLife {

    // spotless:off: the table reads as one
    /** Which action leads from which state to which. */
    public static final Transitions<ItemState, ItemAction> LIFE = Transitions.<ItemState, ItemAction>of()
            .from(PROPOSED).on(EDIT).to(PROPOSED)
                           .on(ACCEPT).to(LISTED)
                           .on(DECLINE).to(REMOVED)
            .from(LISTED).on(EDIT).to(LISTED)
                         .on(REMOVE).to(REMOVED)
            .from(REMOVED).on(RESTORE).to(LISTED)
            .end();
    // spotless:on

    private ItemLife() {}
}
