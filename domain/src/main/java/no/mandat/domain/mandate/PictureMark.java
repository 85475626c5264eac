package no.mandat.domain.mandate;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The picture in a clause's words: there it stands as {@code ![description](picture:id)}.
 *
 * @param picture which of the mandate's
 * @param description in Markdown, what there is instead of the picture for whoever doesn't see it; empty where nobody wrote one
 * @param rest the words around it
 */
public record PictureMark(UUID picture, String description, String rest) {

    private static final Pattern MARK = Pattern.compile(
            "!\\[((?:[^\\]\\\\]|\\\\.){0,2000}+)\\]\\(picture:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\)");

    /** The first in the words. */
    public static Optional<PictureMark> in(String words) {
        var found = MARK.matcher(words);
        return found.find()
                ? Optional.of(new PictureMark(
                        UUID.fromString(found.group(2)),
                        found.group(1),
                        new StringBuilder(words)
                                .delete(found.start(), found.end())
                                .toString()
                                .strip()))
                : Optional.empty();
    }

    /** All pictures that the clauses show. */
    public static Stream<UUID> all(ClauseTree tree) {
        return tree.clauses().stream()
                .filter(clause -> clause.form() == ClauseForm.PICTURE)
                .flatMap(clause -> MARK.matcher(clause.text()).results())
                .map(found -> UUID.fromString(found.group(2)));
    }
}
