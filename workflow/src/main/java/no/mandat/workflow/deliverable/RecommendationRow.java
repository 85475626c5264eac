package no.mandat.workflow.deliverable;

import no.mandat.domain.shared.RecommendationId;

/**
 * A recommendation in the outline of what is being written.
 *
 * @param number as it is printed; empty where it was taken out
 */
public record RecommendationRow(
        RecommendationId id, int version, String number, RecommendationForm form, boolean removed) {}
