package no.mandat.workflow.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.attachment.StoredFile;
import org.jspecify.annotations.Nullable;

/** A file that somebody may fetch: what it is, and its content, piece by piece; or the address that stands in its place. */
public final class Download {

    private final StoredFile file;
    private final @Nullable UUID attachment;
    private final Attachments attachments;

    /** A file whose content is kept under the id. */
    public Download(StoredFile file, @Nullable UUID attachment, Attachments attachments) {
        this.file = file;
        this.attachment = attachment;
        this.attachments = attachments;
    }

    /** Where it leads, if it is a link. We never go there ourselves. */
    public Optional<String> address() {
        return file.isLink() ? Optional.of(file.fileName()) : Optional.empty();
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

    /** SHA-256 of its content, as 64 hexadecimal digits. */
    public String fingerprint() {
        return file.fingerprint();
    }

    /** Writes it to its end. */
    public void writeTo(OutputStream out) throws IOException {
        long left = file.fileSize();
        for (int number = 0; left > 0; number++) {
            var piece = attachments.piece(Objects.requireNonNull(attachment), number);
            out.write(piece);
            left -= piece.length;
        }
    }
}
