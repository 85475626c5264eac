package no.mandat.domain.meeting;

/** Where a remark on minutes is in its life ({@link RemarkLife}). */
public enum RemarkState {
    MADE,
    /** The secretariat has said what becomes of it. */
    ANSWERED,
    WITHDRAWN,
    /** It stands with the minutes (protokolltilførsel). */
    PRINTED
}
