package no.mandat.domain.party;

import static no.mandat.domain.shared.Change.set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.ParticipationId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.Subject;
import org.jspecify.annotations.Nullable;

/**
 * An outsider takes part in a mandate's work between two days. It needs two keys ({@link TwoKeys}): one proposes, the other
 * confirms or declines. It ends with its last day, or before it.
 */
@Entity
public class Participation {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ParticipationId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
    private MandateId mandate;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private PersonId person;

    private String purpose;

    private LocalDate fromDay;

    private LocalDate toDay;

    @Enumerated(EnumType.STRING)
    private ParticipationState state;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "proposed_by"))
    private PersonId proposedBy;

    @Enumerated(EnumType.STRING)
    private ParticipationKey proposedWith;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "decided_by"))
    private @Nullable PersonId decidedBy;

    private @Nullable Instant decidedAt;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Participation() {}

    private Participation(
            ParticipationId id,
            MandateId mandate,
            PersonId person,
            Stay stay,
            PersonId proposedBy,
            ParticipationKey proposedWith) {
        this.id = id;
        this.mandate = mandate;
        this.person = person;
        this.purpose = stay.purpose();
        this.fromDay = stay.fromDay();
        this.toDay = stay.toDay();
        this.state = ParticipationState.PROPOSED;
        this.proposedBy = proposedBy;
        this.proposedWith = proposedWith;
    }

    /** Turns the first key: {@link TwoKeys#first} says which one the proposer holds. */
    public static Proposal propose(
            ParticipationId id,
            MandateId mandate,
            PersonId person,
            Stay stay,
            PersonId proposedBy,
            ParticipationKey proposedWith) {
        var participation = new Participation(id, mandate, person, stay, proposedBy, proposedWith);
        var changes = List.of(
                set("mandate", mandate),
                set("person", person),
                set("purpose", stay.purpose()),
                set("fromDay", stay.fromDay()),
                set("toDay", stay.toDay()),
                set("state", participation.state),
                set("proposedBy", proposedBy),
                set("proposedWith", proposedWith));
        return new Proposal(participation, new ParticipationProposed(id, Optional.of(mandate), changes));
    }

    /**
     * Turns the second key.
     *
     * @throws RefusedException {@link PartyRefusal.NotTheSecondKey}, {@link PartyRefusal.ParticipationNotPossibleNow}
     */
    public ParticipationConfirmed confirm(PersonId second, TwoKeys keys, Instant at) {
        return new ParticipationConfirmed(
                id, person, Optional.of(mandate), decide(ParticipationAction.CONFIRM, second, keys, at));
    }

    /**
     * Keeps the second key unturned for good.
     *
     * @throws RefusedException {@link PartyRefusal.NotTheSecondKey}, {@link PartyRefusal.ParticipationNotPossibleNow}
     */
    public ParticipationDeclined decline(PersonId second, TwoKeys keys, Instant at, String reason) {
        var changes = decide(ParticipationAction.DECLINE, second, keys, at);
        return new ParticipationDeclined(id, Optional.of(mandate), changes, Optional.of(reason));
    }

    /**
     * Ends it at once.
     *
     * @throws RefusedException {@link PartyRefusal.ParticipationNotPossibleNow}
     */
    public ParticipationEnded end(String reason) {
        return new ParticipationEnded(
                id, person, Optional.of(mandate), List.of(go(after(ParticipationAction.END))), Optional.of(reason));
    }

    private List<Change> decide(ParticipationAction action, PersonId second, TwoKeys keys, Instant at) {
        var next = after(action);
        if (second.equals(proposedBy) || !keys.isSecond(second, proposedWith)) {
            throw new RefusedException(new PartyRefusal.NotTheSecondKey());
        }
        decidedBy = second;
        decidedAt = at;
        return List.of(go(next), set("decidedBy", second), set("decidedAt", at));
    }

    private ParticipationState after(ParticipationAction action) {
        return ParticipationLife.LIFE
                .next(state, action)
                .orElseThrow(() -> new RefusedException(new PartyRefusal.ParticipationNotPossibleNow(state, action)));
    }

    private Change go(ParticipationState next) {
        var before = state;
        state = next;
        return new Change("state", before, next);
    }

    /** Whether it counts on that day. */
    public boolean isOn(LocalDate day) {
        return state == ParticipationState.CONFIRMED && !day.isBefore(fromDay) && !day.isAfter(toDay);
    }

    /** Whether the second key was turned after that instant. */
    public boolean isDecidedAfter(Instant at) {
        return decidedAt != null && decidedAt.isAfter(at);
    }

    /** Which one. */
    public ParticipationId id() {
        return id;
    }

    /** In which mandate. */
    public MandateId mandate() {
        return mandate;
    }

    /** Who takes part. */
    public PersonId person() {
        return person;
    }

    /** Where it is in its life. */
    public ParticipationState state() {
        return state;
    }

    /** Who proposed it. */
    public PersonId proposedBy() {
        return proposedBy;
    }

    /** With which key it was proposed. */
    public ParticipationKey proposedWith() {
        return proposedWith;
    }

    /** Why somebody takes part, and between which days; both are included. */
    public record Stay(String purpose, LocalDate fromDay, LocalDate toDay) {

        /** @throws RefusedException {@link PartyRefusal.ParticipationReversed} */
        public Stay {
            if (toDay.isBefore(fromDay)) {
                throw new RefusedException(new PartyRefusal.ParticipationReversed(fromDay, toDay));
            }
        }
    }

    /** A new participation, and the event that tells of it. */
    public record Proposal(Participation participation, ParticipationProposed event) {}

    static Subject subject(ParticipationId id) {
        return Subject.of(Participation.class, id);
    }
}
