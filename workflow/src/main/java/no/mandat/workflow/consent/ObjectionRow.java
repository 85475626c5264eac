package no.mandat.workflow.consent;

import org.jspecify.annotations.Nullable;

/**
 * Why somebody objected, as both bodies read it when the asking is over ({@code domain.md}, Mandate: the reasons are kept).
 *
 * @param person who; none for whoever may not read the round of that body
 * @param wayOut what would resolve it
 */
public record ObjectionRow(@Nullable String person, String reason, String wayOut) {}
