package no.mandat.workflow.reportimport;

import no.mandat.domain.attachment.FileType;
import no.mandat.domain.shared.PictureId;

/**
 * A picture that a text shows as {@code ![alternative text](picture:id)}.
 *
 * @param type {@link FileType#PNG} or {@link FileType#JPEG}, by its content
 * @param content the file itself; whoever makes one gives it away
 * @param alternativeText where it stands first, no Markdown; empty where the document has none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record DraftPicture(PictureId id, FileType type, byte[] content, String alternativeText) {}
