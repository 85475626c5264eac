package no.mandat.web.mandate;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Set;
import no.mandat.domain.mandate.MandateState;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.workflow.mandate.MandateFilter;
import no.mandat.workflow.mandate.MandateRow;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MandateListViewTest {

    private final Fakes fakes = new Fakes();
    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), fakes.parts());

    @AfterEach
    void close() {
        stage.close();
    }

    @Nested
    class WithMandates {

        WithMandates() {
            fakes.mandates.add(Fakes.draft());
            fakes.mandates.add(Fakes.details(Fakes.BATTERIES, "Batterimaterialer", MandateState.WITHDRAWN, Set.of()));
        }

        @Test
        void showsThoseThatTheQueryGives() {
            stage.open("mandates");
            assertThat(GridKt._size(_get(MandateGrid.class))).isEqualTo(2);
            assertThat(stage.text()).contains("2 mandater");
        }

        @Test
        void saysOfEachWhatOneLooksFor() {
            stage.open("mandates");
            MandateGrid grid = _get(MandateGrid.class);
            MandateRow row = GridKt._get(grid, 0);
            var said = grid.getColumns().stream()
                    .filter(Component::isVisible)
                    .map(Grid.Column::getRenderer)
                    .filter(LitRenderer.class::isInstance)
                    .flatMap(cell -> ((LitRenderer<MandateRow>) cell).getValueProviders().values().stream())
                    .map(value -> (Object) value.apply(row));
            assertThat(said)
                    .contains("mandates/" + row.id(), row.title(), row.board(), "Trukket", "badge badge-dash")
                    .contains(row.changedAt().toString());
        }

        @Test
        void takesTheFilterFromTheAddress() {
            stage.open("mandates?in=WITHDRAWN&words=Batteri");
            assertThat(fakes.mandates.filters).contains(new MandateFilter("Batteri", Set.of(MandateState.WITHDRAWN)));
            assertThat(_get(TextField.class).getValue()).isEqualTo("Batteri");
            assertThat(_get(Select.class, spec -> spec.withLabel("Tilstand")).getValue())
                    .isEqualTo(MandateState.WITHDRAWN);
        }

        @Test
        void passesOverWhatTheAddressSaysWrongly() {
            stage.open("mandates?in=NOPE&sort=-NOPE");
            assertThat(GridKt._size(_get(MandateGrid.class))).isEqualTo(2);
        }

        @Test
        void saysThatNothingMatchesAndResetsTheFilters() {
            stage.open("mandates?words=finnes-ikke");
            assertThat(stage.text()).contains("Ingen mandater passer med filtrene");
            _find(Button.class, spec -> spec.withText("Nullstill filtre")).forEach(button -> {
                if (button.isAttached()) {
                    _click(button);
                }
            });
            assertThat(GridKt._size(_get(MandateGrid.class))).isEqualTo(2);
        }

        @Test
        void narrowsTheListWhenAStateIsChosen() {
            stage.open("mandates");
            _setValue(_get(Select.class, spec -> spec.withLabel("Tilstand")), MandateState.DRAFT);
            assertThat(GridKt._size(_get(MandateGrid.class))).isEqualTo(1);
        }
    }

    @Test
    void offersANewMandateToThoseWhoMayDraft() {
        fakes.mandates.mayDraft = true;
        stage.open("mandates");
        _get(Button.class, spec -> spec.withText("Nytt mandat"));
    }

    @Test
    void offersNoNewMandateToOthers() {
        stage.open("mandates");
        _assertNone(Button.class, spec -> spec.withText("Nytt mandat"));
    }

    @Test
    void saysKindlyThatThereAreNone() {
        stage.open("mandates");
        assertThat(stage.text()).contains("Ingen mandater ennå");
    }
}
