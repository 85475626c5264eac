package no.mandat.workflow.deliverable;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.deliverable.DeliverableText;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.deliverable.Route;
import no.mandat.domain.deliverable.StepRound;
import no.mandat.domain.deliverable.Terms;
import no.mandat.domain.deliverable.Wording;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.Grounds;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Access.Granted;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.approval.Objections;
import no.mandat.workflow.approval.RoundOpening;
import no.mandat.workflow.mandate.MandateTexts;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.review.ReviewGate;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** What the group is going to deliver, until its text is fixed (domain.md, Deliverables). */
@UseCases
public class DeliverableService {

    private final Deliverables deliverables;
    private final DeliverableAccess guard;
    private final WorkingText text;
    private final ProgressFigures figures;
    private final ProgressDraft draft;
    private final ReviewGate reviews;
    private final UnsavedWords unsaved;
    private final LapsedSignatures signatures;
    private final RoundOpening rounds;
    private final Objections objections;
    private final Mandates mandates;
    private final MandateTexts texts;
    private final Bodies bodies;
    private final Access access;
    private final Actors actors;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    DeliverableService(
            Deliverables deliverables,
            DeliverableAccess guard,
            WorkingText text,
            ProgressFigures figures,
            ProgressDraft draft,
            ReviewGate reviews,
            UnsavedWords unsaved,
            LapsedSignatures signatures,
            RoundOpening rounds,
            Objections objections,
            Mandates mandates,
            MandateTexts texts,
            Bodies bodies,
            Access access,
            Actors actors,
            Events events,
            Ids ids,
            Clock clock) {
        this.deliverables = deliverables;
        this.guard = guard;
        this.text = text;
        this.figures = figures;
        this.draft = draft;
        this.reviews = reviews;
        this.unsaved = unsaved;
        this.signatures = signatures;
        this.rounds = rounds;
        this.objections = objections;
        this.mandates = mandates;
        this.texts = texts;
        this.bodies = bodies;
        this.access = access;
        this.actors = actors;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DeliverableService() {
        this(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null);
    }

    /**
     * Begins one.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MandateRefusal.Expired},
     *     {@link DeliverableRefusal.NotItsClausesNow}, {@link DeliverableRefusal.NotOfTheGroup}
     */
    public DeliverableId begin(@Valid BeginDeliverable command) {
        var mandate = mandates.require(command.mandate());
        access.require(Permission.RUN_DELIVERABLES, mandate);
        mandate.requireTakesNew(LocalDate.now(clock));
        var says = command.form().says();
        requireParts(mandate, Set.of(), Set.of(), says);
        var begun = Deliverable.begin(
                new DeliverableId(ids.next()),
                mandate.id(),
                deliverables.nextNumber(mandate.id()),
                says,
                clock.instant());
        deliverables.add(begun.deliverable());
        events.fire(begun.event());
        return begun.deliverable().id();
    }

    /**
     * Says something else of it. Where all is as before, nothing happened.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link DeliverableRefusal.DeliverableNotInState}, {@link DeliverableRefusal.NotItsClausesNow},
     *     {@link DeliverableRefusal.NotOfTheGroup}
     */
    public void edit(@Valid EditDeliverable command) {
        var deliverable = guard.lockForEditor(command.deliverable());
        new Granted(deliverable.version()).at(command.version());
        var says = command.form().says();
        var before = deliverable.says();
        requireParts(guard.mandate(deliverable), before.clauses(), before.editors(), says);
        events.fire(deliverable.edit(says, clock.instant()));
    }

    /**
     * Takes the figures of a progress report anew. Where that is asked for, it also writes the sections that tell of the same by name,
     * unless somebody has written them.
     *
     * @return what of its text was written
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, also where it isn't a progress report,
     *     {@link SharedRefusal.ChangedMeanwhile}, {@link DeliverableRefusal.DeliverableNotInState},
     *     {@link DeliverableRefusal.TooManyParts}
     */
    public DraftedParts takeFigures(@Valid TakeFigures command) {
        var deliverable = guard.lockForEditor(command.deliverable());
        new Granted(deliverable.version()).at(command.version());
        if (deliverable.says().kind() != DeliverableKind.PROGRESS_REPORT) {
            throw Deliverables.notThere();
        }
        var mandate = guard.mandate(deliverable);
        var taken = figures.take(mandate);
        events.fire(deliverable.count(taken.figures(), taken.at().instant()));
        return command.writes() ? draft.write(deliverable, mandate, taken) : DraftedParts.NONE;
    }

    /** Clauses and editors; what it named before stays, whatever became of it. */
    private void requireParts(Mandate mandate, Set<ClauseId> clauses, Set<PersonId> editors, DeliverableText says) {
        int missing = texts.missing(mandate.id(), clauses, says.clauses());
        if (missing > 0) {
            throw new RefusedException(new DeliverableRefusal.NotItsClausesNow(missing));
        }
        var group = bodies.seating(mandate.expertGroup());
        var today = LocalDate.now(clock);
        if (!says.editors().stream().allMatch(editor -> editors.contains(editor) || group.writesOn(today, editor))) {
            throw new RefusedException(new DeliverableRefusal.NotOfTheGroup());
        }
    }

    /**
     * The leader confirms that the group delivers what the mandate doesn't name.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link DeliverableRefusal.DeliverableNotInState},
     *     {@link DeliverableRefusal.NothingToConfirm}
     */
    public void confirm(@Valid ConfirmDeliverable command) {
        var deliverable = guard.lockForLeader(command.deliverable());
        events.fire(deliverable.confirm(texts.clauses(deliverable.mandate()), actors.person(), clock.instant()));
    }

    /**
     * Hands the text to the group, as a revision. Where the group has it already, for the same receiver and clauses, nothing happened.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link DeliverableRefusal.DeliverableNotInState}, {@link DeliverableRefusal.NothingWritten},
     *     {@link DeliverableRefusal.PicturesWithoutWords}
     */
    public void submit(@Valid SubmitDeliverable command) {
        var deliverable = guard.lockForEditor(command.deliverable());
        new Granted(deliverable.version()).at(command.version());
        var content = text.of(deliverable, null);
        RevisionRule.require(content);
        deliverable
                .submit(wording(deliverable, content, ReportHash.of(content)), actors.person(), clock.instant())
                .ifPresent(cut -> {
                    cut.revision().ifPresent(deliverables::add);
                    events.fire(cut.event());
                });
    }

    /**
     * Takes it back to be written on; a round about it is called off.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link DeliverableRefusal.DeliverableNotInState}
     */
    public void recall(@Valid RecallDeliverable command) {
        var deliverable = guard.lockForEditor(command.deliverable());
        new Granted(deliverable.version()).at(command.version());
        var reason = command.reason().strip();
        events.fire(deliverable.recall(reason, clock.instant()));
        rounds.cancelAll(deliverable.about(), Grounds.of(reason));
    }

    /**
     * The leader fixes the text that the screen showed for approval. A review that isn't over ends with it, and what
     * somebody has typed and not saved, or signed before it was changed, stays outside it, where the leader says so.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link DeliverableRefusal.DeliverableNotInState}, {@link DeliverableRefusal.NotConfirmed},
     *     {@link DeliverableRefusal.NothingWritten}, {@link DeliverableRefusal.SectionsBlank},
     *     {@link DeliverableRefusal.PicturesWithoutWords},
     *     {@link DeliverableRefusal.ObjectionsOpen}, {@link DeliverableRefusal.ChangesUnanswered},
     *     {@link DeliverableRefusal.TextChanged}, {@link DeliverableRefusal.ReviewOpen},
     *     {@link DeliverableRefusal.WordsUnsaved}, {@link DeliverableRefusal.SignaturesMissing}
     */
    public void finish(@Valid FinishDeliverable command) {
        var deliverable = guard.lockForLeader(command.deliverable());
        new Granted(deliverable.version()).at(command.version());
        var content = text.of(deliverable, null);
        RevisionRule.requireWhole(content);
        var hash = ReportHash.of(content);
        if (!hash.equals(command.hash())) {
            throw new RefusedException(
                    new DeliverableRefusal.TextChanged(text.changedSince(deliverable, content, command.seenAt())));
        }
        requireReviewed(deliverable, command.endsReview());
        requireSaved(deliverable, command.leavesUnsaved());
        requireSigned(deliverable, content, command.unsigned());
        var cut = deliverable.finish(
                wording(deliverable, content, hash), terms(deliverable), actors.person(), clock.instant());
        cut.revision().ifPresent(deliverables::add);
        events.fire(cut.event());
    }

    private Wording wording(Deliverable deliverable, ReportContent content, String hash) {
        var last = deliverables.revision(deliverable.id(), deliverable.revision());
        return new Wording(content, hash, last.orElse(null));
    }

    /** What others said of it is answered, or overridden (domain.md, Deliverables, "Review"). */
    private void requireReviewed(Deliverable deliverable, boolean endsReview) {
        var hindrances = reviews.of(deliverable.id());
        if (!hindrances.objections().isEmpty()) {
            throw new RefusedException(new DeliverableRefusal.ObjectionsOpen(
                    hindrances.objections().size()));
        }
        if (!hindrances.changes().isEmpty()) {
            throw new RefusedException(new DeliverableRefusal.ChangesUnanswered(
                    hindrances.changes().size()));
        }
        // Only then is it worth asking whether the review is to end.
        reviews.open(deliverable.id()).filter(open -> !endsReview).ifPresent(open -> {
            throw new RefusedException(new DeliverableRefusal.ReviewOpen(open.answered(), open.asked(), open.due()));
        });
    }

    /** What somebody typed is in it, or the leader knows that it isn't. */
    private void requireSaved(Deliverable deliverable, boolean leavesUnsaved) {
        var typed = leavesUnsaved ? List.<DeliverableRefusal.WordsUnsaved.Typed>of() : unsaved.of(deliverable);
        if (!typed.isEmpty()) {
            throw new RefusedException(new DeliverableRefusal.WordsUnsaved(typed));
        }
    }

    /** Whoever has signed a dissent stands behind what it says now, or the leader knows that they don't yet. */
    private void requireSigned(
            Deliverable deliverable, ReportContent content, List<DeliverableRefusal.SignaturesMissing.Unsigned> named) {
        var lapsed = signatures.of(deliverable, content);
        if (!named.containsAll(lapsed)) {
            throw new RefusedException(new DeliverableRefusal.SignaturesMissing(lapsed));
        }
    }

    /**
     * The group puts the text that was returned to it again, with a reply.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link DeliverableRefusal.DeliverableNotInState}, {@link DeliverableRefusal.NothingToUphold},
     *     {@link DeliverableRefusal.SignaturesMissing}
     */
    public void uphold(@Valid UpholdDeliverable command) {
        var deliverable = guard.lockForLeader(command.deliverable());
        new Granted(deliverable.version()).at(command.version());
        var returned = deliverable
                .returnedRevision()
                .flatMap(number -> deliverables.revision(deliverable.id(), number))
                .orElseThrow(() -> new RefusedException(new DeliverableRefusal.NothingToUphold(false)));
        var body = bodies.require(guard.mandate(deliverable).board()).name();
        var reply = new ReportContent.Reply(
                body, objections(deliverable), command.reply().strip());
        var content = text.of(deliverable, reply);
        var cut = deliverable.uphold(
                returned.content(),
                wording(deliverable, content, ReportHash.of(content)),
                terms(deliverable),
                actors.person(),
                clock.instant());
        requireSigned(deliverable, content, command.unsigned());
        cut.revision().ifPresent(deliverables::add);
        events.fire(cut.event());
    }

    /** What those said who returned it, to be printed with it. */
    private List<ReportContent.Objection> objections(Deliverable deliverable) {
        var asked = deliverable.returnedBy().stream().map(StepRound::round).toList();
        return objections.in(asked).stream()
                .map(one -> new ReportContent.Objection(one.name(), one.reason(), one.wayOut()))
                .toList();
    }

    private Terms terms(Deliverable deliverable) {
        var way = guard.mandate(deliverable).routes().of(deliverable.says().kind());
        return new Terms(new Route(way), texts.clauses(deliverable.mandate()));
    }

    /**
     * Begins the next revision of what is approved.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link DeliverableRefusal.DeliverableNotInState}, {@link DeliverableRefusal.CorrectionsUnderWay}
     */
    public void revise(@Valid ReviseDeliverable command) {
        var deliverable = guard.lockForEditor(command.deliverable());
        new Granted(deliverable.version()).at(command.version());
        events.fire(deliverable.revise(clock.instant()));
    }

    /**
     * Gives up the next revision: what was approved stands. A round about the next one is called off.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link DeliverableRefusal.DeliverableNotInState}
     */
    public void keep(@Valid KeepApproved command) {
        var deliverable = guard.lockForEditorOrLeader(command.deliverable());
        new Granted(deliverable.version()).at(command.version());
        var about = deliverable.about();
        var reason = command.reason().strip();
        var approved = deliverable
                .approvedRevision()
                .flatMap(number -> deliverables.revision(deliverable.id(), number))
                .orElseThrow(() -> new RefusedException(
                        new DeliverableRefusal.DeliverableNotInState(deliverable.state(), deliverable.keeping())));
        events.fire(deliverable.keep(approved, reason, clock.instant()));
        rounds.cancelAll(about, Grounds.of(reason));
    }

    /**
     * Gives it up; a round about it is called off.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link DeliverableRefusal.DeliverableNotInState}
     */
    public void withdraw(@Valid WithdrawDeliverable command) {
        var deliverable = guard.lockForLeader(command.deliverable());
        new Granted(deliverable.version()).at(command.version());
        var reason = command.reason().strip();
        events.fire(deliverable.withdraw(reason, clock.instant()));
        rounds.cancelAll(deliverable.about(), Grounds.of(reason));
    }
}
