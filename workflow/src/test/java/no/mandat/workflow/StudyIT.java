package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.document.Openness;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.StudyId;
import no.mandat.domain.study.StudyAction;
import no.mandat.domain.study.StudyRefusal;
import no.mandat.domain.study.StudyState;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.study.AnswerForm;
import no.mandat.workflow.study.AskForEndorsement;
import no.mandat.workflow.study.CommissionStudy;
import no.mandat.workflow.study.DeclineStudy;
import no.mandat.workflow.study.DeliverStudy;
import no.mandat.workflow.study.DraftStudy;
import no.mandat.workflow.study.EditStudy;
import no.mandat.workflow.study.EndorseStudy;
import no.mandat.workflow.study.ExpectStudy;
import no.mandat.workflow.study.FileReport;
import no.mandat.workflow.study.GrantStudy;
import no.mandat.workflow.study.RecallStudy;
import no.mandat.workflow.study.StudyForm;
import no.mandat.workflow.study.StudyQueries;
import no.mandat.workflow.study.StudyRow;
import no.mandat.workflow.study.StudyService;
import no.mandat.workflow.study.StudyToEndorse;
import no.mandat.workflow.study.SubmitStudy;
import no.mandat.workflow.study.WithdrawStudy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A study is asked for, endorsed, granted, ordered and delivered. */
class StudyIT extends InAGroup {

    private static final String REMINDER = "reminder.study";

    @Inject
    StudyService studies;

    @Inject
    StudyQueries studyQueries;

    @Inject
    Lives lives;

    @Inject
    Clock clock;

    private Actor.Someone leader;

