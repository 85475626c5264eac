package no.mandat.workflow.text;

/** What has become of a part of a report between two revisions. */
public enum ReportChange {
    NEW,
    GONE,
    /** It is called something else. */
    RENAMED,
    /** It says something else. */
    CHANGED,
    /** It stands elsewhere among those that are in both, or at another level. */
    MOVED,
    /** What it answers, what it builds on, who it is for or who stands behind it is something else. */
    DETAILS
}
