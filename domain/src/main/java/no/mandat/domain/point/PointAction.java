package no.mandat.domain.point;

/** What can be done to a point; when, says {@link PointLife}. */
public enum PointAction {
    /** To say which clauses it is about. */
    PLACE,
    /** To make two of it, or one of it and another of the same contribution. */
    DIVIDE,
    /** To give it to a colleague. */
    ASSIGN,
    /** To answer it with a mailing. */
    FOLLOW,
    PROPOSE,
    CONFIRM,
    /** To send a proposal back, for whoever confirms. */
    SEND_BACK,
    /** To take back that it is confirmed, for whoever confirms. */
    UNCONFIRM,
    RELEASE,
    REOPEN
}
