package no.mandat.web.consent;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static no.mandat.domain.consent.AmendmentAction.EDIT;
import static no.mandat.domain.consent.AmendmentAction.REBASE;
import static no.mandat.domain.consent.AmendmentAction.SUBMIT;
import static no.mandat.domain.consent.AmendmentAction.WITHDRAW;
import static no.mandat.web.consent.AmendmentFakes.BASE;
import static no.mandat.web.consent.AmendmentFakes.ID;
import static no.mandat.web.consent.AmendmentFakes.seats;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mandat.domain.consent.AmendmentAction;
import no.mandat.domain.consent.AmendmentState;
import no.mandat.domain.consent.ConsentKey;
import no.mandat.domain.consent.ConsentRefusal;
import no.mandat.domain.consent.ConsentState;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.mandate.MandateContent;
import no.mandat.domain.mandate.RouteStep;
import no.mandat.domain.mandate.Routes;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.web.shared.DateField;
import no.mandat.web.shared.DotsMenu;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.ReasonDialog;
import no.mandat.workflow.approval.StandIn;
import no.mandat.workflow.consent.AmendmentDetails;
import no.mandat.workflow.consent.AmendmentForm;
import no.mandat.workflow.consent.ConsentQueries;
import no.mandat.workflow.consent.ConsentRow;
import no.mandat.workflow.consent.EditAmendment;
import no.mandat.workflow.consent.KeyRow;
import no.mandat.workflow.consent.SubmitAmendment;
import no.mandat.workflow.consent.WithdrawAmendment;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmendmentViewTest {

    private static final String ADDRESS = "mandates/" + Fakes.FERRIES + "/amendments/" + ID;
    private static final MandateContent TEN = seats(BASE, "Gruppen har ti plasser.");

    private final Fakes fakes = new Fakes();
    private final AmendmentFakes amendments = new AmendmentFakes();
    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), amendments.parts(fakes));

    @BeforeEach
    void aMandate() {
        fakes.mandates.add(Fakes.published("ferjer"));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void open(AmendmentDetails details) {
        amendments.details = details;
        stage.open(ADDRESS);
    }

    private static AmendmentDetails draft(MandateContent after, AmendmentAction... actions) {
        return AmendmentFakes.details(AmendmentState.DRAFT, 1, after, actions);
    }

    private static ConsentRow asked(ConsentState state) {
        return new ConsentRow(
                ID,
                2,
                "f".repeat(64),
                state,
                new KeyRow("Kystrådet", ConsentKey.WAITING, null, List.of()),
                new KeyRow("Hydrogengruppen", ConsentKey.GIVEN, null, List.of()),
                Instant.EPOCH,
                null);
    }

    @Test
    void tellsWhatItChangesWhyAndWhoProposedIt() {
        open(draft(TEN));

        assertThat(stage.text())
                .contains("Mandatendring 3", "Færre plasser", "Utkast")
                .contains("Foreslått av Solveig Kvamme for sekretariatet")
                .contains("Hva som endres i versjon 1", "Én endring")
                .contains("Gruppen er for stor.", "Versjon 1", "Dagen begge har samtykket");
        assertThat(stage.text()).doesNotContain("men nå gjelder versjon");
    }

    @Test
    void tellsWhichWayIsToBeAnother() {
        open(draft(BASE.with(Routes.USUAL.with(
                DeliverableKind.OP_ED,
                List.of(RouteStep.approve(RouteStep.Asked.GROUP).within(7))))));

        assertThat(stage.text()).contains("Godkjenningsløp", "Kronikk: ").doesNotContain("Notat: ");
        assertThat(_get(ContentRedline.class).getElement().getOuterHTML())
                .contains("<del>Lederen godkjenner (14 dager)</del>", "<ins>Gruppen godkjenner (7 dager)</ins>");
    }

    @Test
    void offersNothingToThoseWhoOnlyRead() {
        open(draft(TEN));

        _assertNone(DotsMenu.class);
        assertThat(primary()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/edit"})
    void isNotThereUnderAnotherMandate(String page) {
        amendments.details = draft(TEN, EDIT, WITHDRAW);
        stage.open(fakes.underAnother(ADDRESS + page));

        assertThat(stage.text()).contains("Her er det ingenting å se").doesNotContain("Færre plasser");
    }

    @Test
    void answersSoUnderAnotherMandateBeforeItIsDrawn() {
        var part = new AmendmentInPath((ConsentQueries) amendments.parts(fakes).get(ConsentQueries.class));
        part.look(PathIds.of(Fakes.FERRIES, ConsentNavigation.AMENDMENT, ID));
        var elsewhere = PathIds.of(Fakes.BATTERIES, ConsentNavigation.AMENDMENT, ID);
        assertThatThrownBy(() -> part.look(elsewhere)).isInstanceOf(RefusedException.class);
    }

    @Nested
    class WhileItChangesNothing {

        @BeforeEach
        void open() {
            AmendmentViewTest.this.open(draft(BASE, EDIT, SUBMIT, WITHDRAW));
        }

        @Test
        void offersToWriteItFirst() {
            assertThat(stage.text()).contains("Ingenting er endret ennå").doesNotContain("Hva som endres");
            assertThat(primary()).containsExactly("Skriv endringen");
            assertThat(menu()).containsExactly("Rediger omtalen", "Trekk endringen");
        }

        @Test
        void leadsToWhereItIsWritten() {
            press("Skriv endringen");

            assertThat(address()).isEqualTo(ADDRESS + "/edit");
        }
    }

    @Nested
    class OnceItChangesSomething {

        @BeforeEach
        void open() {
            amendments.standIns.add(new StandIn(new PersonId(new UUID(2, 1)), "Ragnhild Lindemo", "Vidar Vik"));
            AmendmentViewTest.this.open(draft(TEN, EDIT, SUBMIT, WITHDRAW));
        }

        @Test
        void offersToAskBothAndKeepsTheRestInTheMenu() {
            assertThat(primary()).containsExactly("Legg fram til samtykke");
            assertThat(menu()).containsExactly("Skriv endringen", "Rediger omtalen", "Trekk endringen");
        }

        @Test
        void asksBothOnlyWhenOneSaysSoAgain() {
            press("Legg fram til samtykke");
            assertThat(_get(AskBothDialog.class).getElement().getTextRecursively())
                    .contains("Kystrådet og Ekspertgruppen får hver sin runde om den samme teksten.");
            assertThat(amendments.carriedOut).isEmpty();

            amendments.details = AmendmentFakes.details(
                    AmendmentState.IN_CONSENT, 1, TEN, List.of(asked(ConsentState.OPEN)), WITHDRAW);
            confirm("Legg fram til samtykke");

            assertThat(amendments.carriedOut)
                    .singleElement(type(SubmitAmendment.class))
                    .satisfies(command -> {
                        assertThat(command.amendment()).isEqualTo(ID);
                        assertThat(command.version()).isEqualTo(5);
                        assertThat(command.lastDay()).as("the usual time").isNull();
                        assertThat(command.absent()).isEmpty();
                    });
            _assertNone(AskBothDialog.class);
            assertThat(notes()).contains("Styret og ekspertgruppen er spurt.");
            assertThat(stage.text())
                    .contains("Til samtykke", "Kystrådet", "Hydrogengruppen", "Trer i kraft når begge har samtykket")
                    .contains("Fingeravtrykk ffffffff");
            assertThat(primary()).isEmpty();
            assertThat(menu()).containsExactly("Trekk endringen");
        }

        @Test
        @SuppressWarnings("unchecked")
        void asksUntilADayAndWithDeputiesForThoseWhoAreAbsent() {
            press("Legg fram til samtykke");
            _setValue(_get(DateField.class), LocalDate.of(2026, 12, 20));
            _setValue((CheckboxGroup<StandIn>) _get(CheckboxGroup.class), Set.copyOf(amendments.standIns));
            confirm("Legg fram til samtykke");

            assertThat(amendments.carriedOut)
                    .singleElement(type(SubmitAmendment.class))
                    .satisfies(command -> {
                        assertThat(command.lastDay()).isEqualTo(LocalDate.of(2026, 12, 20));
                        assertThat(command.absent()).containsExactly(new PersonId(new UUID(2, 1)));
                    });
        }

        @Test
        void saysInTheQuestionWhyBothWereNotAsked() {
            press("Legg fram til samtykke");
            _setValue(_get(DateField.class), LocalDate.of(2026, 12, 20));
            amendments.refuseNext(new ConsentRefusal.BaseIsStale(1, 2));
            confirm("Legg fram til samtykke");

            assertThat(_get(AskBothDialog.class).getElement().getTextRecursively())
                    .contains("Endringen bygger på versjon 1, men nå gjelder versjon 2.");
            assertThat(_get(DateField.class).getValue()).isEqualTo(LocalDate.of(2026, 12, 20));
            confirm("Legg fram til samtykke");
            assertThat(amendments.carriedOut)
                    .hasSize(2)
                    .extracting(command -> ((SubmitAmendment) command).key())
                    .as("it acts once, however often it is sent")
                    .containsOnly(((SubmitAmendment) amendments.carriedOut.getFirst()).key());
            _assertNone(AskBothDialog.class);
        }

        @Test
        void isWrittenOnFromTheMenu() {
            choose("Skriv endringen");

            assertThat(address()).isEqualTo(ADDRESS + "/edit");
        }

        @Test
        void letsWhatIsSaidAboutItBeEdited() {
            choose("Rediger omtalen");
            assertThat(_get(TextField.class).getValue()).isEqualTo("Færre plasser");
            _setValue(_get(TextField.class), "Ti plasser");
            _setValue(_get(TextArea.class), "Gruppen ble for stor.");
            confirm("Lagre");

            assertThat(amendments.carriedOut)
                    .singleElement(type(EditAmendment.class))
                    .satisfies(command -> {
                        assertThat(command.version()).isEqualTo(5);
                        assertThat(command.form())
                                .isEqualTo(new AmendmentForm("Ti plasser", "Gruppen ble for stor.", null));
                    });
            _assertNone(AmendmentDialog.class);
        }

        @Test
        void keepsWhatWasWrittenAboutItWhenItIsRefused() {
            choose("Rediger omtalen");
            _setValue(_get(TextField.class), "Ti plasser");
            amendments.refuseNext(new SharedRefusal.ChangedMeanwhile());
            confirm("Lagre");

            assertThat(_get(AmendmentDialog.class).getElement().getTextRecursively())
                    .contains("Noen har endret dette siden du åpnet siden.");
            assertThat(_get(TextField.class).getValue()).isEqualTo("Ti plasser");
        }

        @Test
        void isWithdrawnWithAReason() {
            choose("Trekk endringen");
            assertThat(_get(ReasonDialog.class).getElement().getTextRecursively())
                    .contains("«Færre plasser» blir trukket.");
            confirm("Trekk endringen");
            assertThat(amendments.carriedOut).as("not without one").isEmpty();

            _setValue(_get(TextArea.class), "Ikke lenger aktuelt.");
            amendments.details = AmendmentFakes.details(AmendmentState.WITHDRAWN, 1, TEN);
            confirm("Trekk endringen");

            assertThat(amendments.carriedOut)
                    .singleElement(type(WithdrawAmendment.class))
                    .satisfies(command -> {
                        assertThat(command.amendment()).isEqualTo(ID);
                        assertThat(command.reason()).isEqualTo("Ikke lenger aktuelt.");
                    });
            assertThat(stage.text()).contains("Trukket");
            _assertNone(DotsMenu.class);
        }
    }

    @Nested
    class OnceAnotherVersionCounts {

        @BeforeEach
        void open() {
            AmendmentViewTest.this.open(AmendmentFakes.details(AmendmentState.DRAFT, 2, TEN, EDIT, REBASE, WITHDRAW));
        }

        @Test
        void offersToMoveItFirst() {
            assertThat(stage.text()).contains("Endringen bygger på versjon 1, men nå gjelder versjon 2.");
            assertThat(primary()).containsExactly("Flytt til gjeldende versjon");
            assertThat(menu()).containsExactly("Skriv endringen", "Rediger omtalen", "Trekk endringen");
        }

        @Test
        void offersThatFirstAlsoWhereItChangesNothing() {
            AmendmentViewTest.this.open(AmendmentFakes.details(AmendmentState.DRAFT, 2, BASE, EDIT, REBASE, WITHDRAW));
            assertThat(primary()).containsExactly("Flytt til gjeldende versjon");
            assertThat(menu()).contains("Skriv endringen");
        }

        @Test
        void leadsToTheMerge() {
            press("Flytt til gjeldende versjon");

            assertThat(address()).isEqualTo(ADDRESS + "/merge");
        }
    }

    @Test
    void saysFromWhichDayItIsInForce() {
        open(AmendmentFakes.details(AmendmentState.IN_FORCE, 2, TEN, List.of(asked(ConsentState.GIVEN))));

        assertThat(stage.text()).contains("I kraft fra20. nov. 2026", "Begge har samtykket");
        assertThat(stage.text()).doesNotContain("Dagen begge har samtykket", "men nå gjelder versjon");
    }

    private static List<String> primary() {
        return _find(Button.class).stream()
                .filter(button -> button.getThemeNames().contains(ButtonVariant.PRIMARY.getVariantName()))
                .map(Button::getText)
                .toList();
    }

    private static List<MenuItem> items() {
        return _get(DotsMenu.class).items();
    }

    private static List<String> menu() {
        return items().stream().map(MenuItem::getText).toList();
    }

    private static void choose(String text) {
        var item = items().stream()
                .filter(one -> text.equals(one.getText()))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }

    private static void press(String button) {
        _click(_get(Button.class, spec -> spec.withText(button)));
    }

    /** In what lies over the page, whose button may be called as one of the page. */
    private static void confirm(String button) {
        var dialog = _find(Dialog.class).getLast();
        _click(_get(dialog, Button.class, spec -> spec.withText(button)));
    }

    private static String notes() {
        return _find(Notification.class).stream()
                .map(note -> note.getElement().getProperty("text", ""))
                .collect(Collectors.joining());
    }

    private static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPath();
    }
}
