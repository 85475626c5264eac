package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.meeting.ItemKind;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.meeting.MinutesContent;
import no.mandat.domain.meeting.Outcome;
import no.mandat.domain.meeting.Presence;
import no.mandat.domain.meeting.RemarkState;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RemarkId;
import no.mandat.domain.shared.RoundId;
import no.mandat.verify.Fault;
import no.mandat.verify.Finding;
import no.mandat.workflow.auditlog.TestedLog;
import no.mandat.workflow.mandate.MandateService;
import no.mandat.workflow.mandate.WithdrawMandate;
import no.mandat.workflow.meeting.AnswerRemark;
import no.mandat.workflow.meeting.CirculateMinutes;
import no.mandat.workflow.meeting.CloseMinutes;
import no.mandat.workflow.meeting.CorrectMinutes;
import no.mandat.workflow.meeting.DecideItem;
import no.mandat.workflow.meeting.MinutesDetails;
import no.mandat.workflow.meeting.MinutesExport;
import no.mandat.workflow.meeting.MinutesLink;
import no.mandat.workflow.meeting.MinutesQueries;
import no.mandat.workflow.meeting.MinutesReceipts;
import no.mandat.workflow.meeting.MinutesService;
import no.mandat.workflow.meeting.NotePart;
import no.mandat.workflow.meeting.NoteService;
import no.mandat.workflow.meeting.OwnMinutes;
import no.mandat.workflow.meeting.OwnMinutesService;
import no.mandat.workflow.meeting.PutItemToRound;
import no.mandat.workflow.meeting.RemarkByLink;
import no.mandat.workflow.meeting.RemarkOnMinutes;
import no.mandat.workflow.meeting.RemarkRow;
import no.mandat.workflow.meeting.RewriteMinutes;
import no.mandat.workflow.meeting.SaveNote;
import no.mandat.workflow.meeting.WithdrawRemark;
import no.mandat.workflow.resolution.ResolutionService;
import no.mandat.workflow.resolution.WithdrawResolution;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.CanonicalJson;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Minutes from the draft to the lock: who reads, remarks on, answers, rewrites and closes them. */
class MinutesIT extends InAMeeting {

    private static final Actor SILJE = new Actor.Visitor("Silje Aunmo");
    private static final String JOB = "deadline.minutes";

    @Inject
    MinutesService minutes;

    @Inject
    MinutesQueries minutesQueries;

    @Inject
    MinutesReceipts receipts;

    @Inject
    TestedLog log;

    @Inject
    MandateService mandateService;

    @Inject
    MinutesExport exports;

    @Inject
    OwnMinutesService ownMinutes;

    @Inject
    NoteService notes;

    @Inject
    ResolutionService resolutionService;

    @Inject
    CalledFromOutside outside;

    private CalledFromOutside.Called silje;

    @BeforeEach
    void aMeetingThatHasEnded() {
        silje = outside.to(secretary, meeting, "Målemetoder", "Silje Aunmo");
        begin();
        isThere(ada, bo);
        note(cille, Presence.ABSENT, null);
        world.change(
                "update attendee set presence = 'PRESENT', version = version + 1 where id = ?1",
                silje.attendee().value());
        write(silje.item(), "Silje la fram målinger.");
        write(discussion, "Gruppen drøftet.");
        end();
    }

    private void write(AgendaItemId item, String text) {
        as(secretary, () -> notes.save(new SaveNote(item, NotePart.NOTES, 0, "", text)));
    }

    private void decideAll() {
        seen().items().stream()
                .map(one -> one.row())
                .filter(row -> row.kind() == ItemKind.DECISION && row.resolution() == null)
                .forEach(row -> run(
                        secretary,
                        () -> holding.decide(new DecideItem(UUID.randomUUID(), row.id(), Outcome.POSTPONED))));
    }

    private void circulate() {
        run(secretary, () -> minutes.circulate(new CirculateMinutes(UUID.randomUUID(), meeting, null)));
    }

    private void circulated() {
        decideAll();
        circulate();
    }

    private MinutesDetails read(Actor.Someone reader) {
        return as(reader, () -> minutesQueries.of(meeting));
    }

    private RemarkId remark(Actor.Someone by, @Nullable AgendaItemId item, String text) {
        return as(by, () -> minutes.remark(new RemarkOnMinutes(UUID.randomUUID(), meeting, item, text)));
    }

