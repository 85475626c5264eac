package no.mandat.web.open;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows on which the link of a receipt is asked for, for its template.
 *
 * @param message what has to be said first, or nothing
 * @param faults what is wrong with what was filled in, in words, by the name of the field
 * @param isAsked whether it was asked for
 */
public record LostSheet(
        OpenPage page, String message, String reference, String email, Map<String, String> faults, boolean isAsked) {

    /** What is wrong there, or nothing. */
    public String fault(String field) {
        return faults.getOrDefault(field, "");
    }

    /** What names a field for those who hear it. */
    public String describedBy(String field) {
        return fault(field).isEmpty() ? field + "-help" : "%1$s-help %1$s-fault".formatted(field);
    }

    /** Whether something is, for those who hear it. */
    public @Nullable String invalid(String field) {
        return fault(field).isEmpty() ? null : "true";
    }
}
