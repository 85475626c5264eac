package no.mandat.verify;

/** What can be wrong with a log (docs/audit-format.md, "What is checked"). */
public enum Fault {
    /** It isn't in the form of a log. */
    FORMAT("format"),
    /** An entry isn't the one that was put into the tree. */
    LEAF("leaf"),
    /** Names and values aren't those that the entry commits to. */
    PAYLOAD("payload"),
    /** Names and values are missing, and no entry says that they were erased. */
    ERASURE("erasure"),
    /** The same entry stands there twice, the second time within what could still have come. */
    TWICE("twice"),
    /** An entry stands so long behind what happened after it that it was dated back. */
    LATE("late"),
    /** An entry or a checkpoint is from after the checkpoint that covers it. */
    EARLY("early"),
    /** The entries aren't those that a checkpoint was signed for. */
    ROOT("root"),
    /** A checkpoint isn't signed by the keys that were given, or the log isn't theirs. */
    CHECKPOINT("checkpoint"),
    /** Entries stand behind the last checkpoint. */
    UNSIGNED("unsigned"),
    /** A checkpoint that was kept from before is of other entries. */
    FORK("fork"),
    /** A checkpoint that was kept from before covers entries that aren't there any more. */
    TRUNCATED("truncated");

    private final String code;

    Fault(String code) {
        this.code = code;
    }

    /** As it is called in results. */
    public String code() {
        return code;
    }
}
