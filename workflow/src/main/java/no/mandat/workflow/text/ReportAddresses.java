package no.mandat.workflow.text;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import no.mandat.domain.shared.PictureId;

/**
 * Where the links of a report lead and its pictures lie, for the page that shows it. What has no address stands as words.
 *
 * @param page the address of the page itself, beginning with {@code /}: a page that has a base leads elsewhere by {@code #note-1}
 *     alone. Empty where it has none
 * @param pictures where a picture is fetched; a path that begins with {@code /}
 * @param references where a reference leads: a path that begins with {@code /}, or a place in the page that begins with {@code #}
 * @param names what it is called now ("avsnitt 2.1"), where the text gives it no words of its own
 * @param instead what it is called where the reader may not know the text's own words for it; none where they may
 */
public record ReportAddresses(
        String page,
        Function<PictureId, Optional<String>> pictures,
        Function<ReportReference, Optional<String>> references,
        Function<ReportReference, Optional<String>> names,
        Function<ReportReference, Optional<String>> instead) {

    private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[^\\s\\p{Cntrl}\\\\]*");
    private static final Pattern PLACE = Pattern.compile("#[^\\s\\p{Cntrl}]+");
    private static final Pattern OUT = Pattern.compile("(?:https?://|mailto:)\\S+", Pattern.CASE_INSENSITIVE);

    /** Of a page that calls references nothing but what the text does. */
    public ReportAddresses(
            String page,
            Function<PictureId, Optional<String>> pictures,
            Function<ReportReference, Optional<String>> references) {
        this(page, pictures, references, unknown -> Optional.empty());
    }

    /** Of a page whose readers may know all that the text says. */
    public ReportAddresses(
            String page,
            Function<PictureId, Optional<String>> pictures,
            Function<ReportReference, Optional<String>> references,
            Function<ReportReference, Optional<String>> names) {
        this(page, pictures, references, names, unknown -> Optional.empty());
    }

    /** Of a page that knows no addresses: pictures and references stand as words. */
    public static ReportAddresses none() {
        return new ReportAddresses("", unknown -> Optional.empty(), unknown -> Optional.empty());
    }

    /** Where a place in the page is. */
    String place(String id) {
        return (PATH.matcher(page).matches() ? page : "") + "#" + id;
    }

    Optional<String> of(PictureId picture) {
        return pictures.apply(picture).filter(path -> PATH.matcher(path).matches());
    }

    /** What a reference is called that somebody typed without words. */
    Optional<String> name(String typed) {
        return ReportReference.of(typed).flatMap(names);
    }

    /** What stands in place of the words of a link. */
    Optional<String> wordsInstead(String typed) {
        return ReportReference.of(typed).flatMap(instead);
    }

    /** Where what somebody typed as the address of a link leads, if anywhere. */
    Optional<String> of(String typed) {
        return OUT.matcher(typed).matches()
                ? Optional.of(typed)
                : ReportReference.of(typed)
                        .flatMap(references)
                        .filter(path -> PATH.matcher(path).matches()
                                || PLACE.matcher(path).matches())
                        .map(path -> path.startsWith("#") ? place(path.substring(1)) : path);
    }
}
