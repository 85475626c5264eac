package no.mandat.workflow.attachment;

import java.util.UUID;
import no.mandat.domain.attachment.FileType;
import no.mandat.domain.attachment.StoredFile;

/**
 * A file that has come, was looked through and lies in a temporary place until it is kept or discarded.
 *
 * @param place where {@link Reception} finds it
 */
public record ReceivedFile(UUID place, String fileName, FileType fileType, long fileSize, String fingerprint) {

    /** What is told of it once it is kept. */
    public StoredFile stored() {
        return new StoredFile(fileName, fileType, fileSize, fingerprint);
    }
}
