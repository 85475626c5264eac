package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.evaluation.FindingKind;
import no.mandat.domain.evaluation.FindingRefusal;
import no.mandat.domain.evaluation.FindingState;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.FindingId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.workflow.evaluation.CarriableFinding;
import no.mandat.workflow.evaluation.CarryFinding;
import no.mandat.workflow.evaluation.EditFinding;
import no.mandat.workflow.evaluation.FindingForm;
import no.mandat.workflow.evaluation.FindingQueries;
import no.mandat.workflow.evaluation.FindingRow;
import no.mandat.workflow.evaluation.FindingService;
import no.mandat.workflow.evaluation.RecordFinding;
import no.mandat.workflow.evaluation.WithdrawFinding;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was learnt in one mandate is read there, and taken up in the next. */
class FindingIT extends InAMeeting {

    @Inject
    FindingService findings;

    @Inject
    FindingQueries findingQueries;

    private static FindingForm form(String text, boolean carry, ClauseId... about) {
        return new FindingForm(FindingKind.WORKED, text, List.of(about), carry);
    }

    private FindingId record(@Nullable MeetingId in, FindingForm form) {
        return as(secretary, () -> findings.record(new RecordFinding(UUID.randomUUID(), mandate, in, form)));
    }

    private FindingRow only(Actor.Someone reader) {
        return as(reader, () -> findingQueries.of(mandate)).findings().getFirst();
    }

    private MandateId next(boolean sameBoard) {
        var draft = world.draft(secretary, "Neste");
        if (sameBoard) {
            world.change(
                    "update mandate set board_id = ?1, version = version + 1 where id = ?2",
                    world.mandate(mandate).board().value(),
                    draft.value());
        }
        return draft;
    }

    private List<CarriableFinding> carriable(Actor.Someone actor, MandateId draft) {
        return as(actor, () -> findingQueries.carriable(draft));
    }

    @Test
    void isReadByAllWhoReadTheMandate() {
        var clause = new ClauseId(UUID.randomUUID());
        clausesAre(clause);
        var id = record(meeting, form("Åpne møter", true, clause));
        var row = only(ada);
        assertThat(row.form()).isEqualTo(form("Åpne møter", true, clause));
        assertThat(row.meeting()).isNotNull();
        assertThat(row.meeting().path()).endsWith(meeting.toString());
        assertThat(row.actions()).isEmpty();
        assertThat(as(ada, () -> findingQueries.of(mandate)).mayRecord()).isFalse();
        assertThat(trailOf(id.value())).containsExactly("FindingRecorded");
    }

    @Test
    void isChangedAndTakenBackAndThenReadByThoseWhoRecordOnly() {
        var id = record(null, form("Åpne møter", false));
        run(secretary, () -> findings.edit(new EditFinding(UUID.randomUUID(), id, 0, form("Flere møter", true))));
        assertThat(only(secretary).form().text()).isEqualTo("Flere møter");
        assertThat(refusalOf(() -> run(
                        secretary,
                        () -> findings.edit(new EditFinding(UUID.randomUUID(), id, 0, form("For sent", true))))))
                .isInstanceOf(SharedRefusal.ChangedMeanwhile.class);
        run(secretary, () -> findings.withdraw(new WithdrawFinding(UUID.randomUUID(), id, "Feil")));
        assertThat(only(secretary).state()).isEqualTo(FindingState.WITHDRAWN);
        assertThat(as(ada, () -> findingQueries.of(mandate)).findings()).isEmpty();
        assertThat(trailOf(id.value())).containsExactly("FindingRecorded", "FindingEdited", "FindingWithdrawn");
    }

    @Test
    void isAboutItsMandateOnly() {
        assertThat(refusalOf(() -> record(null, form("Om noe annet", false, new ClauseId(UUID.randomUUID())))))
                .isEqualTo(new FindingRefusal.NotItsClauses(1));
        assertThat(refusalOf(() -> record(new MeetingId(UUID.randomUUID()), form("Et annet møte", false))))
                .isInstanceOf(SharedRefusal.NotThereOrNotYours.class);
        assertThat(refusalOf(() -> record(null, form("x".repeat(FindingForm.LONGEST + 1), false))))
                .isInstanceOf(SharedRefusal.InvalidInput.class);
    }

    @Test
    void becomesAClauseOfTheBackgroundInTheNextMandate() {
        var id = record(null, form("Åpne møter", true));
        record(null, form("Bare for oss", false));
        var draft = next(false);
        assertThat(carriable(secretary, draft)).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(id);
            assertThat(one.taken()).isNull();
        });
        var command = new CarryFinding(UUID.randomUUID(), id, draft);
        var clause = as(secretary, () -> findings.carry(command));
        assertThat(as(secretary, () -> findings.carry(command)))
                .as("sent again")
                .isEqualTo(clause);
        assertThat(as(secretary, () -> texts.text(draft)).tree().clauses())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.id()).isEqualTo(clause);
                    assertThat(one.text()).isEqualTo("Åpne møter");
                    assertThat(one.kind()).isEqualTo(ClauseKind.BACKGROUND);
                });
        assertThat(carriable(secretary, draft).getFirst().taken()).isEqualTo(clause);
        assertThat(as(secretary, () -> findingQueries.of(mandate))
                        .findings()
                        .getFirst()
                        .carried())
                .singleElement()
                .satisfies(taken -> assertThat(taken.name()).isEqualTo("Neste"));
        assertThat(only(ada).carried())
                .as("whoever doesn't read the other mandate isn't told which it is")
                .singleElement()
                .satisfies(taken -> assertThat(taken.name()).isNull());
        assertThat(refusalOf(() -> as(secretary, () -> findings.carry(new CarryFinding(UUID.randomUUID(), id, draft)))))
                .isInstanceOf(FindingRefusal.CarriedAlready.class);
        assertThat(trailOf(id.value())).containsExactly("FindingRecorded", "FindingCarried");
    }

    @Test
    void isOfferedToOthersOnlyInMandatesOfTheSameBoard() {
        var id = record(null, form("Åpne møter", true));
        var other = world.fresh(world.person("Annen", RealmRole.SECRETARIAT));
        var draft = world.draft(other, "Et annet");
        assertThat(carriable(other, draft)).isEmpty();
        assertThat(refusalOf(() -> as(other, () -> findings.carry(new CarryFinding(UUID.randomUUID(), id, draft)))))
                .isInstanceOf(SharedRefusal.NotThereOrNotYours.class);
        world.change(
                "update mandate set board_id = ?1, version = version + 1 where id = ?2",
                world.mandate(mandate).board().value(),
                draft.value());
        assertThat(carriable(other, draft)).extracting(CarriableFinding::id).containsExactly(id);
        assertThat(carriable(secretary, next(true))).hasSize(1);
    }
}
