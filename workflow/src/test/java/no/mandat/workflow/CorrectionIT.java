package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.deliverable.CorrectionState;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.deliverable.DeliverableState;
import no.mandat.domain.mandate.MandateTerminated;
import no.mandat.domain.shared.ClosingCondition;
import no.mandat.domain.shared.ClosingCondition.Gap;
import no.mandat.domain.shared.ClosingCondition.GapKind;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.SectionId;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.auditlog.TestedLog;
import no.mandat.workflow.deliverable.CorrectRecommendation;
import no.mandat.workflow.deliverable.CorrectSection;
import no.mandat.workflow.deliverable.CorrectionDetails;
import no.mandat.workflow.deliverable.CorrectionQueries;
import no.mandat.workflow.deliverable.CorrectionService;
import no.mandat.workflow.deliverable.DeliverableExport;
import no.mandat.workflow.deliverable.DeliverableQueries;
import no.mandat.workflow.deliverable.DeliverableReceipts;
import no.mandat.workflow.deliverable.GiveUpCorrections;
import no.mandat.workflow.deliverable.KeepApproved;
import no.mandat.workflow.deliverable.MyDeliverableRow;
import no.mandat.workflow.deliverable.MyDeliverables;
import no.mandat.workflow.deliverable.ObjectToCorrections;
import no.mandat.workflow.deliverable.PublicDeliverables;
import no.mandat.workflow.deliverable.PublishedReport;
import no.mandat.workflow.deliverable.ReviseDeliverable;
import no.mandat.workflow.deliverable.RevisionRow;
import no.mandat.workflow.deliverable.SendCorrections;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The language of what was approved is corrected, and those who decided on it can object. */
class CorrectionIT extends InADeliverable {

    private static final SharedRefusal NOT_YOURS = new SharedRefusal.NotThereOrNotYours();

    @Inject
    CorrectionService corrections;

    @Inject
    CorrectionQueries correctionQueries;

    @Inject
    DeliverableQueries deliverableQueries;

    @Inject
    DeliverableReceipts receipts;

    @Inject
    DeliverableExport exports;

    @Inject
    PublicDeliverables open;

    @Inject
    @Any
    Instance<ClosingCondition> conditions;

    @Inject
    Event<MandateTerminated> ended;

    @Inject
    MyDeliverables mine;

    private Actor.Someone leader;
    private DeliverableId note;

    @BeforeEach
    void anApprovedNote() {
        note = approved();
        allowCorrections();
        // The leader had no vote on it: they came afterwards.
        leader = leader();
    }

    private void allowCorrections() {
        world.change(
                "update deliverable set approved_route = replace(approved_route, '\"corrections\":false', '\"corrections\":true') where id = ?1",
                note.value());
    }

    private SectionId section() {
        return new SectionId(UUID.fromString(
                world.text("select cast(id as char) from section where deliverable_id = ?1", note.value())));
    }

    private void correct(@Nullable Integer version, String text) {
        run(leader, () -> corrections.section(new CorrectSection(key(), note, version, section(), text)));
    }

    private void send(int version) {
        run(leader, () -> corrections.send(new SendCorrections(key(), note, version)));
    }

    private void object(Actor.Someone voter, int revision) {
        run(voter, () -> corrections.object(new ObjectToCorrections(key(), note, revision, "Tallet er et annet.")));
    }

    private Optional<CorrectionDetails> last(Actor.Someone reader) {
        return as(reader, () -> correctionQueries.last(note));
    }

    private LocalDate until() {
        return new WorkingDays().after(LocalDate.now(clock), 2);
    }

    private long number(String column) {
        return world.number("select coalesce(" + column + ", 0) from deliverable where id = ?1", note.value());
    }

    private void sent() {
        correct(null, "Det er svært mange.");
        send(0);
    }

    private List<String> printed(int revision) {
        return as(secretary, () -> exports.document(note, revision))
                .document()
                .facts()
                .lines();
    }

    /** The fingerprint of a revision, as the page shows it. */
    private String hash(int revision) {
        return as(secretary, () -> deliverableQueries.details(note)).revisions().stream()
                .filter(one -> one.number() == revision)
                .findFirst()
                .orElseThrow()
                .hash();
    }

