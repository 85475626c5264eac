package no.mandat.workflow.reportimport;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import no.mandat.domain.shared.PictureId;

/** The names by which a text speaks of its pictures, which are others once the pictures are kept. */
public final class PictureNames {

    private static final Pattern NAME =
            Pattern.compile("(?<=picture:)(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})(?![\\w-])");

    private PictureNames() {}

    /** The text with other names; what has no other stays as it is. */
    public static String in(String markdown, Map<PictureId, PictureId> names) {
        return NAME.matcher(markdown).replaceAll(found -> {
            var named = new PictureId(UUID.fromString(found.group(1)));
            return names.getOrDefault(named, named).toString();
        });
    }
}
