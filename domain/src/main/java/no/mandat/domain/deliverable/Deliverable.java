package no.mandat.domain.deliverable;

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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.DeliverableEvent.CorrectionsAdopted;
import no.mandat.domain.deliverable.DeliverableEvent.CorrectionsDropped;
import no.mandat.domain.deliverable.DeliverableEvent.CorrectionsGivenUp;
import no.mandat.domain.deliverable.DeliverableEvent.CorrectionsSent;
import no.mandat.domain.deliverable.DeliverableEvent.DeliverableApproved;
import no.mandat.domain.deliverable.DeliverableEvent.DeliverableBegun;
import no.mandat.domain.deliverable.DeliverableEvent.DeliverableConfirmed;
import no.mandat.domain.deliverable.DeliverableEvent.DeliverableEdited;
import no.mandat.domain.deliverable.DeliverableEvent.DeliverableFinished;
import no.mandat.domain.deliverable.DeliverableEvent.DeliverableHandedOver;
import no.mandat.domain.deliverable.DeliverableEvent.DeliverablePaused;
import no.mandat.domain.deliverable.DeliverableEvent.DeliverablePublished;
import no.mandat.domain.deliverable.DeliverableEvent.DeliverableRecalled;
import no.mandat.domain.deliverable.DeliverableEvent.DeliverableRerouted;
import no.mandat.domain.deliverable.DeliverableEvent.DeliverableReturned;
import no.mandat.domain.deliverable.DeliverableEvent.DeliverableSubmitted;
import no.mandat.domain.deliverable.DeliverableEvent.DeliverableUpheld;
import no.mandat.domain.deliverable.DeliverableEvent.DeliverableWithdrawn;
import no.mandat.domain.deliverable.DeliverableEvent.EmbargoSet;
import no.mandat.domain.deliverable.DeliverableEvent.RevisionBegun;
import no.mandat.domain.deliverable.DeliverableEvent.RevisionGivenUp;
import no.mandat.domain.deliverable.DeliverableEvent.StepAsked;
import no.mandat.domain.deliverable.DeliverableEvent.StepPassed;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.mandate.RouteStep;
import no.mandat.domain.mandate.RouteStep.Asked;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.SubjectRef;
import org.jspecify.annotations.Nullable;

/**
 * Something that an expert group delivers. It is written in sections, which are aggregates of their own, and cut into revisions that
 * nobody changes; the group reviews one, the leader finishes it, it goes step by step along its route, and is published. An approved
 * revision stays approved while the next goes the whole way again.
 */
@Entity
public class Deliverable {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private DeliverableId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
    private MandateId mandate;

    private int number;

    @Enumerated(EnumType.STRING)
    private DeliverableKind kind;

    private String title;

    @Column(name = "text_language")
    private String language;

    private String summary;
    private String receiver;

