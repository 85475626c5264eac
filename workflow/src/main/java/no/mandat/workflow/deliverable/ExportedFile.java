package no.mandat.workflow.deliverable;

import java.util.Optional;
import java.util.UUID;
import no.mandat.workflow.attachment.Download;
import org.jspecify.annotations.Nullable;

/**
 * A revision as a file: made, or being made.
 *
 * @param id under which it is waited for
 * @param made the file, whole; none while it is being made
 * @param ahead how many files are made before it, as far as one can tell
 * @param failing whether the last attempt to make it failed; it is tried again
 */
public record ExportedFile(
        UUID id, ReportFormat format, @Nullable Download made, int ahead, boolean failing) {

    /** The file, where it is there. */
    public Optional<Download> file() {
        return Optional.ofNullable(made);
    }
}
