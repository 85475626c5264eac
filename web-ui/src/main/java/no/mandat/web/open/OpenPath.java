package no.mandat.web.open;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.mandat.web.shared.PublicAddress;
import org.jspecify.annotations.Nullable;

/** What a public address asks for. What is no such address asks for nothing. */
sealed interface OpenPath {

    /** A name or an id, a version's number, and what of the version: a document or a picture. */
    Pattern MANDATE = Pattern.compile(
            "/mandates/([a-z0-9-]{1,70})"
                    + "(?:/versions/([1-9][0-9]{0,5})(?:\\.(pdf|docx)|/pictures/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))?)?");

    /** A name or an id, a deliverable's number, and what of it: facts as data, a revision, a file of that or a picture in it. */
    Pattern DELIVERABLE = Pattern.compile("/mandates/([a-z0-9-]{1,70})/deliverables/([1-9][0-9]{0,5})"
            + "(?:\\.(json)|/revisions/([1-9][0-9]{0,5})"
            + "(?:\\.(json|md|docx|pdf|pptx)|/pictures/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))?)?");

    /** The list of all. */
    record Listing() implements OpenPath {}

    /** How mailings are found. */
    record Method() implements OpenPath {}

    /** A mandate, as it is now. */
    record Current(String name) implements OpenPath {}

    /** One of its versions. */
    record Version(String name, int number) implements OpenPath {}

    /** The text of a version, as a file. */
    record File(String name, int number, String extension) implements OpenPath {}

    /** A picture in the text of a version. */
    record Picture(String name, int number, UUID picture) implements OpenPath {}

    /**
     * What a mandate's group has published.
     *
     * @param number which of the mandate's
     * @param revision which of its revisions; 0 for the one that counts
     * @param extension of what file; empty for the page
     */
    record Report(String name, int number, int revision, String extension) implements OpenPath {}

    /** A picture in a published revision. */
    record ReportPicture(String name, int number, int revision, UUID picture) implements OpenPath {}

    /** What stands behind the beginning that all of them share. */
    static Optional<OpenPath> of(@Nullable String path) {
        if (path == null || path.equals("/")) {
            return Optional.of(new Listing());
        }
        if ((PublicAddress.ALL + path).equals(PublicAddress.METHOD)) {
            return Optional.of(new Method());
        }
        var found = MANDATE.matcher(path);
        if (!found.matches()) {
            return report(path);
        }
        var name = found.group(1);
        if (found.group(2) == null) {
            return Optional.of(new Current(name));
        }
        int number = Integer.parseInt(found.group(2));
        if (found.group(3) != null) {
            return Optional.of(new File(name, number, found.group(3)));
        }
        return Optional.of(
                found.group(4) == null
                        ? new Version(name, number)
                        : new Picture(name, number, UUID.fromString(found.group(4))));
    }

    private static Optional<OpenPath> report(String path) {
        var found = DELIVERABLE.matcher(path);
        if (!found.matches()) {
            return Optional.empty();
        }
        var name = found.group(1);
        int number = Integer.parseInt(found.group(2));
        int revision = Integer.parseInt(Objects.requireNonNullElse(found.group(4), "0"));
        if (found.group(6) != null) {
            return Optional.of(new ReportPicture(name, number, revision, UUID.fromString(found.group(6))));
        }
        var extension = Stream.of(found.group(3), found.group(5))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        return Optional.of(new Report(name, number, revision, extension));
    }
}
