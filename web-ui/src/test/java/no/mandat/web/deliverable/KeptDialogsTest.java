package no.mandat.web.deliverable;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static no.mandat.web.DeliverableFakes.NOTE;
import static no.mandat.web.DeliverableFakes.REGISTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.deliverable.DeliverableState;
import no.mandat.domain.deliverable.DissentKind;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.mandate.RouteStep;
import no.mandat.domain.mandate.RouteStep.Asked;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.DissentId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.web.shared.ConflictDialog;
import no.mandat.web.shared.KeptFields;
import no.mandat.workflow.deliverable.DeliverableDetails;
import no.mandat.workflow.deliverable.DeliverableForm;
import no.mandat.workflow.deliverable.DeliverableQueries;
import no.mandat.workflow.deliverable.DeliverableService;
import no.mandat.workflow.deliverable.DissentRow;
import no.mandat.workflow.deliverable.DissentService;
import no.mandat.workflow.deliverable.EditDissent;
import no.mandat.workflow.deliverable.EditRecommendation;
import no.mandat.workflow.deliverable.OutlineDetails;
import no.mandat.workflow.deliverable.RecommendationForm;
import no.mandat.workflow.deliverable.RecommendationRow;
import no.mandat.workflow.deliverable.RecommendationService;
import no.mandat.workflow.deliverable.UpholdDeliverable;
import no.mandat.workflow.deliverable.WritingQueries;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is typed in the dialogs of a deliverable's parts isn't lost, and nobody writes over somebody else's words unseen. */
class KeptDialogsTest {

    private static final DissentId DISSENT = new DissentId(new UUID(93, 1));

