package no.mandat.domain.meeting;

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
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.document.Classification;
import no.mandat.domain.meeting.AgendaItemEvent.ItemAccepted;
import no.mandat.domain.meeting.AgendaItemEvent.ItemAdded;
import no.mandat.domain.meeting.AgendaItemEvent.ItemAsked;
import no.mandat.domain.meeting.AgendaItemEvent.ItemBegan;
import no.mandat.domain.meeting.AgendaItemEvent.ItemConcerned;
import no.mandat.domain.meeting.AgendaItemEvent.ItemDecided;
import no.mandat.domain.meeting.AgendaItemEvent.ItemDeclined;
import no.mandat.domain.meeting.AgendaItemEvent.ItemEdited;
import no.mandat.domain.meeting.AgendaItemEvent.ItemLeft;
import no.mandat.domain.meeting.AgendaItemEvent.ItemMoved;
import no.mandat.domain.meeting.AgendaItemEvent.ItemProposed;
import no.mandat.domain.meeting.AgendaItemEvent.ItemPutToRound;
import no.mandat.domain.meeting.AgendaItemEvent.ItemRemoved;
import no.mandat.domain.meeting.AgendaItemEvent.ItemRestored;
import no.mandat.domain.meeting.AgendaItemEvent.ItemTakenFromRound;
import no.mandat.domain.meeting.AgendaItemEvent.PapersChanged;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.domain.shared.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * An item of a meeting's agenda: planned with so many minutes, and afterwards with what came of it. What is noted of it while the meeting
 * is held is working text beside it, until the minutes are circulated.
 */
