package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseForm;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.resolution.ResolutionState;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PositionId;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.approval.ApprovalQueries;
import no.mandat.workflow.approval.ApprovalService;
import no.mandat.workflow.approval.CastPosition;
import no.mandat.workflow.approval.RoundDetails;
import no.mandat.workflow.approval.RoundSettings;
import no.mandat.workflow.mandate.ClauseQueries;
import no.mandat.workflow.mandate.ClauseService;
import no.mandat.workflow.mandate.WriteClauses;
import no.mandat.workflow.resolution.ResolutionQueries;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import org.junit.jupiter.api.BeforeEach;

/** A mandate with a group of three, who have just logged in, and what is done in its rounds. */
public abstract class InAGroup extends InServer {

    @Inject
    ApprovalService service;

    @Inject
    ApprovalQueries queries;

    @Inject
    ResolutionQueries resolutions;

    @Inject
    ClauseService clauses;

    @Inject
    ClauseQueries texts;

    protected Actor.Someone secretary;
    protected MandateId mandate;
    protected Actor.Someone ada;
    protected Actor.Someone bo;
    protected Actor.Someone cille;

    @BeforeEach
    protected void aGroupOfThree() {
        secretary = world.fresh(world.person("Sekretær", RealmRole.SECRETARIAT));
        mandate = world.draft(secretary, "Godkjenning");
        ada = world.voter(mandate, "Ada");
        bo = world.voter(mandate, "Bo");
        cille = world.voter(mandate, "Cille");
    }

    protected RoundId open() {
        return world.round(secretary, mandate, RoundSettings.usual());
    }

    protected RoundDetails details(Actor.Someone actor, RoundId round) {
        return as(actor, () -> queries.details(round));
    }

    protected CastPosition position(RoundId round, PositionKind kind) {
        return new CastPosition(
                UUID.randomUUID(),
                round,
                kind,
                "Fordi.",
                "Et tillegg.",
                null,
                details(secretary, round).about().hash());
    }

    protected PositionId cast(Actor.Someone voter, RoundId round, PositionKind kind) {
        return cast(voter, position(round, kind));
    }

    protected PositionId cast(Actor.Someone voter, CastPosition command) {
        return as(voter, () -> service.cast(command));
    }

    protected no.mandat.domain.shared.Refusal refusalOfCast(Actor.Someone voter, CastPosition command) {
        return refusalOf(() -> cast(voter, command));
    }

    protected static void run(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return true;
        });
    }

    /** The mandate has these clauses, and no other. */
    protected void clausesAre(ClauseId... all) {
        clausesAre(ClauseKind.QUESTION, all);
    }

    protected void clausesAre(ClauseKind kind, ClauseId... all) {
        var tree = new ClauseTree(Arrays.stream(all)
                .map(id -> new Clause(id, 0, ClauseForm.PARAGRAPH, "", "", "Et punkt", kind, null))
                .toList());
        as(secretary, () -> {
            clauses.write(new WriteClauses(
                    UUID.randomUUID(), mandate, texts.text(mandate).version(), tree, List.of()));
            return true;
        });
    }

    protected RoundState state(RoundId round) {
        return details(secretary, round).state();
    }

    protected ResolutionState resolution() {
        return as(secretary, () -> resolutions.page(mandate, Seek.first(1)))
                .getFirst()
                .state();
    }

    protected long letters(String kind, Actor.Someone to) {
        return world.number(
                "select count(*) from mail_message where kind = ?1 and person_id = ?2",
                kind,
                to.personId().value());
    }

    /** Waits for what a job does. */
    protected static void until(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("waited for too long").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
