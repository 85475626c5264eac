package no.mandat.domain.attachment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;

/**
 * A file that was handed in, or an address on the web in its place.
 *
 * @param fileName what it is called, cleaned of what no file should be called; of a link the address
 * @param fileType its kind, by its content
 * @param fileSize in bytes; of a link 0, for nothing of what it leads to is here
 * @param fingerprint SHA-256 of its content, as 64 hexadecimal digits; of a link that of the address
 */
@Embeddable
public record StoredFile(
        String fileName, @Enumerated(EnumType.STRING) FileType fileType, long fileSize, String fingerprint)
        implements Serializable {

    /** An address on the web. */
    public static StoredFile link(String address, String fingerprint) {
        return new StoredFile(address, FileType.LINK, 0, fingerprint);
    }

    /** Whether it is an address. */
    public boolean isLink() {
        return fileType == FileType.LINK;
    }
}
