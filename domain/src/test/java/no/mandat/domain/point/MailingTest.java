package no.mandat.domain.point;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.CallPlan;
import no.mandat.domain.contribution.CallText;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.contribution.Contributor;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.contribution.Reply;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.contribution.Window;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.MailingId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MailingTest {

    private static final Instant NOW = Instant.parse("2026-10-10T07:00:00Z");
    private static final MailingId ID = new MailingId(new UUID(6, 50));
    private static final PointId SECOND = new PointId(new UUID(6, 2));

    private final Point lead = lead();
    private final Mailing.Finding finding = Mailing.find(ID, lead, 12, NOW);
    private final Mailing mailing = finding.mailing();

    private static Point lead() {
        var question = new QuestionId(new UUID(8, 1));
        var text = new CallText(
                List.of("nb"),
                Translated.of("nb", "Ombruk"),
                Translated.NONE,
                false,
                List.of(Question.inWords(question, Translated.of("nb", "Hvorfor?"))));
        var call = Call.draft(
                        new CallId(new UUID(7, 1)),
                        new MandateId(new UUID(7, 2)),
                        1,
                        new CallPlan(
                                text,
                                "a".repeat(64),
                                Audience.PUBLIC,
                                new Window(NOW.minusSeconds(60), NOW.plusSeconds(60))),
                        NOW)
                .call();
        assertThat(call.open(false, NOW).changes()).isNotEmpty();
        var replies = new Replies(Map.of(question, Reply.of("Ingen nye deponier.")));
        var contribution = Contribution.submit(
                        new ContributionId(new UUID(9, 1)),
                        call,
                        "2026-0042",
                        new Contribution.Statement(
                                new Contributor("Kari", "kari@fjord.example", null, null),
                                Publication.WITH_NAME,
                                "nb",
                                replies,
                                "c".repeat(64)),
                        NOW)
                .contribution();
        return Point.make(
                        new PointId(new UUID(6, 1)),
                        contribution,
                        1,
                        Passage.whole(question, replies),
                        replies,
                        List.of(),
                        NOW)
                .point();
    }

    private static void isRefused(ThrowingCallable attempt, Refusal why) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(why));
    }

    @Test
    void isProposedFirstAndTellsWhatWasFound() {
        assertThat(mailing)
                .returns(MailingState.PROPOSED, Mailing::state)
                .returns(12, Mailing::senders)
                .returns(lead.id(), Mailing::lead);
        assertThat(finding.event().changes())
                .contains(
                        Change.set("lead", lead.id()),
                        Change.set("state", MailingState.PROPOSED),
                        Change.set("senders", 12));
        assertThat(finding.event().mandate()).contains(lead.mandate());
    }

    @Test
    void isConfirmedAndAgainWhenItHasGrown() {
        assertThat(mailing.confirm(12, NOW).changes())
                .containsExactly(new Change("state", MailingState.PROPOSED, MailingState.CONFIRMED));
        assertThat(mailing.grow(2, 12, NOW).changes()).containsExactly(Change.set("found", 2));
        assertThat(mailing.confirm(14, NOW).changes()).containsExactly(new Change("senders", 12, 14));
    }

    @Test
    void isMadeBySomebodyAndThenConfirmedAtOnce() {
        var gathering = Mailing.gather(ID, lead, 2, NOW);
        assertThat(gathering.mailing())
                .returns(MailingState.CONFIRMED, Mailing::state)
                .returns(2, Mailing::senders)
                .returns(lead.id(), Mailing::lead);
        assertThat(gathering.event().changes())
                .contains(Change.set("state", MailingState.CONFIRMED), Change.set("senders", 2));
        assertThat(gathering.mailing().gather(3, 4, NOW).changes())
                .containsExactly(Change.set("gathered", 3), new Change("senders", 2, 4));
        assertThat(gathering.mailing().dismiss(NOW).changes()).isNotEmpty();
        isRefused(
                () -> gathering.mailing().gather(1, 5, NOW),
                new MailingRefusal.MailingNotInState(MailingState.DISMISSED, MailingAction.GROW));
    }

    @Test
    void isDecidedAgainstAndThatIsTakenBack() {
        assertThat(mailing.dismiss(NOW).changes())
                .containsExactly(new Change("state", MailingState.PROPOSED, MailingState.DISMISSED));
        isRefused(
                () -> mailing.grow(1, 12, NOW),
                new MailingRefusal.MailingNotInState(MailingState.DISMISSED, MailingAction.GROW));
        isRefused(
                () -> mailing.takeOut(SECOND, 11, NOW),
                new MailingRefusal.MailingNotInState(MailingState.DISMISSED, MailingAction.TAKE_OUT));
        isRefused(
                () -> mailing.dismiss(NOW),
                new MailingRefusal.MailingNotInState(MailingState.DISMISSED, MailingAction.DISMISS));
        assertThat(mailing.confirm(12, NOW).changes()).isNotEmpty();
    }

    @Test
    void losesEachButTheOneWhoseTextIsTheCommonOne() {
        assertThat(mailing.takeOut(SECOND, 11, NOW).changes())
                .containsExactly(Change.set("point", SECOND), new Change("senders", 12, 11));
        isRefused(() -> mailing.takeOut(lead.id(), 10, NOW), new MailingRefusal.HoldsTheCommonText());
        assertThat(mailing.senders()).isEqualTo(11);
    }

    @Test
    void goesOnWithAnotherTextWhereTheCommonOneIsGone() {
        assertThat(mailing.lose(lead.id(), SECOND, 11, NOW).changes())
                .containsExactly(
                        Change.set("point", lead.id()),
                        new Change("lead", lead.id(), SECOND),
                        new Change("senders", 12, 11));
        assertThat(mailing.end().changes()).contains(new Change("lead", SECOND, null), new Change("senders", 11, null));
    }
}
