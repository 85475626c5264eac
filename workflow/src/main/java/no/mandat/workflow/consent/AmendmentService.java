package no.mandat.workflow.consent;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.mandat.domain.approval.ApprovalRefusal;
import no.mandat.domain.consent.Amendment;
import no.mandat.domain.consent.ConsentRefusal;
import no.mandat.domain.consent.ProposedFor;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.ContentMerge;
import no.mandat.domain.mandate.Demands;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.mandate.MandateContent;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.mandate.Period;
import no.mandat.domain.mandate.PlannedSeat;
import no.mandat.domain.mandate.RouteRule;
import no.mandat.domain.shared.AmendmentId;
import no.mandat.domain.shared.Grounds;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.Subject;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Capacity;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.approval.Impartiality;
import no.mandat.workflow.mandate.ContentHash;
import no.mandat.workflow.mandate.DemandChoice;
import no.mandat.workflow.mandate.MandateTexts;
import no.mandat.workflow.mandate.MandateVersions;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.party.SeatCreation;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/**
 * Writes amendments of adopted mandates, and puts them to both bodies (domain.md, Mandate). Board, leader and secretariat propose;
 * whoever proposed one writes it, and so does the secretariat. Each use case holds the lock of its amendment.
 */
@UseCases
public class AmendmentService {

