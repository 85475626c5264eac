package no.mandat.domain.meeting;

/** What can be done to a remark on minutes; when, says {@link RemarkLife}. */
public enum RemarkAction {
    ANSWER,
    WITHDRAW,
    PRINT
}