    /** The time for objections is over. */
    private void pass() throws Exception {
        world.change(
                "update language_correction set objections_by = ?1 where deliverable_id = ?2",
                LocalDate.now(clock).minusDays(1),
                note.value());
        world.runNow("adopt.corrections", note + ":1");
        until(() -> world.number(
                        "select count(*) from scheduled_tasks where task_name = 'adopt.corrections' and task_instance = ?1",
                        note + ":1")
                == 0);
    }

    @Test
    void areMadeByTheLeaderInACopyThatNobodyElseSees() {
        correct(null, "Det er svært mange.");

        assertThat(told("CorrectionsWritten")).containsExactly("corrections");
        assertThat(last(leader).orElseThrow())
                .returns(CorrectionState.DRAFT, CorrectionDetails::state)
                .returns(true, CorrectionDetails::writes)
                .satisfies(
                        one -> assertThat(one.changed()).containsExactly(new CorrectionDetails.Part("1", "Bestanden")));
        for (var other : List.of(secretary, ada, boardMember)) {
            assertThat(last(other)).isEmpty();
        }
        assertThat(world.text("select text from section where deliverable_id = ?1", note.value()))
                .isEqualTo("Det er mange.");
        assertThat(number("revision")).isOne();
        assertThat(refusalOf(() -> correct(null, "For sent.")))
                .as("another page of the leader's was first")
                .isEqualTo(new SharedRefusal.ChangedMeanwhile());
        assertThat(refusalOf(() ->
                        run(ada, () -> corrections.section(new CorrectSection(key(), note, 0, section(), "Mitt.")))))
                .isEqualTo(NOT_YOURS);
    }

    @Test
    void leaveNoTraceWhereTheySayTheSame() {
        correct(null, "Det er mange.");
        assertThat(trailOf(note.value())).doesNotContain("CorrectionsWritten");
        assertThat(last(leader)).isEmpty();
    }

    @Test
    void areNotMadeWhereABodyDidNotAllowThem() {
        world.change("update deliverable set approved_route = route where id = ?1", note.value());
        assertThat(refusalOf(() -> correct(null, "Nei."))).isEqualTo(new DeliverableRefusal.NoCorrections());
    }

    @Test
    void areSentToAllWhoDecidedAndTheTextIsNotPublishedMeanwhile() {
        sent();

        assertThat(told("CorrectionsSent"))
                .containsExactlyInAnyOrder(
                        "corrections", "revision", "contentHash", "revisions", "correctedRevision", "objectionsBy");
        for (var voter : List.of(ada, bo, cille, boardMember)) {
            assertThat(letters("correctionsSent", voter)).isOne();
            assertThat(last(voter).orElseThrow())
                    .returns(until(), CorrectionDetails::objectionsBy)
                    .returns(2, CorrectionDetails::revision)
                    .returns(null, CorrectionDetails::content)
                    .returns(true, CorrectionDetails::objects);
        }
        assertThat(letters("correctionsSent", leader)).isZero();
        assertThat(letters("correctionsSent", secretary)).isZero();
        assertThat(number("approved_revision")).isOne();
        assertThat(refusalOf(() -> publish(note))).isEqualTo(new DeliverableRefusal.CorrectionsUnderWay(until()));
        assertThat(as(boardMember, () -> working.revision(note, 2))
                        .content()
                        .sections()
                        .getFirst()
                        .text())
                .isEqualTo("Det er svært mange.");
        assertThat(printed(2))
                .as("a paper of it claims no approval")
                .anyMatch(line -> line.contains("ikke godkjent av noen"))
                .noneMatch(line -> line.startsWith("Godkjent"));
        assertThat(as(boardMember, () -> deliverableQueries.details(note)))
                .as("the approved one is what is shown first")
                .satisfies(details -> assertThat(details.revision()).isOne())
                .satisfies(details -> assertThat(details.revisions())
                        .filteredOn(row -> row.number() == 2)
                        .extracting(RevisionRow::corrects)
                        .containsExactly(1));
    }

    private List<LocalDate> waitsFor(Actor.Someone person) {
        return as(person, mine::mine).stream()
                .filter(row -> row.id().equals(note) && row.waits() == MyDeliverableRow.Waits.CHECK_CORRECTIONS)
                .map(MyDeliverableRow::due)
                .toList();
    }

