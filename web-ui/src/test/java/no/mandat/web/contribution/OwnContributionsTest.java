package no.mandat.web.contribution;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.contribution.CallText;
import no.mandat.domain.contribution.ContributionState;
import no.mandat.domain.contribution.HandlingState;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.contribution.Reply;
import no.mandat.domain.contribution.Translated;
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
    private final Stage stage = Stage.of("Ada Lie", Set.of(RealmRole.MEMBER), fakes.parts());

    @BeforeEach
    void anAnsweredOne() {
        fakes.calls.answers.sent = List.of(
                row(1, ContributionState.SUBMITTED, HandlingState.ANSWERED),
                row(2, ContributionState.SUBMITTED, null),
                row(3, ContributionState.WITHDRAWN, HandlingState.RECEIVED));
        mine(false);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private static OwnContributionRow row(int number, ContributionState state, @Nullable HandlingState handling) {
        return new OwnContributionRow(
                CallFakes.CONTRIBUTION, "2026-004" + number, "Ferjer", "Hydrogen på sjøen", Stage.NOW, state, handling);
    }

    private void mine(boolean mayAnswer) {
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
                        new Replies(Map.of(WHY, Reply.of("Kaiene er for korte."))),
                        AddressProof.CONFIRMED,
                        HandlingState.ANSWERED,
                        List.of(new PointAnswer(
                                List.of(WHY),
                                "Kaiene er for korte.",
                                false,
                                Disposition.ADOPTED,
                                "De bygges ut.",
                                "Kapittel 2"))));
    }

    @Test
    void areListedWithHowFarTheyHaveCome() {
        stage.open(LIST);
        assertThat(stage.text())
                .contains(
                        "Innspillene dine",
                        "Besvart · Ferjer · 2026-0041",
                        "Sendt inn · Ferjer · 2026-0042",
                        "Trukket · Ferjer · 2026-0043");
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
        _assertNone(Button.class, spec -> spec.withText("Endre innspillet"));
        _assertNone(RouterLink.class, spec -> spec.withText("Gå til innspillet i runden"));
        mine(true);
        stage.open(PAGE);
        assertThat(_get(RouterLink.class, spec -> spec.withText("Gå til innspillet i runden"))
                        .getHref())
                .isEqualTo("mandates/%s/calls/%s/answer".formatted(Fakes.FERRIES, CallFakes.CALL));
    }

    @Test
    void areAskedToBeErasedByAPress() {
        stage.open(PAGE);
        _get(Details.class).setOpened(true);
        _click(_get(Button.class, spec -> spec.withText("Be om sletting")));
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
