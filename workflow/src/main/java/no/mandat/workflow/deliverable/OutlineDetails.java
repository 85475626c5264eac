package no.mandat.workflow.deliverable;

import java.util.List;

/**
 * What is being written, part by part.
 *
 * @param sections in order, those that were taken out last
 * @param recommendations in order, those that were taken out last
 * @param dissents in the order in which they were raised, also those that nobody stands behind any more
 */
public record OutlineDetails(
        List<SectionRow> sections, List<RecommendationRow> recommendations, List<DissentRow> dissents) {}
