package no.mandat.workflow.contribution;

import java.util.UUID;
import no.mandat.domain.attachment.FileType;
import no.mandat.domain.attachment.StoredFile;
import no.mandat.workflow.attachment.ReceivedFile;

/**
 * A file that goes with a contribution, or with a draft of one.
 *
 * @param id under which its content is kept
 */
public record KeptFile(UUID id, StoredFile file) {

    /** What it is called. */
    public String fileName() {
        return file.fileName();
    }

    /** Its kind. */
    public FileType fileType() {
        return file.fileType();
    }

    /** How many bytes it has. */
    public long fileSize() {
        return file.fileSize();
    }

    /** Whether it is that one: of the same name and content. */
    public boolean is(ReceivedFile received) {
        return file.equals(received.stored());
    }
}
