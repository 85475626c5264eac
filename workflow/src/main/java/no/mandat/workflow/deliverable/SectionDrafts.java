package no.mandat.workflow.deliverable;

import java.time.Duration;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.drafts.Drafts;

/** Under which name what somebody has typed in a section is kept ({@link Drafts}), and how long they are taken to be writing. */
public final class SectionDrafts {

    /** Since the last keystroke. */
    static final Duration STILL_WRITING = Duration.ofSeconds(30);

    static final String PREFIX = "section:";

    private SectionDrafts() {}

    /** The place of a section's. */
    public static String place(SectionId section) {
        return PREFIX + section;
    }
}
