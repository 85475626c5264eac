package no.mandat.workflow.meeting;

/** What is noted of an item. */
public enum NotePart {
    /** What was said. */
    NOTES,
    /** What was decided, word for word. */
    DECISION
}