    @Test
    void waitForThoseWhoCanObjectAsLongAsTheyCan() {
        sent();
        for (var voter : List.of(ada, bo, cille, boardMember)) {
            assertThat(waitsFor(voter)).containsExactly(until());
        }
        for (var other : List.of(leader, secretary)) {
            assertThat(waitsFor(other)).as("they had no vote on it").isEmpty();
        }
        world.recuse(bo, mandate, new SubjectRef("Deliverable", note.value(), 0, ""));
        assertThat(waitsFor(bo)).isEmpty();
        world.change(
                "insert into round_voter (round_id, person_id) select step_round_id, ?1 from deliverable_round where"
                        + " deliverable_id = ?2 and step_asked = 'GROUP'",
                leader.personId().value(),
                note.value());
        assertThat(last(leader).orElseThrow().objects())
                .as("they have a vote on it")
                .isTrue();
        assertThat(waitsFor(leader)).as("they made them").isEmpty();
        world.change(
                "update membership set to_day = ?1 where person_id = ?2",
                LocalDate.now(clock).minusDays(1),
                cille.personId().value());
        assertThat(waitsFor(cille)).as("they have left").isEmpty();

        object(ada, 2);
        assertThat(waitsFor(boardMember)).isEmpty();
        assertThat(waitsFor(ada)).isEmpty();
    }

    @Test
    void waitForNobodyWhenTheLastDayIsOver() {
        sent();
        world.change(
                "update deliverable set objections_by = ?1 where id = ?2",
                LocalDate.now(clock).minusDays(1),
                note.value());
        assertThat(waitsFor(ada)).isEmpty();
    }

    @Test
    void waitInSeveralTextsByAsManyStatementsAsInOne() throws Exception {
        sent();
        long one = world.statements(() -> as(ada, mine::mine));
        note = approvedWithLeader();
        allowCorrections();
        sent();
        assertThat(as(ada, mine::mine)).hasSize(2);
        assertThat(world.statements(() -> as(ada, mine::mine))).isEqualTo(one);
    }

    /** Another one that the group, with its leader, and the board let go. */
    private DeliverableId approvedWithLeader() {
        var id = written();
        submit(id);
        run(leader, () -> deliverables.finish(finishing(leader, id)));
        var round = ask(id);
        approveByGroup(round);
        cast(leader, round, PositionKind.APPROVE);
        cast(boardMember, ask(id), PositionKind.APPROVE);
        return id;
    }

    @Test
    void areDroppedByOneObjectionWithItsReason() throws Exception {
        sent();
        object(boardMember, 2);

        assertThat(told("CorrectionsDropped"))
                .containsExactlyInAnyOrder("corrections", "correctedRevision", "objectionsBy");
        assertThat(last(leader).orElseThrow())
                .returns(CorrectionState.DROPPED, CorrectionDetails::state)
                .returns("Styremedlem", CorrectionDetails::objector)
                .returns("Tallet er et annet.", CorrectionDetails::objection);
        assertThat(letters("correctionsDropped", leader)).isOne();
        assertThat(letters("correctionsDropped", secretary)).isOne();
        assertThat(letters("correctionsDropped", ada)).as("who had the redline").isOne();
        assertThat(letters("correctionsDropped", boardMember)).as("who did it").isZero();
        assertThat(number("approved_revision")).isOne();
        pass();
        assertThat(number("approved_revision")).as("the job has looked again").isOne();
        publish(note);
        assertThat(number("published_revision")).isOne();
    }

    @Test
    void areNotObjectedToByWhoHadNoVoteOrIsPartialOrSawAnotherRevision() {
        sent();
        assertThat(refusalOf(() -> object(leader, 2))).isEqualTo(new DeliverableRefusal.NoVoteOnIt());
        assertThat(refusalOf(() -> object(ada, 1))).isEqualTo(new DeliverableRefusal.OtherRevision(2));
        world.recuse(ada, mandate, new SubjectRef("Deliverable", note.value(), 0, ""));
        assertThat(refusalOf(() -> object(ada, 2))).isEqualTo(NOT_YOURS);
        world.leave(bo, world.mandate(mandate).expertGroup());
        assertThat(refusalOf(() -> object(bo, 2))).isEqualTo(NOT_YOURS);
        assertThat(last(cille).orElseThrow().state()).isEqualTo(CorrectionState.SENT);
    }

