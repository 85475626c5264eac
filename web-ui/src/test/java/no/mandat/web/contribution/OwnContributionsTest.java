package no.mandat.web.contribution;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.router.RouterLink;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.contribution.CallState;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.CallText;
import no.mandat.domain.contribution.ContributionState;
import no.mandat.domain.contribution.HandlingState;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.contribution.Reply;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.point.Disposition;
import no.mandat.web.CallFakes;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.workflow.contribution.AddressProof;
import no.mandat.workflow.contribution.OwnContribution;
import no.mandat.workflow.contribution.OwnContributionRow;
import no.mandat.workflow.contribution.PointAnswer;
import no.mandat.workflow.contribution.Receipt;
import no.mandat.workflow.contribution.SentContribution;
import no.mandat.workflow.shared.RealmRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody who is in no group any more reads what they have sent, and what was answered. */
class OwnContributionsTest {

    private static final String LIST = "input/mine";
    private static final String PAGE = LIST + "/" + CallFakes.CONTRIBUTION;
    private static final QuestionId WHY = new QuestionId(new UUID(3, 1));

    private final Fakes fakes = new Fakes();
    private boolean mandateOver;
    private final Stage stage = Stage.of("Ada Lie", Set.of(RealmRole.MEMBER), fakes.parts());