@Entity
public class AgendaItem {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AgendaItemId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "meeting_id"))
    private MeetingId meeting;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
    private MandateId mandate;

    /** Its place on the agenda, from 1; of the others it follows from which one was moved ({@link Agenda}). */
    @Column(name = "item_rank")
    private int rank;

    private String title;

    @Enumerated(EnumType.STRING)
    private ItemKind kind;

    @Enumerated(EnumType.STRING)
    private @Nullable StandardItem standard;

    private @Nullable String presenter;
    private int minutes;

    @ElementCollection
    @CollectionTable(name = "agenda_item_clause", joinColumns = @JoinColumn(name = "item_id"))
    @AttributeOverride(name = "value", column = @Column(name = "clause_id"))
    private Set<ClauseId> clauses = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "agenda_item_paper", joinColumns = @JoinColumn(name = "item_id"))
    private Set<Paper> papers = new HashSet<>();

    @Embedded
    private Classification classification;

    @Enumerated(EnumType.STRING)
    private ItemState state;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "proposer_id"))
    private @Nullable PersonId proposer;

    private @Nullable Instant beganAt;

    /** Since when it is the current one, while it is. */
    private @Nullable Instant runningSince;

    /** How long it has been, but for the time since it became the current one again. */
    private int spentSeconds;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    /** How many who vote were there when it got its outcome, and of how many. */
    private @Nullable Integer present;

    private @Nullable Integer eligible;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "resolution_id"))
    private @Nullable ResolutionId resolution;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "deliverable_id"))
    private @Nullable DeliverableId deliverable;

    /** In which the body that meets was asked about a step of that. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "round_id"))
    private @Nullable RoundId round;

    private Instant changedAt;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected AgendaItem() {}

    private AgendaItem(AgendaItemId id, Meeting meeting, @Nullable StandardItem standard, ItemText text, Instant at) {
        this.id = id;
        this.meeting = meeting.id();
        this.mandate = meeting.mandate();
        this.standard = standard;
        this.title = text.title();
        this.kind = text.kind();
        this.classification = text.classification();
        write(text);
        this.state = ItemState.LISTED;
        this.changedAt = at;
    }

    /** Puts one on the agenda, at its end until {@link Agenda} places it. */
    public static Addition add(
            AgendaItemId id, Meeting meeting, @Nullable StandardItem standard, ItemText text, Instant at) {
        var item = new AgendaItem(id, meeting, standard, text, at);
        return new Addition(
                item,
                new ItemAdded(
                        id, meeting.id(), item.mandate, item.beginning(text).toList()));
    }

    /** Somebody who doesn't write the agenda wants it on it. */
    public static Proposal propose(AgendaItemId id, Meeting meeting, ItemText text, PersonId proposer, Instant at) {
        var item = new AgendaItem(id, meeting, null, text, at);
        item.state = ItemState.PROPOSED;
        item.proposer = proposer;
        var changes = Stream.concat(item.beginning(text), Stream.of(set("proposer", proposer)))
                .toList();
        return new Proposal(item, new ItemProposed(id, meeting.id(), item.mandate, changes));
    }

    private Stream<Change> beginning(ItemText text) {
        return Stream.of(
                        Stream.of(
                                set("meeting", meeting),
                                set("mandate", mandate),
                                set("title", title),
                                set("kind", kind),
                                set("minutes", minutes),
                                set("openness", classification.openness()),
                                set("inPart", classification.inPart()),
                                set("state", state),
                                set("spentSeconds", spentSeconds)),
                        between("standard", null, standard),
                        between("presenter", null, presenter),
                        between("clauses", null, text.clausesInOrder()),
                        between("legalBasis", null, classification.legalBasis()),
                        between("exemptUntil", null, classification.exemptUntil()))
                .flatMap(change -> change);
    }

    private void write(ItemText text) {
        title = text.title();
        kind = text.kind();
        presenter = text.presenter();
        minutes = text.minutes();
        clauses.retainAll(text.clauses());
        clauses.addAll(text.clauses());
        classification = text.classification();
    }

    /**
     * Says it otherwise. Where all is as before, nothing happened. One that becomes a decision, or is none any more, loses its outcome.
     *
     * @throws RefusedException {@link MeetingRefusal.ItemNotInState}, {@link MeetingRefusal.TakesNoDecisions},
     *     {@link MeetingRefusal.DecidedByRound} where it would be no decision any more
     */
    public Optional<ItemEdited> edit(ItemText text, Instant at) {
        state = after(ItemAction.EDIT);
        requireDecisions(text.kind());
        boolean turns = (text.kind() == ItemKind.DECISION) != (kind == ItemKind.DECISION);
        if (turns && isDecidedByRound()) {
            throw new RefusedException(new MeetingRefusal.DecidedByRound());
        }
        var said = text.changesFrom(says()).toList();
        if (said.isEmpty()) {
            return Optional.empty();
        }
        var gone = turns ? forgetOutcome() : Stream.<Change>of();
        write(text);
        changedAt = at;
        return Optional.of(new ItemEdited(
                id, meeting, mandate, Stream.concat(said.stream(), gone).toList()));
    }

    private void requireDecisions(ItemKind wanted) {
        if (wanted == ItemKind.DECISION && standard != null && !standard.takesDecisions()) {
            throw new RefusedException(new MeetingRefusal.TakesNoDecisions());
        }
    }

    private Stream<Change> forgetOutcome() {
        var changes = Stream.of(
                        between("outcome", outcome, null),
                        between("present", present, null),
                        between("eligible", eligible, null))
                .flatMap(change -> change)
                .toList();
        outcome = null;
        present = null;
        eligible = null;
        return changes.stream();
    }

    /** Replaces its papers; those that stay keep since when they are there. Where all are as before, nothing happened. */
    public Optional<PapersChanged> read(Set<DocumentId> documents, Instant at) {
        state = after(ItemAction.EDIT);
        var before = documentsInOrder();
        papers.removeIf(paper -> !documents.contains(paper.document()));
        documents.stream()
                .filter(document ->
                        papers.stream().noneMatch(paper -> paper.document().equals(document)))
                .map(document -> new Paper(document, at))
                .toList()
                .forEach(papers::add);
        var changes = between("papers", before, documentsInOrder()).toList();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        changedAt = at;
        return Optional.of(new PapersChanged(id, meeting, mandate, changes));
    }

    private @Nullable List<DocumentId> documentsInOrder() {
        return papers.isEmpty()
                ? null
                : papers.stream()
                        .map(Paper::document)
                        .sorted(Comparator.comparing(DocumentId::value))
                        .toList();
    }

    /**
     * Puts a proposed one on the agenda.
     *
     * @throws RefusedException {@link MeetingRefusal.ItemNotInState}
     */
    public ItemAccepted accept(Instant at) {
        return new ItemAccepted(id, meeting, mandate, go(ItemAction.ACCEPT, at));
    }

    /**
     * Leaves a proposed one out.
     *
     * @throws RefusedException {@link MeetingRefusal.ItemNotInState}
     */
    public ItemDeclined decline(String reason, Instant at) {
        return new ItemDeclined(id, meeting, mandate, go(ItemAction.DECLINE, at), Optional.of(reason));
    }

    /**
     * Takes it off the agenda.
     *
     * @throws RefusedException {@link MeetingRefusal.ItemNotInState}
     */
    public ItemRemoved remove(Instant at) {
        return new ItemRemoved(id, meeting, mandate, go(ItemAction.REMOVE, at));
    }

    /**
     * Puts it back on the agenda.
     *
     * @throws RefusedException {@link MeetingRefusal.ItemNotInState}
     */
    public ItemRestored restore(Instant at) {
        return new ItemRestored(id, meeting, mandate, go(ItemAction.RESTORE, at));
    }

    private List<Change> go(ItemAction action, Instant at) {
        var before = state;
        state = after(action);
        changedAt = at;
        return List.of(new Change("state", before, state));
    }

    private ItemState after(ItemAction action) {
        return ItemLife.LIFE
                .next(state, action)
                .orElseThrow(() -> new RefusedException(new MeetingRefusal.ItemNotInState(state, action)));
    }

    /**
     * Refuses unless it is on the agenda.
     *
     * @throws RefusedException {@link MeetingRefusal.ItemNotInState}
     */
    public void requireListed() {
        if (!isListed()) {
            throw new RefusedException(new MeetingRefusal.ItemNotInState(state, ItemAction.EDIT));
        }
    }

    /** It stands at that place from now on; nobody moved it. */
    void rankAt(int place) {
        rank = place;
    }

    /** Somebody moved it from one place to another. */
    ItemMoved movedTo(int place, Instant at) {
        var event = new ItemMoved(id, meeting, mandate, List.of(new Change("place", rank, place)));
        rank = place;
        changedAt = at;
        return event;
    }

    /** It is the current one from now on; where it was already, nothing happened. */
    public Optional<ItemBegan> begin(Instant at) {
        if (runningSince != null) {
            return Optional.empty();
        }
        var changes = Stream.concat(
                        between("beganAt", beganAt, beganAt == null ? at : beganAt), Stream.of(set("runningSince", at)))
                .toList();
        beganAt = beganAt == null ? at : beganAt;
        runningSince = at;
        changedAt = at;
        return Optional.of(new ItemBegan(id, meeting, mandate, changes));
    }

    /** Another one is; where it wasn't the current one, nothing happened. */
    public Optional<ItemLeft> leave(Instant at) {
        var since = runningSince;
        if (since == null) {
            return Optional.empty();
        }
        int spent = spentSeconds + (int) Duration.between(since, at).toSeconds();
        var changes = List.of(new Change("runningSince", since, null), new Change("spentSeconds", spentSeconds, spent));
        runningSince = null;
        spentSeconds = spent;
        changedAt = at;
        return Optional.of(new ItemLeft(id, meeting, mandate, changes));
    }

    /**
     * Notes what came of it; none takes back what was noted. Where that is as before, nothing happened.
     *
     * @param quorum who is there to decide on it
     * @throws RefusedException {@link MeetingRefusal.ItemNotInState}, {@link MeetingRefusal.DecidedByRound},
     *     {@link MeetingRefusal.NotADecision}, {@link MeetingRefusal.TakesNoDecisions},
     *     {@link MeetingRefusal.NeedsADecision}, {@link MeetingRefusal.NotQuorate}
     */
    public Optional<ItemDecided> decide(@Nullable Outcome next, Quorum quorum, Instant at) {
        requireListed();
        if (isDecidedByRound()) {
            throw new RefusedException(new MeetingRefusal.DecidedByRound());
        }
        if (next == Outcome.DEALT_WITH && kind == ItemKind.DECISION) {
            throw new RefusedException(new MeetingRefusal.NeedsADecision());
        }
        if (next != null && next.takesQuorum()) {
            requireDecision();
            if (!quorum.isMet()) {
                throw new RefusedException(new MeetingRefusal.NotQuorate(quorum.present(), quorum.needed()));
            }
        }
        return outcome(next, next != null && next.takesQuorum() ? quorum : null, at);
    }

    /** Takes the result of its round. */
    public Optional<ItemDecided> follow(RoundState round, Instant at) {
        return outcome(Outcome.of(round), null, at);
    }

    private void requireDecision() {
        if (standard != null && !standard.takesDecisions()) {
            throw new RefusedException(new MeetingRefusal.TakesNoDecisions());
        }
        if (kind != ItemKind.DECISION) {
            throw new RefusedException(new MeetingRefusal.NotADecision());
        }
    }

    private Optional<ItemDecided> outcome(@Nullable Outcome next, @Nullable Quorum quorum, Instant at) {
        var there = quorum == null ? null : quorum.present();
        var of = quorum == null ? null : quorum.eligible();
        if (outcome == next) {
            return Optional.empty();
        }
        var changes = Stream.of(
                        between("outcome", outcome, next),
                        between("present", present, there),
                        between("eligible", eligible, of))
                .flatMap(change -> change)
                .toList();
        outcome = next;
        present = there;
        eligible = of;
        changedAt = at;
        return Optional.of(new ItemDecided(id, meeting, mandate, changes));
    }

    /**
     * It is decided by the round of a resolution.
     *
     * @throws RefusedException {@link MeetingRefusal.ItemNotInState}, {@link MeetingRefusal.NotADecision},
     *     {@link MeetingRefusal.TakesNoDecisions}, {@link MeetingRefusal.DecidedByRound}
     */
    public ItemPutToRound putToRound(ResolutionId by, Instant at) {
        requireListed();
        requireDecision();
        if (isDecidedByRound()) {
            throw new RefusedException(new MeetingRefusal.DecidedByRound());
        }
        var changes =
                Stream.concat(Stream.of(set("resolution", by)), forgetOutcome()).toList();
        resolution = by;
        changedAt = at;
        return new ItemPutToRound(id, meeting, mandate, changes);
    }

    /**
     * Its resolution was given up: the meeting decides on it again. What came of it until then stands; where none was to decide, nothing
     * happened.
     */
    public Optional<ItemTakenFromRound> takeFromRound(Instant at) {
        var changes = between("resolution", resolution, null).toList();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        resolution = null;
        changedAt = at;
        return Optional.of(new ItemTakenFromRound(id, meeting, mandate, changes));
    }

    /**
     * Says which deliverable it is about; none, if it is about none any more. Where that is as before, nothing happened.
     *
     * @throws RefusedException {@link MeetingRefusal.ItemNotInState}, {@link MeetingRefusal.DecidedByRound}
     */
    public Optional<ItemConcerned> concern(@Nullable DeliverableId about, Instant at) {
        state = after(ItemAction.EDIT);
        var changes = between("deliverable", deliverable, about).toList();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        if (round != null) {
            throw new RefusedException(new MeetingRefusal.DecidedByRound());
        }
        deliverable = about;
        changedAt = at;
        return Optional.of(new ItemConcerned(id, meeting, mandate, changes));
    }

    /**
     * Refuses unless the body that meets can be asked here about what the item is about.
     *
     * @throws RefusedException {@link MeetingRefusal.ItemNotInState}, {@link MeetingRefusal.NotADecision},
     *     {@link MeetingRefusal.TakesNoDecisions}, {@link MeetingRefusal.DecidedByRound} where a resolution decides,
     *     {@link MeetingRefusal.AboutNoDeliverable}
     */
    public DeliverableId requireAskable() {
        requireListed();
        requireDecision();
        if (resolution != null) {
            throw new RefusedException(new MeetingRefusal.DecidedByRound());
        }
        return deliverable().orElseThrow(() -> new RefusedException(new MeetingRefusal.AboutNoDeliverable()));
    }

    /**
     * The body that meets is asked in a round about what the item is about, and the item takes its result; one that came to nothing is
     * followed by another.
     *
     * @throws RefusedException as {@link #requireAskable}
     */
    public ItemAsked askIn(RoundId opened, Instant at) {
        var ignored = requireAskable();
        var changes =
                Stream.concat(between("round", round, opened), forgetOutcome()).toList();
        round = opened;
        changedAt = at;
        return new ItemAsked(id, meeting, mandate, changes);
    }

    private boolean isDecidedByRound() {
        return resolution != null || round != null;
    }

    /** Whether a round is to decide on it, and hasn't. */
    public boolean awaitsRound() {
        return lacksOutcome() && isDecidedByRound();
    }

    /** Whether it must have an outcome before the minutes go out, and has none. */
    public boolean lacksOutcome() {
        return isListed() && kind == ItemKind.DECISION && outcome == null;
    }

    /** Whether it is on the agenda. */
    public boolean isListed() {
        return state == ItemState.LISTED;
    }

    /** Which item. */
    public AgendaItemId id() {
        return id;
    }

    /** Of which meeting. */
    public MeetingId meeting() {
        return meeting;
    }

    /** In which mandate. */
    public MandateId mandate() {
        return mandate;
    }

    /** Its place on the agenda, from 1. */
    public int rank() {
        return rank;
    }

    /** What it says. */
    public ItemText says() {
        return new ItemText(title, kind, presenter, minutes, clauses, classification);
    }

    /** What it is called. */
    public String title() {
        return title;
    }

    /** What it is there for. */
    public ItemKind kind() {
        return kind;
    }

    /** Who presents it. */
    public Optional<String> presenter() {
        return Optional.ofNullable(presenter);
    }

    /** Who may read of it outside the meeting. */
    public Classification classification() {
        return classification;
    }

    /** Which of those that come by themselves it is, if it is one. */
    public Optional<StandardItem> standard() {
        return Optional.ofNullable(standard);
    }

    /** What is read for it, in the order in which it came. */
    public List<Paper> papers() {
        return papers.stream()
                .sorted(Comparator.comparing(Paper::addedAt)
                        .thenComparing(paper -> paper.document().value()))
                .toList();
    }

    /** Where it is in its life. */
    public ItemState state() {
        return state;
    }

    /** Who wanted it on the agenda, where the secretariat didn't put it there. */
    public Optional<PersonId> proposer() {
        return Optional.ofNullable(proposer);
    }

    /** What came of it. */
    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** Who was there when it was decided on without a round. */
    public Optional<Quorum> decidedBy() {
        return present == null || eligible == null ? Optional.empty() : Optional.of(new Quorum(present, eligible));
    }

    /** By the round of which resolution it is decided. */
    public Optional<ResolutionId> resolution() {
        return Optional.ofNullable(resolution);
    }

    /** Which deliverable it is about. */
    public Optional<DeliverableId> deliverable() {
        return Optional.ofNullable(deliverable);
    }

    /** In which round the body that meets was asked about that. */
    public Optional<RoundId> round() {
        return Optional.ofNullable(round);
    }

    /** How it went, for the clock. */
    public AgendaTimes.Timed timed() {
        return new AgendaTimes.Timed(minutes, beganAt, runningSince, spentSeconds);
    }

    /** Counts its changes. */
    public int version() {
        return version;
    }

    /** A new item, and the event that tells of it. */
    public record Addition(AgendaItem item, ItemAdded event) {}

    /** A new proposal, and the event that tells of it. */
    public record Proposal(AgendaItem item, ItemProposed event) {}
}
