package no.mandat.workflow.deliverable;

import java.util.List;
import no.mandat.domain.shared.RecommendationId;

/**
 * A recommendation in the outline of what is being written.
 *
 * @param number as it is printed; empty where it was taken out
 */
public record RecommendationRow(
        RecommendationId id, int version, String number, RecommendationForm form, boolean removed) {

    /** The same for somebody whom its section isn't for. */
    RecommendationRow covered(String instead) {
        var covered = new RecommendationForm(form.section(), instead, "", "", List.of(), List.of());
        return new RecommendationRow(id, version, number, covered, removed);
    }
}
