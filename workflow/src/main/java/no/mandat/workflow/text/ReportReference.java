package no.mandat.workflow.text;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import no.mandat.domain.shared.PictureId;

/**
 * What a text of a report refers to by an address of its own: {@code section:UUID}, {@code recommendation:UUID},
 * {@code document:UUID}, {@code input:2026-0031}.
 *
 * @param key an identifier in small letters, or the number of an input
 */
public record ReportReference(Kind kind, String key) {

    private static final String UUID_FORM = "\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";

    private static final Pattern FORM = Pattern.compile(
            "(section|recommendation|document):(%s)|(input):(\\d{4}-\\d{1,9})".formatted(UUID_FORM),
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PICTURE =
            Pattern.compile("picture:(%s)".formatted(UUID_FORM), Pattern.CASE_INSENSITIVE);

    /** What is referred to. */
    public enum Kind {
        SECTION,
        RECOMMENDATION,
        DOCUMENT,
        INPUT
    }

    /** What the address of a link refers to; none where it leads elsewhere. */
    public static Optional<ReportReference> of(String address) {
        var form = FORM.matcher(address);
        if (!form.matches()) {
            return Optional.empty();
        }
        boolean isInput = form.group(1) == null;
        var kind = form.group(isInput ? 3 : 1).toUpperCase(Locale.ROOT);
        var key = form.group(isInput ? 4 : 2).toLowerCase(Locale.ROOT);
        return Optional.of(new ReportReference(Kind.valueOf(kind), key));
    }

    /** The picture that the address of one names; none where it is a picture from elsewhere. */
    public static Optional<PictureId> picture(String address) {
        var form = PICTURE.matcher(address);
        return form.matches() ? Optional.of(new PictureId(UUID.fromString(form.group(1)))) : Optional.empty();
    }

    /** The address by which a text names it. */
    public String address() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + key;
    }
}
