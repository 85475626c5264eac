package no.mandat.workflow.report;

/** For whom a report is written. */
public enum Audience {
    /** Those who may read all of it. */
    INSIDERS,
    /** Everybody: what isn't open is left out, and that it is, is said. */
    EVERYBODY
}
