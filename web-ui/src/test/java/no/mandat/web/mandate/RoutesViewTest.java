package no.mandat.web.mandate;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.mandat.domain.approval.RoundRule;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.mandate.MandateAction;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.mandate.RouteStep;
import no.mandat.domain.mandate.RouteStep.Act;
import no.mandat.domain.mandate.RouteStep.Asked;
import no.mandat.domain.mandate.Routes;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.workflow.mandate.EditRoutes;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How deliverables are approved: read by all, laid down in a draft. */
class RoutesViewTest {

    private final Fakes fakes = new Fakes();
    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), fakes.parts());

    @AfterEach
    void close() {
        stage.close();
    }

    private void open(MandateState state, MandateAction... actions) {
        fakes.mandates.add(Fakes.details(Fakes.FERRIES, "Hydrogen til hurtigbåter", state, Set.of(actions)));
        stage.open("mandates/%s/routes".formatted(Fakes.FERRIES));
    }

    private void edit() {
        open(MandateState.DRAFT, MandateAction.EDIT);
        press("Endre løpene");
    }

    private static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    /** A button that names the step, or the kind, that it is for. */
    private static void pressNamed(String name) {
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(
                        button -> button.getAriaLabel().orElse("").equals(name))));
    }

    private static Div step(String name) {
        return _get(
                Div.class,
                spec -> spec.withPredicate(div -> name.equals(div.getElement().getAttribute("aria-label"))));
    }

    @SuppressWarnings("unchecked")
    private static <T> Select<T> select(Div step, String label) {
        return _get(step, Select.class, spec -> spec.withLabel(label));
    }

    private Routes saved() {
        press("Lagre");
        return ((EditRoutes) fakes.commands.carriedOut.getLast()).routes();
    }

    @Test
    void areReadByAllWhoReadTheMandate() {
        fakes.mandates.routes = Routes.USUAL.with(
                DeliverableKind.OP_ED, List.of(RouteStep.approve(Asked.GROUP).within(21)));
        open(MandateState.ADOPTED);
        assertThat(stage.text())
                .contains(
                        "Gruppen godkjenner (14 dager) → Styret godkjenner (14 dager)",
                        "Lederen godkjenner (14 dager) → Styret tar til orientering (14 dager)",
                        "Gruppen godkjenner (21 dager)",
                        "Vanlig er: Lederen godkjenner (14 dager)");
        _assertNone(Button.class, spec -> spec.withText("Endre løpene"));
    }

    @Test
    void areLedToFromTheMandate() {
        fakes.mandates.add(Fakes.draft());
        stage.open("mandates/" + Fakes.FERRIES);
        assertThat(stage.text()).contains("Se hvordan leveransene godkjennes");
    }

    @Test
    void areSavedAsTheyAreShown() {
        edit();
        assertThat(saved()).isEqualTo(Routes.USUAL);
        press("Endre løpene");
    }

    @Test
    void aStepComesGoesAndChangesPlaces() {
        edit();
        pressNamed("Legg til steg for kronikk");
        var added = step("Steg 2 for kronikk");
        select(added, "Hvem").setValue(Asked.BOARD);
        select(added, "Hva").setValue(Act.TAKE_NOTE);
        _setValue(_get(added, IntegerField.class), 30);
        pressNamed("Flytt steg 2 for kronikk opp");
        pressNamed("Fjern steg 2 for notat");
        assertThat(saved())
                .isEqualTo(Routes.USUAL
                        .with(
                                DeliverableKind.OP_ED,
                                List.of(RouteStep.takeNote(Asked.BOARD).within(30), RouteStep.approve(Asked.LEADER)))
                        .with(DeliverableKind.NOTE, List.of(RouteStep.approve(Asked.GROUP))));
    }

    @Test
    void goBackToTheUsual() {
        fakes.mandates.routes = Routes.USUAL.with(DeliverableKind.OP_ED, List.of(RouteStep.approve(Asked.GROUP)));
        edit();
        pressNamed("Tilbakestill kronikk til vanlig");
        assertThat(saved()).isEqualTo(Routes.USUAL);
    }

    @Test
    void noMoreThanFourStepsAreOffered() {
        edit();
        for (int i = 0; i < 2; i++) {
            pressNamed("Legg til steg for rapport");
        }
        assertThat(_get(
                                Button.class,
                                spec -> spec.withPredicate(button ->
                                        button.getAriaLabel().orElse("").equals("Legg til steg for rapport")))
                        .isEnabled())
                .isFalse();
    }

    @Test
    void theRuleAsksOnlyForWhatBelongsToTheStep() {
        edit();
        assertThat(_find(
                        step("Steg 1 for notat"),
                        Checkbox.class,
                        spec -> spec.withLabel("Den som ikke svarer, godkjenner")))
                .hasSize(1);
        assertThat(_find(
                        step("Steg 1 for sluttrapport"),
                        Checkbox.class,
                        spec -> spec.withLabel("Den som ikke svarer, godkjenner")))
                .isEmpty();
        var board = step("Steg 2 for løypemelding");
        assertThat(_find(board, Checkbox.class, spec -> spec.withLabel("En innvending stanser")))
                .isEmpty();
        assertThat(_find(board, Checkbox.class, spec -> spec.withLabel("Standpunktene er skjult til slutt")))
                .hasSize(1);
        _setValue(
                _get(
                        step("Steg 1 for notat"),
                        Checkbox.class,
                        spec -> spec.withLabel("Den som ikke svarer, godkjenner")),
                true);
        assertThat(saved().of(DeliverableKind.NOTE).getFirst())
                .isEqualTo(RouteStep.approve(Asked.GROUP).by(RoundRule.USUAL.withSilenceApproving()));
    }

    @Test
    void theBoardMayDecideOnWhatTheGroupUpholds() {
        edit();
        var label = "Styret avgjør også en tekst som gruppen står ved";
        Stream.of("Steg 1 for notat", "Steg 2 for løypemelding")
                .forEach(step -> assertThat(_find(step(step), Checkbox.class, spec -> spec.withLabel(label)))
                        .as(step)
                        .isEmpty());
        _setValue(_get(step("Steg 2 for notat"), Checkbox.class, spec -> spec.withLabel(label)), true);
        assertThat(saved().of(DeliverableKind.NOTE).getLast())
                .isEqualTo(RouteStep.approve(Asked.BOARD).decidingUpheld());
    }

    @Test
    void aTimeThatIsNoneIsNotSaved() {
        edit();
        var days = _get(step("Steg 1 for notat"), IntegerField.class);
        _setValue(days, 61);
        press("Lagre");
        assertThat(fakes.commands.carriedOut).isEmpty();
        assertThat(days.getErrorMessage()).isEqualTo("Mellom 1 og 60 dager");
        assertThat(stage.text()).contains("Fyll inn antall dager i alle steg.");
    }

    @Test
    void saysWhyItIsRefused() {
        edit();
        fakes.commands.refuseNext(new MandateRefusal.BoardBeforeGroup(DeliverableKind.NOTE));
        press("Lagre");
        assertThat(stage.text()).contains("I løpet for notat kan ikke styret godkjenne før gruppen har godkjent.");
    }

    @Test
    void showsWhatSomebodyElseLaidDownMeanwhile() {
        edit();
        fakes.commands.refuseNext(new SharedRefusal.ChangedMeanwhile());
        fakes.mandates.routes = Routes.USUAL.with(DeliverableKind.OP_ED, List.of(RouteStep.approve(Asked.BOARD)));
        press("Lagre");
        assertThat(stage.text()).contains("Noen andre har endret løpene imens", "Vanlig er: Lederen godkjenner");
        assertThat(saved()).isEqualTo(Routes.USUAL);
    }

    @Test
    void whatElseWasChangedMeanwhileIsNoMatter() {
        edit();
        fakes.commands.refuseNext(new SharedRefusal.ChangedMeanwhile());
        press("Lagre");
        assertThat(fakes.commands.carriedOut).hasSize(2);
        press("Endre løpene");
    }
}
