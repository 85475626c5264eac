package no.mandat.workflow.manuscript;

import no.mandat.domain.attachment.FileType;

/**
 * A picture of a document.
 *
 * @param type {@link FileType#PNG} or {@link FileType#JPEG}, by its content
 * @param content the file itself; whoever makes one gives it away
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Picture(FileType type, byte[] content) {}
