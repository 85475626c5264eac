package no.mandat.domain.shared;

import org.jspecify.annotations.Nullable;

/**
 * Something that is linked to a clause of a mandate.
 *
 * @param title what it is called
 * @param done whether it is there: a milestone reached, a meeting closed, a call answered, a deliverable approved
 * @param within what it is read in, if it has no page of its own: the deliverable of a section
 */
public record Cover(
        CoverKind kind,
        Subject subject,
        String title,
        boolean done,
        @Nullable Subject within) {

    /** Something that is read by itself. */
    public Cover(CoverKind kind, Subject subject, String title, boolean done) {
        this(kind, subject, title, done, null);
    }
}
