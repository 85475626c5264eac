package no.mandat.workflow.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import no.mandat.domain.attachment.StoredFile;

/** A file that somebody may fetch: what it is, and its content, piece by piece. */
public final class Download {

    private final StoredFile file;
    private final UUID attachment;
    private final Attachments attachments;

    /** A file whose content is kept under the id. */
    public Download(StoredFile file, UUID attachment, Attachments attachments) {
        this.file = file;
        this.attachment = attachment;
        this.attachments = attachments;
    }

    /** What it is called. */
    public String fileName() {
        return file.fileName();
    }

    /** What a browser is told that it is. */
    public String mediaType() {
        return file.fileType().mediaType();
    }

    /** How many bytes it has. */
    public long size() {
        return file.fileSize();
    }

    /** Writes it to its end. */
    public void writeTo(OutputStream out) throws IOException {
        long left = file.fileSize();
        for (int number = 0; left > 0; number++) {
            var piece = attachments.piece(attachment, number);
            out.write(piece);
            left -= piece.length;
        }
    }
}
