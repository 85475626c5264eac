package no.mandat.web.mandate;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.mandate.MandateStatus;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.web.shared.ConflictDialog;
import no.mandat.web.shared.DateField;
import no.mandat.web.shared.RefusalLine;
import no.mandat.workflow.mandate.BoardChoice;
import no.mandat.workflow.mandate.DemandChoice;
import no.mandat.workflow.mandate.DraftMandate;
import no.mandat.workflow.mandate.EditMandate;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateForm;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MandateFormTest {

    private final Fakes fakes = new Fakes();
    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), fakes.parts());

    @AfterEach
    void close() {
        stage.close();
    }

    @Nested
    class OfANewMandate {

        @BeforeEach
        void open() {
            fakes.mandates.mayDraft = true;
            fakes.mandates.add(Fakes.draft());
            stage.open("mandates/new");
        }

        @Test
        void sendsWhatWasWritten() {
            fill();
            save();
            assertThat(fakes.commands.carriedOut)
                    .singleElement()
                    .extracting(command -> ((DraftMandate) command).form())
                    .isEqualTo(new MandateForm(
                            "Havvind og fiske",
                            "Havvind",
                            new BoardChoice(Fakes.BOARD, "Kystrådet"),
                            "Ekspertgruppen",
                            null,
                            LocalDate.of(2027, 6, 30),
                            List.of()));
        }

        @Test
        void sendsWhomTheGroupMustHaveInIt() {
            fill();
            _setValue(_get(Checkbox.class, spec -> spec.withLabel("Forskning")), true);
            _setValue(_get(Checkbox.class, spec -> spec.withLabel("Næringsliv")), true);
            _setValue(minimum("næringsliv"), 2);
            save();
            assertThat(fakes.commands.carriedOut)
                    .singleElement()
                    .extracting(command -> ((DraftMandate) command).form().demands())
                    .isEqualTo(List.of(
                            new DemandChoice(OrganisationCategory.INDUSTRY, 2),
                            new DemandChoice(OrganisationCategory.RESEARCH, 1)));
        }

        @Test
        void asksForNoFewerThanOne() {
            fill();
            _setValue(_get(Checkbox.class, spec -> spec.withLabel("Næringsliv")), true);
            _setValue(minimum("næringsliv"), 0);
            save();
            assertThat(refusal()).isEqualTo("Ett felt må rettes før du kan lagre");
            assertThat(minimum("næringsliv").getErrorMessage()).isEqualTo("Skriv et tall fra 1 til 99");
            assertThat(fakes.commands.carriedOut).isEmpty();
        }

        private IntegerField minimum(String category) {
            return _get(
                    IntegerField.class,
                    spec -> spec.withPredicate(
                            field -> field.getAriaLabel().orElse("").equals("Minst så mange fra " + category)));
        }

        @Test
        void saysAtTheFieldsWhatIsMissing() {
            save();
            assertThat(field("Tittel").getErrorMessage()).isEqualTo("Må fylles ut");
            assertThat(refusal()).isEqualTo("5 felt må rettes før du kan lagre");
            assertThat(fakes.commands.carriedOut).isEmpty();
        }

        @Test
        void saysHowLongATitleMayBe() {
            fill();
            _setValue(field("Tittel"), "å".repeat(10_000));
            save();
            assertThat(field("Tittel").getErrorMessage()).startsWith("Høyst 200 tegn.");
            assertThat(refusal()).isEqualTo("Ett felt må rettes før du kan lagre");
        }

        @Test
        void refusesMarksThatTurnTheDirectionOfTheText() {
            fill();
            _setValue(field("Tittel"), "Havvind \u202E eksif go");
            save();
            assertThat(field("Tittel").getErrorMessage())
                    .isEqualTo("Kan ikke inneholde linjeskift eller usynlige tegn");
        }

        @Test
        void takesMarkupForWhatItIs() {
            fill();
            _setValue(field("Tittel"), "<b>Havvind</b> 🌬️");
            save();
            assertThat(fakes.commands.carriedOut).hasSize(1);
        }

        @Test
        void saysARefusalBesideTheButtonAndSendsTheSameKeyAgain() {
            fakes.commands.refuseNext(new MandateRefusal.NoSuchBoard());
            fill();
            save();
            assertThat(refusal()).isEqualTo("Styret du valgte, finnes ikke lenger. Velg et annet.");
            save();
            assertThat(fakes.commands.carriedOut)
                    .extracting(command -> ((DraftMandate) command).key())
                    .hasSize(2)
                    .containsOnly(((DraftMandate) fakes.commands.carriedOut.getFirst()).key());
        }

        @Test
        void asksBeforeWhatWasWrittenIsLost() {
            fill();
            UI.getCurrent().navigate("mandates");
            assertThat(isAsked()).isTrue();
            _get(TextField.class, spec -> spec.withLabel("Tittel"));
        }

        @Test
        void asksNothingWhenNothingWasWritten() {
            UI.getCurrent().navigate("mandates");
            assertThat(isAsked()).isFalse();
        }
    }

    private static boolean isAsked() {
        return !_find(Button.class, spec -> spec.withText("Bli på siden")).isEmpty();
    }

    @Test
    void isNotThereForThoseWhoMayNotDraft() {
        stage.open("mandates/new");
        assertThat(stage.text()).contains("Her er det ingenting å se");
    }

    @Nested
    class OfADraft {

        @BeforeEach
        void open() {
            fakes.mandates.add(Fakes.draft());
            stage.open("mandates/" + Fakes.FERRIES + "/edit");
        }

        @Test
        void beginsWithWhatIsSaved() {
            assertThat(field("Tittel").getValue()).isEqualTo("Hydrogen til hurtigbåter");
        }

        @Test
        void savesOnTheVersionThatTheScreenShowed() {
            _setValue(field("Tittel"), "Hydrogen til ferjer");
            save();
            var command = (EditMandate) fakes.commands.carriedOut.getFirst();
            assertThat(command.version()).isEqualTo(3);
            assertThat(command.form().title()).isEqualTo("Hydrogen til ferjer");
        }

        @Test
        void showsBothTextsWhenSomebodyElseSavedMeanwhile() {
            conflict();
            assertThat(_get(ConflictDialog.class).getHeaderTitle()).isEqualTo("Noen har endret utkastet mens du skrev");
            var choice = choice();
            assertThat(choice.getLabel()).isEqualTo("Tittel");
        }

        @Test
        void savesTheChoiceOnTheNewVersionUnderANewKey() {
            conflict();
            _setValue(choice(), false);
            _click(_get(Button.class, spec -> spec.withText("Lagre valgene")));
            var first = (EditMandate) fakes.commands.carriedOut.getFirst();
            var second = (EditMandate) fakes.commands.carriedOut.getLast();
            assertThat(second.version()).isEqualTo(4);
            assertThat(second.form().title()).isEqualTo("Hydrogen til lands");
            assertThat(second.key()).isNotEqualTo(first.key());
        }

        @Test
        void whoCancelsTheChoiceIsAskedAgainAtTheNextSave() {
            conflict();
            _click(_get(Button.class, spec -> spec.withText("Avbryt").withPredicate(button -> button.getParent()
                    .filter(MandateFormTest::isInDialog)
                    .isPresent())));
            _assertNone(ConflictDialog.class);
            assertThat(field("Tittel").getValue()).isEqualTo("Hydrogen til vanns");

            fakes.commands.refuseNext(new SharedRefusal.ChangedMeanwhile());
            save();

            var again = (EditMandate) fakes.commands.carriedOut.getLast();
            assertThat(again.version()).isEqualTo(3);
            assertThat(_get(ConflictDialog.class).isOpened()).isTrue();
        }

        @Test
        void whatWasNotTouchedIsTheOthersUnlessOneSaysOtherwise() {
            _setValue(field("Kortnavn"), "Til vanns");
            fakes.mandates.add(newer("Hydrogen til lands"));
            fakes.commands.refuseNext(new SharedRefusal.ChangedMeanwhile());
            save();
            _click(_get(Button.class, spec -> spec.withText("Lagre valgene")));

            var saved = ((EditMandate) fakes.commands.carriedOut.getLast()).form();
            assertThat(saved.title()).isEqualTo("Hydrogen til lands");
            assertThat(saved.shortName()).isEqualTo("Til vanns");
        }

        @Test
        void whatWasChosenIsUnsavedUntilItIsSaved() {
            conflict();
            fakes.commands.refuseNext(new SharedRefusal.NotThereOrNotYours());
            _click(_get(Button.class, spec -> spec.withText("Lagre valgene")));

            UI.getCurrent().navigate("mandates");
            assertThat(isAsked()).isTrue();
        }

        @SuppressWarnings("unchecked")
        private RadioButtonGroup<Boolean> choice() {
            return _get(RadioButtonGroup.class);
        }

        private void conflict() {
            _setValue(field("Tittel"), "Hydrogen til vanns");
            fakes.mandates.add(newer("Hydrogen til lands"));
            fakes.commands.refuseNext(new SharedRefusal.ChangedMeanwhile());
            save();
        }

        private MandateDetails newer(String title) {
            var old = Fakes.draft();
            return new MandateDetails(
                    old.id(),
                    4,
                    title,
                    old.shortName(),
                    old.boardId(),
                    old.board(),
                    old.group(),
                    old.firstDay(),
                    old.lastDay(),
                    old.demands(),
                    MandateState.DRAFT,
                    MandateStatus.valueOf(MandateState.DRAFT.name()),
                    0,
                    null,
                    null,
                    null,
                    null,
                    old.changedAt(),
                    old.actions(),
                    true,
                    true);
        }
    }

    @Test
    void isNotThereForThoseWhoMayNotEdit() {
        fakes.mandates.add(Fakes.details(Fakes.FERRIES, "Hydrogen til hurtigbåter", MandateState.DRAFT, Set.of()));
        stage.open("mandates/" + Fakes.FERRIES + "/edit");
        assertThat(stage.text()).contains("Her er det ingenting å se");
    }

    @SuppressWarnings("unchecked")
    private static void fill() {
        _setValue(field("Tittel"), "Havvind og fiske");
        _setValue(field("Kortnavn"), "Havvind");
        _setValue(
                (ComboBox<BoardChoice>) _get(ComboBox.class, spec -> spec.withLabel("Gitt av")),
                new BoardChoice(Fakes.BOARD, "Kystrådet"));
        _setValue(field("Ekspertgruppens navn"), "Ekspertgruppen");
        _setValue(_get(DateField.class, spec -> spec.withLabel("Siste dag")), LocalDate.of(2027, 6, 30));
    }

    private static boolean isInDialog(Component component) {
        return component instanceof Dialog
                || component.getParent().filter(MandateFormTest::isInDialog).isPresent();
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static void save() {
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(button -> button.getThemeNames().contains("primary")
                        && button.getText().matches("Opprett.*|Lagre end.*"))));
    }

    private static String refusal() {
        return _get(RefusalLine.class).getText();
    }
}
