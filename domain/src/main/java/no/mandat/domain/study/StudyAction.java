package no.mandat.domain.study;

/** What can be done with a request for a study; when, says {@link StudyLife}. */
public enum StudyAction {
    EDIT,
    /** To ask the leader to endorse it. */
    ASK,
    ENDORSE,
    /** To take it back from the leader, to be written anew. */
    RECALL,
    SUBMIT,
    GRANT,
    DECLINE,
    COMMISSION,
    /** To say another day by which it is expected. */
    EXPECT,
    DELIVER,
    WITHDRAW
}
