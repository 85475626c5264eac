package no.mandat.domain.shared;

/**
 * Something that is linked to a clause of a mandate.
 *
 * @param title what it is called
 * @param done whether it is there: a milestone reached, a meeting closed, a call answered, a deliverable approved
 */
public record Cover(CoverKind kind, Subject subject, String title, boolean done) {}