    @BeforeEach
    void anAdoptedMandateWithALeader() {
        leader = world.person("Leder", RealmRole.MEMBER);
        world.seat(leader, world.mandate(mandate).expertGroup(), Role.LEADER, LocalDate.of(2020, 1, 1));
        leader = world.fresh(leader);
        lives.adopt(mandate);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static StudyForm form(long amount, ClauseId... about) {
        return new StudyForm("Is i fjorden", "Hvor ofte?", List.of(about), "Havforskerne", amount);
    }

    private StudyId draft() {
        return as(secretary, () -> studies.draft(new DraftStudy(UUID.randomUUID(), mandate, form(250_000))));
    }

    private StudyRow row(Actor.Someone reader, StudyId study) {
        return as(reader, () -> studyQueries.details(study));
    }

    private StudyId asked() {
        var study = draft();
        run(secretary, () -> studies.ask(new AskForEndorsement(UUID.randomUUID(), study, 0)));
        return study;
    }

    private StudyId endorsed() {
        var study = asked();
        run(leader, () -> studies.endorse(new EndorseStudy(UUID.randomUUID(), study, 1)));
        return study;
    }

    private StudyId submitted() {
        var study = endorsed();
        run(secretary, () -> studies.submit(new SubmitStudy(UUID.randomUUID(), study, today().minusDays(9))));
        return study;
    }

    private AnswerForm answer() {
        return new AnswerForm(today().minusDays(5), "Lykke til", "24/17", null);
    }

    private StudyId granted(long amount) {
        var study = submitted();
        run(secretary, () -> studies.grant(new GrantStudy(UUID.randomUUID(), study, answer(), amount)));
        return study;
    }

    private StudyId commissioned(LocalDate expected) {
        var study = granted(200_000);
        run(
                secretary,
                () -> studies.commission(
                        new CommissionStudy(UUID.randomUUID(), study, today().minusDays(4), expected)));
        return study;
    }

    private List<StudyToEndorse> waiting(Actor.Someone person) {
        return as(person, studyQueries::toEndorse);
    }

    private long jobs(StudyId study) {
        return world.number(
                "select count(*) from scheduled_tasks where task_name = ?1 and task_instance = ?2",
                REMINDER,
                study.toString());
    }

    @Test
    void goesFromTheDraftToTheReport() {
        var study = commissioned(today().plusDays(30));
        assertThat(row(ada, study).actions()).as("whoever only reads it").isEmpty();
        var report = as(
                secretary,
                () -> studies.file(new FileReport(
                        UUID.randomUUID(),
                        study,
                        "Israpporten",
                        ClassificationForm.of(Openness.INTERNAL),
                        world.received("Israpport", "Is"))));
        var read = row(ada, study);
        assertThat(read.state()).isEqualTo(StudyState.DELIVERED);
        assertThat(read.report()).isEqualTo(new StudyRow.Filed(report, "Israpporten"));
        assertThat(read.endorsedBy()).isEqualTo("Leder");
        assertThat(read.number()).isEqualTo(1);
        assertThat(world.trailOf(new PersonId(study.value())))
                .containsExactly(
                        "StudyDrafted",
                        "StudyEndorsementAsked",
                        "StudyEndorsed",
                        "StudySubmitted",
                        "StudyGranted",
                        "StudyCommissioned",
                        "StudyDelivered");
    }

    @Test
    void isEndorsedAsItWasReadAndByTheLeaderAlone() {
        var study = asked();
        assertThat(letters("studyEndorsementAsked", leader)).isEqualTo(1);
        assertThat(letters("studyEndorsementAsked", ada)).isZero();
        assertThat(waiting(leader)).extracting(StudyToEndorse::id).containsExactly(study);
        assertThat(waiting(ada)).isEmpty();
        assertThat(row(leader, study).actions()).contains(StudyAction.ENDORSE);
        assertThat(refusalOf(() -> run(ada, () -> studies.endorse(new EndorseStudy(UUID.randomUUID(), study, 1)))))
                .isInstanceOf(StudyRefusal.NotYoursToEndorse.class);
        run(secretary, () -> studies.edit(new EditStudy(UUID.randomUUID(), study, 1, form(300_000))));
        assertThat(waiting(leader)).as("it is asked for anew").isEmpty();
        assertThat(refusalOf(() -> run(leader, () -> studies.endorse(new EndorseStudy(UUID.randomUUID(), study, 1)))))
                .isInstanceOf(SharedRefusal.ChangedMeanwhile.class);
        run(secretary, () -> studies.ask(new AskForEndorsement(UUID.randomUUID(), study, 2)));
        run(leader, () -> studies.endorse(new EndorseStudy(UUID.randomUUID(), study, 3)));
        assertThat(letters("studyEndorsed", secretary)).isEqualTo(1);
        assertThat(refusalOf(
                        () -> run(secretary, () -> studies.edit(new EditStudy(UUID.randomUUID(), study, 4, form(1))))))
                .isEqualTo(new StudyRefusal.StudyNotInState(StudyState.ENDORSED, StudyAction.EDIT));
        run(secretary, () -> studies.recall(new RecallStudy(UUID.randomUUID(), study)));
        assertThat(row(secretary, study).endorsedBy()).isNull();
    }

    @Test
    void isCountedByWhatTheMinistryGives() {
        granted(200_000);
        var other = granted(50_000);
        var declined = submitted();
        run(secretary, () -> studies.decline(new DeclineStudy(UUID.randomUUID(), declined, answer())));
        var list = as(ada, () -> studyQueries.of(mandate));
        assertThat(list.granted()).isEqualTo(250_000);
        assertThat(list.studies()).extracting(StudyRow::number).containsExactly(1, 2, 3);
        run(secretary, () -> studies.withdraw(new WithdrawStudy(UUID.randomUUID(), other, "Ikke aktuelt")));
        assertThat(as(ada, () -> studyQueries.of(mandate)).granted()).isEqualTo(200_000);
        assertThat(list.mayDraft()).isFalse();
        assertThat(as(secretary, () -> studyQueries.of(mandate)).mayDraft()).isTrue();
    }

    @Test
    void itsReportIsADocumentOfTheMandateThatTheReaderMayKnowOf() {
        var study = commissioned(today().plusDays(30));
        var elsewhere = world.document(secretary, world.draft(secretary, "Et annet"), Openness.OPEN);
        assertThat(refusalOf(() -> deliver(study, elsewhere))).isInstanceOf(StudyRefusal.NotItsDocument.class);
        var exempt = world.document(secretary, mandate, Openness.EXEMPT);
        deliver(study, exempt);
        assertThat(row(leader, study).report()).isNotNull();
        var observer = world.person("Observatør", RealmRole.MEMBER);
        world.seat(observer, world.mandate(mandate).expertGroup(), Role.OBSERVER, LocalDate.of(2020, 1, 1));
        assertThat(row(world.fresh(observer), study).report())
                .as("an observer reads none that is exempt")
                .isNull();
    }

    private void deliver(StudyId study, DocumentId document) {
        run(secretary, () -> studies.deliver(new DeliverStudy(UUID.randomUUID(), study, document)));
    }

    @Test
    void isRemindedOfUntilItIsThere() throws Exception {
        var study = commissioned(today().minusDays(3));
        assertThat(jobs(study)).isEqualTo(1);
        assertThat(row(secretary, study).overdue()).isTrue();
        world.runNow(REMINDER, study.toString());
        until(() -> letters("studyOverdue", secretary) == 1);
        run(secretary, () -> studies.expect(new ExpectStudy(UUID.randomUUID(), study, today().plusDays(3))));
        assertThat(row(secretary, study).overdue()).isFalse();
        deliver(study, world.document(secretary, mandate, Openness.OPEN));
        assertThat(jobs(study)).isZero();
    }

    @Test
    void isAskedForInAMandateThatRunsAndForItsClausesOnly() {
        var planned = world.draft(secretary, "Utkast");
        assertThat(refusalOf(
                        () -> as(secretary, () -> studies.draft(new DraftStudy(UUID.randomUUID(), planned, form(1))))))
                .isInstanceOf(StudyRefusal.MandateNotRunning.class);
        assertThat(refusalOf(() -> as(
                        secretary,
                        () -> studies.draft(
                                new DraftStudy(UUID.randomUUID(), mandate, form(1, new ClauseId(UUID.randomUUID())))))))
                .isEqualTo(new StudyRefusal.NotItsClauses(1));
        for (long amount : new long[] {-1, 1_000_000_001L}) {
            assertThat(refusalOf(() -> as(
                            secretary, () -> studies.draft(new DraftStudy(UUID.randomUUID(), mandate, form(amount))))))
                    .isInstanceOf(SharedRefusal.InvalidInput.class);
        }
    }

    @Test
    void isEndorsedByTheLeaderWhoWroteItOnceTheSecretariatAsksForThat() {
        var study = as(leader, () -> studies.draft(new DraftStudy(UUID.randomUUID(), mandate, form(1))));
        assertThat(refusalOf(() -> run(leader, () -> studies.ask(new AskForEndorsement(UUID.randomUUID(), study, 0)))))
                .as("two people stand behind it")
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(refusalOf(() -> run(leader, () -> studies.endorse(new EndorseStudy(UUID.randomUUID(), study, 0)))))
                .isInstanceOf(StudyRefusal.EndorsementNotAsked.class);
        run(secretary, () -> studies.ask(new AskForEndorsement(UUID.randomUUID(), study, 0)));
        run(leader, () -> studies.edit(new EditStudy(UUID.randomUUID(), study, 1, form(2))));
        assertThat(refusalOf(() -> run(leader, () -> studies.endorse(new EndorseStudy(UUID.randomUUID(), study, 2)))))
                .as("of what they changed the secretariat knows nothing yet")
                .isInstanceOf(StudyRefusal.EndorsementNotAsked.class);
        run(secretary, () -> studies.ask(new AskForEndorsement(UUID.randomUUID(), study, 2)));
        run(leader, () -> studies.endorse(new EndorseStudy(UUID.randomUUID(), study, 3)));
        assertThat(row(leader, study).state()).isEqualTo(StudyState.ENDORSED);
    }

    @Test
    void isBegunOnceHoweverOftenItIsSent() {
        var command = new DraftStudy(UUID.randomUUID(), mandate, form(1));
        var study = as(leader, () -> studies.draft(command));
        assertThat(as(leader, () -> studies.draft(command))).isEqualTo(study);
        assertThat(as(ada, () -> studyQueries.of(mandate)).studies()).hasSize(1);
    }
}
