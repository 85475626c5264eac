package no.mandat.web.deliverable;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static no.mandat.web.DeliverableFakes.NOTE;
import static no.mandat.web.DeliverableFakes.WHY;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import no.mandat.domain.deliverable.DeliverableAction;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.deliverable.DeliverableState;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.workflow.deliverable.SectionDraft;
import no.mandat.workflow.deliverable.SectionDrafts;
import no.mandat.workflow.deliverable.WriteSection;
import no.mandat.workflow.deliverable.WritingNow;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WriteSectionViewTest {

    private static final String PAGE = DeliverableNavigation.writing(Fakes.FERRIES, NOTE, WHY);
    private static final String BACK = DeliverableNavigation.address(Fakes.FERRIES, NOTE);
    private static final String PLACE = SectionDrafts.place(WHY);
    private static final String BEFORE = "Det meste blir ikke utnyttet.";
    private static final String MINE = "Det meste blir ikke utnyttet. Derfor haster det.";
    private static final String THEIRS = "Det aller meste blir ikke utnyttet.";

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

    private static TextArea area() {
        return _get(TextArea.class, spec -> spec.withClasses("markdown-area"));
    }

    private void type(String text) {
        stage.open(PAGE);
        _setValue(area(), text);
    }

    private static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static void choose(String text) {
        select(text);
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Lagre")));
    }

    private static void select(String text) {
        var dialog = _get(Dialog.class);
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Object> choices = _get(dialog, RadioButtonGroup.class);
        choices.getListDataView()
                .getItems()
                .filter(item -> text.equals(choices.getItemLabelGenerator().apply(item)))
                .findFirst()
                .ifPresentOrElse(item -> _setValue(choices, item), () -> {
                    throw new AssertionError("nothing to choose called " + text);
                });
    }

    private List<String> saved() {
        return fakes.deliverables.carriedOut.stream()
                .map(WriteSection.class::cast)
                .map(WriteSection::text)
                .toList();
    }

    private String draft() {
        return fakes.rounds.drafts.getOrDefault(PLACE, "");
    }

    @Test
    void whatIsTypedIsKeptAsADraftAndNotSaved() {
        type(MINE);
        assertThat(SectionDraft.read(draft())).isEqualTo(new SectionDraft(7, BEFORE, MINE));
        assertThat(stage.text()).contains("Utkastet ditt er tatt vare på kl. 10.43");
        assertThat(saved()).isEmpty();
    }

    @Test
    void whatIsTypedBackAgainIsNoDraft() {
        type(MINE);
        _setValue(area(), BEFORE);
        assertThat(fakes.rounds.drafts).isEmpty();
    }

    @Test
    void theDraftIsFoundAgain() {
        fakes.rounds.drafts.put(PLACE, new SectionDraft(7, BEFORE, MINE).write());
        stage.open(PAGE);
        assertThat(area().getValue()).isEqualTo(MINE);
        assertThat(stage.text()).contains("Dette skrev du sist, og det er ikke lagret i teksten ennå.");
    }

    @Test
    void savesInTheText() {
        type(MINE);
        press("Lagre i teksten");
        assertThat(saved()).containsExactly(MINE);
        assertThat(fakes.rounds.drafts).isEmpty();
        assertThat(stage.text()).contains("Lagret i teksten kl. 10.43");
    }

    @Test
    void savesOnceMoreWhatIsTypedAfterwards() {
        type(MINE);
        press("Lagre i teksten");
        _setValue(area(), MINE + " Nå.");
        press("Lagre i teksten");
        assertThat(saved()).containsExactly(MINE, MINE + " Nå.");
    }

    @Test
    void savesWhenThePageIsLeft() {
        type(MINE);
        stage.open(BACK);
        assertThat(saved()).containsExactly(MINE);
        assertThat(fakes.rounds.drafts).isEmpty();
        _assertNone(MarkdownEditor.class);
    }

    @Test
    void leavesAlonePagesWhereNothingWasTyped() {
        stage.open(PAGE);
        stage.open(BACK);
        assertThat(saved()).isEmpty();
    }

    @Test
    void somethingElseOfTheSectionChangedMeanwhileIsNoConflict() {
        type(MINE);
        fakes.deliverables.says(BEFORE);
        press("Lagre i teksten");
        _assertNone(Dialog.class);
        assertThat(saved()).containsExactly(MINE);
        assertThat(fakes.rounds.drafts).isEmpty();
    }

    @Test
    void norIsItWhereTheDraftIsFoundAgain() {
        fakes.rounds.drafts.put(PLACE, new SectionDraft(3, BEFORE, MINE).write());
        stage.open(PAGE);
        assertThat(stage.text()).contains("Dette skrev du sist, og det er ikke lagret i teksten ennå.");
        press("Lagre i teksten");
        _assertNone(Dialog.class);
        assertThat(saved()).containsExactly(MINE);
    }

    @Test
    void whatIsFoundAgainAndLeftAloneIsNotSavedWhenThePageIsLeft() {
        fakes.rounds.drafts.put(PLACE, new SectionDraft(7, BEFORE, MINE).write());
        stage.open(PAGE);
        stage.open(BACK);
        assertThat(saved()).isEmpty();
        assertThat(SectionDraft.read(draft()).text()).isEqualTo(MINE);
    }

    @Test
    void whatIsFoundAgainAndWrittenOnIsSavedWhenThePageIsLeft() {
        fakes.rounds.drafts.put(PLACE, new SectionDraft(7, BEFORE, MINE).write());
        type(MINE + " Nå.");
        stage.open(BACK);
        assertThat(saved()).containsExactly(MINE + " Nå.");
    }

    @Test
    void whatIsTypedIsThrownAwayWhereOneSaysSoTwice() {
        type(MINE);
        press("Kast");
        assertThat(stage.text()).contains("Det finnes ikke noe annet sted, og du får det ikke tilbake.");
        assertThat(area().getValue()).isEqualTo(MINE);
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Kast")));
        assertThat(area().getValue()).isEqualTo(BEFORE);
        assertThat(fakes.rounds.drafts).isEmpty();
        stage.open(BACK);
        assertThat(saved()).isEmpty();
    }

    @Test
    void whatIsFoundAgainIsThrownAwayForTheTextThatStandsNow() {
        fakes.rounds.drafts.put(PLACE, new SectionDraft(3, BEFORE, MINE).write());
        fakes.deliverables.says(THEIRS);
        stage.open(PAGE);
        press("Kast");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Kast")));
        assertThat(area().getValue()).isEqualTo(THEIRS);
        assertThat(fakes.rounds.drafts).isEmpty();
    }

    @Test
    void thereIsNothingToThrowAwayWhereNothingIsTyped() {
        stage.open(PAGE);
        _assertNone(Button.class, spec -> spec.withText("Kast"));
        _setValue(area(), MINE);
        _assertOne(Button.class, spec -> spec.withText("Kast"));
        press("Lagre i teksten");
        _assertNone(Button.class, spec -> spec.withText("Kast"));
    }

    @Test
    void twoWhoHaveWrittenTheSameHaveNoConflict() {
        type(MINE);
        fakes.deliverables.says(MINE);
        press("Lagre i teksten");
        _assertNone(Dialog.class);
        assertThat(fakes.rounds.drafts).isEmpty();
    }

    @Test
    void bothTextsAreShownWhereSomebodyElseSavedAnother() {
        type(MINE);
        fakes.deliverables.says(THEIRS);
        press("Lagre i teksten");
        _assertOne(SectionConflictDialog.class);
        assertThat(saved()).isEmpty();
        assertThat(stage.text()).contains("Den andre endret", "Du endret", "aller", "Derfor haster det");
        choose("Begges endringer, slått sammen");
        assertThat(saved()).containsExactly("Det aller meste blir ikke utnyttet. Derfor haster det.");
        assertThat(area().getValue()).isEqualTo(saved().getFirst());
        assertThat(fakes.rounds.drafts).isEmpty();
    }

    @Test
    void saysWhoSavedTheOtherText() {
        type(MINE);
        fakes.deliverables.says(THEIRS);
        fakes.deliverables.lastWriter = "Kari Nordholm";
        press("Lagre i teksten");
        assertThat(stage.text())
                .contains("Kari Nordholm har lagret en annen tekst mens du skrev.", "Kari Nordholm endret")
                .doesNotContain("Den andre endret");
        choose("Teksten til Kari Nordholm");
        assertThat(fakes.deliverables.section.text()).isEqualTo(THEIRS);
    }

    @Test
    void theMergedTextIsReadBeforeItIsSaved() {
        type(MINE);
        fakes.deliverables.says(THEIRS);
        press("Lagre i teksten");
        assertThat(together()).contains("aller", "Derfor haster det");
        select("Min tekst");
        _assertNone(Div.class, spec -> spec.withClasses("conflict-together"));
    }

    @Test
    void nothingIsChosenForThemWhereBothWroteInTheSamePlace() {
        type("Det minste blir ikke utnyttet.");
        fakes.deliverables.says("Det aller beste blir ikke utnyttet.");
        press("Lagre i teksten");
        assertThat(stage.text()).contains("Dere har skrevet på samme sted.");
        _assertNone(Div.class, spec -> spec.withClasses("conflict-together"));
        press("Lagre");
        assertThat(saved()).isEmpty();
        assertThat(_get(RadioButtonGroup.class).isInvalid()).isTrue();
        select("Begges endringer, slått sammen");
        assertThat(together()).contains("aller beste minste");
        press("Lagre");
        assertThat(saved()).containsExactly("Det aller beste minste blir ikke utnyttet.");
    }

    private static String together() {
        var shown = _get(Div.class, spec -> spec.withClasses("conflict-together"));
        return _get(shown, Div.class, spec -> spec.withClasses("document"))
                .getElement()
                .getProperty("innerHTML");
    }

    @Test
    void oneOfThemCanHoldAlone() {
        type(MINE);
        fakes.deliverables.says(THEIRS);
        press("Lagre i teksten");
        choose("Min tekst");
        assertThat(saved()).containsExactly(MINE);
    }

    @Test
    void theOthersCanHoldAlone() {
        type(MINE);
        fakes.deliverables.says(THEIRS);
        press("Lagre i teksten");
        choose("Den andres tekst");
        assertThat(fakes.deliverables.section.text()).isEqualTo(THEIRS);
        assertThat(fakes.rounds.drafts).isEmpty();
    }

    @Test
    void nothingIsLostWhereNobodyChooses() {
        type(MINE);
        fakes.deliverables.says(THEIRS);
        press("Lagre i teksten");
        press("Avbryt");
        assertThat(area().getValue()).isEqualTo(MINE);
        assertThat(SectionDraft.read(draft()).text()).isEqualTo(MINE);
        assertThat(fakes.deliverables.section.text()).isEqualTo(THEIRS);
    }

    @Test
    void thePageStaysWhileItIsAskedWhichTextHolds() {
        type(MINE);
        fakes.deliverables.says(THEIRS);
        stage.open(BACK);
        _assertOne(SectionConflictDialog.class);
        _assertOne(MarkdownEditor.class);
    }

    @Test
    void saysWhoElseIsWritingInTheSection() {
        stage.open(PAGE);
        fakes.deliverables.writingNow.add(new WritingNow(WHY, "Kari Nordholm"));
        fakes.deliverables.watching.forEach(Runnable::run);
        assertThat(stage.text()).contains("Kari Nordholm skriver her nå");
    }

    @Test
    void whatIsRefusedIsSaidAndKept() {
        type(MINE);
        fakes.deliverables.refusal =
                new DeliverableRefusal.DeliverableNotInState(DeliverableState.READY, DeliverableAction.EDIT);
        press("Lagre i teksten");
        assertThat(_get(no.mandat.web.shared.RefusalLine.class).getText()).isNotEmpty();
        assertThat(SectionDraft.read(draft()).text()).isEqualTo(MINE);
    }

    @Test
    void whatWasTypedIsReadWhereTheTextIsClosed() {
        fakes.rounds.drafts.put(PLACE, new SectionDraft(7, BEFORE, MINE).write());
        fakes.deliverables.closed();
        stage.open(PAGE);
        _assertNone(MarkdownEditor.class);
        assertThat(area().isReadOnly()).isTrue();
        assertThat(area().getValue()).isEqualTo(MINE);
        assertThat(stage.text()).contains("Teksten er ikke åpen for skriving nå");
        stage.open(BACK);
        assertThat(saved()).isEmpty();
        assertThat(SectionDraft.read(draft()).text()).isEqualTo(MINE);
    }

    @Test
    void itIsThrownAwayWhereOneSaysSoTwice() {
        fakes.rounds.drafts.put(PLACE, new SectionDraft(7, BEFORE, MINE).write());
        fakes.deliverables.closed();
        stage.open(PAGE);
        press("Kast");
        assertThat(fakes.rounds.drafts).isNotEmpty();
        var dialog = _get(Dialog.class);
        _click(_get(dialog, Button.class, spec -> spec.withText("Kast")));
        assertThat(fakes.rounds.drafts).isEmpty();
        _assertNone(KeptWords.class);
    }

    @Test
    void aClosedTextWithoutUnsavedWordsIsNotWrittenIn() {
        fakes.deliverables.closed();
        stage.open(PAGE);
        assertThat(stage.text()).contains("Her er det ingenting å se");
    }
}
