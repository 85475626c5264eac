package no.mandat.workflow.document;

import java.time.Instant;
import no.mandat.domain.attachment.FileType;

/**
 * A version of a document.
 *
 * @param fingerprint SHA-256 of its content, as 64 hexadecimal digits
 * @param person who handed it in
 */
public record VersionRow(
        int number, String fileName, FileType fileType, long fileSize, String fingerprint, String person, Instant at) {

    /** Whether it is an address on the web, which stands where a file has its name. */
    public boolean isLink() {
        return fileType == FileType.LINK;
    }
}