    @BeforeEach
    void anAnsweredOne() {
        fakes.calls.answers.sent = List.of(
                row(1, ContributionState.SUBMITTED, HandlingState.ANSWERED),
                row(2, ContributionState.SUBMITTED, null),
                row(3, ContributionState.WITHDRAWN, HandlingState.RECEIVED),
                row(4, ContributionState.SUBMITTED, HandlingState.RECEIVED, CallState.WITHDRAWN, MandateState.ADOPTED),
                row(5, ContributionState.SUBMITTED, HandlingState.RECEIVED, CallState.CLOSED, MandateState.TERMINATED),
                row(6, ContributionState.SUBMITTED, HandlingState.ANSWERED, CallState.CLOSED, MandateState.TERMINATED));
        mine(false);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private static OwnContributionRow row(int number, ContributionState state, @Nullable HandlingState handling) {
        return row(number, state, handling, CallState.CLOSED, MandateState.ADOPTED);
    }

    private static OwnContributionRow row(
            int number,
            ContributionState state,
            @Nullable HandlingState handling,
            CallState call,
            MandateState mandate) {
        return new OwnContributionRow(
                CallFakes.CONTRIBUTION,
                "2026-004" + number,
                "Ferjer",
                "Hydrogen på sjøen",
                Stage.NOW,
                state,
                handling,
                call,
                mandate);
    }

    private void mine(boolean mayAnswer) {
        mine(
                CallStatus.ANSWERED,
                mayAnswer,
                HandlingState.ANSWERED,
                new PointAnswer(
                        List.of(WHY),
                        "Kaiene er for korte.",
                        false,
                        Disposition.ADOPTED,
                        "De bygges ut.",
                        "Kapittel 2"));
    }

    private void mine(CallStatus call, boolean mayAnswer, @Nullable HandlingState handling, PointAnswer... answers) {
        var asked = new CallText(
                List.of("nb"),
                Translated.of("nb", "Hydrogen på sjøen"),
                Translated.NONE,
                false,
                List.of(Question.inWords(WHY, Translated.of("nb", "Hva hindrer ferjene?"))));
        fakes.calls.answers.mine = new OwnContribution(
                CallFakes.CALL,
                Fakes.FERRIES,
                "Ferjer",
                asked,
                call,
                mandateOver,
                mayAnswer,
                new SentContribution(
                        CallFakes.CONTRIBUTION,
                        new Receipt("2026-0042", Stage.NOW, "ab".repeat(32)),
                        ContributionState.SUBMITTED,
                        1,
                        "Ada Lie",
                        "ada@fjord.example",
                        "Fjordbruk",
                        null,
                        Publication.WITHOUT_NAME,
                        "nn",
                        new Replies(Map.of(WHY, Reply.of("Kaiene er for korte."))),
                        AddressProof.CONFIRMED,
                        handling,
                        List.of(answers)));
    }

    @Test
    void areListedWithHowFarTheyHaveCome() {
        stage.open(LIST);
        assertThat(stage.text())
                .contains(
                        "Innspillene dine",
                        "Besvart · Ferjer · 2026-0041",
                        "Sendt inn · Ferjer · 2026-0042",
                        "Trukket · Ferjer · 2026-0043",
                        "Runden er trukket · Ferjer · 2026-0044",
                        "Mandatet er over · Ferjer · 2026-0045",
                        "Besvart · Ferjer · 2026-0046");
        assertThat(_find(RouterLink.class, spec -> spec.withText("Hydrogen på sjøen")))
                .extracting(RouterLink::getHref)
                .containsOnly(PAGE);
        fakes.calls.answers.sent = List.of();
        stage.open(LIST);
        assertThat(stage.text()).contains("Du har ikke sendt noe innspill ennå");
    }

    @Test
    void areReadWithTheirReceiptAndAnswersAndNotChanged() {
        stage.open(PAGE);
        assertThat(stage.text())
                .contains("Hydrogen på sjøen", "Ferjer · 2026-0042", "Gruppen har svart på alle punktene")
                .contains("Ada Lie, for Fjordbruk", "Kaiene er for korte.", "De bygges ut.", "Kapittel 2")
                .contains("ab".repeat(32));
        var quoted = _get(GivenAnswers.class).getElement().getChild(0).getChild(0);
        assertThat(quoted.getAttribute("lang")).as("that of who wrote it").isEqualTo("nn");
        _assertNone(Button.class, spec -> spec.withText("Endre innspillet"));
        _assertNone(RouterLink.class, spec -> spec.withText("Gå til innspillet i runden"));
        mine(true);
        stage.open(PAGE);
        assertThat(_get(RouterLink.class, spec -> spec.withText("Gå til innspillet i runden"))
                        .getHref())
                .isEqualTo("mandates/%s/calls/%s/answer".formatted(Fakes.FERRIES, CallFakes.CALL));
    }

    @Test
    void sayThatTheirCallIsOpenAgainAndNotThatItIsClosed() {
        mine(CallStatus.OPEN, false, HandlingState.RECEIVED);
        stage.open(PAGE);
        assertThat(stage.text()).contains("Innspillsrunden er åpen igjen.").doesNotContain("Innspillsrunden er lukket");
    }

    @Test
    void sayThatNothingMoreIsAnsweredOnceTheirCallIsWithdrawn() {
        for (var handling : Arrays.asList(null, HandlingState.RECEIVED, HandlingState.UNDER_CONSIDERATION)) {
            mine(CallStatus.WITHDRAWN, false, handling);
            stage.open(PAGE);
            assertThat(stage.text())
                    .contains("Innspillet er sendt", "Innspillsrunden er trukket", "blir ikke besvart", "Kaiene er")
                    .doesNotContain("Gruppen og sekretariatet kan lese det.", "får et svar", "Svarene kommer her")
                    .doesNotContain("Til behandling", "Svar på innspillet");
        }
        var noted = new PointAnswer(List.of(WHY), "Kaiene.", false, Disposition.NOTED, "Takk.", null);
        mine(CallStatus.WITHDRAWN, false, HandlingState.UNDER_CONSIDERATION, noted);
        stage.open(PAGE);
        assertThat(stage.text())
                .as("what was answered before")
                .contains("Svar på innspillet", "Takk.", "Innspillsrunden er trukket. Det som ikke er besvart her")
                .doesNotContain("Gruppen har tatt opp igjen noe", "så innspillene i den blir ikke besvart");
        mine(CallStatus.WITHDRAWN, false, HandlingState.ANSWERED, noted);
        stage.open(PAGE);
        assertThat(stage.text()).contains("Takk.").doesNotContain("Innspillsrunden er trukket");
        mine(CallStatus.WITHDRAWN, false, HandlingState.ANSWERED);
        stage.open(PAGE);
        assertThat(stage.text())
                .as("of choices alone")
                .contains("Innspillet er med i grunnlaget til gruppen")
                .doesNotContain("Innspillsrunden er trukket");
    }

    @Test
    void sayThatNothingMoreIsAnsweredOnceTheMandateIsOver() {
        mandateOver = true;
        for (var handling : Arrays.asList(null, HandlingState.RECEIVED, HandlingState.UNDER_CONSIDERATION)) {
            mine(CallStatus.CLOSED, false, handling);
            stage.open(PAGE);
            assertThat(stage.text())
                    .contains("Innspillet er sendt", "Mandatet er over, og innspillet blir ikke besvart", "Kaiene er")
                    .doesNotContain("Gruppen og sekretariatet kan lese det.", "får et svar", "Svarene kommer her")
                    .doesNotContain("Innspillsrunden er trukket", "Til behandling", "Svar på innspillet");
        }
        var noted = new PointAnswer(List.of(WHY), "Kaiene.", false, Disposition.NOTED, "Takk.", null);
        mine(CallStatus.CLOSED, false, HandlingState.UNDER_CONSIDERATION, noted);
        stage.open(PAGE);
        assertThat(stage.text())
                .as("what was answered before")
                .contains("Takk.", "Mandatet er over. Det som ikke er besvart her")
                .doesNotContain("Gruppen har tatt opp igjen noe", "innspillet blir ikke besvart");
        mine(CallStatus.ANSWERED, false, HandlingState.ANSWERED, noted);
        stage.open(PAGE);
        assertThat(stage.text()).contains("Takk.").doesNotContain("Mandatet er over");
    }

    @Test
    void areAskedToBeErasedByAPress() {
        stage.open(PAGE);
        _get(Details.class).setOpened(true);
        var ask = _get(Button.class, spec -> spec.withText("Be om sletting"));
        assertThat(Stage.tells("page-title", () -> _click(ask))).isTrue();
        assertThat(fakes.calls.erasing.own).containsExactly(CallFakes.CONTRIBUTION);
    }

    @Test
    void leadToTheirListWhereThisOneWasErasedMeanwhile() {
        stage.open(PAGE);
        _get(Details.class).setOpened(true);
        fakes.calls.erasing.gone = true;
        fakes.calls.answers.mine = null;
        _click(_get(Button.class, spec -> spec.withText("Be om sletting")));
        assertThat(stage.text()).contains("Innspillene dine").doesNotContain("Kaiene");
    }

    @Test
    void areNotThereForOthers() {
        fakes.calls.answers.mine = null;
        stage.open(PAGE);
        assertThat(stage.text()).contains("Her er det ingenting å se").doesNotContain("Kaiene");
    }
}
