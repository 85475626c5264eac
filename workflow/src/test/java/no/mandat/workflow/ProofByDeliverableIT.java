package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.milestone.MilestoneRefusal;
import no.mandat.domain.milestone.MilestoneState;
import no.mandat.domain.milestone.ProofKind;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MilestoneId;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.deliverable.EditDeliverable;
import no.mandat.workflow.deliverable.KeepApproved;
import no.mandat.workflow.deliverable.ReviseDeliverable;
import no.mandat.workflow.milestone.AddMilestone;
import no.mandat.workflow.milestone.DueForm;
import no.mandat.workflow.milestone.MilestoneForm;
import no.mandat.workflow.milestone.MilestoneRow;
import no.mandat.workflow.milestone.MilestoneService;
import no.mandat.workflow.milestone.PlanQueries;
import no.mandat.workflow.milestone.ProofForm;
import no.mandat.workflow.milestone.ProofLine;
import no.mandat.workflow.milestone.ReachMilestone;
import no.mandat.workflow.milestone.StartMilestone;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.Test;

/** A milestone is proven by a deliverable once that is approved (domain.md, Milestones). */
class ProofByDeliverableIT extends InADeliverable {

    @Inject
    MilestoneService milestones;

    @Inject
    PlanQueries plans;

    private MilestoneId provenBy(DeliverableId which) {
        var form = new MilestoneForm(
                "Notatet er ferdig",
                null,
                List.of(),
                new ProofForm(ProofKind.DELIVERABLE, "Notat 1, godkjent", null, null, which),
                null,
                false);
        return as(
                secretary,
                () -> milestones.add(new AddMilestone(
                        key(), mandate, new DueForm(LocalDate.now(clock).plusDays(90), false), form)));
    }

    private void reach(MilestoneId id) {
        run(secretary, () -> milestones.reach(new ReachMilestone(key(), id, LocalDate.now(clock))));
    }

    private MilestoneRow row(Actor.Someone reader) {
        return as(reader, () -> plans.of(mandate)).milestones().getFirst();
    }

    private ProofLine proof(Actor.Someone reader) {
        return Objects.requireNonNull(row(reader).proof());
    }

    @Test
    void isReachedOnceItIsApprovedAndStaysProvenWhileItIsRevised() {
        var note = ready();
        var id = provenBy(note);
        run(secretary, () -> milestones.start(new StartMilestone(key(), id)));
        assertThat(refusalOf(() -> reach(id)))
                .isEqualTo(new MilestoneRefusal.ProofMissing(ProofKind.DELIVERABLE, "Notat 1, godkjent"));
        assertThat(proof(ada).isFiled()).isFalse();

        approve(note);
        reach(id);
        assertThat(row(ada).state()).isEqualTo(MilestoneState.REACHED);
        assertThat(proof(ada).isFiled()).isTrue();
        world.change("update deliverable set state = 'DRAFT' where id = ?1", note.value());
        assertThat(proof(ada).isFiled()).isTrue();
        publish(approvedAgain(note));
        assertThat(proof(ada).isFiled()).isTrue();
    }

    private DeliverableId approvedAgain(DeliverableId note) {
        world.change("update deliverable set state = 'APPROVED' where id = ?1", note.value());
        return note;
    }

    @Test
    void isNamedByItsTitleOnlyToThoseWhoReadIt() {
        var note = written();
        var ignored = provenBy(note);
        var auditor = world.person("Kontrollør", RealmRole.AUDITOR);
        for (var reader : List.of(secretary, ada)) {
            assertThat(proof(reader).deliverableTitle()).isEqualTo("Ulv i utmark");
        }
        for (var reader : List.of(boardMember, auditor)) {
            assertThat(proof(reader).deliverableTitle()).isNull();
            assertThat(proof(reader).text()).isEqualTo("Notat 1, godkjent");
        }

        submit(note);
        finish(note);
        approveByGroup(ask(note));
        assertThat(proof(boardMember).deliverableTitle())
                .as("not yet put to the board")
                .isNull();
        var round = ask(note);
        assertThat(proof(boardMember).deliverableTitle()).isEqualTo("Ulv i utmark");
        assertThat(proof(auditor).deliverableTitle()).isNull();
        cast(boardMember, round, PositionKind.APPROVE);
        publish(note);
        assertThat(proof(auditor).deliverableTitle()).isEqualTo("Ulv i utmark");
    }

    @Test
    void isCalledByTheTitleOfWhatStandsWhereTheNextRevisionWasGivenUp() {
        var note = approved();
        var ignored = provenBy(note);
        run(secretary, () -> deliverables.revise(new ReviseDeliverable(key(), note, version(note))));
        run(secretary, () -> deliverables.edit(new EditDeliverable(key(), note, version(note), form("Et nytt navn"))));
        assertThat(proof(boardMember).deliverableTitle()).isEqualTo("Ulv i utmark");
        submit(note);
        finish(note);
        approveByGroup(ask(note));
        var asked = ask(note);
        assertThat(proof(boardMember).deliverableTitle()).isEqualTo("Et nytt navn");
        run(secretary, () -> deliverables.keep(new KeepApproved(key(), note, version(note), "Ikke nå.")));
        assertThat(state(asked)).isEqualTo(RoundState.CANCELLED);
        assertThat(proof(boardMember).deliverableTitle()).isEqualTo("Ulv i utmark");
    }

    @Test
    void isNotNamedToWhoeverIsPartialInIt() {
        var note = written();
        var ignored = provenBy(note);
        world.recuse(ada, mandate, new SubjectRef("Deliverable", note.value(), 0, ""));
        assertThat(proof(ada).deliverableTitle()).isNull();
        assertThat(proof(bo).deliverableTitle()).isEqualTo("Ulv i utmark");
    }

    @Test
    void isOneOfItsMandateThatIsNotGivenUp() {
        var gone = written();
        world.change("update deliverable set state = 'WITHDRAWN' where id = ?1", gone.value());
        var theirs = written();
        var other = world.draft(world.person("En annen sekretær", RealmRole.SECRETARIAT), "Et annet mandat");
        world.change("update deliverable set mandate_id = ?2 where id = ?1", theirs.value(), other.value());
        for (var wrong : List.of(gone, theirs, new DeliverableId(UUID.randomUUID()))) {
            assertThat(refusalOf(() -> provenBy(wrong))).isEqualTo(new MilestoneRefusal.NoSuchDeliverable());
        }
    }
}
