package no.mandat.web.mandate;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Set;
import no.mandat.domain.mandate.MandateAction;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.mandate.MandateState;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.web.shared.ReasonDialog;
import no.mandat.workflow.mandate.WithdrawMandate;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MandateViewTest {

    private final Fakes fakes = new Fakes();
    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), fakes.parts());

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void showsWhatTheMandateIsAndWhoIsInIt() {
        fakes.mandates.add(Fakes.draft());
        open();
        assertThat(stage.text())
                .contains("Hydrogen til hurtigbåter", "Utkast", "Kystrådet", "Ragnhild Lindemo", "sekretariatsleder")
                .contains("til 30. juni 2027 · starter når mandatet blir fastsatt");
    }

    @Test
    void offersOnlyTheActionsThatTheServiceOffers() {
        fakes.mandates.add(Fakes.details(
                Fakes.FERRIES, "Hydrogen til hurtigbåter", MandateState.DRAFT, Set.of(MandateAction.EDIT)));
        open();
        _get(Button.class, spec -> spec.withText("Rediger utkastet"));
        _assertNone(MenuBar.class);
    }

    @Test
    void offersNothingToThoseWhoOnlyRead() {
        fakes.mandates.add(Fakes.details(Fakes.FERRIES, "Hydrogen til hurtigbåter", MandateState.DRAFT, Set.of()));
        open();
        _assertNone(Button.class, spec -> spec.withText("Rediger utkastet"));
        _assertNone(MenuBar.class);
    }

    @Test
    void withdrawsWithAReason() {
        fakes.mandates.add(Fakes.draft());
        open();
        askToWithdraw();
        assertThat(stage.text()).contains("blir stående som trukket");
        _setValue(_get(TextArea.class), "Styret vil vente.");
        confirm();
        assertThat(fakes.commands.carriedOut)
                .singleElement(type(WithdrawMandate.class))
                .satisfies(command -> {
                    assertThat(command.mandate()).isEqualTo(Fakes.FERRIES);
                    assertThat(command.version()).isEqualTo(3);
                    assertThat(command.reason()).isEqualTo("Styret vil vente.");
                });
        _assertNone(ReasonDialog.class);
    }

    @Test
    void doesNotWithdrawWithoutAReason() {
        fakes.mandates.add(Fakes.draft());
        open();
        askToWithdraw();
        _setValue(_get(TextArea.class), "  ");
        confirm();
        assertThat(fakes.commands.carriedOut).isEmpty();
        assertThat(_get(TextArea.class).getErrorMessage()).isEqualTo("Må fylles ut");
    }

    @Test
    void saysARefusalWhereTheActionWas() {
        fakes.mandates.add(Fakes.draft());
        fakes.commands.refuseNext(new MandateRefusal.NotPossibleNow(MandateState.WITHDRAWN, MandateAction.WITHDRAW));
        open();
        askToWithdraw();
        _setValue(_get(TextArea.class), "Styret vil vente.");
        confirm();
        assertThat(_get(ReasonDialog.class).getElement().getTextRecursively())
                .contains("Mandatet er trukket, og da går det ikke an å trekke det.");
    }

    private void open() {
        stage.open("mandates/" + Fakes.FERRIES);
    }

    private static void askToWithdraw() {
        var dots = _get(MenuBar.class).getItems().getFirst();
        com.vaadin.flow.component.ComponentUtil.fireEvent(
                dots.getSubMenu().getItems().getFirst(),
                new com.vaadin.flow.component.ClickEvent<>(
                        dots.getSubMenu().getItems().getFirst()));
    }

    private static void confirm() {
        _click(_get(Button.class, spec -> spec.withText("Trekk mandatet")));
    }
}
