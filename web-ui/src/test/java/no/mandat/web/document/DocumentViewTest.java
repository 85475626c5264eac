package no.mandat.web.document;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.document.DocumentRefusal;
import no.mandat.domain.document.Openness;
import no.mandat.domain.shared.DocumentId;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.web.shared.DotsMenu;
import no.mandat.workflow.document.AddLinkVersion;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.document.ReclassifyDocument;
import no.mandat.workflow.document.RetitleDocument;
import no.mandat.workflow.document.WithdrawDocument;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DocumentViewTest {

    private final Fakes fakes = new Fakes();
    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), fakes.parts());

    @BeforeEach
    void aMandate() {
        fakes.mandates.add(Fakes.draft());
        fakes.documents.mayAdd = true;
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void open(ClassificationForm classification) {
        fakes.documents.add(Fakes.NOTE, "Notat om kraft", classification);
        stage.open("mandates/" + Fakes.FERRIES + "/documents/" + Fakes.NOTE);
    }

    @Test
    void showsTheVersionsWithTheirFingerprints() {
        open(ClassificationForm.of(Openness.INTERNAL));

        assertThat(stage.text())
                .contains("Notat om kraft", "Versjon 2 · PDF, 1,2 MB", "notat 2.pdf", "notat.pdf", "0123 4567 89ab");
        assertThat(_find(Anchor.class, spec -> spec.withText("Last ned")))
                .extracting(Anchor::getHref)
                .containsExactly(
                        "/download/documents/" + Fakes.NOTE + "/2", "/download/documents/" + Fakes.NOTE + "/1");
    }

    @Test
    void aLinkLeadsAwayInATabOfItsOwnAndSaysWhere() {
        fakes.documents.addLink(Fakes.NOTE, "Loven", "https://lov.example/a");
        stage.open("mandates/" + Fakes.FERRIES + "/documents/" + Fakes.NOTE);

        assertThat(stage.text())
                .contains("Versjon 1 · Lenke", "https://lov.example/a", "SHA-256 av adressen")
                .doesNotContain("0 byte", "Last ned");
        var link = _get(Anchor.class, spec -> spec.withText("Åpne lenken"));
        assertThat(link.getHref()).isEqualTo("/download/documents/" + Fakes.NOTE + "/1");
        assertThat(link.getTarget()).contains("_blank");
        assertThat(link.getElement().getAttribute("rel")).isEqualTo("noopener");
    }

    @Test
    void aLinksNextVersionIsAnAddress() {
        fakes.documents.addLink(Fakes.NOTE, "Loven", "https://lov.example/a");
        stage.open("mandates/" + Fakes.FERRIES + "/documents/" + Fakes.NOTE);
        _click(_get(Button.class, spec -> spec.withText("Ny versjon")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Adresse på nettet")), "https://lov.example/ny");
        _click(_get(Button.class, spec -> spec.withText("Lagre lenken")));

        assertThat(fakes.documentCommands.carriedOut)
                .singleElement()
                .isInstanceOfSatisfying(AddLinkVersion.class, command -> {
                    assertThat(command.address()).isEqualTo("https://lov.example/ny");
                    assertThat(command.version()).isEqualTo(4);
                });
    }

    @Test
    void saysByWhichLawAndUntilWhen() {
        open(new ClassificationForm(Openness.EXEMPT, "offl. § 14", true, LocalDate.of(2027, 1, 1)));

        assertThat(stage.text())
                .contains("offl. § 14 – organinterne dokumenter", "deler av dokumentet", "1. jan. 2027")
                .doesNotContain("Fristen er ute");
    }

    @Test
    void saysThatAnExemptionIsOver() {
        open(new ClassificationForm(Openness.EXEMPT, "en annen lov", false, LocalDate.of(2026, 11, 24)));

        assertThat(stage.text()).contains("en annen lov", "hele dokumentet", "Fristen er ute");
    }

    @Test
    void offersNothingToThoseWhoOnlyRead() {
        fakes.documents.mayAdd = false;
        open(ClassificationForm.of(Openness.OPEN));

        _assertNone(DotsMenu.class);
        _assertNone(Button.class, spec -> spec.withText("Ny versjon"));
    }

    @Test
    void aDocumentOfAnotherMandateIsNotThere() {
        fakes.documents.add(Fakes.NOTE, "Notat", ClassificationForm.of(Openness.OPEN));
        stage.open(fakes.underAnother("mandates/" + Fakes.FERRIES + "/documents/" + Fakes.NOTE));

        assertThat(stage.text()).contains("Her er det ingenting å se");
    }

    @Test
    void anUnknownDocumentIsNotThere() {
        stage.open("mandates/" + Fakes.FERRIES + "/documents/" + new DocumentId(new UUID(1, 1)));

        assertThat(stage.text()).contains("Her er det ingenting å se");
    }

    @Test
    void asksForOneFileForANewVersion() {
        open(ClassificationForm.of(Openness.OPEN));
        _click(_get(Button.class, spec -> spec.withText("Ny versjon")));

        assertThat(stage.text()).contains("Den nye filen blir versjon 3.");
        assertThat(_get(Upload.class).getMaxFiles()).isEqualTo(1);
    }

    @Test
    void retitlesAtTheVersionThatWasSeen() {
        open(ClassificationForm.of(Openness.OPEN));
        choose(0);
        _setValue(_get(TextField.class), "Utkast");
        _click(_get(Button.class, spec -> spec.withText("Lagre tittelen")));

        assertThat(fakes.documentCommands.carriedOut)
                .singleElement(type(RetitleDocument.class))
                .satisfies(command -> {
                    assertThat(command.title()).isEqualTo("Utkast");
                    assertThat(command.version()).isEqualTo(4);
                });
        _assertNone(RetitleDialog.class);
    }

    @Test
    void saysARefusalInTheDialogAndKeepsWhatWasWritten() {
        open(ClassificationForm.of(Openness.OPEN));
        choose(1);
        openness().setValue(Openness.EXEMPT);
        fakes.documentCommands.refuseNext(new DocumentRefusal.LegalBasisMissing());
        _click(_get(Button.class, spec -> spec.withText("Lagre valget")));

        assertThat(_get(ClassificationDialog.class).getElement().getTextRecursively())
                .contains("Skriv hvilken hjemmel");
        assertThat(openness().getValue()).isEqualTo(Openness.EXEMPT);
    }

    @Test
    void reclassifies() {
        open(ClassificationForm.of(Openness.OPEN));
        choose(1);
        openness().setValue(Openness.INTERNAL);
        _click(_get(Button.class, spec -> spec.withText("Lagre valget")));

        assertThat(((ReclassifyDocument) fakes.documentCommands.carriedOut.getFirst()).classification())
                .isEqualTo(ClassificationForm.of(Openness.INTERNAL));
    }

    @Test
    void withdrawsWithAReasonAndGoesBackToTheList() {
        open(ClassificationForm.of(Openness.OPEN));
        choose(2);
        _setValue(_get(TextArea.class), "Feil fil.");
        _click(_get(Button.class, spec -> spec.withText("Ta ut av listen")));

        assertThat(((WithdrawDocument) fakes.documentCommands.carriedOut.getFirst()).reason())
                .isEqualTo("Feil fil.");
        assertThat(_get(DocumentsView.class).isAttached()).isTrue();
    }

    private static void choose(int item) {
        var dots = _get(DotsMenu.class);
        var chosen = dots.items().get(item);
        ComponentUtil.fireEvent(chosen, new ClickEvent<>(chosen));
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Openness> openness() {
        return _get(RadioButtonGroup.class);
    }
}
