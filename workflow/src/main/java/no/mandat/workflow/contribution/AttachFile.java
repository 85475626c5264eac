package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotNull;
import no.mandat.domain.contribution.FileRule;
import no.mandat.workflow.attachment.ReceivedFile;

/** Keeps a file that was received with a draft. */
public record AttachFile(
        @NotNull(message = "rule.required") DraftAddress at,
        @NotNull(message = "rule.required") ReceivedFile file) {

    /** The most megabytes of all the files that go with a contribution. */
    public static final int MOST_MEGABYTES_TOGETHER = FileRule.MOST_MEGABYTES;
}
