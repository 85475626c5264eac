package no.mandat.workflow;

import static no.mandat.workflow.World.as;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseForm;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.Force;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.approval.EndRound;
import no.mandat.workflow.consent.ConsentQueries;
import no.mandat.workflow.consent.ConsentRow;
import no.mandat.workflow.consent.ConsentService;
import no.mandat.workflow.consent.SubmitMandate;
import no.mandat.workflow.mandate.ClauseQueries;
import no.mandat.workflow.mandate.ClauseService;
import no.mandat.workflow.mandate.ClauseText;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.mandate.VersionQueries;
import no.mandat.workflow.mandate.WriteClauses;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.BeforeEach;

/** A mandate with clauses, a plan, a group of three and a board of two, and how both bodies consent to it. */
public abstract class InConsent extends InAPlan {

    protected static final ClauseId FRAME = new ClauseId(UUID.randomUUID());
    protected static final ClauseId SEATS = new ClauseId(UUID.randomUUID());
    protected static final ClauseId TASKS = new ClauseId(UUID.randomUUID());
    protected static final ClauseId QUESTION = new ClauseId(UUID.randomUUID());
    protected static final ClauseId REPORT = new ClauseId(UUID.randomUUID());

    @Inject
    ConsentService consents;

    @Inject
    ConsentQueries consentQueries;

    @Inject
    ClauseService clauseService;

    @Inject
    ClauseQueries clauseQueries;

    @Inject
    MandateQueries mandateQueries;

    @Inject
    VersionQueries versions;

    protected Actor.Someone chair;
    protected Actor.Someone deputyChair;

    @BeforeEach
    protected void aBoardOfTwoAndWhatTheyAgreeOn() {
        var board = world.mandate(mandate).board();
        chair = world.fresh(world.person("Styreleder", RealmRole.BOARD));
        deputyChair = world.fresh(world.person("Nestleder", RealmRole.BOARD));
        world.seat(chair, board, Role.MEMBER, LocalDate.of(2020, 1, 1));
        world.seat(deputyChair, board, Role.MEMBER, LocalDate.of(2020, 1, 1));
        write(tree());
    }

    protected static ClauseTree tree() {
        return new ClauseTree(List.of(
                new Clause(FRAME, 0, ClauseForm.SECTION, "1", "Ramme", "", ClauseKind.FRAME, null),
                new Clause(SEATS, 1, ClauseForm.PARAGRAPH, "", "", "Gruppen har tolv plasser.", ClauseKind.FRAME, null),
                new Clause(TASKS, 0, ClauseForm.SECTION, "2", "Oppgaver", "", ClauseKind.BACKGROUND, null),
                new Clause(
                        QUESTION,
                        1,
                        ClauseForm.ITEM,
                        "",
                        "",
                        "Gruppen skal si hvor kald fjorden er.",
                        ClauseKind.QUESTION,
                        Force.MUST),
                new Clause(
                        REPORT,
                        1,
                        ClauseForm.ITEM,
                        "",
                        "",
                        "Gruppen skal levere en rapport.",
                        ClauseKind.DELIVERABLE,
                        Force.MUST)));
    }

    protected void write(ClauseTree tree) {
        int seen = text().version();
        run(secretary, () -> clauseService.write(new WriteClauses(UUID.randomUUID(), mandate, seen, tree, List.of())));
    }

    protected ClauseText text() {
        return as(secretary, () -> clauseQueries.text(mandate));
    }

    protected MandateDetails mandateNow() {
        return as(secretary, () -> mandateQueries.details(mandate));
    }

    protected MandateState stateNow() {
        return mandateNow().state();
    }

    /** The secretary puts the draft to both bodies. */
    protected ConsentRow submit() {
        int seen = mandateNow().version();
        run(secretary, () -> consents.submit(new SubmitMandate(UUID.randomUUID(), mandate, seen, null, Set.of())));
        return consent();
    }

    protected ConsentRow consent() {
        return as(secretary, () -> consentQueries.ofDraft(mandate)).orElseThrow();
    }

    protected static RoundId boards(ConsentRow consent) {
        return java.util.Objects.requireNonNull(consent.board().round());
    }

    protected static RoundId groups(ConsentRow consent) {
        return java.util.Objects.requireNonNull(consent.group().round());
    }

    protected void boardConsents(ConsentRow consent) {
        List.of(chair, deputyChair).forEach(voter -> cast(voter, boards(consent), PositionKind.APPROVE));
    }

    protected void groupConsents(ConsentRow consent) {
        List.of(ada, bo, cille).forEach(voter -> cast(voter, groups(consent), PositionKind.APPROVE));
    }

    /** One objects, the others approve, and whoever opened the round ends it. */
    protected void boardDeclines(ConsentRow consent) {
        cast(chair, boards(consent), PositionKind.OBJECT);
        cast(deputyChair, boards(consent), PositionKind.APPROVE);
        run(secretary, () -> service.end(new EndRound(UUID.randomUUID(), boards(consent))));
    }

    /** Both bodies consent to the draft. */
    protected void adoptByBoth() {
        var consent = submit();
        boardConsents(consent);
        groupConsents(consent);
    }
}
