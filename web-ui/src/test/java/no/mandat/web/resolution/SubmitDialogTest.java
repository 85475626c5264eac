package no.mandat.web.resolution;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.resolution.ResolutionAction;
import no.mandat.domain.resolution.ResolutionState;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.workflow.approval.StandIn;
import no.mandat.workflow.resolution.DecidingBody;
import no.mandat.workflow.resolution.ResolutionDetails;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SubmitDialogTest {

    private static final ResolutionId PLAN = new ResolutionId(new UUID(5, 9));
    private static final StandIn FOR_ADA = new StandIn(new PersonId(new UUID(6, 1)), "Ada", "Mona");
    private static final StandIn FOR_BO = new StandIn(new PersonId(new UUID(6, 2)), "Bo", "Nils");

    private final Fakes fakes = new Fakes();
    private final Stage stage = Stage.of("Solveig", Set.of(RealmRole.SECRETARIAT), fakes.parts());

    @BeforeEach
    void aDraft() {
        fakes.mandates.add(Fakes.draft());
        fakes.rounds.resolution = new ResolutionDetails(
                PLAN,
                Fakes.FERRIES,
                4,
                3,
                "Møteplan for våren",
                "Gruppen møtes hver måned.",
                0,
                DecidingBody.EXPERT_GROUP,
                "Ekspertgruppen",
                ResolutionState.DRAFT,
                Instant.parse("2026-11-20T08:00:00Z"),
                null,
                EnumSet.of(ResolutionAction.SUBMIT));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void ask() {
        stage.open("mandates/%s/resolutions/%s".formatted(Fakes.FERRIES, PLAN));
        _click(_get(Button.class, spec -> spec.withText("Legg fram")));
    }

    private static void confirm() {
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Legg fram")));
    }

    @Test
    void isNotOfferedUnderAnotherMandate() {
        stage.open(fakes.underAnother("mandates/%s/resolutions/%s".formatted(Fakes.FERRIES, PLAN)));
        assertThat(stage.text()).contains("Her er det ingenting å se");
    }

    @Test
    @SuppressWarnings("unchecked")
    void namesTheDeputiesWhoVoteForWhoIsAway() {
        fakes.rounds.standIns.add(FOR_ADA);
        fakes.rounds.standIns.add(FOR_BO);
        ask();
        var group = (CheckboxGroup<StandIn>) _get(CheckboxGroup.class);
        assertThat(group.getItemLabelGenerator().apply(FOR_ADA)).isEqualTo("Ada er borte – vara Mona stemmer i stedet");
        _setValue(group, Set.of(FOR_BO));
        confirm();
        assertThat(fakes.rounds.submitted).singleElement().satisfies(command -> {
            assertThat(command.settings().absent()).containsExactly(FOR_BO.absent());
            assertThat(command.resolution()).isEqualTo(PLAN);
            assertThat(command.version()).isEqualTo(4);
        });
    }

    @Test
    void asksNothingOfDeputiesWhereNobodyHasOne() {
        ask();
        _assertNone(CheckboxGroup.class);
        confirm();
        assertThat(fakes.rounds.submitted)
                .singleElement()
                .satisfies(command -> assertThat(command.settings().absent()).isEmpty());
    }
}
