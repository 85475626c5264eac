package no.mandat.workflow.point;

import no.mandat.domain.document.Openness;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.PointId;
import org.jspecify.annotations.Nullable;

/**
 * A point for whoever builds on some of a mandate's. Who sent it isn't told.
 *
 * @param reference of its contribution
 * @param number its number in that
 * @param exempt whether its contribution is exempt from public access
 * @param words how it begins; nothing of one that is exempt, which is read one by one, or was erased
 */
public record PointChoice(PointId id, CallId call, String reference, int number, boolean exempt, String words) {

    /** As the database gives it. */
    PointChoice(PointId id, CallId call, String reference, int number, String words, @Nullable Openness openness) {
        this(id, call, reference, number, openness == Openness.EXEMPT, openness == Openness.EXEMPT ? "" : words);
    }

    /** By what it is cited: "2026-0042-1". */
    public String cited() {
        return reference + "-" + number;
    }
}
