package no.mandat.web.study;

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
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.mandat.domain.document.Openness;
import no.mandat.domain.shared.StudyId;
import no.mandat.domain.study.StudyAction;
import no.mandat.domain.study.StudyRefusal;
import no.mandat.domain.study.StudyState;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.web.document.MandateDocuments;
import no.mandat.web.shared.DotsMenu;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.study.AskForEndorsement;
import no.mandat.workflow.study.CommissionStudy;
import no.mandat.workflow.study.DeclineStudy;
import no.mandat.workflow.study.DeliverStudy;
import no.mandat.workflow.study.DraftStudy;
import no.mandat.workflow.study.EditStudy;
import no.mandat.workflow.study.EndorseStudy;
import no.mandat.workflow.study.ExpectStudy;
import no.mandat.workflow.study.GrantStudy;
import no.mandat.workflow.study.StudyForm;
import no.mandat.workflow.study.SubmitStudy;
import no.mandat.workflow.study.WithdrawStudy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StudyViewTest {

    private static final String LIST = "mandates/" + Fakes.FERRIES + "/studies";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

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

    private void open(StudyState state, StudyAction... actions) {
        open(fakes.studies.study(state, false, actions).id());
    }

    private void open(StudyId study) {
        stage.open(LIST + "/" + study);
    }

    private static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    /** In the dialog that is open. */
    private static void confirm(String text) {
        var dialog = _get(Dialog.class);
        _click(_get(dialog, Button.class, spec -> spec.withText(text)));
    }

    private static void choose(String text) {
        var dots = _get(DotsMenu.class);
        dots.items().stream()
                .filter(item -> item.getText().equals(text))
                .findFirst()
                .ifPresentOrElse(item -> ComponentUtil.fireEvent(item, new ClickEvent<>(item)), () -> {
                    throw new AssertionError("nothing to choose called " + text);
                });
    }

    private <T> T last(Class<T> type) {
        return type.cast(fakes.studies.carriedOut.getLast());
    }

    @Test
    void aReaderReadsThemAndBeginsNone() {
        fakes.studies.study(StudyState.DRAFT, false);
        fakes.studies.study(StudyState.COMMISSIONED, true);
        fakes.studies.study(StudyState.DELIVERED, false);
        stage.open(LIST);
        assertThat(stage.text())
                .contains("Studier", "Utkast", "Bestilt", "Levert 21. okt. 2026", "31. okt. 2026, over dagen")
                .containsPattern("Innvilget i alt: 200.000 kroner");
        assertThat(_find(RouterLink.class, spec -> spec.withText("Is i fjorden")))
                .hasSize(3);
        _assertNone(Button.class, spec -> spec.withText("Ny studie"));
    }

    @Test
    void nobodySeesAnEmptyTable() {
        stage.open(LIST);
        assertThat(stage.text()).contains("Ingen studier ennå", "Her kommer studiene gruppen søker om.");
    }

    @Test
    void oneIsBegunAndShown() {
        fakes.studies.mayDraft = true;
        stage.open(LIST);
        press("Ny studie");
        confirm("Lagre");
        assertThat(fakes.studies.carriedOut).as("nothing is filled in").isEmpty();
        var dialog = _get(Dialog.class);
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("Tittel")), "Is i fjorden");
        _setValue(_get(dialog, TextArea.class), "Hvor ofte?");
        _get(dialog, IntegerField.class).setValue(-1);
        confirm("Lagre");
        assertThat(fakes.studies.carriedOut)
                .as("it can't cost less than nothing")
                .isEmpty();
        _get(dialog, IntegerField.class).setValue(250_000);
        confirm("Lagre");
        assertThat(last(DraftStudy.class).form())
                .isEqualTo(new StudyForm("Is i fjorden", "Hvor ofte?", List.of(), "", 250_000L));
        assertThat(stage.text()).contains("Studie 1");
    }

    @Test
    void aDraftIsChangedAndEndorsementAskedFor() {
        open(StudyState.DRAFT, StudyAction.EDIT, StudyAction.ASK, StudyAction.WITHDRAW);
        assertThat(stage.text()).contains("fryser fjorden?", "Havforskerne");
        choose("Endre …");
        _get(_get(Dialog.class), IntegerField.class).setValue(300_000);
        confirm("Lagre");
        assertThat(last(EditStudy.class)).satisfies(command -> {
            assertThat(command.version()).isEqualTo(2);
            assertThat(command.form().amount()).isEqualTo(300_000);
        });
        press("Be om tilrådning");
        assertThat(last(AskForEndorsement.class).version()).isEqualTo(2);
    }

    @Test
    void theLeaderEndorsesWhatTheyRead() {
        open(StudyState.DRAFT, StudyAction.ENDORSE);
        assertThat(stage.text()).contains("Venter på at du tilrår den");
        fakes.studies.refusal = new StudyRefusal.EndorsementNotAsked();
        press("Tilrå studien");
        assertThat(stage.text()).contains("Venter på at du tilrår den");
        fakes.studies.refusal = null;
        press("Tilrå studien");
        assertThat(last(EndorseStudy.class).version()).isEqualTo(2);
    }

    @Test
    void itIsSentAnsweredAndOrdered() {
        open(StudyState.ENDORSED, StudyAction.SUBMIT);
        assertThat(stage.text()).contains("Marit Leder, 20. sep. 2026 kl. 10.00");
        press("Søknaden er sendt");
        confirm("Søknaden er sendt");
        assertThat(last(SubmitStudy.class).day()).isEqualTo(TODAY);

        open(StudyState.SUBMITTED, StudyAction.GRANT, StudyAction.DECLINE);
        press("Innvilget");
        confirm("Innvilget");
        assertThat(fakes.studies.carriedOut).as("the day is missing").hasSize(1);
        _setValue(_get(_get(Dialog.class), DatePicker.class), TODAY);
        _get(_get(Dialog.class), IntegerField.class).setValue(200_000);
        confirm("Innvilget");
        assertThat(last(GrantStudy.class).granted()).isEqualTo(200_000);

        open(StudyState.GRANTED, StudyAction.COMMISSION);
        assertThat(stage.text()).contains("Svaret fra departementet", "24/17", "Lykke til.");
        press("Studien er bestilt");
        _setValue(
                _get(_get(Dialog.class), DatePicker.class, spec -> spec.withLabel("Ventes levert")),
                TODAY.plusDays(60));
        confirm("Studien er bestilt");
        assertThat(last(CommissionStudy.class)).satisfies(command -> {
            assertThat(command.day()).isEqualTo(TODAY);
            assertThat(command.expected()).isEqualTo(TODAY.plusDays(60));
        });
    }

    @Test
    void itIsDeclined() {
        open(StudyState.SUBMITTED, StudyAction.DECLINE);
        choose("Avslått");
        _assertNone(_get(Dialog.class), IntegerField.class);
        _setValue(_get(_get(Dialog.class), DatePicker.class), TODAY);
        confirm("Avslått");
        assertThat(last(DeclineStudy.class).form().day()).isEqualTo(TODAY);
    }

    @Test
    void itIsMovedDeliveredAndGivenUp() {
        fakes.documents.add(Fakes.NOTE, "Israpporten", ClassificationForm.of(Openness.OPEN));
        open(StudyState.COMMISSIONED, StudyAction.EXPECT, StudyAction.DELIVER, StudyAction.WITHDRAW);
        choose("Flytt leveringsdagen …");
        _setValue(_get(_get(Dialog.class), DatePicker.class), TODAY.plusDays(5));
        confirm("Lagre");
        assertThat(last(ExpectStudy.class).day()).isEqualTo(TODAY.plusDays(5));
        press("Legg inn rapporten");
        confirm("Legg inn rapporten");
        assertThat(fakes.studies.carriedOut).as("no document is chosen").hasSize(1);
        _setValue(documents(), new MandateDocuments.Choice(Fakes.NOTE, "Israpporten"));
        confirm("Legg inn rapporten");
        assertThat(last(DeliverStudy.class).document()).isEqualTo(Fakes.NOTE);
        choose("Trekk studien");
        _setValue(_get(_get(Dialog.class), TextArea.class), "Ikke aktuelt");
        confirm("Trekk studien");
        assertThat(last(WithdrawStudy.class).reason()).isEqualTo("Ikke aktuelt");
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<MandateDocuments.Choice> documents() {
        return _get(_get(Dialog.class), ComboBox.class, spec -> spec.withLabel("Dokument"));
    }

    @Test
    void whatWasDeliveredIsADocument() {
        open(StudyState.DELIVERED);
        assertThat(_get(RouterLink.class, spec -> spec.withText("Israpporten")).getHref())
                .contains(Fakes.NOTE.toString());
    }

    @Test
    void isNotShownUnderAnotherMandate() {
        var study = fakes.studies.study(StudyState.DRAFT, false).id();
        stage.open(fakes.underAnother(LIST + "/" + study));
        assertThat(stage.text()).doesNotContain("Is i fjorden");
    }
}
