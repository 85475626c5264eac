package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.closing.ClosingRefusal;
import no.mandat.domain.closing.MotionKind;
import no.mandat.domain.closing.MotionState;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.LateRequestState;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.contribution.Reply;
import no.mandat.domain.mandate.Answer;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.MandateAction;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.ClosingCondition.Gap;
import no.mandat.domain.shared.ClosingCondition.GapKind;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.MotionId;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.approval.EndRound;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryQueries;
import no.mandat.workflow.closing.AskToClose;
import no.mandat.workflow.closing.ClauseCover.Waiver;
import no.mandat.workflow.closing.ClosingDetails;
import no.mandat.workflow.closing.ClosingQueries;
import no.mandat.workflow.closing.ClosingService;
import no.mandat.workflow.closing.ClosingStep;
import no.mandat.workflow.closing.ConfirmClosing;
import no.mandat.workflow.closing.DeclineClosing;
import no.mandat.workflow.closing.MakeMotion;
import no.mandat.workflow.closing.MotionRow;
import no.mandat.workflow.closing.MotionService;
import no.mandat.workflow.closing.PassMotionOn;
import no.mandat.workflow.closing.WithdrawMotion;
import no.mandat.workflow.consent.AmendmentForm;
import no.mandat.workflow.consent.AmendmentService;
import no.mandat.workflow.consent.DraftAmendment;
import no.mandat.workflow.consent.ReplaceClauses;
import no.mandat.workflow.consent.SubmitAmendment;
import no.mandat.workflow.contribution.AdmitMember;
import no.mandat.workflow.contribution.AnswerCall;
import no.mandat.workflow.contribution.AnswerQueries;
import no.mandat.workflow.contribution.AnswerService;
import no.mandat.workflow.contribution.AskToAnswerLate;
import no.mandat.workflow.contribution.CallQueries;
import no.mandat.workflow.contribution.CallService;
import no.mandat.workflow.contribution.CloseCall;
import no.mandat.workflow.contribution.ContributionService;
import no.mandat.workflow.contribution.ContributorForm;
import no.mandat.workflow.contribution.DraftAddress;
import no.mandat.workflow.contribution.DraftCall;
import no.mandat.workflow.contribution.KeepDraft;
import no.mandat.workflow.contribution.LateAnswerService;
import no.mandat.workflow.contribution.LateRequestQueries;
import no.mandat.workflow.contribution.LateRequestRow;
import no.mandat.workflow.contribution.LateRequestService;
import no.mandat.workflow.contribution.LayLateEntriesAside;
import no.mandat.workflow.contribution.OpenCall;
import no.mandat.workflow.contribution.OpenDraftService;
import no.mandat.workflow.contribution.PublicCalls;
import no.mandat.workflow.contribution.ReceiptAddress;
import no.mandat.workflow.contribution.ReopenCall;
import no.mandat.workflow.contribution.SubmitContribution;
import no.mandat.workflow.mandate.MandateExport;
import no.mandat.workflow.meeting.MeetingDetails;
import no.mandat.workflow.meeting.MeetingForm;
import no.mandat.workflow.meeting.MeetingQueries;
import no.mandat.workflow.meeting.MeetingService;
import no.mandat.workflow.meeting.PlanMeeting;
import no.mandat.workflow.milestone.MilestoneForm;
import no.mandat.workflow.milestone.MilestoneRow;
import no.mandat.workflow.milestone.PlanCalendars;
import no.mandat.workflow.milestone.ReachMilestone;
import no.mandat.workflow.point.ReleaseAnswers;
import no.mandat.workflow.point.ReleaseService;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.traceability.TraceLine;
import no.mandat.workflow.traceability.TraceQueries;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The end of a mandate: what must be there, who takes the steps, and what only the bodies can decide. */
class ClosingIT extends InConsent {

    private static final QuestionId WHY = new QuestionId(new UUID(4, 1));
    private static final Actor KARI = new Actor.Visitor("Kari");

    @Inject
    CallService calls;

    @Inject
    CallQueries callQueries;

    @Inject
    PublicCalls publicCalls;

