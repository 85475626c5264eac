package no.mandat.web.communication;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Set;
import no.mandat.domain.communication.CommunicationAction;
import no.mandat.domain.communication.CommunicationRefusal;
import no.mandat.domain.communication.CommunicationState;
import no.mandat.domain.communication.PlanConfirmation;
import no.mandat.web.CommunicationFakes;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.web.shared.DotsMenu;
import no.mandat.web.shared.InstantField;
import no.mandat.workflow.communication.CommunicationForm;
import no.mandat.workflow.communication.CommunicationPlanDetails;
import no.mandat.workflow.communication.ConfirmCommunicationPlan;
import no.mandat.workflow.communication.DropCommunication;
import no.mandat.workflow.communication.EditCommunication;
import no.mandat.workflow.communication.PlanCommunication;
import no.mandat.workflow.communication.PublishCommunication;
import no.mandat.workflow.communication.ReadyCommunication;
import no.mandat.workflow.milestone.PersonChoice;
import no.mandat.workflow.shared.DeliverableChoices.Choice;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommunicationViewTest {

    private static final String PAGE = "mandates/" + Fakes.FERRIES + "/communication";
    private static final LocalDate SOON = LocalDate.of(2026, 11, 28);
    private static final LocalDate PAST = LocalDate.of(2026, 10, 20);

    private final Fakes fakes = new Fakes();
    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), fakes.parts());

    @BeforeEach
    void aMandate() {
        fakes.mandates.add(Fakes.published("hurtigbater"));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static void confirm(String text) {
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText(text)));
    }

    /** In the menu of the only item. */
    private static void choose(String text) {
        var dots = _find(DotsMenu.class).getLast();
        dots.items().stream()
                .filter(item -> item.getText().equals(text))
                .findFirst()
                .ifPresentOrElse(item -> ComponentUtil.fireEvent(item, new ClickEvent<>(item)), () -> {
                    throw new AssertionError("nothing to choose called " + text);
                });
    }

    private <T> T last(Class<T> type) {
        return type.cast(fakes.communication.carriedOut.getLast());
    }

    @Test
    void aReaderReadsItByMonth() {
        fakes.communication.item(CommunicationState.PLANNED, PAST);
        fakes.communication.item(CommunicationState.READY, SOON);
        fakes.communication.item(CommunicationState.PUBLISHED, SOON);
        fakes.communication.item(CommunicationState.DROPPED, SOON);
        stage.open(PAGE);
        assertThat(_find(H2.class)).extracting(H2::getText).contains("Oktober 2026", "November 2026");
        assertThat(stage.text())
                .contains(
                        "Kommunene", "Pressemelding", "Ada", "Over dagen", "om 3 dager", "Om leveransen «Notat om is»")
                .contains("Planlagt", "Klart", "Publisert", "Utgått", "Fordi: Ikke aktuelt", "25. nov. 2026 kl. 10.43")
                .contains("Ikke bekreftet", "fryser");
        assertThat(_get(Anchor.class, spec -> spec.withText("Se det")).getHref())
                .isEqualTo("https://fjord.example/");
        _assertNone(Button.class, spec -> spec.withText("Nytt punkt"));
        _assertNone(Button.class, spec -> spec.withText("Bekreft planen"));
    }

    @Test
    void whoIsPartialInWhatAnItemSpeaksOfReadsOnlyThatItIsPlanned() {
        fakes.communication.shutItem(SOON);
        stage.open(PAGE);
        assertThat(stage.text())
                .contains("Kommunene", "Pressemelding", "Om en leveranse du er inhabil i")
                .doesNotContain("Budskap", "Notat om is");
    }

    @Test
    void anItemIsPlanned() {
        fakes.communication.mayPlan = true;
        fakes.communication.deliverables.add(new Choice(CommunicationFakes.NOTE, 1, "Notat om is"));
        stage.open(PAGE);
        assertThat(stage.text()).contains("Ingenting er planlagt ennå");
        press("Nytt punkt");
        confirm("Lagre");
        assertThat(fakes.communication.carriedOut).as("nothing is filled in").isEmpty();
        var dialog = _get(Dialog.class);
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("Målgruppe")), "Kommunene");
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("Kanal")), "Møte");
        _setValue(_get(dialog, TextArea.class), "Fjorden fryser");
        _setValue(DialogBoxes.<PersonChoice>box(dialog, "Ansvarlig"), new PersonChoice(CommunicationFakes.ADA, "Ada"));
        _setValue(_get(dialog, DatePicker.class), SOON);
        _setValue(DialogBoxes.<Choice>box(dialog, "Leveranse"), new Choice(CommunicationFakes.NOTE, 1, "Notat om is"));
        confirm("Lagre");
        assertThat(last(PlanCommunication.class).form())
                .isEqualTo(new CommunicationForm(
                        "Kommunene", "Møte", "Fjorden fryser", CommunicationFakes.ADA, SOON, CommunicationFakes.NOTE));
    }

    @Test
    void whatIsNotAskedWhereThereIsNoDeliverable() {
        fakes.communication.mayPlan = true;
        stage.open(PAGE);
        press("Nytt punkt");
        _assertNone(_get(Dialog.class), ComboBox.class, spec -> spec.withLabel("Leveranse"));
    }

    @Test
    void anItemIsChangedMadeReadyAndDropped() {
        fakes.communication.item(
                CommunicationState.PLANNED,
                SOON,
                CommunicationAction.EDIT,
                CommunicationAction.READY,
                CommunicationAction.DROP);
        stage.open(PAGE);
        choose("Endre …");
        assertThat(stage.text()).contains("må bekrefte planen på nytt");
        _setValue(_get(_get(Dialog.class), TextField.class, spec -> spec.withLabel("Kanal")), "Møte");
        confirm("Lagre");
        assertThat(last(EditCommunication.class)).satisfies(command -> {
            assertThat(command.version()).isEqualTo(3);
            assertThat(command.form().channel()).isEqualTo("Møte");
            assertThat(command.form().deliverable()).as("it stays").isEqualTo(CommunicationFakes.NOTE);
        });
        choose("Meld klart");
        assertThat(last(ReadyCommunication.class).version()).isEqualTo(3);
        choose("La det utgå");
        _setValue(_get(_get(Dialog.class), TextArea.class), "Ikke aktuelt");
        confirm("La det utgå");
        assertThat(last(DropCommunication.class).reason()).isEqualTo("Ikke aktuelt");
    }

    @Test
    void itIsSaidWhyAnItemCantBeOut() {
        fakes.communication.item(CommunicationState.READY, SOON, CommunicationAction.PUBLISH);
        stage.open(PAGE);
        choose("Det er publisert");
        _setValue(_get(_get(Dialog.class), InstantField.class), Stage.NOW);
        _setValue(_get(_get(Dialog.class), TextField.class, spec -> spec.withLabel("Lenke")), "fjord");
        confirm("Det er publisert");
        assertThat(fakes.communication.carriedOut).as("that is no address").isEmpty();
        _setValue(_get(_get(Dialog.class), TextField.class, spec -> spec.withLabel("Lenke")), "https://fjord.example/");
        fakes.communication.refusal =
                new CommunicationRefusal.DeliverableEmbargoed(Stage.NOW.atZone(Stage.CLOCK.getZone()));
        confirm("Det er publisert");
        assertThat(stage.text()).contains("har sperrefrist til 25. nov. 2026 kl. 10.43");
        fakes.communication.refusal = null;
        confirm("Det er publisert");
        assertThat(last(PublishCommunication.class)).satisfies(command -> {
            assertThat(command.when()).isEqualTo(Stage.NOW);
            assertThat(command.link()).isEqualTo("https://fjord.example/");
        });
    }

    @Test
    void thePlanIsConfirmedAsItWasRead() {
        fakes.communication.item(CommunicationState.PLANNED, SOON);
        fakes.communication.confirmation = PlanConfirmation.CHANGED;
        fakes.communication.leader = new CommunicationPlanDetails.Signed("Marit Leder", Stage.NOW, false);
        fakes.communication.mayConfirm = true;
        stage.open(PAGE);
        assertThat(stage.text())
                .contains("Endret etter bekreftelsen", "Marit Leder, 25. nov. 2026 kl. 10.43, før den siste endringen");
        fakes.communication.refusal = new CommunicationRefusal.NotYoursToConfirm();
        press("Bekreft planen");
        assertThat(stage.text()).contains("bekreftes av én fra sekretariatet");
        fakes.communication.refusal = null;
        press("Bekreft planen");
        assertThat(last(ConfirmCommunicationPlan.class).edition()).isEqualTo(1);
        assertThat(stage.text()).contains("Begge har bekreftet planen slik den står nå.");
        _assertNone(Button.class, spec -> spec.withText("Bekreft planen"));
    }

    /** Fields whose items have a type. */
    private static final class DialogBoxes {

        @SuppressWarnings("unchecked")
        static <T> ComboBox<T> box(Dialog dialog, String label) {
            return _get(dialog, ComboBox.class, spec -> spec.withLabel(label));
        }
    }
}
