package no.mandat.web.milestone;

import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;

/** The milestones of a plan one under another, as a table or as a list; one of them can be unfolded. */
interface PlanRows {

    /** Unfolds a milestone with that under it, or folds the one that is, where there is nothing. */
    void unfold(String id, @Nullable Component content);

    /** Shows a milestone's row, and puts the focus there. */
    void goTo(String id);
}
