package no.mandat.workflow.export;

import java.util.Optional;
import no.mandat.workflow.attachment.PictureSize;

/** A picture's file: PNG or JPEG. */
public final class ExportPicture {

    private final String mediaType;
    private final byte[] content;

    /** Takes a copy of the file. */
    public ExportPicture(String mediaType, byte[] content) {
        this.mediaType = mediaType;
        this.content = content.clone();
    }

    boolean isPng() {
        return mediaType.equals("image/png");
    }

    byte[] content() {
        return content.clone();
    }

    /** How large it says that it is; nothing where it is damaged. */
    Optional<PictureSize> size() {
        return PictureSize.of(content);
    }
}
