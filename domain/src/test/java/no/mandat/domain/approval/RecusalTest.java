package no.mandat.domain.approval;

import static no.mandat.domain.approval.RecusalState.DISMISSED;
import static no.mandat.domain.approval.RecusalState.RAISED;
import static no.mandat.domain.approval.RecusalState.RECUSED;
import static no.mandat.domain.approval.RecusalState.REVERSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RecusalId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.Subject;
import no.mandat.domain.shared.SubjectRef;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RecusalTest {

    private static final RecusalId ID = new RecusalId(new UUID(1, 1));
    private static final MandateId MANDATE = new MandateId(new UUID(1, 2));
    private static final PersonId ADA = new PersonId(new UUID(1, 3));
    private static final SubjectRef PLAN = new SubjectRef("Resolution", new UUID(1, 4), 2, "ab");
    private static final Instant THEN = Instant.parse("2026-11-25T08:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");
    private static final String HASH = "cd";

    private static QuestionText text(RecusalAction asks) {
        return new QuestionText(asks, "Ada", "Møteplan", "Bo", "Hun eier bygget.");
    }

    private static Recusal.Raising raised() {
        return Recusal.raise(ID, MANDATE, PLAN, ADA, text(RecusalAction.FIND), HASH, THEN);
    }

    private static Recusal declared() {
        return Recusal.declare(ID, MANDATE, PLAN, ADA, "Jeg eier bygget.", THEN).recusal();
    }

    private static Recusal in(RecusalState state) {
        var raising = raised();
        var recusal = raising.recusal();
        switch (state) {
            case RAISED -> {}
            case RECUSED -> assertThat(recusal.declare("Ja.", THEN).state()).isEqualTo(RECUSED);
            case DISMISSED ->
                assertThat(recusal.answered(raising.question(), RoundState.FAILED, THEN))
                        .isPresent();
            case REVERSED -> {
                assertThat(recusal.declare("Ja.", THEN).state()).isEqualTo(RECUSED);
                var asked = recusal.askToReverse(text(RecusalAction.REVERSE), HASH, THEN);
                assertThat(recusal.answered(asked.question(), RoundState.PASSED, THEN))
                        .isPresent();
            }
        }
        assertThat(recusal.state()).isEqualTo(state);
        return recusal;
    }

    /** Does it as the use cases do; what the body answers comes by the end of a round. */
    private static void act(Recusal recusal, RecusalAction action) {
        switch (action) {
            case DECLARE -> assertThat(recusal.declare("Ja.", NOW).did()).isEqualTo(action);
            case RAISE ->
                assertThat(recusal.raise(text(RecusalAction.FIND), HASH, NOW)
                                .event()
                                .did())
                        .isEqualTo(action);
            case FIND -> answer(recusal, RecusalAction.FIND, RoundState.PASSED);
            case DISMISS -> answer(recusal, RecusalAction.FIND, RoundState.FAILED);
            case DROP -> answer(recusal, RecusalAction.FIND, RoundState.LAPSED);
            case REVERSE -> answer(recusal, RecusalAction.REVERSE, RoundState.PASSED);
        }
    }

    private static void answer(Recusal recusal, RecusalAction asks, RoundState outcome) {
        var ignored = recusal.answered(new RecusalQuestion(ID, 1, text(asks), HASH, THEN), outcome, NOW);
    }

    static Stream<Arguments> everyStateAndAction() {
        return Arrays.stream(RecusalState.values())
                .flatMap(state -> Arrays.stream(RecusalAction.values()).map(action -> Arguments.of(state, action)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndAction")
    void goesWhereTheTableSaysAndNowhereElse(RecusalState state, RecusalAction action) {
        var recusal = in(state);
        var next = Recusal.LIFE.next(state, action);
        boolean byTheBody = action != RecusalAction.DECLARE && action != RecusalAction.RAISE;
        if (next.isPresent() || byTheBody) {
            act(recusal, action);
        } else {
            assertThatThrownBy(() -> act(recusal, action)).isInstanceOf(RefusedException.class);
        }
        assertThat(recusal.state()).isEqualTo(next.orElse(state));
    }

    @Test
    void aQuestionPinsWhatTheBodyIsAsked() {
        var raising = raised();
        assertThat(raising.question().text()).isEqualTo(text(RecusalAction.FIND));
        assertThat(raising.recusal().asked(raising.question()))
                .isEqualTo(new SubjectRef("Recusal", ID.value(), 1, HASH));
        assertThat(raising.event().changes())
                .contains(new Change("questions", null, 1), new Change("state", null, RAISED));
        assertThat(raising.event().reason()).contains("Hun eier bygget.");
        assertThat(raising.event().action()).isEqualTo("ImpartialityRaised");
    }

    @Test
    void questionsAreCounted() {
        var recusal = in(DISMISSED);
        var again = recusal.raise(text(RecusalAction.FIND), HASH, NOW);
        assertThat(again.question().number()).isEqualTo(2);
        assertThat(again.event().changes()).contains(new Change("questions", 1, 2));
    }

    @Test
    void aQuestionIsNotRaisedTwice() {
        refuses(
                () -> raised().recusal().raise(text(RecusalAction.FIND), HASH, NOW),
                new ImpartialityRefusal.QuestionOpen());
    }

    @Test
    void whoeverIsPartialIsNotAskedAbout() {
        refuses(
                () -> declared().raise(text(RecusalAction.FIND), HASH, NOW),
                new ImpartialityRefusal.ImpartialityDecided(RECUSED));
    }

    @Test
    void whoeverAsksToReverseChangesNothingYet() {
        var recusal = declared();
        var asked = recusal.askToReverse(text(RecusalAction.REVERSE), HASH, NOW);
        assertThat(recusal.state()).isEqualTo(RECUSED);
        assertThat(asked.event().changes()).containsExactly(new Change("questions", 0, 1));
        assertThat(recusal.answered(asked.question(), RoundState.FAILED, NOW)).isEmpty();
        assertThat(recusal.state()).isEqualTo(RECUSED);
    }

    @Test
    void nobodyAsksToReverseWhatIsNot() {
        refuses(
                () -> in(REVERSED).askToReverse(text(RecusalAction.REVERSE), HASH, NOW),
                new ImpartialityRefusal.ImpartialityDecided(REVERSED));
    }

    @Test
    void whatSomebodySaysOfThemselfStandsWhateverTheBodyFinds() {
        var raising = raised();
        var recusal = raising.recusal();
        assertThat(recusal.declare("Ja.", NOW).action()).isEqualTo("PartialityDeclared");
        assertThat(recusal.answered(raising.question(), RoundState.FAILED, NOW)).isEmpty();
        assertThat(recusal.state()).isEqualTo(RECUSED);
    }

    @Test
    void theHistoryTellsANoFromNoAnswer() {
        assertThat(answered(RoundState.FAILED)).contains("ImpartialityConfirmed");
        assertThat(answered(RoundState.LAPSED)).contains("ImpartialityDropped");
        assertThat(answered(RoundState.CANCELLED)).contains("ImpartialityDropped");
        assertThat(answered(RoundState.PASSED)).contains("PersonRecused");
    }

    private static Optional<String> answered(RoundState outcome) {
        var raising = raised();
        return raising.recusal().answered(raising.question(), outcome, NOW).map(RecusalChanged::action);
    }

    private static void refuses(ThrowingCallable call, Refusal why) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                .isEqualTo(why));
    }

    @Test
    void whoeverDeclaresItIsRecusedAtOnce() {
        var beginning = Recusal.declare(ID, MANDATE, PLAN, ADA, "Gift med utleieren.", THEN);
        assertThat(beginning.recusal())
                .returns(ID, Recusal::id)
                .returns(MANDATE, Recusal::mandate)
                .returns(ADA, Recusal::person)
                .returns(RECUSED, Recusal::state);
        assertThat(beginning.event().subject()).isEqualTo(Subject.of(Recusal.class, ID));
        assertThat(beginning.event().mandate()).contains(MANDATE);
        assertThat(beginning.event().reason()).contains("Gift med utleieren.");
        assertThat(beginning.event().changes())
                .contains(
                        Change.set("mandate", MANDATE),
                        Change.set("subjectKind", "Resolution"),
                        Change.set("subjectId", PLAN.subject()),
                        Change.set("person", ADA),
                        Change.set("state", RECUSED),
                        Change.set("at", THEN));
    }
}
