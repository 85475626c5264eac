package no.mandat.domain.deliverable;

/** What can be done to a deliverable ({@link DeliverableLife}). */
public enum DeliverableAction {
    /** To write: its text, its recommendations, what it is called. */
    EDIT,
    /** To confirm that the group delivers what the mandate doesn't name. */
    CONFIRM,
    /** To hand a revision to the group. */
    SUBMIT,
    /** To take it back to be written on. */
    RECALL,
    /** To fix its text for approval. */
    FINISH,
    /** To put the text that was returned to the group again, with a reply. */
    UPHOLD,
    /** To open the round of the next step. */
    ASK,
    /** A step has passed, and another follows. */
    PASS,
    /** A step has failed. */
    RETURN,
    /** A step's round lapsed or was called off. */
    PAUSE,
    /** The last step has passed. */
    APPROVE,
    /** To correct the language of what was approved. */
    CORRECT,
    /** To let everybody read it. */
    PUBLISH,
    /** To hand it over to whom it is for. */
    HAND_OVER,
    /** To begin the next revision. */
    REVISE,
    /** To give up the next revision: the approved one stands, and waits to be published. */
    KEEP_APPROVED,
    /** To give up the next revision: the published one stands. */
    KEEP_PUBLISHED,
    /** To give it up. */
    WITHDRAW
}
