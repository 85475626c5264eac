package no.mandat.workflow.notification;

import java.util.Locale;

/** What became of a mail in the mailbox of bounces. */
enum Found {
    /** It reports of a mail of ours, which counts as come back from now on. */
    RETURNED(true),
    /** It reports what is known already. */
    KNOWN(true),
    /** It reports of no mail of ours, or of another recipient than ours. */
    UNMATCHED(true),
    /** It reports that a mail is late, or has arrived. */
    NO_FAILURE(true),
    /** It says that it is a report, and can't be read. */
    BROKEN(false),
    /** It is too big to be looked at. */
    TOO_BIG(false),
    /** It is no report. */
    OTHER(false),
    /** Somebody took it away meanwhile. */
    REMOVED(false);

    private final boolean dealtWith;

    Found(boolean dealtWith) {
        this.dealtWith = dealtWith;
    }

    /** Whether it is marked as read. All else waits for a person to read it. */
    boolean isDealtWith() {
        return dealtWith;
    }

    /** How metrics and the log call it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