    @ElementCollection
    @CollectionTable(name = "deliverable_clause", joinColumns = @JoinColumn(name = "deliverable_id"))
    @AttributeOverride(name = "value", column = @Column(name = "clause_id"))
    private Set<ClauseId> clauses = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "deliverable_editor", joinColumns = @JoinColumn(name = "deliverable_id"))
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private Set<PersonId> editors = new HashSet<>();

    /** Who confirmed that the group delivers what the mandate doesn't name. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "confirmed_by"))
    private @Nullable PersonId confirmedBy;

    @Enumerated(EnumType.STRING)
    private DeliverableState state;

    /** The number of the last revision that was cut, or 0. */
    private int revision;

    private String contentHash;
    private Route route;

    /** Which step of its route is next or under way, from 1; 0 where the text isn't fixed. */
    private int step;

    /** The round of the step that is under way. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "round_id"))
    private @Nullable RoundId round;

    @ElementCollection
    @CollectionTable(name = "deliverable_round", joinColumns = @JoinColumn(name = "deliverable_id"))
    private Set<StepRound> rounds = new HashSet<>();

    /** The last revision that was put to the board: that, and not what is being written, the board reads. */
    private @Nullable Integer boardRevision;

    private Figures figures;

    /** The revision that was returned last, until one is approved or the next is given up; 0 where none was. */
    private int returnedRevision;

    /** The round that returned it. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "returned_round_id"))
    private @Nullable RoundId returnedRound;

    private @Nullable Integer approvedRevision;
    private @Nullable Instant approvedAt;

    /** On which revision the steps decided: that one, unless its language was corrected since. */
    private @Nullable Integer decidedRevision;

    /** Since when some revision is approved. */
    private @Nullable Instant firstApprovedAt;

    /** By which steps that was approved. */
    private Route approvedRoute;

    /** All that were approved, each superseded by the next. */
    @ElementCollection
    @CollectionTable(name = "deliverable_approval", joinColumns = @JoinColumn(name = "deliverable_id"))
    @Column(name = "revision")
    private Set<Integer> approvals = new HashSet<>();

    /** With the language corrected, while those who decided on it can object. */
    private @Nullable Integer correctedRevision;

    /** The last day on which they can. */
    private @Nullable LocalDate objectionsBy;

    private @Nullable Instant embargo;
    private @Nullable Integer publishedRevision;
    private @Nullable Instant publishedAt;

    @ElementCollection
    @CollectionTable(name = "deliverable_publication", joinColumns = @JoinColumn(name = "deliverable_id"))
    private Set<Publication> publications = new HashSet<>();

    private @Nullable LocalDate handedOverOn;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "letter_id"))
    private @Nullable DocumentId letter;

    private Instant changedAt;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Deliverable() {}

    private Deliverable(DeliverableId id, MandateId mandate, int number, DeliverableText says, Instant at) {
        this.id = id;
        this.mandate = mandate;
        this.number = number;
        this.kind = says.kind();
        this.title = says.title();
        this.language = says.language();
        this.summary = says.summary();
        this.receiver = says.receiver();
        this.clauses.addAll(says.clauses());
        this.editors.addAll(says.editors());
        this.state = DeliverableState.DRAFT;
        this.contentHash = "";
        this.route = Route.NONE;
        this.approvedRoute = Route.NONE;
        this.figures = Figures.NONE;
        this.changedAt = at;
    }

    /**
     * Begins one.
     *
     * @param number which of the mandate's, from 1
     */
    public static Beginning begin(DeliverableId id, MandateId mandate, int number, DeliverableText says, Instant at) {
        var begun = new Deliverable(id, mandate, number, says, at);
        var changes = Stream.of(
                        Stream.of(
                                set("mandate", mandate),
                                set("number", number),
                                set("state", begun.state),
                                set("revision", 0),
                                set("contentHash", ""),
                                set("step", 0),
                                set("returnedRevision", 0),
                                set("route", List.of()),
                                set("approvedRoute", List.of()),
                                set("figures", List.of())),
                        says.all())
                .flatMap(change -> change)
                .toList();
        return new Beginning(begun, new DeliverableBegun(id, mandate, changes));
    }

    /**
     * Says something else of it. Where all is as before, nothing happened.
     *
     * @throws RefusedException {@link DeliverableRefusal.DeliverableNotInState}
     */
    public Optional<DeliverableEdited> edit(DeliverableText now, Instant at) {
        require(DeliverableAction.EDIT);
        var changes = now.changesFrom(says()).toList();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        say(now);
        changedAt = at;
        return Optional.of(new DeliverableEdited(id, mandate, changes));
    }

    private void say(DeliverableText now) {
        kind = now.kind();
        title = now.title();
        language = now.language();
        summary = now.summary();
        receiver = now.receiver();
        clauses.retainAll(now.clauses());
        clauses.addAll(now.clauses());
        editors.retainAll(now.editors());
        editors.addAll(now.editors());
    }

    /** What was said of it as a whole when that was cut; who writes it is as it is. */
    private DeliverableText says(DeliverableRevision cut) {
        var content = cut.content();
        return new DeliverableText(
                content.kind(),
                content.title(),
                content.language(),
                content.summary(),
                cut.receiver(),
                Set.copyOf(cut.clauses()),
                Set.copyOf(editors));
    }

    /**
     * Takes the figures of a progress report anew. Where all are as before, nothing happened.
     *
     * @throws RefusedException {@link DeliverableRefusal.DeliverableNotInState}
     */
    public Optional<DeliverableEdited> count(Figures now, Instant at) {
        require(DeliverableAction.EDIT);
        if (figures.equals(now)) {
            return Optional.empty();
        }
        var changes = List.of(new Change("figures", figures.named(), now.named()));
        figures = now;
        changedAt = at;
        return Optional.of(new DeliverableEdited(id, mandate, changes));
    }

    /**
     * Refuses unless its parts can be written.
     *
     * @throws RefusedException {@link DeliverableRefusal.DeliverableNotInState}
     */
    public void requireWritable() {
        require(DeliverableAction.EDIT);
    }

    /**
     * The leader confirms that the group delivers it, though the mandate doesn't name it.
     *
     * @throws RefusedException {@link DeliverableRefusal.DeliverableNotInState}, {@link DeliverableRefusal.NothingToConfirm}
     */
    public DeliverableConfirmed confirm(ClauseTree asked, PersonId leader, Instant at) {
        require(DeliverableAction.CONFIRM);
        if (isConfirmed(asked)) {
            throw new RefusedException(new DeliverableRefusal.NothingToConfirm());
        }
        confirmedBy = leader;
        changedAt = at;
        return new DeliverableConfirmed(id, mandate, List.of(set("confirmedBy", leader)));
    }

    /**
     * Hands its text to the group, as a revision. Where the group has that text already, for the same receiver and clauses, nothing
     * happened.
     *
     * @throws RefusedException {@link DeliverableRefusal.DeliverableNotInState}
     */
    public Optional<Cut<DeliverableSubmitted>> submit(Wording text, PersonId by, Instant at) {
        require(DeliverableAction.SUBMIT);
        if (state == DeliverableState.IN_REVIEW && isCut(text)) {
            return Optional.empty();
        }
        var changes = go(DeliverableAction.SUBMIT, at);
        var cut = cut(text, by, at);
        return Optional.of(
                new Cut<>(cut.revision, new DeliverableSubmitted(id, mandate, joined(changes, cut.changes))));
    }

    /**
     * Takes it back to be written on; a round about it must be called off by whoever does so.
     *
     * @throws RefusedException {@link DeliverableRefusal.DeliverableNotInState}
     */
    public DeliverableRecalled recall(String reason, Instant at) {
        var changes = joined(go(DeliverableAction.RECALL, at), unfix());
        return new DeliverableRecalled(id, mandate, changes, Optional.of(reason));
    }

    /**
     * Fixes its text for approval.
     *
     * @throws RefusedException {@link DeliverableRefusal.DeliverableNotInState}, {@link DeliverableRefusal.NotConfirmed}
     */
    public Cut<DeliverableFinished> finish(Wording text, Terms terms, PersonId leader, Instant at) {
        require(DeliverableAction.FINISH);
        requireConfirmed(terms);
        var changes = go(DeliverableAction.FINISH, at);
        var cut = cut(text, leader, at);
        var fixed = fix(terms.way());
        return new Cut<>(
                cut.revision, new DeliverableFinished(id, mandate, joined(changes, joined(cut.changes, fixed))));
    }

    /**
     * Puts the text that was returned to the group again, with a reply; who returned it takes note then.
     *
     * @throws RefusedException {@link DeliverableRefusal.DeliverableNotInState}, {@link DeliverableRefusal.NotConfirmed},
     *     {@link DeliverableRefusal.NothingToUphold}
     */
    public Cut<DeliverableUpheld> uphold(
            ReportContent returned, Wording text, Terms terms, PersonId leader, Instant at) {
        require(DeliverableAction.UPHOLD);
        requireConfirmed(terms);
        var content = text.content();
        if (!isReturnedByBoard() || content.reply() == null) {
            throw new RefusedException(new DeliverableRefusal.NothingToUphold(false));
        }
        if (!content.saysTheSameAs(returned)) {
            throw new RefusedException(new DeliverableRefusal.NothingToUphold(true));
        }
        var changes = go(DeliverableAction.UPHOLD, at);
        var cut = cut(text, leader, at);
        var fixed = fix(terms.way().upheld());
        return new Cut<>(cut.revision, new DeliverableUpheld(id, mandate, joined(changes, joined(cut.changes, fixed))));
    }

    /**
     * Both bodies have agreed on the mandate: a text that was fixed before goes the way that they agreed on, as if it were fixed now.
     * Where that is its way already, nothing happened.
     */
    public Optional<DeliverableRerouted> reroute(Route agreed, Instant at) {
        if (state != DeliverableState.READY || step != 1) {
            return Optional.empty();
        }
        var changes = routed("route", route, agreed).toList();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        route = agreed;
        changedAt = at;
        return Optional.of(new DeliverableRerouted(id, mandate, changes));
    }

    /**
     * A step's round was opened.
     *
     * @throws RefusedException {@link DeliverableRefusal.DeliverableNotInState}, {@link DeliverableRefusal.StepUnderWay}
     */
    public StepAsked ask(RoundId opened, Instant at) {
        requireNext();
        boolean toBoard = next().asked() == Asked.BOARD;
        var changes = Stream.of(
                        go(DeliverableAction.ASK, at).stream(),
                        Stream.of(set("round", opened), set("rounds", opened)),
                        toBoard ? between("boardRevision", boardRevision, revision) : Stream.<Change>empty())
                .flatMap(change -> change)
                .toList();
        round = opened;
        rounds.add(new StepRound(opened, revision, step, next().asked()));
        if (toBoard) {
            boardRevision = revision;
        }
        return new StepAsked(id, mandate, changes);
    }

    /**
     * Refuses unless its next step can be asked.
     *
     * @throws RefusedException {@link DeliverableRefusal.DeliverableNotInState}, {@link DeliverableRefusal.StepUnderWay}
     */
    public void requireNext() {
        require(DeliverableAction.ASK);
        if (round != null) {
            throw new RefusedException(new DeliverableRefusal.StepUnderWay());
        }
    }

    /**
     * Refuses unless its next step can be asked there.
     *
     * @param closing whether the group is asked in a closing meeting that is held
     * @throws RefusedException as {@link #requireNext()}; {@link DeliverableRefusal.NotInClosingMeeting}
     */
    public void requireNext(boolean closing) {
        requireNext();
        if (!closing && next().asked() == Asked.GROUP_IN_CLOSING_MEETING) {
            throw new RefusedException(new DeliverableRefusal.NotInClosingMeeting());
        }
    }

    /** The step that is next, or under way, of a text that is fixed. */
    public RouteStep next() {
        return route.step(step);
    }

    /** The step that is under way has passed: the next follows, or all have. */
    public DeliverableEvent pass(Instant at) {
        if (route.goesOnBehind(step)) {
            var changes = joined(
                    joined(go(DeliverableAction.PASS, at), endRound()),
                    between("step", step, step + 1).toList());
            step++;
            return new StepPassed(id, mandate, changes);
        }
        var changes = Stream.of(
                        go(DeliverableAction.APPROVE, at).stream(),
                        endRound().stream(),
                        between("approvedRevision", approvedRevision, revision),
                        // It is no news, but a receipt shows by it what was approved.
                        Stream.of(set("contentHash", contentHash)),
                        between("approvedAt", approvedAt, at),
                        between("decidedRevision", decidedRevision, revision),
                        firstApprovedAt == null ? Stream.of(set("firstApprovedAt", at)) : Stream.<Change>empty(),
                        routed("approvedRoute", approvedRoute, route),
                        Stream.of(set("approvals", revision)),
                        settled().stream())
                .flatMap(change -> change)
                .toList();
        approvedRevision = revision;
        approvedAt = at;
        decidedRevision = revision;
        if (firstApprovedAt == null) {
            firstApprovedAt = at;
        }
        approvedRoute = route;
        approvals.add(revision);
        return new DeliverableApproved(id, mandate, changes);
    }

    /** The step that is under way has failed. */
    public DeliverableReturned comeBack(Instant at) {
        return comeBack(round, at);
    }

    private DeliverableReturned comeBack(@Nullable RoundId from, Instant at) {
        var changes = Stream.of(
                        go(DeliverableAction.RETURN, at).stream(),
                        between("returnedRevision", returnedRevision, revision),
                        between("returnedRound", returnedRound, from),
                        unfix().stream())
                .flatMap(change -> change)
                .toList();
        returnedRevision = revision;
        returnedRound = from;
        return new DeliverableReturned(id, mandate, changes);
    }

    /** The round of the step that is under way lapsed or was called off. */
    public DeliverablePaused pause(Instant at) {
        return new DeliverablePaused(id, mandate, joined(go(DeliverableAction.PAUSE, at), endRound()));
    }

    /**
     * A step that had passed doesn't any more, for a position in its round was struck: the text comes back, or that step is asked anew.
     * The caller has called off the round of a later step. What all steps have approved stands, and so does what a later round of
     * that step said.
     *
     * @param turned the round of that step
     * @param failed whether it says no now; else it has lapsed
     */
    public Optional<DeliverableEvent> turn(RoundId turned, boolean failed, Instant at) {
        if (!isBehind(turned)) {
            return Optional.empty();
        }
        if (failed) {
            return Optional.of(comeBack(turned, at));
        }
        int again = stepOf(turned).orElse(step);
        var changes = Stream.of(
                        go(DeliverableAction.PAUSE, at).stream(), endRound().stream(), between("step", step, again))
                .flatMap(change -> change)
                .toList();
        step = again;
        return Optional.of(new DeliverablePaused(id, mandate, changes));
    }

    /** Whether the text that is on its way has passed a step by that round, and hasn't passed all. */
    public boolean isBehind(RoundId passed) {
        boolean onItsWay = state == DeliverableState.READY || state == DeliverableState.IN_APPROVAL;
        return onItsWay && stepOf(passed).filter(one -> one < step).isPresent();
    }

    /** Of which step that was the last round, of the text that is fixed. */
    private Optional<Integer> stepOf(RoundId asked) {
        var own = rounds.stream().filter(one -> one.revision() == revision).toList();
        return own.stream()
                .filter(one -> one.round().equals(asked))
                .filter(one -> own.stream()
                        .filter(other -> other.step() == one.step())
                        .noneMatch(other ->
                                other.round().value().compareTo(one.round().value()) > 0))
                .map(StepRound::step)
                .findFirst();
    }

    /**
     * Says from when on it may be published; none lifts what was said before. Where all is as before, nothing happened.
     *
     * @throws RefusedException {@link DeliverableRefusal.DeliverableNotInState} when it is published, or given up
     */
    public Optional<EmbargoSet> embargo(@Nullable Instant until, Instant at) {
        if (!takesEmbargo()) {
            throw new RefusedException(new DeliverableRefusal.DeliverableNotInState(state, DeliverableAction.PUBLISH));
        }
        if (until != null && !until.isAfter(at)) {
            throw new RefusedException(new DeliverableRefusal.EmbargoOver());
        }
        var changes = between("embargo", embargo, until).toList();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        embargo = until;
        changedAt = at;
        return Optional.of(new EmbargoSet(id, mandate, changes));
    }

    /**
     * Lets everybody read the approved revision. What was published before stays readable.
     *
     * @param zone in which an embargo is told
     * @throws RefusedException {@link DeliverableRefusal.DeliverableNotInState}, {@link DeliverableRefusal.UnderEmbargo},
     *     {@link DeliverableRefusal.CorrectionsUnderWay}
     */
    public DeliverablePublished publish(Instant at, ZoneId zone) {
        if (embargo != null && embargo.isAfter(at)) {
            require(DeliverableAction.PUBLISH);
            throw new RefusedException(new DeliverableRefusal.UnderEmbargo(embargo.atZone(zone)));
        }
        requireNoCorrections();
        var first = Optional.ofNullable(approvedRevision)
                .filter(revision -> publishedSince(revision).isEmpty())
                .map(revision -> new Publication(revision, at));
        var changes = Stream.of(
                        go(DeliverableAction.PUBLISH, at).stream(),
                        between("publishedRevision", publishedRevision, approvedRevision),
                        between("publishedAt", publishedAt, at),
                        first.stream().map(one -> set("publications", one.revision())))
                .flatMap(change -> change)
                .toList();
        publications.addAll(first.stream().toList());
        publishedRevision = approvedRevision;
        publishedAt = at;
        return new DeliverablePublished(id, mandate, changes);
    }

    /**
     * It was handed over to whom it is for. Where that is known already, nothing happened.
     *
     * @param day not before it was approved, and not after today
     * @param with the letter that went with it
     * @throws RefusedException {@link DeliverableRefusal.DeliverableNotInState}, {@link DeliverableRefusal.HandedOverWhen}
     */
    public Optional<DeliverableHandedOver> handOver(
            LocalDate day, LocalDate approvedOn, LocalDate today, @Nullable DocumentId with, Instant at) {
        require(DeliverableAction.HAND_OVER);
        if (day.isAfter(today) || day.isBefore(approvedOn)) {
            throw new RefusedException(new DeliverableRefusal.HandedOverWhen(approvedOn, today));
        }
        var changes = Stream.concat(between("handedOverOn", handedOverOn, day), between("letter", letter, with))
                .toList();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        handedOverOn = day;
        letter = with;
        changedAt = at;
        return Optional.of(new DeliverableHandedOver(id, mandate, changes));
    }

    /**
     * Begins the next revision; the approved one stands until that is approved.
     *
     * @throws RefusedException {@link DeliverableRefusal.DeliverableNotInState}, {@link DeliverableRefusal.CorrectionsUnderWay}
     */
    public RevisionBegun revise(Instant at) {
        requireNoCorrections();
        return new RevisionBegun(id, mandate, joined(go(DeliverableAction.REVISE, at), unfix()));
    }

    /**
     * Gives it up.
     *
     * @throws RefusedException {@link DeliverableRefusal.DeliverableNotInState}
     */
    public DeliverableWithdrawn withdraw(String reason, Instant at) {
        if (approvedRevision != null) {
            throw new RefusedException(new DeliverableRefusal.DeliverableNotInState(state, DeliverableAction.WITHDRAW));
        }
        var changes = joined(go(DeliverableAction.WITHDRAW, at), unfix());
        return new DeliverableWithdrawn(id, mandate, changes, Optional.of(reason));
    }

    /**
     * Gives up the next revision: the approved one stands, by the name it had. What was written stays where it is written, for whoever
     * begins the next revision again. Where what stands is published, an embargo was the next revision's, and ends with it; where it
     * waits to be, the embargo may be its own, and stays.
     *
     * @param approved the approved revision
     * @throws RefusedException {@link DeliverableRefusal.DeliverableNotInState}
     */
    public RevisionGivenUp keep(DeliverableRevision approved, String reason, Instant at) {
        var action = keeping();
        if (approvedRevision == null) {
            throw new RefusedException(new DeliverableRefusal.DeliverableNotInState(state, action));
        }
        var before = says();
        var stays = action == DeliverableAction.KEEP_PUBLISHED ? null : embargo;
        var changes = Stream.of(
                        go(action, at).stream(),
                        endRound().stream(),
                        settled().stream(),
                        routed("route", route, approvedRoute),
                        between("step", step, approvedRoute.steps().size()),
                        between("embargo", embargo, stays),
                        says(approved).changesFrom(before))
                .flatMap(change -> change)
                .toList();
        route = approvedRoute;
        step = approvedRoute.steps().size();
        embargo = stays;
        say(says(approved));
        return new RevisionGivenUp(id, mandate, changes, Optional.of(reason));
    }

    /** What giving up the next revision is: what stands is published, or waits to be. */
    public DeliverableAction keeping() {
        return approvedRevision != null && approvedRevision.equals(publishedRevision)
                ? DeliverableAction.KEEP_PUBLISHED
                : DeliverableAction.KEEP_APPROVED;
    }

    /**
     * Refuses unless the language of the approved text can be corrected.
     *
     * @throws RefusedException {@link DeliverableRefusal.DeliverableNotInState}, {@link DeliverableRefusal.NoCorrections},
     *     {@link DeliverableRefusal.CorrectionsUnderWay}
     */
    public void requireCorrectable() {
        require(DeliverableAction.CORRECT);
        requireNoCorrections();
        if (!approvedRoute.allowsCorrections()) {
            throw new RefusedException(new DeliverableRefusal.NoCorrections());
        }
    }

    private void requireNoCorrections() {
        if (objectionsBy != null) {
            throw new RefusedException(new DeliverableRefusal.CorrectionsUnderWay(objectionsBy));
        }
    }

    /**
     * Puts corrections of its language before those who decided on it, as a revision of its own. The approved one stands meanwhile.
     *
     * @param content what it says with them
     * @param approved the approved revision
     * @param until the last day for objections
     * @throws RefusedException {@link DeliverableRefusal.DeliverableNotInState}, {@link DeliverableRefusal.NoCorrections},
     *     {@link DeliverableRefusal.CorrectionsUnderWay}, {@link DeliverableRefusal.CorrectionsNotInState},
     *     {@link DeliverableRefusal.OtherRevision}, {@link DeliverableRefusal.NothingCorrected}
     */
    public Cut<CorrectionsSent> correct(
            LanguageCorrection draft, ReportContent approved, String hash, LocalDate until, PersonId by, Instant at) {
        requireCorrectable();
        draft.requireOf(this);
        if (draft.content().equals(approved)) {
            throw new RefusedException(new DeliverableRefusal.NothingCorrected());
        }
        int number = revision + 1;
        var changes = Stream.of(
                        Stream.of(draft.send(number, until, at)),
                        go(DeliverableAction.CORRECT, at).stream(),
                        between("revision", revision, number),
                        between("contentHash", contentHash, hash),
                        Stream.of(set(RevisionOf.REVISIONS, number)),
                        between("correctedRevision", correctedRevision, number),
                        between("objectionsBy", objectionsBy, until))
                .flatMap(change -> change)
                .toList();
        revision = number;
        contentHash = hash;
        correctedRevision = number;
        objectionsBy = until;
        return new Cut<>(
                Optional.of(new DeliverableRevision(
                        id, number, draft.content(), hash, receiver, ClauseIds.of(clauses), draft.corrects(), by, at)),
                new CorrectionsSent(id, mandate, changes));
    }

    /**
     * Somebody who decided on the text objects to its corrections, which drops them: the approved text stands.
     *
     * @throws RefusedException {@link DeliverableRefusal.CorrectionsNotInState}, {@link DeliverableRefusal.ObjectionsOver}
     */
    public CorrectionsDropped objectTo(
            LanguageCorrection sent, PersonId voter, String reason, LocalDate today, Instant at) {
        var last = sent.objectionsBy().filter(today::isAfter);
        if (sent.state() == CorrectionState.SENT && last.isPresent()) {
            throw new RefusedException(new DeliverableRefusal.ObjectionsOver(last.get()));
        }
        var dropped = sent.drop(voter, reason, at);
        var changes = Stream.concat(Stream.of(dropped), settleCorrections(at)).toList();
        return new CorrectionsDropped(id, mandate, changes, Optional.of(reason));
    }

    /**
     * The time is over and nobody has objected: the corrected text is the approved one.
     *
     * @throws RefusedException {@link DeliverableRefusal.CorrectionsNotInState}, {@link DeliverableRefusal.CorrectionsUnderWay}
     */
    public CorrectionsAdopted adopt(LanguageCorrection sent, LocalDate today, Instant at) {
        var last = sent.objectionsBy().filter(day -> !today.isAfter(day));
        if (sent.state() == CorrectionState.SENT && last.isPresent()) {
            throw new RefusedException(new DeliverableRefusal.CorrectionsUnderWay(last.get()));
        }
        var adopted = sent.adopt(at);
        var now = correctedRevision;
        var changes = Stream.of(
                        Stream.of(adopted),
                        between("approvedRevision", approvedRevision, now),
                        // No revision is cut while corrections wait: it is still theirs.
                        Stream.of(set("contentHash", contentHash), set("approvals", now)),
                        settleCorrections(at))
                .flatMap(change -> change)
                .toList();
        approvedRevision = now;
        if (now != null) {
            approvals.add(now);
        }
        return new CorrectionsAdopted(id, mandate, changes);
    }

    /**
     * The mandate ended before the time was over: the approved text stands, for nobody could object any more.
     *
     * @throws RefusedException {@link DeliverableRefusal.CorrectionsNotInState}
     */
    public CorrectionsGivenUp lapse(LanguageCorrection sent, Instant at) {
        var lapsed = sent.lapse(at);
        return new CorrectionsGivenUp(
                id,
                mandate,
                Stream.concat(Stream.of(lapsed), settleCorrections(at)).toList());
    }

    private Stream<Change> settleCorrections(Instant at) {
        var changes = Stream.concat(
                        between("correctedRevision", correctedRevision, null),
                        between("objectionsBy", objectionsBy, null))
                .toList();
        correctedRevision = null;
        objectionsBy = null;
        changedAt = at;
        return changes.stream();
    }

    private void requireConfirmed(Terms terms) {
        if (!isConfirmed(terms.clauses())) {
            throw new RefusedException(new DeliverableRefusal.NotConfirmed());
        }
    }

    private List<Change> fix(Route way) {
        var changes = Stream.concat(between("route", route.named(), way.named()), between("step", step, 1))
                .toList();
        route = way;
        step = 1;
        return changes;
    }

    /** What was returned is answered for good: what is only fixed, or asked about, can be recalled and upheld once more. */
    private List<Change> settled() {
        var changes = Stream.concat(
                        between("returnedRevision", returnedRevision, 0), between("returnedRound", returnedRound, null))
                .toList();
        returnedRevision = 0;
        returnedRound = null;
        return changes;
    }

    private List<Change> unfix() {
        var changes = Stream.of(
                        between("route", route.named(), List.of()), between("step", step, 0), endRound().stream())
                .flatMap(change -> change)
                .toList();
        route = Route.NONE;
        step = 0;
        return changes;
    }

    /** Another rule of a step is another route, though it is named the same. */
    private static Stream<Change> routed(String field, Route before, Route now) {
        return before.equals(now) ? Stream.empty() : Stream.of(new Change(field, before.named(), now.named()));
    }

    private List<Change> endRound() {
        var changes = between("round", round, null).toList();
        round = null;
        return changes;
    }

    /** Whether the last revision has that text, and is for the same receiver and clauses; corrections are no text to decide on anew. */
    private boolean isCut(Wording text) {
        var last = text.last();
        return last != null && last.corrects().isEmpty() && last.is(text.hash(), receiver, ClauseIds.of(clauses));
    }

    /** A text that is the last revision's is that revision. */
    private Cutting cut(Wording text, PersonId by, Instant at) {
        if (isCut(text)) {
            return new Cutting(Optional.empty(), List.of());
        }
        var hash = text.hash();
        var changes = Stream.of(
                        between("revision", revision, revision + 1),
                        between("contentHash", contentHash, hash),
                        Stream.of(set(RevisionOf.REVISIONS, revision + 1)))
                .flatMap(change -> change)
                .toList();
        revision++;
        contentHash = hash;
        return new Cutting(
                Optional.of(new DeliverableRevision(
                        id, revision, text.content(), hash, receiver, ClauseIds.of(clauses), null, by, at)),
                changes);
    }

    private List<Change> go(DeliverableAction action, Instant at) {
        var before = state;
        state = next(action);
        changedAt = at;
        return between("state", before, state).toList();
    }

    private DeliverableState next(DeliverableAction action) {
        return DeliverableLife.LIFE
                .next(state, action)
                .orElseThrow(() -> new RefusedException(new DeliverableRefusal.DeliverableNotInState(state, action)));
    }

    private void require(DeliverableAction action) {
        var ignored = next(action);
    }

    private static List<Change> joined(List<Change> some, List<Change> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /**
     * Whether the mandate names it, or the leader has confirmed it (domain.md, Deliverables). What is linked to a question or a demand
     * alone answers it, and isn't named by it.
     */
    public boolean isConfirmed(ClauseTree asked) {
        return confirmedBy != null || asked.asksToDeliver(clauses);
    }

    /** The last revision that was cut. */
    public SubjectRef about() {
        return SubjectRef.of(Deliverable.class, id, revision, contentHash);
    }

    /** Which deliverable. */
    public DeliverableId id() {
        return id;
    }

    /** Of which mandate. */
    public MandateId mandate() {
        return mandate;
    }

    /** Which of the mandate's, from 1. */
    public int number() {
        return number;
    }

    /** What is said of it as a whole. */
    public DeliverableText says() {
        return new DeliverableText(kind, title, language, summary, receiver, clauses, editors);
    }

    /** Where the revision in progress is. */
    public DeliverableState state() {
        return state;
    }

    /** The number of the last revision that was cut, or 0. */
    public int revision() {
        return revision;
    }

    /** SHA-256 of that, in hexadecimal digits; empty where there is none. */
    public String contentHash() {
        return contentHash;
    }

    /** By which steps the text that is fixed is approved. */
    public Route route() {
        return route;
    }

    /** Which of them is next or under way, from 1; 0 where the text isn't fixed. */
    public int step() {
        return step;
    }

    /** The round of the step that is under way. */
    public Optional<RoundId> round() {
        return Optional.ofNullable(round);
    }

    /** The rounds about its steps, of all revisions. */
    public Set<StepRound> rounds() {
        return Set.copyOf(rounds);
    }

    /** The last revision that was put to the board. */
    public Optional<Integer> boardRevision() {
        return Optional.ofNullable(boardRevision);
    }

    /** The figures of a progress report; what became something else has none. */
    public Figures figures() {
        return kind == DeliverableKind.PROGRESS_REPORT ? figures : Figures.NONE;
    }

    /** The revision that was returned last, until one is approved or the next is given up. */
    public Optional<Integer> returnedRevision() {
        return returnedRevision == 0 ? Optional.empty() : Optional.of(returnedRevision);
    }

    /** Whether that was put to the board: only what the board has read can be upheld against it. */
    public boolean isReturnedByBoard() {
        return returnedBy().filter(round -> round.asked() == Asked.BOARD).isPresent();
    }

    /** The round in which it was returned last, until a revision is approved or the next is given up. */
    public Optional<StepRound> returnedBy() {
        return rounds.stream()
                .filter(asked -> asked.round().equals(returnedRound))
                .findFirst();
    }

    /** The revisions that were put to the board. */
    public Set<Integer> boardRevisions() {
        return rounds.stream()
                .filter(round -> round.asked() == Asked.BOARD)
                .map(StepRound::revision)
                .collect(Collectors.toSet());
    }

    /** Who confirmed that the group delivers what the mandate doesn't name. */
    public Optional<PersonId> confirmedBy() {
        return Optional.ofNullable(confirmedBy);
    }

    /** The last revision that was approved. */
    public Optional<Integer> approvedRevision() {
        return Optional.ofNullable(approvedRevision);
    }

    /** All that were approved; each is superseded by the next. */
    public Set<Integer> approvals() {
        return Set.copyOf(approvals);
    }

    /** The revision with its language corrected, while those who decided on it can object. */
    public Optional<Integer> correctedRevision() {
        return Optional.ofNullable(correctedRevision);
    }

    /** The last day on which they can. */
    public Optional<LocalDate> objectionsBy() {
        return Optional.ofNullable(objectionsBy);
    }

    /** Whether what stands is approved, and no next revision is on its way. */
    public boolean isSettled() {
        return state.isSettled();
    }

    /** The revision on which its steps decide, or decided: of one whose language was corrected the one that was approved. */
    public int decidedRevision() {
        return isSettled() && decidedRevision != null ? decidedRevision : revision;
    }

    /** The last revision that somebody reads who reads them all: corrections that nobody has let stand are none. */
    public int shownRevision() {
        return isSettled() && approvedRevision != null ? approvedRevision : revision;
    }

    /** Whether the language of what is approved may be corrected now. */
    public boolean isCorrectable() {
        return state == DeliverableState.APPROVED && objectionsBy == null && approvedRoute.allowsCorrections();
    }

    /** When that was approved. */
    public Optional<Instant> approvedAt() {
        return Optional.ofNullable(approvedAt);
    }

    /** Since when some revision is approved, whatever was approved after it. */
    public Optional<Instant> firstApprovedAt() {
        return Optional.ofNullable(firstApprovedAt);
    }

    /** Before when it can't be published. */
    public Optional<Instant> embargo() {
        return Optional.ofNullable(embargo);
    }

    /** Before when others don't tell of what is approved: an embargo on the next revision isn't one on what is published. */
    public Optional<Instant> heldUntil() {
        boolean published = publishedRevision != null && publishedRevision.equals(approvedRevision);
        return published ? Optional.empty() : embargo();
    }

    /** Whether it can be said from when on it may be published: as long as it isn't, and isn't given up. */
    public boolean takesEmbargo() {
        return state != DeliverableState.PUBLISHED && state != DeliverableState.WITHDRAWN;
    }

    /** The revision that everybody can read. */
    public Optional<Integer> publishedRevision() {
        return Optional.ofNullable(publishedRevision);
    }

    /** Since when. */
    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    /** The revisions that everybody can read, the first published first; the last is the one that counts. */
    public List<Publication> publications() {
        return publications.stream()
                .sorted(Comparator.comparing(Publication::at).thenComparing(Publication::revision))
                .toList();
    }

    /** Since when everybody can read a revision; never, where it wasn't published. */
    public Optional<Instant> publishedSince(int revision) {
        return publications.stream()
                .filter(one -> one.revision() == revision)
                .map(Publication::at)
                .findFirst();
    }

    /** On which day it was handed over. */
    public Optional<LocalDate> handedOverOn() {
        return Optional.ofNullable(handedOverOn);
    }

    /** The letter that went with it. */
    public Optional<DocumentId> letter() {
        return Optional.ofNullable(letter);
    }

    /** When it was changed last. */
    public Instant changedAt() {
        return changedAt;
    }

    /** Counts its changes. */
    public int version() {
        return version;
    }

    /** A new deliverable, and the event that tells of it. */
    public record Beginning(Deliverable deliverable, DeliverableBegun event) {}

    /** The revision that was cut, where the text isn't the last one's; and the event that tells of it. */
    public record Cut<E extends DeliverableEvent>(Optional<DeliverableRevision> revision, E event) {}

    private record Cutting(Optional<DeliverableRevision> revision, List<Change> changes) {}
}
