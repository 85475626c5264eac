package no.mandat.domain.contribution;

/** How a question is answered. */
public enum QuestionKind {
    /** In one's own words. */
    TEXT,
    /** By one of several choices. */
    SINGLE_CHOICE,
    /** By any number of several choices. */
    MULTIPLE_CHOICE,
    /** By a number between two ends. */
    SCALE;

    /** Whether it has choices. */
    public boolean hasChoices() {
        return this == SINGLE_CHOICE || this == MULTIPLE_CHOICE;
    }
}
