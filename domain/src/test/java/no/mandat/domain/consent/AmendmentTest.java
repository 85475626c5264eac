package no.mandat.domain.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.mandate.Contents;
import no.mandat.domain.mandate.MandateContent;
import no.mandat.domain.mandate.Period;
import no.mandat.domain.shared.AmendmentId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.Grounds;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AmendmentTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final MandateContent BASE = Contents.content();
    private static final MandateContent LONGER =
            BASE.with(new Period(LocalDate.of(2027, 1, 1), LocalDate.of(2028, 3, 31)));
    private static final AmendmentText TEXT = new AmendmentText("Lengre periode", "Det haster ikke", null);

    private static Amendment.Draft draft() {
        return Amendment.draft(
                new AmendmentId(new UUID(0, 1)),
                new MandateId(new UUID(0, 2)),
                1,
                TEXT,
                new Amendment.Proposer(Contents.SECRETARY, ProposedFor.SECRETARIAT),
                BASE,
                "h0",
                1,
                NOW);
    }

    private static Amendment longer() {
        var amendment = draft().amendment();
        assertThat(amendment.revise(LONGER, "h0", "h1", NOW)).isPresent();
        return amendment;
    }

    private static Amendment in(AmendmentState state) {
        var amendment = longer();
        switch (state) {
            case DRAFT -> {}
            case IN_CONSENT -> act(amendment, AmendmentAction.SUBMIT);
            case IN_FORCE ->
                Stream.of(AmendmentAction.SUBMIT, AmendmentAction.ENTER).forEach(action -> act(amendment, action));
            case DECLINED ->
                Stream.of(AmendmentAction.SUBMIT, AmendmentAction.DECLINE).forEach(action -> act(amendment, action));
            case WITHDRAWN -> act(amendment, AmendmentAction.WITHDRAW);
        }
        assertThat(amendment.state()).isEqualTo(state);
        return amendment;
    }

    private static void act(Amendment amendment, AmendmentAction action) {
        Object done =
                switch (action) {
                    case EDIT -> amendment.edit(new AmendmentText("Annet", "Derfor", Contents.DAY), NOW);
                    case REBASE -> amendment.rebase(LONGER, "h1", "h1", 2, NOW);
                    case SUBMIT -> amendment.submit(1, BASE, NOW);
                    case WITHDRAW -> amendment.withdraw("Ikke lenger aktuelt", NOW);
                    case RETURN -> amendment.comeBack(Grounds.of(Grounds.Cause.AMENDED), NOW);
                    case DECLINE -> amendment.decline(NOW);
                    case ENTER -> amendment.enter(NOW);
                };
        assertThat(done).isNotNull();
    }

    static Stream<Arguments> everyStateAndAction() {
        return Arrays.stream(AmendmentState.values())
                .flatMap(state -> Arrays.stream(AmendmentAction.values()).map(action -> Arguments.of(state, action)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndAction")
    void goesWhereTheTableSaysAndNowhereElse(AmendmentState state, AmendmentAction action) {
        var amendment = in(state);
        var next = AmendmentLife.LIFE.next(state, action);
        if (next.isPresent()) {
            act(amendment, action);
            assertThat(amendment.state()).isEqualTo(next.get());
        } else {
            refuses(() -> act(amendment, action), new ConsentRefusal.AmendmentNotInState(state, action));
            assertThat(amendment.state()).isEqualTo(state);
        }
    }

    private static void refuses(ThrowingCallable call, ConsentRefusal why) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                .isEqualTo(why));
    }

    @Test
    void namesEveryFieldOfADraft() {
        assertThat(draft().event().changes())
                .extracting(Change::field)
                .containsExactly(
                        "mandate", "number", "title", "reason", "proposer", "proposedFor", "base", "proposed", "state");
    }

    @Test
    void isNotSubmittedOnAVersionThatCountsNoMore() {
        refuses(() -> longer().submit(2, BASE, NOW).changes().clear(), new ConsentRefusal.BaseIsStale(1, 2));
    }

    @Test
    void isNotSubmittedWhenItChangesNothing() {
        refuses(() -> draft().amendment().submit(1, BASE, NOW).changes().clear(), new ConsentRefusal.NothingAmended());
    }

    @Test
    void isNotPutOnTheVersionThatItIsOn() {
        refuses(
                () -> longer().rebase(LONGER, "h1", "h1", 1, NOW).changes().clear(),
                new ConsentRefusal.BaseIsCurrent(1));
    }

    @Test
    void tellsWhatARevisionChanged() {
        var amendment = draft().amendment();
        assertThat(amendment.revise(BASE, "h0", "h0", NOW)).isEmpty();
        assertThat(amendment.revise(LONGER, "h0", "h1", NOW).orElseThrow().changes())
                .containsExactly(
                        new Change("lastDay", LocalDate.of(2027, 12, 31), LocalDate.of(2028, 3, 31)),
                        new Change("proposed", "h0", "h1"));
        assertThat(amendment.proposed()).isEqualTo(LONGER);
    }

    @Test
    void tellsOnWhichVersionItIsNow() {
        var amendment = longer();
        var other = LONGER.withSeats(List.of());
        assertThat(amendment.rebase(other, "h1", "h2", 3, NOW).changes())
                .contains(new Change("base", 1, 3), new Change("proposed", "h1", "h2"));
        assertThat(amendment.base()).isEqualTo(3);
        assertThat(amendment.proposed()).isEqualTo(other);
    }

    @Test
    void saysNothingWhenAnEditChangesNothing() {
        assertThat(longer().edit(TEXT, NOW)).isEmpty();
    }

    @Test
    void keepsWhyItCameBackOrWasGivenUp() {
        assertThat(in(AmendmentState.IN_CONSENT)
                        .comeBack(Grounds.of(Grounds.Cause.CONSENT_LAPSED), NOW)
                        .changes())
                .contains(Change.set("cause", Grounds.Cause.CONSENT_LAPSED));
        assertThat(longer().withdraw("Nei", NOW).reason()).contains("Nei");
    }
}