    @Inject
    OpenDraftService drafts;

    @Inject
    ContributionService contributions;

    @Inject
    AnswerService answers;

    @Inject
    AnswerQueries answerQueries;

    @Inject
    LateAnswerService lateAnswers;

    @Inject
    LateRequestService lateRequests;

    @Inject
    LateRequestQueries lateQueries;

    @Inject
    ReleaseService releases;

    @Inject
    MeetingService meetings;

    @Inject
    MeetingQueries meetingQueries;

    @Inject
    ClosingService closing;

    @Inject
    ClosingQueries closingQueries;

    @Inject
    MotionService motions;

    @Inject
    TraceQueries traces;

    @Inject
    AmendmentService amendments;

    @Inject
    MandateExport exports;

    @Inject
    PlanCalendars calendars;

    @Inject
    HistoryQueries history;

    @BeforeEach
    void anAdoptedMandate() {
        adoptByBoth();
    }

    private ClosingDetails closingNow(Actor.Someone reader) {
        return as(reader, () -> closingQueries.details(mandate));
    }

    private List<GapKind> missing() {
        return closingNow(secretary).missing().stream().map(Gap::kind).toList();
    }

    private void ask(ClosingStep step) {
        run(secretary, () -> closing.ask(new AskToClose(UUID.randomUUID(), mandate, step)));
    }

    /** Nobody leads: a member with a vote is the second. */
    private void confirm(Actor.Someone second) {
        run(second, () -> closing.confirm(new ConfirmClosing(UUID.randomUUID(), mandate)));
    }

    private MotionId move(MotionKind kind, @Nullable ClauseId clause) {
        return as(
                secretary,
                () -> motions.move(
                        new MakeMotion(UUID.randomUUID(), mandate, kind, clause, "Ikke lenger aktuelt", null, "nb")));
    }

