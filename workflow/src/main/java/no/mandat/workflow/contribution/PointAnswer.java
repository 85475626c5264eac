package no.mandat.workflow.contribution;

import no.mandat.domain.point.Disposition;
import org.jspecify.annotations.Nullable;

/**
 * What is answered to a point.
 *
 * @param words what the contributor wrote
 * @param destination where it went, if it was taken up
 */
public record PointAnswer(
        String words,
        Disposition disposition,
        String reason,
        @Nullable String destination) {}
