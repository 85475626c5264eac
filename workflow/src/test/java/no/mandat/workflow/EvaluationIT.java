package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.contribution.Reply;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.workflow.contribution.AnswerCall;
import no.mandat.workflow.contribution.AnswerService;
import no.mandat.workflow.contribution.CallQueries;
import no.mandat.workflow.contribution.CallService;
import no.mandat.workflow.contribution.CloseCall;
import no.mandat.workflow.contribution.OpenCall;
import no.mandat.workflow.contribution.SaidInWords;
import no.mandat.workflow.contribution.WithdrawCall;
import no.mandat.workflow.meeting.AskMembers;
import no.mandat.workflow.meeting.CancelMeeting;
import no.mandat.workflow.meeting.EditMeeting;
import no.mandat.workflow.meeting.EvaluationQueries;
import no.mandat.workflow.meeting.EvaluationService;
import no.mandat.workflow.meeting.MeetingForm;
import no.mandat.workflow.meeting.PlanMeeting;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Members are asked before an evaluation, and what they answer is read at it. */
class EvaluationIT extends InAMeeting {

    @Inject
    EvaluationService evaluations;

    @Inject
    EvaluationQueries evaluationQueries;

    @Inject
    CallService calls;

    @Inject
    CallQueries callQueries;

    @Inject
    AnswerService answers;

    private MeetingId evaluation(@Nullable Instant start) {
        var form = new MeetingForm(
                MeetingKind.EVALUATION,
                "nb",
                "Evaluering",
                start,
                start == null ? null : start.plus(Duration.ofHours(2)),
                "Rom 1",
                null,
                null);
        return as(secretary, () -> meetings.plan(new PlanMeeting(UUID.randomUUID(), mandate, form)));
    }

    /** Public and long over, which the meeting knows better. */
    private AskMembers asking(MeetingId meeting) {
        var now = clock.instant();
        return new AskMembers(UUID.randomUUID(), meeting, CallForms.of(false, Audience.PUBLIC, now, now));
    }

    private CallId ask(MeetingId meeting) {
        return as(secretary, () -> evaluations.ask(asking(meeting)));
    }

    @Test
    void beginsADraftForTheMembersUntilTheDayBefore() {
        var evaluation = evaluation(soon());
        var call = ask(evaluation);
        var details = as(secretary, () -> callQueries.details(call));
        assertThat(details.status()).isEqualTo(CallStatus.DRAFT);
        assertThat(details.audience()).isEqualTo(Audience.MEMBERS);
        var closes = details.window().closesAt().atZone(clock.getZone());
        assertThat(closes.toLocalDate())
                .isEqualTo(soon().atZone(clock.getZone()).toLocalDate().minusDays(1));
        assertThat(as(secretary, () -> meetingQueries.details(evaluation)).call())
                .isEqualTo(call);
        assertThat(as(secretary, () -> evaluationQueries.of(evaluation))).isPresent();
        assertThat(as(ada, () -> evaluationQueries.of(evaluation)))
                .as("a draft is the secretariat's")
                .isEmpty();
        assertThat(trailOf(evaluation.value())).contains("MeetingAsksInput");
    }

    @Test
    void asksOnceUnlessItWasWithdrawn() {
        var evaluation = evaluation(soon());
        var call = ask(evaluation);
        assertThat(refusalOf(() -> ask(evaluation))).isInstanceOf(MeetingRefusal.AsksAlready.class);
        run(secretary, () -> calls.withdraw(new WithdrawCall(UUID.randomUUID(), call, "Nye spørsmål")));
        assertThat(ask(evaluation)).isNotEqualTo(call);
    }

    @Test
    void asksBeforeEvaluationsOnlyAndWhileThereIsADayLeft() {
        assertThat(refusalOf(() -> ask(meeting))).isEqualTo(new MeetingRefusal.NotAnEvaluation(MeetingKind.GROUP));
        assertThat(refusalOf(() -> ask(evaluation(null)))).isInstanceOf(MeetingRefusal.NoTimeToAsk.class);
        assertThat(refusalOf(() -> ask(evaluation(clock.instant().plusSeconds(1)))))
                .isInstanceOf(MeetingRefusal.NoTimeToAsk.class);
        assertThat(refusalOf(() -> as(ada, () -> evaluations.ask(asking(evaluation(soon()))))))
                .isInstanceOf(SharedRefusal.NotThereOrNotYours.class);
    }

    @Test
    void leavesTheQuestionsAsTheyAreWhereTheMeetingIsMovedOrCalledOff() {
        var evaluation = evaluation(soon());
        var call = ask(evaluation);
        run(secretary, () -> calls.open(new OpenCall(UUID.randomUUID(), call, 0)));
        var closes = as(secretary, () -> callQueries.details(call)).window().closesAt();
        var before = as(secretary, () -> meetingQueries.details(evaluation));
        var start = soon().plus(Duration.ofDays(10));
        var later = new MeetingForm(
                MeetingKind.EVALUATION,
                "nb",
                before.form().title(),
                start,
                start.plus(Duration.ofHours(2)),
                "Rom 1",
                null,
                null);
        run(secretary, () -> meetings.edit(new EditMeeting(UUID.randomUUID(), evaluation, before.version(), later)));
        assertThat(as(secretary, () -> callQueries.details(call)).window().closesAt())
                .isEqualTo(closes);
        run(secretary, () -> meetings.cancel(new CancelMeeting(UUID.randomUUID(), evaluation, "Sykdom")));
        assertThat(as(secretary, () -> callQueries.details(call)).status()).isEqualTo(CallStatus.OPEN);
    }

    @Test
    void showsWhatWasAnsweredOnceItIsClosedAndNamesNobody() {
        var evaluation = evaluation(soon());
        var call = ask(evaluation);
        run(secretary, () -> calls.open(new OpenCall(UUID.randomUUID(), call, 0)));
        var replies = new Replies(Map.of(CallForms.WHY, Reply.of("Møtene var gode.")));
        as(ada, () -> answers.answer(new AnswerCall(UUID.randomUUID(), call, false, replies, "nb")));

        var open = as(bo, () -> evaluationQueries.of(evaluation)).orElseThrow();
        assertThat(open.answered()).isEqualTo(1);
        assertThat(open.results()).as("others still answer").isNull();

        run(secretary, () -> calls.close(new CloseCall(UUID.randomUUID(), call, "Alle har svart")));
        var closed = as(bo, () -> evaluationQueries.of(evaluation)).orElseThrow();
        assertThat(closed.results()).isNotNull();
        assertThat(closed.results().said()).singleElement().satisfies(words -> {
            assertThat(words.said()).isEqualTo(List.of(new SaidInWords.Said("Møtene var gode.", null)));
            assertThat(words.withheld()).isZero();
        });
    }
}
