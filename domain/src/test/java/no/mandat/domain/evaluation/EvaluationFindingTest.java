package no.mandat.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.FindingId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.Subject;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvaluationFindingTest {

    private static final Instant NOW = Instant.parse("2026-09-01T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final FindingId ID = new FindingId(new UUID(7, 1));
    private static final MandateId MANDATE = new MandateId(new UUID(1, 1));
    private static final MandateId NEXT = new MandateId(new UUID(1, 2));
    private static final MeetingId MEETING = new MeetingId(new UUID(2, 1));
    private static final ClauseId CLAUSE = new ClauseId(new UUID(3, 1));
    private static final FindingText TEXT = new FindingText(FindingKind.WORKED, "Åpne møter", Set.of(CLAUSE), true);
    private static final FindingText OTHER = new FindingText(FindingKind.IMPROVE, "Kortere møter", Set.of(), false);

    private final Finding finding =
            Finding.record(ID, MANDATE, MEETING, TEXT, NOW).finding();

    private FindingEvent act(FindingAction action) {
        return switch (action) {
            case EDIT -> finding.edit(OTHER, LATER).orElseThrow();
            case CARRY -> finding.carry(NEXT, CLAUSE, LATER);
            case WITHDRAW -> finding.withdraw("Feil", LATER);
        };
    }

    private static void refuses(ThrowingCallable call, Refusal why) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                .isEqualTo(why));
    }

    @Test
    void namesAllThatWasRecorded() {
        var event = Finding.record(ID, MANDATE, MEETING, TEXT, NOW).event();
        assertThat(event.changes())
                .containsExactly(
                        Change.set("mandate", MANDATE),
                        Change.set("kind", FindingKind.WORKED),
                        Change.set("text", "Åpne møter"),
                        Change.set("carry", true),
                        Change.set("state", FindingState.RECORDED),
                        Change.set("meeting", MEETING),
                        Change.set("clauses", List.of(CLAUSE)));
        assertThat(event.subject()).isEqualTo(Subject.of(Finding.class, ID));
        assertThat(event.mandate()).contains(MANDATE);
    }

    @ParameterizedTest
    @EnumSource
    void goesWhereTheTableSaysAndNowhereElse(FindingAction action) {
        assertThat(act(action).changes()).isNotEmpty();
        assertThat(finding.state())
                .isEqualTo(FindingLife.LIFE.next(FindingState.RECORDED, action).orElseThrow());
        if (action != FindingAction.WITHDRAW) {
            var ignored = act(FindingAction.WITHDRAW);
        }
        refuses(() -> act(action), new FindingRefusal.FindingNotInState(FindingState.WITHDRAWN, action));
    }

    @Test
    void saysWhatChangedAndNothingElse() {
        assertThat(finding.edit(TEXT, LATER)).isEmpty();
        assertThat(finding.edit(OTHER, LATER).orElseThrow().changes())
                .containsExactly(
                        new Change("kind", FindingKind.WORKED, FindingKind.IMPROVE),
                        new Change("text", "Åpne møter", "Kortere møter"),
                        new Change("clauses", List.of(CLAUSE), null),
                        new Change("carry", true, false));
        assertThat(finding.says()).isEqualTo(OTHER);
    }

    @Test
    void isTakenUpOnceInEachMandateButItsOwn() {
        assertThat(finding.carry(NEXT, CLAUSE, LATER).changes()).containsExactly(Change.set("carried", NEXT));
        assertThat(finding.carried()).containsExactly(new Carried(NEXT, CLAUSE, LATER));
        refuses(() -> finding.carry(NEXT, CLAUSE, LATER), new FindingRefusal.CarriedAlready());
        refuses(() -> finding.carry(MANDATE, CLAUSE, LATER), new FindingRefusal.NotToBeCarried());
    }

    @Test
    void isTakenUpOnlyWhereItIsMeantTo() {
        assertThat(finding.edit(OTHER, LATER)).isPresent();
        refuses(() -> finding.carry(NEXT, CLAUSE, LATER), new FindingRefusal.NotToBeCarried());
    }

    @Test
    void keepsWhyItWasWithdrawn() {
        assertThat(finding.withdraw("Feil", LATER).reason()).contains("Feil");
        assertThat(finding.reason()).contains("Feil");
    }
}