    @Test
    void haveAReceiptOfTheCorrectedText() throws Exception {
        sent();
        pass();
        until(() -> as(ada, () -> receipts.signed(note)).isPresent());

        assertThat(TestedLog.said(as(ada, () -> receipts.signed(note)).orElseThrow()))
                .contains("CorrectionsAdopted", hash(2))
                .doesNotContain(hash(1));
    }

    @Test
    void becomeTheApprovedTextOnceTheirTimeIsOver() throws Exception {
        sent();
        world.runNow("adopt.corrections", note + ":1");
        until(() -> world.number(
                        "select count(*) from scheduled_tasks where task_name = 'adopt.corrections' and task_instance = ?1 and execution_time > ?2",
                        note + ":1",
                        clock.instant().plusSeconds(60))
                > 0);
        assertThat(number("approved_revision"))
                .as("a job that comes too early adopts nothing")
                .isOne();
        pass();

        assertThat(number("approved_revision")).isEqualTo(2);
        assertThat(trailOf(note.value())).containsOnlyOnce("CorrectionsAdopted").contains("CorrectionsSent");
        assertThat(told("CorrectionsAdopted"))
                .containsExactlyInAnyOrder(
                        "corrections",
                        "approvedRevision",
                        "contentHash",
                        "approvals",
                        "correctedRevision",
                        "objectionsBy");
        assertThat(letters("correctionsAdopted", leader)).isOne();
        assertThat(world.text("select text from section where deliverable_id = ?1", note.value()))
                .as("whoever revises it goes on from there")
                .isEqualTo("Det er svært mange.");
        assertThat(refusalOf(() -> object(ada, 2))).isEqualTo(NOT_YOURS);
        assertThat(printed(2)).anyMatch(line -> line.contains("Språket i versjon 1 ble rettet"));
        publish(note);
        assertThat(number("published_revision")).isEqualTo(2);
        assertThat(stateOf(note)).isEqualTo(DeliverableState.PUBLISHED);
        var name = "ulv-" + note;
        world.change(
                "update mandate set published_on = '2026-01-02', public_name = ?1 where id = ?2",
                name,
                mandate.value());
        assertThat(open.current(name, 1))
                .as("everybody reads who approved what was corrected, and that its language was")
                .satisfies(report -> assertThat(report.approvals()).hasSize(2))
                .satisfies(report ->
                        assertThat(report.correction()).isNotNull().returns(1, PublishedReport.Correction::of));
        assertThat(as(ada, () -> deliverableQueries.details(note)).revisions())
                .extracting(RevisionRow::approved)
                .containsExactly(true, true);
    }

    @Test
    void keepTheMandateFromBeingClosedAsLongAsTheyCanBeObjectedTo() throws Exception {
        assertThat(gaps(ClosingCondition::missing)).doesNotContain(GapKind.CORRECTION);
        assertThat(gaps(ClosingCondition::lastChance)).contains(GapKind.UNPUBLISHED);
        sent();
        assertThat(gaps(ClosingCondition::missing)).contains(GapKind.CORRECTION);
        pass();
        assertThat(gaps(ClosingCondition::missing)).doesNotContain(GapKind.CORRECTION);
        publish(note);
        assertThat(gaps(ClosingCondition::lastChance)).doesNotContain(GapKind.UNPUBLISHED);
    }

    private List<GapKind> gaps(BiFunction<ClosingCondition, MandateId, List<Gap>> what) {
        return as(secretary, () -> conditions.stream()
                .flatMap(condition -> what.apply(condition, mandate).stream())
                .map(Gap::kind)
                .toList());
    }

    @Test
    void lapseWithTheirMandate() throws Exception {
        sent();
        world.inOneTransaction(
                secretary, () -> ended.fire(new MandateTerminated(mandate, List.of(), Optional.of("Ferdig"))));
        assertThat(trailOf(note.value())).containsOnlyOnce("CorrectionsGivenUp");
        assertThat(number("corrected_revision")).isZero();
        for (var told : List.of(leader, secretary, ada, boardMember)) {
            assertThat(letters("correctionsLapsed", told)).isOne();
        }
        assertThat(last(ada).orElseThrow())
                .as("whoever had them sees what became of them")
                .returns(CorrectionState.GIVEN_UP, CorrectionDetails::state)
                .returns(2, CorrectionDetails::revision)
                .returns(false, CorrectionDetails::objects);
        pass();
        assertThat(number("approved_revision"))
                .as("nobody could object any more")
                .isOne();
        assertThat(trailOf(note.value())).doesNotContain("CorrectionsAdopted");
    }