    private final Fakes fakes = new Fakes();
    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), fakes.parts());
    private final List<Object> sent = new ArrayList<>();

    /** What stands, as somebody else may have saved it. */
    private RecommendationRow standing = recommendation(3, "Bygg lageret.", "");

    private DissentRow dissent = dissent(2, "Vi er uenige.");
    private int version = 5;
    private DeliverableRefusal.@Nullable SignaturesMissing signaturesMissing;

    @BeforeEach
    void open() {
        fakes.mandates.add(Fakes.published("hurtigbater"));
        stage.open(DeliverableNavigation.address(Fakes.FERRIES, NOTE));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private static RecommendationRow recommendation(int version, String text, String rationale) {
        var form = new RecommendationForm(null, text, rationale, "", List.of(), List.of());
        return new RecommendationRow(REGISTER, version, "5.1", form, false);
    }

    private static DissentRow dissent(int version, String text) {
        return new DissentRow(
                DISSENT, version, DissentKind.DISSENT, null, text, "Ada", "a", List.of(), true, true, false);
    }

    private static void at(int version, int standing) {
        if (version != standing) {
            throw new RefusedException(new SharedRefusal.ChangedMeanwhile());
        }
    }

    private DeliverableDetails deliverable() {
        return ((DeliverableQueries) fakes.parts().get(DeliverableQueries.class)).details(NOTE);
    }

    private OutlineDetails outline() {
        return new OutlineDetails(List.of(), List.of(standing), List.of(dissent), List.of());
    }

    private DeliverableDesk desk() {
        return DeskSample.of(
                fakes.parts(),
                new WritingQueries() {
                    @Override
                    public OutlineDetails outline(DeliverableId id) {
                        return KeptDialogsTest.this.outline();
                    }
                },
                new DeliverableService() {
                    @Override
                    public void uphold(UpholdDeliverable command) {
                        at(command.version(), version);
                        if (signaturesMissing != null && !command.unsigned().equals(signaturesMissing.dissents())) {
                            throw new RefusedException(signaturesMissing);
                        }
                        sent.add(command);
                    }
                },
                new RecommendationService() {
                    @Override
                    public void edit(EditRecommendation command) {
                        at(command.version(), standing.version());
                        sent.add(command);
                    }
                },
                new DissentService() {
                    @Override
                    public void edit(EditDissent command) {
                        at(command.version(), dissent.version());
                        sent.add(command);
                    }
                });
    }

    private void editRecommendation() {
        RecommendationDialog.edit(deliverable(), standing, desk(), () -> {});
    }

    private static TextArea area(String label) {
        return _get(TextArea.class, spec -> spec.withLabel(label));
    }

    private static void press(String text) {
        _click(_find(Button.class, spec -> spec.withText(text)).getLast());
    }

    private EditRecommendation saved() {
        return (EditRecommendation) sent.getLast();
    }

    private static void dropTheBrowser() {
        _find(Dialog.class).forEach(Dialog::close);
    }

    @Test
    void whatIsTypedIsThereAgainUntilItIsSaved() {
        editRecommendation();
        _setValue(area("Anbefaling"), "Bygg et større lager.");
        assertThat(stage.text()).contains("Tatt vare på kl.");
        dropTheBrowser();

        editRecommendation();
        assertThat(area("Anbefaling").getValue()).isEqualTo("Bygg et større lager.");
        assertThat(stage.text()).contains("Dette skrev du sist, og det er ikke lagret ennå.");
        press("Lagre endringene");
        assertThat(saved().form().text()).isEqualTo("Bygg et større lager.");

        editRecommendation();
        assertThat(area("Anbefaling").getValue()).as("it was saved").isEqualTo("Bygg lageret.");
    }

    @Test
    void whatIsCancelledIsThrownAway() {
        editRecommendation();
        _setValue(area("Anbefaling"), "Bygg et større lager.");
        press("Avbryt");
        editRecommendation();
        assertThat(area("Anbefaling").getValue()).isEqualTo("Bygg lageret.");
    }

    @Test
    void whoeverSavesSecondSeesBothTextsAndKeepsTheirs() {
        editRecommendation();
        _setValue(area("Anbefaling"), "Bygg et større lager.");
        standing = recommendation(4, "Bygg to lagre.", "Det haster.");
        press("Lagre endringene");
        assertThat(sent).isEmpty();
        assertThat(_get(ConflictDialog.class).getHeaderTitle()).isEqualTo("Noen har endret utkastet mens du skrev");
        assertThat(_find(RadioButtonGroup.class))
                .extracting(RadioButtonGroup::getLabel)
                .as("only what differs")
                .containsExactly("Anbefaling", "Begrunnelse");
        press("Lagre valgene");
        assertThat(saved().version()).isEqualTo(4);
        assertThat(saved().form().text()).as("what they changed is theirs").isEqualTo("Bygg et større lager.");
        assertThat(saved().form().rationale()).as("what they left alone isn't").isEqualTo("Det haster.");
        _assertNone(Dialog.class);
    }

    @Test
    @SuppressWarnings("unchecked")
    void whoeverSavesSecondCanTakeWhatStands() {
        editRecommendation();
        _setValue(area("Anbefaling"), "Bygg et større lager.");
        standing = recommendation(4, "Bygg to lagre.", "");
        press("Lagre endringene");
        ((RadioButtonGroup<Boolean>) _get(RadioButtonGroup.class)).setValue(false);
        press("Lagre valgene");
        assertThat(saved().form().text()).isEqualTo("Bygg to lagre.");
    }

    @Test
    void whatWasTypedOnAnOlderTextIsNeverSavedOverANewerOneUnseen() {
        editRecommendation();
        _setValue(area("Anbefaling"), "Bygg et større lager.");
        dropTheBrowser();
        standing = recommendation(4, "Bygg to lagre.", "");
        editRecommendation();
        assertThat(stage.text()).contains("Noen har lagret siden; når du lagrer, ser du begge.");
        press("Lagre endringene");
        assertThat(sent).isEmpty();
        assertThat(stage.text()).contains("Lagret tekst: Bygg to lagre.");
    }

    @Test
    void whoeverSavesADissentSecondSeesBothTexts() {
        DissentDialog.edit(deliverable(), dissent, outline(), desk(), () -> {});
        var text = _find(TextArea.class).getFirst();
        _setValue(text, "Vi er svært uenige.");
        dissent = dissent(3, "Vi er litt uenige.");
        press("Lagre og skriv under");
        assertThat(_get(ConflictDialog.class).getHeaderTitle()).isEqualTo("Noen har endret utkastet mens du skrev");
        assertThat(stage.text()).contains("Vi er litt uenige.");
        press("Lagre valgene");
        assertThat(((EditDissent) sent.getLast()).text()).isEqualTo("Vi er svært uenige.");
        assertThat(((EditDissent) sent.getLast()).version()).isEqualTo(3);
    }

    @Test
    void aReplyOutlivesThatTheDeliverableChanged() {
        var before = deliverable();
        new UpholdDialog(before, desk(), () -> {}).open();
        version = before.version();
        _setValue(_find(TextArea.class).getFirst(), "Vi står ved det.");
        dropTheBrowser();
        new UpholdDialog(before, desk(), () -> {}).open();
        assertThat(_find(TextArea.class).getFirst().getValue()).isEqualTo("Vi står ved det.");
    }

    @Test
    void aReplyIsSentOnceItIsKnownWhichSignaturesAreMissing() {
        var before = deliverable();
        signaturesMissing = new DeliverableRefusal.SignaturesMissing(List.of(
                new DeliverableRefusal.SignaturesMissing.Unsigned(DissentKind.DISSENT, "5.1", List.of("Ada"), true)));
        new UpholdDialog(before, desk(), () -> {}).open();
        version = before.version();
        _setValue(_find(TextArea.class).getFirst(), "Vi står ved det.");
        _click(_get(Button.class, spec -> spec.withText("Stå ved teksten")));
        assertThat(sent).isEmpty();
        assertThat(stage.text()).contains("Dissens til anbefaling 5.1, fra Ada: kommer ikke med");
        assertThat(stage.text()).contains("Når du står ved teksten, kan de ikke skrive under på nytt.");
        _click(_get(Button.class, spec -> spec.withText("Stå ved teksten uten")));
        assertThat(sent).singleElement().isInstanceOfSatisfying(UpholdDeliverable.class, command -> assertThat(command)
                .returns("Vi står ved det.", UpholdDeliverable::reply)
                .returns(signaturesMissing.dissents(), UpholdDeliverable::unsigned));
        _assertNone(Dialog.class);
    }

    private void editFacts(String standing) {
        new DeliverableDialog(
                        DeliverableSample.form(DeliverableKind.REPORT, "Ulv i utmark", standing),
                        desk().clauses().text(Fakes.FERRIES),
                        List.of(),
                        new KeptFields(desk().drafts(), "deliverable:" + NOTE, Stage.CLOCK),
                        Stage.validator(),
                        (key, form) -> sent.add(form))
                .open();
    }

    @Test
    void aSummaryIsThereAgainUntilItIsSaved() {
        editFacts("Kort.");
        _setValue(area("Sammendrag"), "Kort sagt.");
        dropTheBrowser();
        editFacts("Kort.");
        assertThat(area("Sammendrag").getValue()).isEqualTo("Kort sagt.");
        press("Lagre endringene");
        assertThat(((DeliverableForm) sent.getLast()).summary()).isEqualTo("Kort sagt.");
        editFacts("Kort.");
        assertThat(area("Sammendrag").getValue()).as("it was saved").isEqualTo("Kort.");
    }

    @Test
    void aSummaryOfAnOlderTextIsNotSavedOverANewerOneUnseen() {
        editFacts("Kort.");
        _setValue(area("Sammendrag"), "Kort sagt.");
        dropTheBrowser();
        editFacts("Kort om ulv.");
        press("Lagre endringene");
        assertThat(sent).isEmpty();
        assertThat(stage.text()).contains("Lagret tekst: Kort om ulv.");
        press("Lagre valgene");
        assertThat(((DeliverableForm) sent.getLast()).summary()).isEqualTo("Kort sagt.");
        _assertNone(Dialog.class);
    }

    @Test
    void aReplySaysWhoHasTheLastWord() {
        uphold(RouteStep.approve(Asked.BOARD));
        assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("Styret får den da til orientering");
        dropTheBrowser();
        uphold(RouteStep.approve(Asked.BOARD).decidingUpheld());
        assertThat(_get(Dialog.class).getElement().getTextRecursively())
                .contains("Etter mandatet avgjør styret også en tekst som gruppen står ved")
                .doesNotContain("orientering");
    }

    private void uphold(RouteStep board) {
        var way = List.of(RouteStep.approve(Asked.GROUP), board);
        var form = DeliverableSample.form(DeliverableKind.REPORT, "Ulv i utmark", "");
        var returned = new DeliverableSample(form, DeliverableState.DRAFT, way, List.of(), List.of()).details();
        new UpholdDialog(returned, desk(), () -> {}).open();
    }
}
