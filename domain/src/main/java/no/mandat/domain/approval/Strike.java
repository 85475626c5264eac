package no.mandat.domain.approval;

import static no.mandat.domain.shared.Change.set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.PositionId;
import no.mandat.domain.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Says that a position which was recorded for a voter counts nowhere, for they contested it. Like a position it is appended and never
 * changed: what was recorded stays to be read.
 */
@Entity
@Table(name = "position_strike")
public class Strike {

    @EmbeddedId
    private StrikeKey key;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "restores_id"))
    private @Nullable PositionId restores;

    private String reason;

    @Column(name = "struck_at")
    private Instant at;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Strike() {}

    private Strike(PositionId position, @Nullable PositionId restores, String reason, Instant at) {
        this.key = new StrikeKey(position);
        this.restores = restores;
        this.reason = reason;
        this.at = at;
    }

    /**
     * Strikes the position, which is in the round.
     *
     * @param voter whose it is, as they are now
     * @param before the position of theirs that counts again, or none
     * @throws RefusedException {@link ApprovalRefusal.NotRecorded}, {@link ApprovalRefusal.CountsNoMore}
     */
    public static Striking strike(
            ApprovalRound round,
            Position position,
            VoterNow voter,
            @Nullable PositionId before,
            String reason,
            Instant at) {
        if (position.recorded().isEmpty()) {
            throw new RefusedException(new ApprovalRefusal.NotRecorded());
        }
        // What has been replaced, or struck before, counts nowhere already.
        if (!position.id().equals(voter.counting())) {
            throw new RefusedException(new ApprovalRefusal.CountsNoMore());
        }
        return new Striking(
                new Strike(position.id(), before, reason, at),
                new PositionStruck(
                        position.id(),
                        round.id(),
                        round.mandate(),
                        List.of(set(StrikeKey.STRUCK, at)),
                        Optional.of(reason)));
    }

    /** Which position it strikes. */
    public PositionId position() {
        return key.position();
    }

    /** The earlier position of the same voter that counts again. */
    public Optional<PositionId> restores() {
        return Optional.ofNullable(restores);
    }

    /** Why, in the voter's words. */
    public String reason() {
        return reason;
    }

    /** When. */
    public Instant at() {
        return at;
    }

    /** A strike, and the event that tells of it. */
    public record Striking(Strike strike, PositionStruck event) {}
}
