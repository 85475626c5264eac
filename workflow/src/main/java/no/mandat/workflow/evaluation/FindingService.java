package no.mandat.workflow.evaluation;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import no.mandat.domain.evaluation.Finding;
import no.mandat.domain.evaluation.FindingRefusal;
import no.mandat.domain.evaluation.FindingText;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseEdit;
import no.mandat.domain.mandate.ClauseForm;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.FindingId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Access.Granted;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.mandate.ClauseService;
import no.mandat.workflow.mandate.MandateTexts;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.mandate.ReviseClauses;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Writes down what was learnt of the work in a mandate, and takes it up in the next (domain.md, Evaluation). */
@UseCases
public class FindingService {

    private final Findings findings;
    private final ClauseService clauses;
    private final Mandates mandates;
    private final MandateTexts texts;
    private final Access access;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    FindingService(
            Findings findings,
            ClauseService clauses,
            Mandates mandates,
            MandateTexts texts,
            Access access,
            Events events,
            Ids ids,
            Clock clock) {
        this.findings = findings;
        this.clauses = clauses;
        this.mandates = mandates;
        this.texts = texts;
        this.access = access;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected FindingService() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * Writes one down.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link FindingRefusal.NotItsClauses}
     */
    public FindingId record(@Valid RecordFinding command) {
        var mandate = mandates.require(command.mandate());
        access.require(Permission.RECORD_FINDINGS, mandate);
        var meeting = command.meeting();
        if (meeting != null && !findings.isMeetingOf(mandate.id(), meeting)) {
            throw Findings.notThere();
        }
        var says = command.form().says();
        requireClauses(mandate.id(), Set.of(), says);
        var recording = Finding.record(new FindingId(ids.next()), mandate.id(), meeting, says, clock.instant());
        findings.add(recording.finding());
        events.fire(recording.event());
        return recording.finding().id();
    }

    /**
     * Says it otherwise. Where all is as before, nothing happened.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link FindingRefusal.FindingNotInState}, {@link FindingRefusal.NotItsClauses}
     */
    public void edit(@Valid EditFinding command) {
        var finding = recorded(command.finding());
        new Granted(finding.version()).at(command.version());
        var says = command.form().says();
        requireClauses(finding.mandate(), finding.says().clauses(), says);
        events.fire(finding.edit(says, clock.instant()));
    }

    /**
     * Takes it back.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link FindingRefusal.FindingNotInState}
     */
    public void withdraw(@Valid WithdrawFinding command) {
        events.fire(recorded(command.finding()).withdraw(command.reason().strip(), clock.instant()));
    }

    /**
     * Takes it up in a draft: it becomes a clause behind the last that tells of the background.
     *
     * @return that clause
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MandateRefusal.NotPossibleNow},
     *     {@link FindingRefusal.FindingNotInState}, {@link FindingRefusal.NotToBeCarried}, {@link FindingRefusal.CarriedAlready}
     */
    public ClauseId carry(@Valid CarryFinding command) {
        var draft = mandates.require(command.into());
        access.require(Permission.EDIT_MANDATE, draft);
        var finding = findings.lock(command.finding());
        if (!Findings.isFor(draft, mandates.require(finding.mandate()), access.visibility())) {
            throw Findings.notThere();
        }
        finding.requireCarriable(draft.id());
        var clause = new ClauseId(ids.next());
        var edit = behindTheBackground(
                texts.clauses(draft.id()), clause, finding.says().text());
        clauses.revise(new ReviseClauses(ids.next(), draft.id(), edit, List.of()));
        events.fire(finding.carry(draft.id(), clause, clock.instant()));
        return clause;
    }

    private static ClauseEdit behindTheBackground(ClauseTree tree, ClauseId id, String text) {
        var clause = new Clause(id, 0, ClauseForm.PARAGRAPH, "", "", text, ClauseKind.BACKGROUND, null);
        var last = tree.clauses().reversed().stream()
                .filter(one -> one.kind() == ClauseKind.BACKGROUND)
                .findFirst();
        var side =
                last.filter(one -> one.form().hasHeading()).isPresent() ? ClauseTree.Side.UNDER : ClauseTree.Side.AFTER;
        return new ClauseEdit.Insert(clause, side, last.map(Clause::id).orElse(null));
    }

    private Finding recorded(FindingId id) {
        var finding = findings.lock(id);
        access.require(Permission.RECORD_FINDINGS, mandates.require(finding.mandate()));
        return finding;
    }

    /** What a finding was about before stays, whatever became of the clause. */
    private void requireClauses(MandateId mandate, Set<ClauseId> before, FindingText says) {
        int missing = texts.missing(mandate, before, says.clauses());
        if (missing > 0) {
            throw new RefusedException(new FindingRefusal.NotItsClauses(missing));
        }
    }
}