    private final Amendments amendments;
    private final Mandates mandates;
    private final MandateTexts texts;
    private final MandateVersions versions;
    private final SeatCreation seats;
    private final AmendedParts parts;
    private final Asking asking;
    private final Impartiality impartiality;
    private final Access access;
    private final Actors actors;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    @Inject
    AmendmentService(
            Amendments amendments,
            Mandates mandates,
            MandateTexts texts,
            MandateVersions versions,
            SeatCreation seats,
            AmendedParts parts,
            Asking asking,
            Impartiality impartiality,
            Access access,
            Actors actors,
            Events events,
            Ids ids,
            Clock clock) {
        this.amendments = amendments;
        this.mandates = mandates;
        this.texts = texts;
        this.versions = versions;
        this.seats = seats;
        this.parts = parts;
        this.asking = asking;
        this.impartiality = impartiality;
        this.access = access;
        this.actors = actors;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected AmendmentService() {
        this(null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * Begins one, on the version that counts.
     *
     * @throws RefusedException {@link MandateRefusal.NotPossibleNow}
     */
    public AmendmentId draft(@Valid DraftAmendment command) {
        var mandate = mandates.lock(command.mandate());
        access.require(Permission.PROPOSE_AMENDMENTS, mandate);
        mandate.requireAmendable();
        var content = current(mandate);
        var draft = Amendment.draft(
                new AmendmentId(ids.next()),
                mandate.id(),
                amendments.nextNumber(mandate.id()),
                command.form().says(),
                new Amendment.Proposer(actors.person(), proposedFor(mandate)),
                content,
                ContentHash.of(content),
                mandate.versions(),
                clock.instant());
        amendments.add(draft.amendment());
        events.fire(draft.event());
        return draft.amendment().id();
    }

    /** For whom the actor proposes: the office, the group or the board, whichever they are first of. */
    private ProposedFor proposedFor(Mandate mandate) {
        var held = access.capacities(mandate);
        if (held.contains(Capacity.SECRETARIAT)) {
            return ProposedFor.SECRETARIAT;
        }
        return held.contains(Capacity.LEADER) ? ProposedFor.LEADER : ProposedFor.BOARD;
    }

    /**
     * Says something else about it.
     *
     * @throws RefusedException {@link SharedRefusal.ChangedMeanwhile}, {@link ConsentRefusal.AmendmentNotInState}
     */
    public void edit(@Valid EditAmendment command) {
        var amendment = amendments.lock(command.amendment());
        requireWriter(amendment).at(command.version());
        events.fire(amendment.edit(command.form().says(), clock.instant()));
    }

    /**
     * Does one thing to the clauses as it would have them. Two people may do so at once, as long as they don't touch the same
     * clause's words.
     *
     * @throws RefusedException {@link MandateRefusal.ClauseChanged}, {@link ConsentRefusal.AmendmentNotInState}; as {@link
     *     ClauseTree} refuses
     */
    public void amendClauses(@Valid AmendClauses command) {
        var amendment = amendments.lock(command.amendment());
        requireWriter(amendment);
        var clauses = amendment.proposed().clauses();
        command.seen().forEach(clauses::requireUnchanged);
        revise(amendment, amendment.proposed().with(command.edit().on(clauses)));
    }

    /**
     * Puts a whole tree in the place of the clauses as it would have them.
     *
     * @throws RefusedException {@link SharedRefusal.ChangedMeanwhile}, {@link ConsentRefusal.AmendmentNotInState}
     */
    public void replaceClauses(@Valid ReplaceClauses command) {
        var amendment = amendments.lock(command.amendment());
        requireWriter(amendment).at(command.version());
        revise(amendment, amendment.proposed().with(command.tree()));
    }

    /**
     * Changes what it changes besides clauses.
     *
     * @throws RefusedException {@link SharedRefusal.ChangedMeanwhile}, {@link ConsentRefusal.AmendmentNotInState}, {@link
     *     MandateRefusal.PeriodReversed}; as {@link RouteRule#require}
     */
    public void amendParts(@Valid AmendParts command) {
        var amendment = amendments.lock(command.amendment());
        requireWriter(amendment).at(command.version());
        var form = command.form();
        RouteRule.require(form.routes());
        // One that was taken away is there again where it is kept after all.
        var base = texts.content(amendment.mandate(), amendment.base()).orElseThrow();
        var kept = Stream.concat(base.seats().stream(), amendment.proposed().seats().stream())
                .filter(seat -> form.keptSeats().contains(seat.id()))
                .distinct();
        List<PlannedSeat> all = Stream.concat(kept, form.newSeats().stream().map(seats::planned))
                .toList();
        var content = amendment
                .proposed()
                .with(new Period(form.firstDay(), form.lastDay()))
                .with(Demands.of(
                        form.demands().stream().map(DemandChoice::demand).toList()))
                .withPlan(parts.dates(amendment, form.dates()))
                .withSeats(all)
                .with(form.routes());
        revise(amendment, content);
    }

    private void revise(Amendment amendment, MandateContent content) {
        events.fire(amendment.revise(
                content, ContentHash.of(amendment.proposed()), ContentHash.of(content), clock.instant()));
    }

    /**
     * Puts it to both bodies.
     *
     * @throws RefusedException {@link SharedRefusal.ChangedMeanwhile}, {@link MandateRefusal.NotPossibleNow}, {@link
     *     ConsentRefusal.BaseIsStale}, {@link ConsentRefusal.NothingAmended}; as {@link AmendedParts#require}; {@link
     *     ApprovalRefusal.NoVoters}, {@link ApprovalRefusal.LastDayOver}
     */
    public void submit(@Valid SubmitAmendment command) {
        // Before the amendment, as whoever brings one into force does.
        var mandate = mandates.lock(mandateOf(command.amendment()));
        var amendment = amendments.lock(command.amendment());
        access.require(Permission.SUBMIT_AMENDMENTS, mandate, amendment.version())
                .at(command.version());
        requireImpartial(amendment);
        mandate.requireAmendable();
        var base = texts.content(mandate.id(), amendment.base()).orElseThrow();
        events.fire(amendment.submit(mandate.versions(), base, clock.instant()));
        parts.require(mandate, base, amendment.proposed());
        amendment.says().requireFrom(LocalDate.now(clock));
        asking.ask(
                mandate, amendment, versions.cut(mandate, amendment.proposed()), command.lastDay(), command.absent());
    }

    /**
     * Puts it on the version that counts now.
     *
     * @throws RefusedException {@link SharedRefusal.ChangedMeanwhile}, {@link ConsentRefusal.AmendmentNotInState}, {@link
     *     ConsentRefusal.BaseIsCurrent}, {@link ConsentRefusal.ConflictsLeft}
     */
    public void rebase(@Valid RebaseAmendment command) {
        var mandate = mandates.lock(mandateOf(command.amendment()));
        var amendment = amendments.lock(command.amendment());
        requireWriter(amendment).at(command.version());
        var merge = ContentMerge.of(
                texts.content(mandate.id(), amendment.base()).orElseThrow(),
                amendment.proposed(),
                current(mandate),
                command.choices());
        int undecided = merge.undecided(command.choices());
        if (undecided > 0) {
            throw new RefusedException(new ConsentRefusal.ConflictsLeft(undecided));
        }
        events.fire(amendment.rebase(
                merge.content(),
                ContentHash.of(amendment.proposed()),
                ContentHash.of(merge.content()),
                mandate.versions(),
                clock.instant()));
    }

    /**
     * Gives it up: its proposer, or the secretariat. Its rounds are called off.
     *
     * @throws RefusedException {@link ConsentRefusal.AmendmentNotInState}
     */
    public void withdraw(@Valid WithdrawAmendment command) {
        var mandate = mandates.lock(mandateOf(command.amendment()));
        // A round that ends holds its consent before it asks for the amendment.
        var reason = command.reason().strip();
        var ignored = asking.open(mandate, command.amendment());
        var amendment = amendments.lock(command.amendment());
        var ignoredVersion = requireProposer(amendment, mandate);
        asking.takeBack(mandate, amendment.id(), Grounds.of(reason));
        events.fire(amendment.withdraw(reason, clock.instant()));
    }

    private MandateContent current(Mandate mandate) {
        return texts.content(mandate.id(), mandate.versions()).orElseThrow();
    }

    private MandateId mandateOf(AmendmentId amendment) {
        return amendments.mandateOf(amendment);
    }

    /** Whoever proposed it, as long as they may propose any; and the secretariat. */
    private Access.Granted requireWriter(Amendment amendment) {
        var mandate = mandates.require(amendment.mandate());
        var granted = requireProposer(amendment, mandate);
        mandate.requireAmendable();
        return granted;
    }

    /** The same in a mandate that takes no amendments any more: what is left there is still withdrawn. */
    private Access.Granted requireProposer(Amendment amendment, Mandate mandate) {
        boolean own = amendment.proposer().equals(actors.person());
        var granted = access.require(
                own ? Permission.PROPOSE_AMENDMENTS : Permission.SUBMIT_AMENDMENTS, mandate, amendment.version());
        requireImpartial(amendment);
        return granted;
    }

    /** To whoever is partial in it, it isn't there. */
    private void requireImpartial(Amendment amendment) {
        impartiality.require(Subject.of(Amendment.class, amendment.id()));
    }
}