    private MotionRow motion(MotionId id) {
        return closingNow(secretary).motions().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private RoundId roundOf(MotionId id) {
        return as(secretary, () -> resolutions.details(motion(id).resolution())).round();
    }

    private void groupAgrees(MotionId id) {
        var round = roundOf(id);
        List.of(ada, bo, cille).forEach(voter -> cast(voter, round, PositionKind.APPROVE));
    }

    private void boardAgrees(MotionId id) {
        var round = roundOf(id);
        List.of(chair, deputyChair).forEach(voter -> cast(voter, round, PositionKind.APPROVE));
    }

    private void passOn(MotionId id) {
        run(secretary, () -> motions.passOn(new PassMotionOn(UUID.randomUUID(), id, null, "nb")));
    }

    private void waive(MotionKind kind, @Nullable ClauseId clause) {
        var id = move(kind, clause);
        groupAgrees(id);
        passOn(id);
        boardAgrees(id);
        assertThat(motion(id).state()).isEqualTo(MotionState.CARRIED);
    }

    private void close() {
        waive(MotionKind.WAIVE_CLAUSE, REPORT);
        ask(ClosingStep.BEGIN);
        confirm(ada);
        waive(MotionKind.WAIVE_CLAUSE, QUESTION);
        waive(MotionKind.WAIVE_EVALUATION, null);
        ask(ClosingStep.CLOSE);
        confirm(bo);
    }

    @Test
    void theChecklistNamesWhatIsMissing() {
        assertThat(missing()).containsExactly(GapKind.CLAUSE, GapKind.DELIVERABLE_CLAUSE, GapKind.EVALUATION);
        assertThat(closingNow(secretary).missing().getFirst().what())
                .startsWith("2.1 ")
                .contains("hvor kald fjorden er");
        assertThat(closingNow(ada).mayMove()).isFalse();
        assertThat(closingNow(secretary).isReady()).isFalse();
    }

    @Test
    void anOpenRoundIsMissingToo() {
        var round = open();
        assertThat(closingNow(secretary).missing())
                .anyMatch(
                        gap -> gap.kind() == GapKind.ROUND && gap.subject().id().equals(round.value()));
    }

    @Test
    void closingDoesNotBeginWhileAnAmendmentIsBeforeTheBodies() {
        waive(MotionKind.WAIVE_CLAUSE, REPORT);
        var form = new AmendmentForm("Færre plasser", "Derfor", null);
        var id = as(secretary, () -> amendments.draft(new DraftAmendment(UUID.randomUUID(), mandate, form)));
        run(
                secretary,
                () -> amendments.replaceClauses(new ReplaceClauses(UUID.randomUUID(), id, 0, tree().remove(SEATS))));
        run(secretary, () -> amendments.submit(new SubmitAmendment(UUID.randomUUID(), id, 1, null, Set.of())));
        assertThat(refusalOf(() -> ask(ClosingStep.BEGIN))).isEqualTo(new MandateRefusal.NotReadyToClose(1));
        assertThat(missing()).contains(GapKind.CONSENT);
    }

    @Test
    void closingDoesNotBeginBeforeTheDeliverablesAreThere() {
        assertThat(refusalOf(() -> ask(ClosingStep.BEGIN))).isEqualTo(new MandateRefusal.NotReadyToClose(1));
        assertThat(closingNow(secretary).asked()).isNull();
    }

    @Test
    void isClosedByTwoKeysWhenEverythingIsWaived() {
        waive(MotionKind.WAIVE_CLAUSE, REPORT);
        ask(ClosingStep.BEGIN);
        assertThat(stateNow()).isEqualTo(MandateState.ADOPTED);
        assertThat(letters("closingBeginAsked", ada)).isEqualTo(1);
        assertThat(letters("closingBeginAsked", secretary)).isZero();
        assertThat(refusalOf(() -> confirm(secretary))).isEqualTo(new MandateRefusal.NotTheSecondKey());
        confirm(ada);
        assertThat(stateNow()).isEqualTo(MandateState.CLOSING);
        assertThat(refusalOf(() -> ask(ClosingStep.CLOSE))).isEqualTo(new MandateRefusal.NotReadyToClose(2));
        waive(MotionKind.WAIVE_CLAUSE, QUESTION);
        waive(MotionKind.WAIVE_EVALUATION, null);
        ask(ClosingStep.CLOSE);
        assertThat(letters("closingCloseAsked", bo)).isEqualTo(1);
        confirm(ada);
        assertThat(stateNow()).isEqualTo(MandateState.CLOSED);
        assertThat(mandateNow().endedOn()).isEqualTo(today());
        assertThat(as(ada, () -> closingQueries.coverage(mandate)).get(REPORT).answer())
                .isEqualTo(Answer.WAIVED);
        assertThat(as(ada, () -> closingQueries.coverage(mandate)).get(REPORT).waiver())
                .isNotNull()
                .satisfies(waiver -> assertThat(waiver.reason()).isEqualTo("Ikke lenger aktuelt"));
    }

    @Test
    void theOtherCanDecline() {
        waive(MotionKind.WAIVE_CLAUSE, REPORT);
        ask(ClosingStep.BEGIN);
        run(ada, () -> closing.decline(new DeclineClosing(UUID.randomUUID(), mandate, "Ikke ennå")));
        assertThat(closingNow(secretary).asked()).isNull();
        assertThat(stateNow()).isEqualTo(MandateState.ADOPTED);
        assertThat(refusalOf(() -> confirm(ada))).isEqualTo(new MandateRefusal.ClosingNotAsked());
    }

    @Test
    void aClosedMandateIsOnlyReadUntilTheBoardReopensIt() {
        close();
        assertThat(refusalOf(() -> add("Ny milepæl", today())))
                .isEqualTo(new MandateRefusal.IsOver(MandateState.CLOSED));
        assertThat(mandateNow().actions()).containsExactly(MandateAction.REOPEN);
        assertThat(as(ada, () -> versions.versions(mandate))).hasSize(1);
        var id = move(MotionKind.REOPEN, null);
        boardAgrees(id);
        assertThat(stateNow()).isEqualTo(MandateState.CLOSING);
        assertThat(motion(id).state()).isEqualTo(MotionState.CARRIED);
        boardAgrees(move(MotionKind.REOPEN, null));
        assertThat(stateNow()).isEqualTo(MandateState.ADOPTED);
        assertThat(add("Ny milepæl", later())).isNotNull();
    }

    @Test
    void remindersRestWhileItIsClosedAndGoOnWhenItIsReopened() throws Exception {
        var id = add(ofPerson("Oppstart", ada.personId()), later());
        close();
        world.runNow(REMINDER, id.toString());
        until(() -> !waits(id));
        boardAgrees(move(MotionKind.REOPEN, null));
        assertThat(waits(id)).isTrue();
    }

    @Test
    void aClosedMandateIsStillReadAndExported() {
        var milestone = add("Oppstart", later());
        close();
        var auditor = world.person("Kontrollør", RealmRole.AUDITOR);
        for (var reader : List.of(secretary, ada, chair, auditor)) {
            var exported = as(reader, () -> exports.text(mandate, Words.BOKMAL)).document();
            assertThat(exported.facts().version()).isEqualTo("Versjon 1");
            assertThat(exported.blocks()).isNotEmpty();
            assertThat(as(reader, () -> clauseQueries.text(mandate)))
                    .satisfies(text -> assertThat(text.tree()).isEqualTo(tree()))
                    .satisfies(text -> assertThat(text.isEditable()).isFalse());
            assertThat(as(reader, () -> versions.content(mandate, 1)).clauses()).isEqualTo(tree());
            assertThat(as(reader, () -> consentQueries.ofDraft(mandate))).isPresent();
            assertThat(as(reader, () -> closingQueries.details(mandate)).missing())
                    .isEmpty();
            assertThat(as(reader, () -> planQueries.of(mandate)).milestones())
                    .extracting(MilestoneRow::id)
                    .containsExactly(milestone);
            assertThat(as(reader, () -> calendars.of(mandate))).contains("Oppstart");
        }
        assertThat(as(secretary, () -> history.page(mandate, HistoryFilter.all(), Seek.first(1))))
                .hasSize(1);
    }

    @Test
    void meetingsThatHaveNotBegunAreCalledOffWhenItIsOver() {
        var evaluation = planned(MeetingKind.EVALUATION);
        world.change(
                "update meeting set state = 'HELD', began_at = ?2, ended_at = ?2 where id = ?1",
                evaluation.value(),
                clock.instant());
        assertThat(missing()).doesNotContain(GapKind.EVALUATION);
        var ahead = planned(MeetingKind.CLOSING);
        var id = move(MotionKind.TERMINATE, null);
        boardAgrees(id);
        assertThat(meeting(ahead).status()).isEqualTo(MeetingStatus.CANCELLED);
        assertThat(meeting(ahead).reason()).isEqualTo("Mandatet er avviklet.");
        assertThat(meeting(evaluation).status()).isEqualTo(MeetingStatus.HELD);
    }

    private MeetingId planned(MeetingKind kind) {
        var start = clock.instant().plus(Duration.ofDays(3));
        var form = new MeetingForm(kind, "nb", "Møte", start, start.plusSeconds(3600), "Rom 3", null, null);
        return as(secretary, () -> meetings.plan(new PlanMeeting(UUID.randomUUID(), mandate, form)));
    }

    private MeetingDetails meeting(MeetingId id) {
        return as(secretary, () -> meetingQueries.details(id));
    }

    @Test
    void theBoardEndsItBeforeItIsDone() {
        var open = open();
        var id = move(MotionKind.TERMINATE, null);
        boardAgrees(id);
        assertThat(stateNow()).isEqualTo(MandateState.TERMINATED);
        assertThat(state(open)).isEqualTo(RoundState.CANCELLED);
        assertThat(mandateNow().actions()).isEmpty();
        assertThat(refusalOf(() -> open())).isEqualTo(new MandateRefusal.IsOver(MandateState.TERMINATED));
        var form = new AmendmentForm("For sent", "Derfor", null);
        assertThat(refusalOf(() ->
                        as(secretary, () -> amendments.draft(new DraftAmendment(UUID.randomUUID(), mandate, form)))))
                .isEqualTo(new MandateRefusal.IsOver(MandateState.TERMINATED));
    }

    private CallId call(Audience audience) {
        var now = clock.instant();
        var form = CallForms.of(false, audience, now.minusSeconds(60), now.plus(Duration.ofDays(2)));
        return as(secretary, () -> calls.draft(new DraftCall(UUID.randomUUID(), mandate, form)));
    }

    private CallId openCall(Audience audience) {
        var call = call(audience);
        run(secretary, () -> calls.open(new OpenCall(UUID.randomUUID(), call, 0)));
        return call;
    }

    @Test
    void theCallsOfOneThatTheBoardEndsAreGivenUpAndWhatWasTypedIsRead() {
        var everybodys = openCall(Audience.PUBLIC);
        var members = openCall(Audience.MEMBERS);
        var written = call(Audience.INVITED);
        var typed = new KeepDraft(
                new DraftAddress(everybodys, UUID.randomUUID()),
                UUID.randomUUID(),
                0,
                Map.of("q-" + WHY, List.of("Halvferdig")));
        assertThat(as(KARI, () -> drafts.keep(typed))).isEqualTo(1);
        boardAgrees(move(MotionKind.TERMINATE, null));

        for (var call : List.of(everybodys, members, written)) {
            assertThat(as(secretary, () -> callQueries.details(call)).status()).isEqualTo(CallStatus.WITHDRAWN);
        }
        assertThat(as(KARI, () -> publicCalls.ofDraft(typed.at())).isOnlyRead()).isTrue();
        assertThat(as(KARI, () -> drafts.find(typed.at())).fields()).isEqualTo(typed.fields());
        var notThere = new SharedRefusal.NotThereOrNotYours();
        assertThat(refusalOf(() -> as(KARI, () -> drafts.keep(typed)))).isEqualTo(notThere);
        var replies = new Replies(Map.of(WHY, Reply.of("Fordi.")));
        var sent = new SubmitContribution(
                UUID.randomUUID(),
                everybodys,
                new ContributorForm("Kari Strand", "kari@fjord.example", null, null, Publication.WITHOUT_NAME),
                replies,
                "nb");
        assertThat(refusalOf(() -> as(KARI, () -> contributions.submit(sent)))).isEqualTo(notThere);
        var answered = new AnswerCall(UUID.randomUUID(), members, false, replies, "nb");
        assertThat(refusalOf(() -> as(ada, () -> answers.answer(answered))))
                .isEqualTo(new MandateRefusal.IsOver(MandateState.TERMINATED));
        assertThat(letters("publicCallWithdrawn", ada)).isEqualTo(1);
        assertThat(letters("memberCallWithdrawn", ada)).isEqualTo(1);
        assertThat(world.text(
                        "select reason from call_news where call_id = ?1 and occasion = 'WITHDRAWN'",
                        everybodys.value()))
                .as("not the board's own reason")
                .isEqualTo("Mandatet er avviklet.");
    }

    @Test
    void whoeverWaitsForAnAnswerToACallThatIsClosedIsToldOnceThatNoneComes() throws Exception {
        var everybodys = openCall(Audience.PUBLIC);
        var members = openCall(Audience.MEMBERS);
        var replies = new Replies(Map.of(WHY, Reply.of("Fordi.")));
        var proven = "kari-%s@fjord.example".formatted(UUID.randomUUID());
        var unproven = "ola-%s@fjord.example".formatted(UUID.randomUUID());
        var key = UUID.randomUUID();
        send(key, everybodys, proven, replies);
        world.change("update contribution set confirmed_at = now(6) where email = ?1", proven);
        send(UUID.randomUUID(), everybodys, unproven, replies);
        as(ada, () -> answers.answer(new AnswerCall(UUID.randomUUID(), members, false, replies, "nb")));
        for (var call : List.of(everybodys, members)) {
            run(secretary, () -> calls.close(new CloseCall(UUID.randomUUID(), call, "Nok")));
        }
        var own = as(ada, () -> answerQueries.page(Seek.first(1))).getFirst();
        assertThat(own.isGivenUp()).isFalse();
        assertThat(as(ada, () -> answerQueries.mine(own.id())).isGivenUp()).isFalse();
        boardAgrees(move(MotionKind.TERMINATE, null));

        until(() -> lettersTo(proven) > 0 && letters("memberMandateOver", ada) > 0);
        world.letJobsEnd();
        assertThat(lettersTo(proven)).isEqualTo(1);
        assertThat(letters("memberMandateOver", ada)).isEqualTo(1);
        assertThat(lettersTo(unproven))
                .as("who hasn't shown that the address is theirs")
                .isZero();
        assertThat(letters("memberMandateOver", bo)).as("who has sent nothing").isZero();
        assertThat(world.number(
                        "select count(*) from mail_message where kind = 'memberMandateOver' and person_id = ?1 and about_id = ?2",
                        ada.personId().value(),
                        own.id().value()))
                .as("erased with what it is about")
                .isEqualTo(1);

        assertThat(as(ada, () -> answerQueries.page(Seek.first(1))).getFirst().isGivenUp())
                .isTrue();
        assertThat(as(ada, () -> answerQueries.mine(own.id())).isGivenUp()).isTrue();
        var receipt = new ReceiptAddress(everybodys, key);
        var seen = as(KARI, () -> publicCalls.ofReceipt(receipt));
        assertThat(seen.status()).isEqualTo(CallStatus.CLOSED);
        assertThat(as(KARI, () -> publicCalls.receipt(receipt)).isGivenUp(seen.status(), seen.mandateOver()))
                .isTrue();
    }

    private void closeCall(CallId call) {
        run(secretary, () -> calls.close(new CloseCall(UUID.randomUUID(), call, "Nok")));
    }

    private void askLate(Actor.Someone member, CallId call) {
        run(member, () -> lateAnswers.ask(new AskToAnswerLate(UUID.randomUUID(), call, "Jeg var syk.")));
    }

    private void admit(Actor.Someone member, CallId call) {
        var until = clock.instant().plus(Duration.ofDays(3));
        run(
                secretary,
                () -> lateRequests.admit(
                        new AdmitMember(UUID.randomUUID(), call, member.personId(), until, "Var syk")));
    }

    private LateRequestRow late(CallId call, String name) {
        return as(secretary, () -> lateQueries.page(call, Seek.first(5))).stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theChecklistNamesACallThatSomebodyAsksToAnswerLateUntilThatIsDecided() {
        var call = openCall(Audience.MEMBERS);
        closeCall(call);
        assertThat(missing()).doesNotContain(GapKind.POINT);
        askLate(ada, call);
        assertThat(closingNow(secretary).missing())
                .filteredOn(gap -> gap.kind() == GapKind.POINT)
                .extracting(gap -> gap.subject().id())
                .containsExactly(call.value());
        run(secretary, () -> {
            var ignored = releases.release(new ReleaseAnswers(UUID.randomUUID(), call));
        });
        assertThat(as(secretary, () -> callQueries.details(call)).status()).isEqualTo(CallStatus.ANSWERED);
        assertThat(missing()).as("though all that came is answered").contains(GapKind.POINT);

        var asked = late(call, "Ada").id();
        run(secretary, () -> lateRequests.layAside(new LayLateEntriesAside(UUID.randomUUID(), call, List.of(asked))));

        assertThat(missing()).doesNotContain(GapKind.POINT);
    }

    @Test
    void whoeverCameTooLateIsToldWhenTheBoardEndsIt() {
        var call = openCall(Audience.MEMBERS);
        closeCall(call);
        askLate(ada, call);
        admit(bo, call);
        admit(cille, call);
        var replies = new Replies(Map.of(WHY, Reply.of("Fordi.")));
        as(cille, () -> answers.answer(new AnswerCall(UUID.randomUUID(), call, false, replies, "nb")));
        boardAgrees(move(MotionKind.TERMINATE, null));

        assertThat(letters("answerNotLetIn", ada)).as("who waited").isEqualTo(1);
        assertThat(letters("answerNotLetIn", bo))
                .as("who could answer until later")
                .isEqualTo(1);
        assertThat(letters("answerNotLetIn", cille)).as("who has answered").isZero();
        assertThat(late(call, "Ada"))
                .returns(LateRequestState.DECLINED, LateRequestRow::state)
                .returns("Mandatet er avviklet.", LateRequestRow::explanation);
        assertThat(late(call, "Bo").state()).isEqualTo(LateRequestState.GRANTED);
    }

    @Test
    void whoeverIsLetInUntilLaterIsToldWhenItIsClosed() {
        var call = openCall(Audience.MEMBERS);
        closeCall(call);
        admit(bo, call);
        close();
        assertThat(stateNow()).isEqualTo(MandateState.CLOSED);
        assertThat(letters("answerNotLetIn", bo)).isEqualTo(1);
        assertThat(letters("answerNotLetIn", ada)).isZero();
    }

    @Test
    void whoeverIsLetInToACallThatIsOpenAgainIsToldOnlyThatItIsGivenUp() {
        var call = openCall(Audience.MEMBERS);
        closeCall(call);
        admit(bo, call);
        run(
                secretary,
                () -> calls.reopen(
                        new ReopenCall(UUID.randomUUID(), call, clock.instant().plus(Duration.ofDays(1)), "Flere")));
        boardAgrees(move(MotionKind.TERMINATE, null));
        assertThat(letters("memberCallWithdrawn", bo)).isEqualTo(1);
        assertThat(letters("answerNotLetIn", bo)).isZero();
    }

    private void send(UUID key, CallId call, String email, Replies replies) {
        var by = new ContributorForm("Kari Strand", email, null, null, Publication.WITHOUT_NAME);
        as(KARI, () -> contributions.submit(new SubmitContribution(key, call, by, replies, "nb")));
    }

    private long lettersTo(String email) {
        return world.number(
                "select count(*) from mail_message where address = ?1 and kind = 'contributionMandateOver'", email);
    }

    @Test
    void aWaiverNeedsBoth() {
        var id = move(MotionKind.WAIVE_CLAUSE, QUESTION);
        assertThat(refusalOf(() -> move(MotionKind.WAIVE_CLAUSE, QUESTION)))
                .isEqualTo(new ClosingRefusal.MovedAlready());
        assertThat(refusalOf(() -> passOn(id))).isEqualTo(new ClosingRefusal.MotionOver());
        groupAgrees(id);
        assertThat(motion(id).state()).isEqualTo(MotionState.PROPOSED);
        assertThat(missing()).contains(GapKind.CLAUSE);
        passOn(id);
        var round = roundOf(id);
        cast(chair, round, PositionKind.OBJECT);
        cast(deputyChair, round, PositionKind.APPROVE);
        run(secretary, () -> service.end(new EndRound(UUID.randomUUID(), round)));
        assertThat(motion(id).state()).isEqualTo(MotionState.LOST);
        assertThat(missing()).contains(GapKind.CLAUSE);
        assertThat(move(MotionKind.WAIVE_CLAUSE, QUESTION))
                .as("it can be moved anew")
                .isNotNull();
    }

    @Test
    void aClauseIsTracedToWhatWaivedIt() {
        assertThat(traced(secretary).mayWaive()).isTrue();
        assertThat(traced(ada).mayWaive()).isFalse();
        var id = move(MotionKind.WAIVE_CLAUSE, QUESTION);
        assertThat(traced(ada).asked()).isEqualTo(motion(id).resolution());
        assertThat(traced(secretary).mayWaive()).as("it is asked already").isFalse();
        groupAgrees(id);
        passOn(id);
        boardAgrees(id);
        assertThat(traced(ada))
                .returns(Answer.WAIVED, TraceLine::answer)
                .returns(new Waiver("Ikke lenger aktuelt", motion(id).resolution()), TraceLine::waiver)
                .returns(null, TraceLine::asked);
    }

    private TraceLine traced(Actor.Someone reader) {
        return as(reader, () -> traces.of(mandate)).lines().stream()
                .filter(line -> line.clause().equals(QUESTION))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aWaiverReachesOnlyTheWordsThatWereWaived() {
        waive(MotionKind.WAIVE_CLAUSE, QUESTION);
        amend(tree().remove(SEATS));
        assertThat(answer(QUESTION)).as("another clause is another matter").isEqualTo(Answer.WAIVED);

        var colder =
                tree().remove(SEATS).edit(QUESTION, clause -> clause.says("", "Gruppen skal si hvor kald elva er."));
        amend(colder);
        assertThat(answer(QUESTION)).isEqualTo(Answer.UNANSWERED);
        assertThat(missing()).contains(GapKind.CLAUSE);
        waive(MotionKind.WAIVE_CLAUSE, QUESTION);
        assertThat(answer(QUESTION)).as("it can be waived anew").isEqualTo(Answer.WAIVED);
    }

    private Answer answer(ClauseId clause) {
        return as(ada, () -> closingQueries.coverage(mandate)).get(clause).answer();
    }

    private void amend(ClauseTree tree) {
        var form = new AmendmentForm("Andre ord", "Derfor", null);
        var id = as(secretary, () -> amendments.draft(new DraftAmendment(UUID.randomUUID(), mandate, form)));
        run(secretary, () -> amendments.replaceClauses(new ReplaceClauses(UUID.randomUUID(), id, 0, tree)));
        run(secretary, () -> amendments.submit(new SubmitAmendment(UUID.randomUUID(), id, 1, null, Set.of())));
        var consent = as(secretary, () -> consentQueries.ofAmendment(id)).orElseThrow();
        boardConsents(consent);
        groupConsents(consent);
    }

    @Test
    void whatNeedsNoAnswerIsNotWaivedAndNothingTwice() {
        assertThat(refusalOf(() -> move(MotionKind.WAIVE_CLAUSE, SEATS)))
                .isEqualTo(new ClosingRefusal.NothingToWaive());
        assertThat(refusalOf(() -> move(MotionKind.WAIVE_CLAUSE, null))).isEqualTo(new ClosingRefusal.NothingToWaive());
        waive(MotionKind.WAIVE_CLAUSE, QUESTION);
        assertThat(refusalOf(() -> move(MotionKind.WAIVE_CLAUSE, QUESTION)))
                .isEqualTo(new ClosingRefusal.WaivedAlready());
        assertThat(refusalOf(() -> move(MotionKind.REOPEN, null)))
                .isEqualTo(new MandateRefusal.NotPossibleNow(MandateState.ADOPTED, MandateAction.REOPEN));
    }

    @Test
    void aMotionIsTakenBackWithItsRound() {
        var id = move(MotionKind.TERMINATE, null);
        var round = roundOf(id);
        run(secretary, () -> motions.withdraw(new WithdrawMotion(UUID.randomUUID(), id, "Feil")));
        assertThat(motion(id).state()).isEqualTo(MotionState.WITHDRAWN);
        assertThat(state(round)).isEqualTo(RoundState.CANCELLED);
        assertThat(stateNow()).isEqualTo(MandateState.ADOPTED);
    }

    @Test
    void aLapsedOneCanBeMovedAnew() throws Exception {
        var id = move(MotionKind.TERMINATE, null);
        var round = roundOf(id);
        world.passDeadline(round);
        world.runNow("deadline", round.toString());
        until(() -> state(round) == RoundState.LAPSED);
        assertThat(motion(id).state()).isEqualTo(MotionState.WITHDRAWN);
        assertThat(move(MotionKind.TERMINATE, null)).isNotNull();
    }

    @Test
    void aMilestoneCoversAQuestionOnlyPartly() {
        var form = new MilestoneForm("Måling", null, List.of(QUESTION), null, null, false);
        var milestone = add(form, later());
        start(secretary, milestone);
        run(secretary, () -> plans.reach(new ReachMilestone(UUID.randomUUID(), milestone, today())));
        var cover = as(ada, () -> closingQueries.coverage(mandate)).get(QUESTION);
        assertThat(cover.answer()).isEqualTo(Answer.PARTLY);
        assertThat(cover.covers()).hasSize(1).allMatch(one -> one.done());
    }
}
