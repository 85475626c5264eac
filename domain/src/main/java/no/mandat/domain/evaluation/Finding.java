package no.mandat.domain.evaluation;

import static no.mandat.domain.shared.Change.between;
import static no.mandat.domain.shared.Change.set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.mandat.domain.evaluation.FindingEvent.FindingCarried;
import no.mandat.domain.evaluation.FindingEvent.FindingEdited;
import no.mandat.domain.evaluation.FindingEvent.FindingRecorded;
import no.mandat.domain.evaluation.FindingEvent.FindingWithdrawn;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.FindingId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Something that was learnt of the work in a mandate: it stays when the mandate is over, and one that is meant for the next mandate can be
 * taken up there, as a clause.
 */
@Entity
public class Finding {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private FindingId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
    private MandateId mandate;

    /** In which meeting it came up, if in one. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "meeting_id"))
    private @Nullable MeetingId meeting;

    @Enumerated(EnumType.STRING)
    private FindingKind kind;

    private String text;

    @ElementCollection
    @CollectionTable(name = "finding_clause", joinColumns = @JoinColumn(name = "finding_id"))
    @AttributeOverride(name = "value", column = @Column(name = "clause_id"))
    private Set<ClauseId> clauses = new HashSet<>();

    private boolean carry;

    @ElementCollection
    @CollectionTable(name = "finding_carried", joinColumns = @JoinColumn(name = "finding_id"))
    private Set<Carried> carried = new HashSet<>();

    @Enumerated(EnumType.STRING)
    private FindingState state;

    /** Why it doesn't stand any more. */
    private @Nullable String reason;

    private Instant changedAt;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Finding() {}

    private Finding(FindingId id, MandateId mandate, @Nullable MeetingId meeting, FindingText says, Instant at) {
        this.id = id;
        this.mandate = mandate;
        this.meeting = meeting;
        this.kind = says.kind();
        this.text = says.text();
        write(says);
        this.state = FindingState.RECORDED;
        this.changedAt = at;
    }

    private void write(FindingText says) {
        kind = says.kind();
        text = says.text();
        clauses.retainAll(says.clauses());
        clauses.addAll(says.clauses());
        carry = says.carry();
    }

    /**
     * Writes one down.
     *
     * @param meeting in which it came up, if in one
     */
    public static Recording record(
            FindingId id, MandateId mandate, @Nullable MeetingId meeting, FindingText says, Instant at) {
        var finding = new Finding(id, mandate, meeting, says, at);
        var changes = Stream.of(
                        Stream.of(
                                set("mandate", mandate),
                                set("kind", says.kind()),
                                set("text", says.text()),
                                set("carry", says.carry()),
                                set("state", finding.state)),
                        between("meeting", null, meeting),
                        between("clauses", null, says.clausesInOrder()))
                .flatMap(change -> change)
                .toList();
        return new Recording(finding, new FindingRecorded(id, mandate, changes));
    }

    /**
     * Says it otherwise. Where all is as before, nothing happened.
     *
     * @throws RefusedException {@link FindingRefusal.FindingNotInState}
     */
    public Optional<FindingEdited> edit(FindingText now, Instant at) {
        state = after(FindingAction.EDIT);
        var changes = now.changesFrom(says()).toList();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        write(now);
        changedAt = at;
        return Optional.of(new FindingEdited(id, mandate, changes));
    }

    /**
     * Refuses unless it can be taken up in that mandate.
     *
     * @throws RefusedException {@link FindingRefusal.FindingNotInState}, {@link FindingRefusal.NotToBeCarried},
     *     {@link FindingRefusal.CarriedAlready}
     */
    public void requireCarriable(MandateId into) {
        state = after(FindingAction.CARRY);
        if (!carry || into.equals(mandate)) {
            throw new RefusedException(new FindingRefusal.NotToBeCarried());
        }
        if (carried.stream().anyMatch(one -> one.mandate().equals(into))) {
            throw new RefusedException(new FindingRefusal.CarriedAlready());
        }
    }

    /**
     * It was taken up in another mandate, as that clause.
     *
     * @throws RefusedException as {@link #requireCarriable}
     */
    public FindingCarried carry(MandateId into, ClauseId as, Instant at) {
        requireCarriable(into);
        carried.add(new Carried(into, as, at));
        changedAt = at;
        return new FindingCarried(id, mandate, List.of(set("carried", into)));
    }

    /**
     * It doesn't stand any more.
     *
     * @throws RefusedException {@link FindingRefusal.FindingNotInState}
     */
    public FindingWithdrawn withdraw(String why, Instant at) {
        var before = state;
        state = after(FindingAction.WITHDRAW);
        reason = why;
        changedAt = at;
        var changes = Stream.concat(between("state", before, state), Stream.of(set("reason", why)))
                .toList();
        return new FindingWithdrawn(id, mandate, changes, Optional.of(why));
    }

    private FindingState after(FindingAction action) {
        return FindingLife.LIFE
                .next(state, action)
                .orElseThrow(() -> new RefusedException(new FindingRefusal.FindingNotInState(state, action)));
    }

    /** Which finding. */
    public FindingId id() {
        return id;
    }

    /** Of which mandate. */
    public MandateId mandate() {
        return mandate;
    }

    /** In which meeting it came up, if in one. */
    public Optional<MeetingId> meeting() {
        return Optional.ofNullable(meeting);
    }

    /** What it says. */
    public FindingText says() {
        return new FindingText(kind, text, clauses, carry);
    }

    /** Where it was taken up, the first first. */
    public List<Carried> carried() {
        return carried.stream().sorted(Comparator.comparing(Carried::carriedAt)).toList();
    }

    /** Where it is in its life. */
    public FindingState state() {
        return state;
    }

    /** Why it doesn't stand any more. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** When it was changed last. */
    public Instant changedAt() {
        return changedAt;
    }

    /** Counts its changes. */
    public int version() {
        return version;
    }

    /** A new finding, and the event that tells of it. */
    public record Recording(Finding finding, FindingRecorded event) {}
}
