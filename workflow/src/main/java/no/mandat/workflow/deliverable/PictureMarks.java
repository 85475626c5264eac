package no.mandat.workflow.deliverable;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.mandat.workflow.text.ReportMarkdown;

/** Where a text shows pictures: {@code ![what it shows](picture:UUID)}. */
final class PictureMarks {

    private PictureMarks() {}

    /**
     * A picture in a text.
     *
     * @param alternative what it shows, for those who don't see it; may be blank
     */
    record Mark(String alternative, UUID picture) {}

    /** Those in a text, in order. */
    static List<Mark> in(String markdown) {
        if (!markdown.toLowerCase(Locale.ROOT).contains("picture:")) {
            return List.of();
        }
        return ReportMarkdown.of(markdown).pictures().stream()
                .map(picture -> new Mark(picture.alternative(), picture.id().value()))
                .toList();
    }
}
