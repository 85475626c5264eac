package no.mandat.workflow.manuscript;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import no.mandat.domain.attachment.FileType;

/** The pictures of a document that a browser shows, each once however often it stands in the text. */
public final class Gallery {

    /** Where the pictures lie. */
    public interface Source {

        /** What is called so; nothing where it isn't there, or is longer than that. */
        Optional<byte[]> bytes(String name, int most) throws IOException;
    }

    /** All of them together. */
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ff");

    private final Source source;
    private final Map<String, Integer> known = new HashMap<>();
    private final List<Picture> pictures = new ArrayList<>();
    private int left = MOST_BYTES;

    /** Of those that the source has. */
    public Gallery(Source source) {
        this.source = source;
    }

    /** Which picture the part is; none where it isn't there, or no PNG or JPEG by its content. */
    public OptionalInt numberOf(String part) throws IOException {
        var number = known.get(part);
        if (number == null) {
            number = add(part);
            known.put(part, number);
        }
        return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** Those that were asked for, in the order of their numbers. */
    public List<Picture> pictures() {
        return List.copyOf(pictures);
    }

    private int add(String part) throws IOException {
        var content = source.bytes(part, left);
        var type = content.flatMap(Gallery::typeOf);
        if (content.isEmpty() || type.isEmpty()) {
            return -1;
        }
        left -= content.get().length;
        pictures.add(new Picture(type.get(), content.get()));
        return pictures.size() - 1;
    }

    private static Optional<FileType> typeOf(byte[] content) {
        if (begins(content, PNG)) {
            return Optional.of(FileType.PNG);
        }
        return begins(content, JPEG) ? Optional.of(FileType.JPEG) : Optional.empty();
    }

    private static boolean begins(byte[] content, byte[] signature) {
        return content.length >= signature.length
                && Arrays.equals(content, 0, signature.length, signature, 0, signature.length);
    }
}
