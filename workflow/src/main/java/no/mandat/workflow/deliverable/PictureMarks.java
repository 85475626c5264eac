package no.mandat.workflow.deliverable;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Where a text shows pictures: {@code ![what it shows](picture:UUID)}. */
final class PictureMarks {

    private static final Pattern MARK = Pattern.compile(
            "!\\[([^\\]\\n]*)\\]\\(picture:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

    private PictureMarks() {}

    /**
     * A picture in a text.
     *
     * @param alternative what it shows, for those who don't see it; may be blank
     */
    record Mark(String alternative, UUID picture) {}

    /** Those in a text, in order. */
    static List<Mark> in(String markdown) {
        return MARK.matcher(markdown)
                .results()
                .map(mark -> new Mark(mark.group(1).strip(), UUID.fromString(mark.group(2))))
                .toList();
    }
}
