package no.mandat.domain.approval;

import java.util.Optional;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * What a voter says.
 *
 * @param reason why, or the remark; needed for some positions ({@link PositionKind#needsReason})
 * @param wayOut what would resolve an objection
 * @param candidate whom they choose; only in an election
 * @param hash the hash of the content that was on their screen
 */
public record Ballot(
        PositionKind kind,
        @Nullable String reason,
        @Nullable String wayOut,
        @Nullable PersonId candidate,
        String hash) {

    /** Without surrounding space, and without what doesn't belong to the position. */
    public Ballot {
        reason = normal(reason);
        wayOut = kind.needsWayOut() ? normal(wayOut) : null;
        candidate = kind == PositionKind.CHOOSE ? candidate : null;
    }

    /** A position that needs no words. */
    public static Ballot of(PositionKind kind, String hash) {
        return new Ballot(kind, null, null, null, hash);
    }

    /**
     * Checks what the position itself asks for, in a round of that kind.
     *
     * @throws RefusedException {@link ApprovalRefusal.ReasonMissing}, {@link ApprovalRefusal.WayOutMissing}
     */
    void requireWords(RoundKind round) {
        if (kind.needsReason() && reason == null) {
            throw new RefusedException(new ApprovalRefusal.ReasonMissing(kind));
        }
        if (kind.needsWayOut() && round.asksForWayOut() && wayOut == null) {
            throw new RefusedException(new ApprovalRefusal.WayOutMissing());
        }
    }

    private static @Nullable String normal(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .orElse(null);
    }
}
