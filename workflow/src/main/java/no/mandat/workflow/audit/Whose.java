package no.mandat.workflow.audit;

import java.util.Map;
import no.mandat.domain.shared.MandateId;
import org.jspecify.annotations.Nullable;

/**
 * In whose history one looks, where one reads that of all.
 *
 * @param mandate the one, or none for all
 * @param outside whether only what happened in no mandate is asked for
 */
public record Whose(@Nullable MandateId mandate, boolean outside) {

    /** Everything that happened. */
    public static final Whose ALL = new Whose(null, false);

    /** What happened in no mandate: to people, to bodies, to the installation. */
    public static final Whose OUTSIDE = new Whose(null, true);

    /** What happened in that mandate. */
    public static Whose of(MandateId mandate) {
        return new Whose(mandate, false);
    }

    /** The condition on an entry of that name, as HQL. */
    String condition(String entry) {
        if (mandate != null) {
            return entry + ".mandateId = :mandate";
        }
        return outside ? entry + ".mandateId is null" : "1 = 1";
    }

    /** By what an index groups those of each that is in a column of the entry of that name, as HQL. */
    String grouping(String entry, String column) {
        return mandate == null && !outside
                ? "%s.%s".formatted(entry, column)
                : "%1$s.mandateId, %1$s.%2$s".formatted(entry, column);
    }

    /** Its parameters. */
    Map<String, ?> values() {
        return mandate == null ? Map.of() : Map.of("mandate", mandate.value());
    }
}
