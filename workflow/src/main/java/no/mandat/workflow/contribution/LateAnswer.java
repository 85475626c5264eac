package no.mandat.workflow.contribution;

import java.time.Instant;
import no.mandat.domain.contribution.LateRequestState;
import org.jspecify.annotations.Nullable;

/**
 * What became of it that a member of the group asked to answer late.
 *
 * @param explanation why they aren't let in, where they aren't
 * @param until when they can answer, where they can; nothing once that has passed
 */
public record LateAnswer(
        LateRequestState state,
        Instant askedAt,
        @Nullable String explanation,
        @Nullable Instant until) {}
