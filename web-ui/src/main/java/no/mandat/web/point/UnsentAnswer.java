package no.mandat.web.point;

import java.util.List;
import java.util.Set;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.shared.ReportPart;
import no.mandat.workflow.point.ConclusionForm;
import org.jspecify.annotations.Nullable;

/**
 * An answer as far as it is filled in, before it is sent.
 *
 * @param parts the sections and recommendations that are chosen
 * @param over what was concluded when it was begun
 */
record UnsentAnswer(
        @Nullable Disposition disposition,
        String destination,
        String reason,
        List<ReportPart> parts,
        @Nullable ConclusionForm over) {

    /** Takes a copy, in an order that says nothing. */
    UnsentAnswer {
        parts = parts.stream().sorted(ReportPart.ORDER).toList();
    }

    /** What stands there before anything is filled in. */
    static UnsentAnswer none(@Nullable ConclusionForm over) {
        return over == null
                ? new UnsentAnswer(null, "", "", List.of(), null)
                : new UnsentAnswer(over.disposition(), over.destination(), over.reason(), over.parts(), over);
    }

    /** Whether it says nothing else than what was concluded. */
    boolean isUnchanged() {
        return over == null
                ? disposition == null && destination.isBlank() && reason.isBlank() && parts.isEmpty()
                : disposition == over.disposition()
                        && destination.equals(over.destination())
                        && reason.equals(over.reason())
                        && Set.copyOf(parts).equals(Set.copyOf(over.parts()));
    }

    /** Whether words would be lost with it, and not a choice alone. */
    boolean hasWords() {
        return isWritten(reason, over == null ? "" : over.reason())
                || isWritten(destination, over == null ? "" : over.destination());
    }

    private static boolean isWritten(String text, String before) {
        return !text.isBlank() && !text.equals(before);
    }
}
