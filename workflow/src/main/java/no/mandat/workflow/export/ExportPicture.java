package no.mandat.workflow.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import no.mandat.workflow.attachment.PictureSize;

/** A picture's file: PNG or JPEG. It is opened when it is written, so a document of many pictures holds none of them. */
public final class ExportPicture {

    private final String mediaType;
    private final Source source;

    /** Takes a copy of the file. */
    public ExportPicture(String mediaType, byte[] content) {
        var copy = content.clone();
        this(mediaType, () -> new ByteArrayInputStream(copy));
    }

    /** The file is opened as often as it is asked for, from its beginning each time. */
    public ExportPicture(String mediaType, Source source) {
        this.mediaType = mediaType;
        this.source = source;
    }

    /** Where the file is. */
    @FunctionalInterface
    public interface Source {

        /** The file, from its beginning. */
        InputStream open() throws IOException;
    }

    boolean isPng() {
        return mediaType.equals("image/png");
    }

    InputStream open() throws IOException {
        return source.open();
    }

    void writeTo(OutputStream out) throws IOException {
        try (var in = open()) {
            in.transferTo(out);
        }
    }

    /** How large it says that it is; nothing where it is damaged. */
    Optional<PictureSize> size() throws IOException {
        try (var in = open()) {
            return PictureSize.of(in);
        }
    }
}
