package no.mandat.domain.milestone;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.ResolutionId;
import org.jspecify.annotations.Nullable;

/**
 * A change of a milestone's date after the mandate was adopted: what it was, what it became or was to become, why, by whom. It
 * is never changed, but for what the board makes of one that waits for it.
 */
@Entity
public class MilestoneMove {

    @EmbeddedId
    private MoveKey key;

    @Embedded
    @AttributeOverride(name = "day", column = @Column(name = "from_day", updatable = false))
    @AttributeOverride(name = "wholeMonth", column = @Column(name = "from_whole_month", updatable = false))
    private Due fromDue;

    @Embedded
    @AttributeOverride(name = "day", column = @Column(name = "to_day", updatable = false))
    @AttributeOverride(name = "wholeMonth", column = @Column(name = "to_whole_month", updatable = false))
    private Due toDue;

    @Column(updatable = false)
    private String reason;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id", updatable = false))
    private PersonId person;

    @Column(updatable = false)
    private Instant at;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "resolution_id", updatable = false))
    private @Nullable ResolutionId resolution;

    @Enumerated(EnumType.STRING)
    private MoveState state;

    private @Nullable Instant decidedAt;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected MilestoneMove() {}

    MilestoneMove(MoveKey key, Due fromDue, Due toDue, Account account, @Nullable ResolutionId resolution) {
        this.key = key;
        this.fromDue = fromDue;
        this.toDue = toDue;
        this.reason = account.reason();
        this.person = account.person();
        this.at = account.at();
        this.resolution = resolution;
        this.state = resolution == null ? MoveState.MADE : MoveState.PENDING;
    }

    void end(MoveState outcome, Instant now) {
        state = outcome;
        decidedAt = now;
    }

    /** Its number among those of the milestone, from 1. */
    public int number() {
        return key.number();
    }

    /** When the milestone was due before. */
    public Due from() {
        return fromDue;
    }

    /** When it is due after it. */
    public Due to() {
        return toDue;
    }

    /** Why. */
    public String reason() {
        return reason;
    }

    /** What became of it. */
    public MoveState state() {
        return state;
    }

    /** Who moves a date, when and why. */
    public record Account(PersonId person, Instant at, String reason) {}
}
