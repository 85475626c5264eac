package no.mandat.workflow.point;

import no.mandat.domain.shared.PointId;

/**
 * All that a point says.
 *
 * @param language the tag of the language in which that was written
 */
public record PointText(PointId id, String language, String words) {}