    private void close() {
        run(secretary, () -> minutes.close(new CloseMinutes(UUID.randomUUID(), meeting)));
    }

    /** As if the time for remarks were over: editions are never changed, so that the same is cut once more. */
    private void theTimeIsOver() {
        world.change("""
                insert into minutes_edition (meeting_id, edition, content, content_hash, cut_at, remarks_until)
                select meeting_id, edition + 1, content, content_hash, cut_at, ?1 from minutes_edition where meeting_id = ?2
                """, clock.instant().minus(Duration.ofMinutes(1)), meeting.value());
        world.change("update meeting set editions = 2, version = version + 1 where id = ?1", meeting.value());
        if (world.number("select count(*) from minutes_remark where meeting_id = ?1", meeting.value()) > 0) {
            world.change(
                    "update minutes_remark set edition = 2, version = version + 1 where meeting_id = ?1",
                    meeting.value());
        }
    }

    private boolean isClosed() {
        return "CLOSED".equals(world.text("select state from meeting where id = ?1", meeting.value()));
    }

    private static MinutesContent.Item item(MinutesContent content, AgendaItemId id) {
        return content.items().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private OwnMinutes own() {
        return as(SILJE, () -> ownMinutes.page(mailed()));
    }

    private MinutesLink mailed() {
        return new MinutesLink(outside.link(silje.attendee(), "MINUTES").secret());
    }

    @Test
    void areNotForSomebodyFromOutsideWhoWaitsForTheSecondKey() {
        world.change(
                "update attendee set state = 'LISTED', version = version + 1 where id = ?1",
                silje.attendee().value());
        circulated();
        assertThat(world.number(
                        "select count(*) from mail_message where kind = 'ownMinutesCirculated' and mandate_id = ?1",
                        mandate.value()))
                .isZero();
        assertThat(refusalOf(this::own)).isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(read(secretary).content().people())
                .noneMatch(one -> one.attendee().equals(silje.attendee()));
    }

    private Refusal refused(Runnable work) {
        return refusalOf(() -> as(secretary, () -> {
            work.run();
            return true;
        }));
    }

    @Test
    void areADraftForTheSecretariatAlone() {
        var draft = read(secretary);
        assertThat(draft.draft()).isTrue();
        assertThat(draft.hash()).isNull();
        assertThat(draft.usualLastDay()).isAfterOrEqualTo(LocalDate.now(clock).plusDays(MinutesService.USUAL_DAYS));
        assertThat(item(draft.content(), discussion).notes()).isEqualTo("Gruppen drøftet.");
        assertThat(draft.content().people())
                .extracting(MinutesContent.Someone::name)
                .contains("Ada", "Silje Aunmo");
        assertThat(refusalOf(() -> read(ada))).isInstanceOf(SharedRefusal.NotThereOrNotYours.class);
    }

    @Test
    void areNotSentWhileADecisionHasNoOutcome() {
        assertThat(refused(this::circulateAsIs))
                .isInstanceOfSatisfying(MeetingRefusal.OutcomeMissing.class, missing -> assertThat(missing.items())
                        .contains("Vedtak"));
        assertThat(read(secretary).draft()).isTrue();
    }

    private void circulateAsIs() {
        minutes.circulate(new CirculateMinutes(UUID.randomUUID(), meeting, null));
    }

    @Test
    void postponeWhatARoundIsToDecideAndTheItemFollowsItUntilTheyClose() {
        var round = putToRound();
        decideAll();
        circulate();
        assertThat(item(read(ada).content(), decision).outcome()).isEqualTo(Outcome.POSTPONED);
        for (var voter : List.of(ada, bo, cille)) {
            var ignored = cast(voter, round, PositionKind.APPROVE);
        }
        assertThat(state(round)).isEqualTo(RoundState.PASSED);
        assertThat(outcomeOfTheItem()).isEqualTo(Outcome.DECIDED);
        assertThat(item(read(ada).content(), decision).outcome())
                .as("what was known when they went out")
                .isEqualTo(Outcome.POSTPONED);
    }

    @Test
    void letTheMeetingDecideAgainOnceTheResolutionIsWithdrawn() {
        var ignored = putToRound();
        var resolution = as(secretary, () -> resolutions.page(mandate, Seek.first(1)))
                .getFirst()
                .id();
        int version = as(secretary, () -> resolutions.details(resolution)).version();
        run(
                secretary,
                () -> resolutionService.withdraw(
                        new WithdrawResolution(UUID.randomUUID(), resolution, version, "Overtatt")));
        assertThat(outcomeOfTheItem()).isNull();
        assertThat(refused(this::circulateAsIs)).isInstanceOf(MeetingRefusal.OutcomeMissing.class);
        assertThat(trailOf(decision.value())).endsWith("ItemTakenFromRound");
        decideAll();
        circulate();
        assertThat(item(read(ada).content(), decision).outcome()).isEqualTo(Outcome.POSTPONED);
    }

    private RoundId putToRound() {
        var round = open();
        var resolution = as(secretary, () -> resolutions.page(mandate, Seek.first(1)))
                .getFirst()
                .id();
        run(secretary, () -> holding.putToRound(new PutItemToRound(UUID.randomUUID(), decision, resolution)));
        return round;
    }

    private @Nullable Outcome outcomeOfTheItem() {
        return seen().items().stream()
                .map(one -> one.row())
                .filter(row -> row.id().equals(decision))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    @Test
    void goToThoseWhoWereThere() {
        circulated();
        assertThat(letters("minutesCirculated", ada)).isOne();
        assertThat(letters("minutesCirculated", cille)).isZero();
        assertThat(world.number(
                        "select count(*) from mail_message where kind = 'ownMinutesCirculated' and address = ?1",
                        "%s@fjord.example".formatted(silje.attendee())))
                .isOne();
        var read = read(ada);
        assertThat(read.status()).isEqualTo(MeetingStatus.MINUTES_CIRCULATED);
        assertThat(read.mayRemark()).isTrue();
        assertThat(read(cille).mayRemark()).as("was not there").isFalse();
        assertThat(refusalOf(() -> remark(cille, null, "Feil"))).isInstanceOf(MeetingRefusal.DidNotAttend.class);
    }

    @Test
    void areHashedAsTheirCanonicalJson() {
        circulated();
        var json = world.text("select content from minutes_edition where meeting_id = ?1", meeting.value());
        assertThat(read(ada).hash()).isEqualTo(HexFormat.of().formatHex(CanonicalJson.sha256(json)));
    }

    @Test
    void areNotWrittenOnceTheyAreCirculated() {
        circulated();
        assertThat(refused(() ->
                        notes.save(new SaveNote(discussion, NotePart.NOTES, 1, "Gruppen drøftet.", "Noe annet."))))
                .isNotNull();
        assertThat(refused(() -> holding.decide(new DecideItem(UUID.randomUUID(), decision, Outcome.POSTPONED))))
                .isNotNull();
        assertThat(item(read(ada).content(), discussion).notes()).isEqualTo("Gruppen drøftet.");
        assertThat(refused(this::circulateAsIs)).isInstanceOf(MeetingRefusal.MeetingNotInState.class);
    }

    @Test
    void areRemarkedOnAnsweredAndPrinted() {
        circulated();
        var first = remark(ada, discussion, "Jeg var uenig.");
        var second = remark(bo, null, "Glem det.");
        run(secretary, () -> minutes.answer(new AnswerRemark(UUID.randomUUID(), first, "Notert.")));
        run(bo, () -> minutes.withdraw(new WithdrawRemark(UUID.randomUUID(), second)));
        assertThat(letters("minutesRemarkAnswered", ada)).isOne();
        assertThat(read(ada).remarks()).extracting(RemarkRow::text).containsExactly("Jeg var uenig.");
        assertThat(read(secretary).remarks()).hasSize(2);
        assertThat(refusalOf(() -> as(ada, () -> {
                    minutes.withdraw(new WithdrawRemark(UUID.randomUUID(), second));
                    return true;
                })))
                .isInstanceOf(SharedRefusal.NotThereOrNotYours.class);
        close();
        var closed = read(ada);
        assertThat(closed.content().remarks()).singleElement().satisfies(printed -> {
            assertThat(printed.by()).isEqualTo("Ada");
            assertThat(printed.item()).isEqualTo(discussion);
            assertThat(printed.answer()).isEqualTo("Notert.");
        });
        assertThat(closed.remarks()).extracting(RemarkRow::state).containsExactly(RemarkState.PRINTED);
        assertThat(letters("minutesClosed", ada)).isOne();
        assertThat(refused(() -> minutes.rewrite(new RewriteMinutes(UUID.randomUUID(), meeting, "Feil"))))
                .isInstanceOf(MeetingRefusal.MeetingNotInState.class);
    }

    @Test
    void areRemarkedOnByTheDeputyWhoWasThere() {
        var dag = world.voter(mandate, "Dag");
        world.change(
                "update attendee set presence = 'DEPUTY', deputy_id = ?1, version = version + 1 where id = ?2",
                dag.personId().value(),
                attendee(cille).value());
        circulated();
        assertThat(letters("minutesCirculated", dag)).isOne();
        assertThat(letters("minutesCirculated", cille)).isZero();
        remark(dag, null, "For kort.");
        close();
        assertThat(read(ada).content().remarks())
                .extracting(MinutesContent.Printed::by)
                .containsExactly("Dag");
    }

    @Test
    void comeAgainAsANewEdition() {
        circulated();
        remark(ada, discussion, "For kort.");
        run(secretary, () -> minutes.rewrite(new RewriteMinutes(UUID.randomUUID(), meeting, "Merknad fra Ada")));
        assertThat(refusalOf(() -> read(ada))).isInstanceOf(SharedRefusal.NotThereOrNotYours.class);
        assertThat(read(secretary).remarks()).hasSize(1);
        assertThat(own().content()).isNull();
        circulate();
        assertThat(read(ada).edition()).isEqualTo(2);
        assertThat(read(ada).remarks()).isEmpty();
        assertThat(world.number(
                        "select count(*) from mail_message where kind = 'minutesCirculated' and person_id = ?1 and subject like 'Ny utgave%'",
                        ada.personId().value()))
                .isOne();
    }

    @Test
    void takeNoRemarksWhenTheTimeIsOver() {
        circulated();
        theTimeIsOver();
        assertThat(read(ada).mayRemark()).isFalse();
        assertThat(refusalOf(() -> remark(ada, null, "For sent"))).isInstanceOf(MeetingRefusal.RemarksOver.class);
    }

    @Test
    void closeByThemselvesWhereNobodyRemarked() throws Exception {
        circulated();
        theTimeIsOver();
        world.runNow(JOB, meeting.toString());
        until(this::isClosed);
        assertThat(read(ada).content().remarks()).isEmpty();
    }

    @Test
    void waitForTheSecretariatWhereARemarkStands() throws Exception {
        circulated();
        var remark = remark(ada, null, "For kort.");
        theTimeIsOver();
        world.runNow(JOB, meeting.toString());
        until(() -> letters("minutesWait", secretary) == 1);
        assertThat(isClosed()).isFalse();
        run(ada, () -> minutes.withdraw(new WithdrawRemark(UUID.randomUUID(), remark)));
        assertThat(isClosed()).as("nothing stands any more").isTrue();
        assertThat(world.text(
                        "select actor from audit_entry where action = 'MinutesClosed' and subject_id = ?1",
                        meeting.value()))
                .as("that they remark no more is theirs, that the minutes are closed is not")
                .isEqualTo("system:rule");
    }

    @Test
    void areClosedWithTheRemarkPrintedOnceTheMandateIsOver() throws Exception {
        circulated();
        remark(ada, null, "For kort.");
        theTimeIsOver();
        world.change("update mandate set state = 'TERMINATED' where id = ?1", mandate.value());
        world.runNow(JOB, meeting.toString());
        until(this::isClosed);
        assertThat(letters("minutesWait", secretary))
                .as("nobody is asked for what would be refused")
                .isZero();
        assertThat(read(ada).content().remarks())
                .extracting(MinutesContent.Printed::text)
                .containsExactly("For kort.");
    }

    @Test
    void thatWaitForTheSecretariatAreClosedWhenTheMandateEnds() throws Exception {
        circulated();
        remark(ada, null, "For kort.");
        theTimeIsOver();
        world.runNow(JOB, meeting.toString());
        until(() -> letters("minutesWait", secretary) == 1);
        int version = world.mandate(mandate).version();
        run(
                secretary,
                () -> mandateService.withdraw(
                        new WithdrawMandate(UUID.randomUUID(), mandate, version, "Ingen midler")));
        until(this::isClosed);
    }

    @Test
    void areCorrectedInThoseOfALaterMeeting() {
        circulated();
        close();
        var earlier = meeting;
        meeting = calledMeeting("Neste møte");
        begin();
        run(
                secretary,
                () -> minutes.correct(new CorrectMinutes(UUID.randomUUID(), meeting, earlier, "Fristen er 1. mai.")));
        assertThat(read(secretary).content().corrections())
                .extracting(MinutesContent.Correction::text)
                .containsExactly("Fristen er 1. mai.");
        var corrected = as(secretary, () -> minutesQueries.of(earlier));
        assertThat(corrected.correctedIn()).hasSize(1);
        assertThat(Objects.requireNonNull(corrected.correctIn()).meeting()).isEqualTo(meeting);
        assertThat(as(ada, () -> minutesQueries.of(earlier)).correctedIn())
                .as("its minutes are not there for others yet")
                .isEmpty();
    }

    @Test
    void leaveAsADocument() {
        circulated();
        var exported = as(ada, () -> exports.document(meeting));
        assertThat(exported.name()).startsWith("Referat fra møte ");
        assertThat(exported.document().facts().hash()).isEqualTo(read(ada).hash());
        assertThat(refusalOf(() -> as(world.person("Fremmed"), () -> exports.document(meeting))))
                .isInstanceOf(SharedRefusal.NotThereOrNotYours.class);
    }

    @Test
    void showSomebodyFromOutsideTheirItemAloneUntilTheyClose() {
        circulated();
        remark(ada, silje.item(), "Adas merknad");
        var link = mailed();
        var page = as(SILJE, () -> ownMinutes.page(link));
        var content = Objects.requireNonNull(page.content());
        assertThat(content.items()).extracting(MinutesContent.Item::id).containsExactly(silje.item());
        assertThat(content.people()).extracting(MinutesContent.Someone::name).containsExactly("Silje Aunmo");
        assertThat(page.remarks()).isEmpty();
        as(
                SILJE,
                () -> ownMinutes.remark(
                        new RemarkByLink(UUID.randomUUID(), link.secret(), silje.item(), "Tallet er feil.")));
        assertThat(refusalOf(() -> as(
                        SILJE,
                        () -> ownMinutes.remark(
                                new RemarkByLink(UUID.randomUUID(), link.secret(), discussion, "Ikke mitt.")))))
                .isInstanceOf(MeetingRefusal.NoItemChosen.class);
        assertThat(own().remarks()).extracting(RemarkRow::text).containsExactly("Tallet er feil.");
        assertThat(refusalOf(() -> as(
                        SILJE,
                        () -> ownMinutes.page(new MinutesLink(silje.link().secret())))))
                .as("the link of the call")
                .isInstanceOf(SharedRefusal.NotThereOrNotYours.class);
        close();
        assertThat(own().content()).isNull();
        assertThat(own().status()).isEqualTo(MeetingStatus.CLOSED);
        assertThat(own().remarks()).isEmpty();
        assertThat(refusalOf(() -> as(
                        SILJE,
                        () -> ownMinutes.remark(
                                new RemarkByLink(UUID.randomUUID(), link.secret(), null, "For sent.")))))
                .isInstanceOf(MeetingRefusal.NoMinutesToRemarkOn.class);
        assertThat(read(ada).content().remarks())
                .extracting(MinutesContent.Printed::by)
                .containsExactlyElementsOf(List.of("Ada", "Silje Aunmo"));
    }

    @Test
    void whoReadsClosedMinutesHasAReceiptOfThem() throws Exception {
        assertThat(as(secretary, () -> receipts.of(meeting))).isEmpty();
        circulated();
        theTimeIsOver();
        close();
        until(() -> as(ada, () -> receipts.signed(meeting)).isPresent());

        var receipt = as(ada, () -> receipts.signed(meeting)).orElseThrow();
        assertThat(log.judge(receipt)).isEmpty();
        assertThat(TestedLog.said(receipt))
                .contains("MinutesClosed", Objects.requireNonNull(read(ada).hash()));
        assertThat(log.judge(TestedLog.altered(receipt, "\"CLOSED\"", "\"HELD\"")))
                .map(Finding::fault)
                .contains(Fault.PAYLOAD);
    }
}
