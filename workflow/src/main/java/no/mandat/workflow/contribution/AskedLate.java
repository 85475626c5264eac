package no.mandat.workflow.contribution;

import java.time.Instant;
import no.mandat.domain.contribution.LateRequestState;
import org.jspecify.annotations.Nullable;

/**
 * What became of it that somebody asked to be let in late.
 *
 * @param email where they are told
 * @param askedAt when they asked
 * @param lateEntryHolds whether they are let in now: not once the time is up, nor where that was taken back
 * @param explanation why they aren't let in, where they aren't
 */
public record AskedLate(
        LateRequestState state,
        String email,
        Instant askedAt,
        boolean lateEntryHolds,
        @Nullable String explanation) {}
