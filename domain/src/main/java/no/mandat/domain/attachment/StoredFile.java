package no.mandat.domain.attachment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;

/**
 * A file that was handed in.
 *
 * @param fileName what it is called, cleaned of what no file should be called
 * @param fileType its kind, by its content
 * @param fileSize in bytes
 * @param fingerprint SHA-256 of its content, as 64 hexadecimal digits
 */
@Embeddable
public record StoredFile(
        String fileName, @Enumerated(EnumType.STRING) FileType fileType, long fileSize, String fingerprint)
        implements Serializable {}