    @Test
    void areGivenUpBeforeTheyAreSentAndNotWhenNothingIsCorrected() {
        correct(null, "Det er svært mange.");
        correct(0, "Det er mange.");
        assertThat(refusalOf(() -> send(1))).isEqualTo(new DeliverableRefusal.NothingCorrected());
        run(leader, () -> corrections.giveUp(new GiveUpCorrections(key(), note, 1)));

        assertThat(last(leader)).isEmpty();
        assertThat(trailOf(note.value())).endsWith("CorrectionsGivenUp");
        assertThat(letters("correctionsLapsed", ada)).isZero();
        sentAgain();
    }

    private void sentAgain() {
        correct(null, "Det er svært mange.");
        send(0);
        assertThat(number("corrected_revision")).isEqualTo(2);
    }

    @Test
    void bringNoPicturesIn() {
        correct(null, "![Et kart](picture:%s)".formatted(UUID.randomUUID()));
        assertThat(refusalOf(() -> send(0))).isEqualTo(new DeliverableRefusal.OtherPictures());
    }

    @Test
    void leaveARecommendationAloneFromWhichSomebodyDiffers() {
        note = written();
        var advice = recommendation(note, "Tell dem.");
        dissent(ada, note, advice, "Nei.");
        submit(note);
        run(leader, () -> deliverables.finish(finishing(leader, note)));
        var round = ask(note);
        approveByGroup(round);
        cast(leader, round, PositionKind.APPROVE);
        cast(boardMember, ask(note), PositionKind.APPROVE);
        allowCorrections();

        assertThat(refusalOf(() -> run(
                        leader,
                        () -> corrections.recommendation(
                                new CorrectRecommendation(key(), note, null, advice, "Tell!", "")))))
                .isEqualTo(new DeliverableRefusal.OthersSigned(1));
    }

    @Test
    void areObjectedToByThoseWhoDecidedThoughTheGroupWasAskedAboutANextRevisionThatWasGivenUp() throws Exception {
        run(secretary, () -> deliverables.revise(new ReviseDeliverable(key(), note, version(note))));
        write(secretary, section(), "Det er få.");
        submit(note);
        run(leader, () -> deliverables.finish(finishing(leader, note)));
        assertThat(ask(note)).isNotNull();
        run(secretary, () -> deliverables.keep(new KeepApproved(key(), note, version(note), "Ikke nå.")));
        sent();
        pass();
        assertThat(number("approved_revision")).isEqualTo(3);
        assertThat(number("decided_revision")).isOne();
        assertThat(as(boardMember, () -> deliverableQueries.details(note)).steps())
                .as("its steps are those of what was corrected")
                .hasSize(2);

        correct(null, "Det er svært, svært mange.");
        send(0);

        for (var voter : List.of(ada, bo, cille, boardMember)) {
            assertThat(waitsFor(voter)).containsExactly(until());
            assertThat(last(voter).orElseThrow().objects()).isTrue();
        }
        assertThat(waitsFor(leader)).isEmpty();
        assertThat(letters("correctionsSent", leader)).isZero();
    }

    @Test
    void areNotTheNextRevisionThatSaysTheSame() {
        sent();
        object(boardMember, 2);
        run(secretary, () -> deliverables.revise(new ReviseDeliverable(key(), note, version(note))));
        write(secretary, section(), "Det er svært mange.");
        submit(note);

        assertThat(number("revision")).isEqualTo(3);
        assertThat(world.number(
                        "select count(distinct content_hash) from deliverable_revision where deliverable_id = ?1"
                                + " and revision > 1",
                        note.value()))
                .as("the text is the same")
                .isOne();
        assertThat(world.number(
                        "select count(*) from deliverable_revision where deliverable_id = ?1 and corrects is not null",
                        note.value()))
                .as("and nothing but the corrections corrects the approved one")
                .isOne();
    }

    @Test
    void areDroppedOnceWhenTwoObjectAtOnce() throws Exception {
        sent();
        var ends = world.together(
                2,
                () -> as(ada, () -> {
                    corrections.object(new ObjectToCorrections(key(), note, 2, "Nei."));
                    return true;
                }));
        assertThat(ends).containsOnlyOnce(true);
        assertThat(trailOf(note.value())).containsOnlyOnce("CorrectionsDropped");
    }
}
