package no.mandat.web.document;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.provider.Query;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import no.mandat.domain.document.DocumentRefusal;
import no.mandat.domain.document.Openness;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.web.shared.FileUpload;
import no.mandat.workflow.document.AddDocument;
import no.mandat.workflow.document.AddLink;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsViewTest {

    private static final String ADDRESS = "mandates/" + Fakes.FERRIES + "/documents";

    private final Fakes fakes = new Fakes();
    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), fakes.parts());

    @TempDir
    Path folder;

    @BeforeEach
    void aMandate() {
        System.setProperty("jboss.server.temp.dir", folder.toString());
        fakes.mandates.add(Fakes.draft());
    }

    @AfterEach
    void close() {
        stage.close();
        System.clearProperty("jboss.server.temp.dir");
    }

    @Test
    void saysThatThereIsNothingYet() {
        stage.open(ADDRESS);

        assertThat(stage.text()).contains("Ingen dokumenter ennå", "så snart sekretariatet");
        _assertNone(DocumentGrid.class);
    }

    @Test
    void offersNoUploadToThoseWhoOnlyRead() {
        fakes.documents.add(Fakes.NOTE, "Notat om kraft", ClassificationForm.of(Openness.OPEN));
        stage.open(ADDRESS);

        assertThat(stage.text()).contains("Ett dokument");
        _assertNone(Upload.class);
    }

    @Test
    void sortsAsTheAddressSays() {
        fakes.documents.add(Fakes.NOTE, "Notat om kraft", ClassificationForm.of(Openness.OPEN));
        stage.open(ADDRESS + "?sort=TITLE");
        var rows = _get(DocumentGrid.class).getDataProvider().fetch(new Query<>());

        assertThat(rows).hasSize(1);
        assertThat(fakes.documents.sorted).containsOnly("TITLE");
        assertThat(DocumentListState.BEGINNING.address().getParameters()).isEmpty();
    }

    @Test
    void aFileBecomesADocumentForWhomWasChosen() throws IOException {
        fakes.documents.mayAdd = true;
        stage.open(ADDRESS);
        openness().setValue(Openness.EXEMPT);
        _get(ComboBox.class).setValue("offl. § 14");

        assertThat(upload("Notat om kraft.txt", "Kraft")).isEmpty();

        assertThat(fakes.documentCommands.carriedOut)
                .singleElement(type(AddDocument.class))
                .satisfies(command -> {
                    assertThat(command.mandate()).isEqualTo(Fakes.FERRIES);
                    assertThat(command.title()).isEqualTo("Notat om kraft");
                    assertThat(command.classification())
                            .isEqualTo(new ClassificationForm(Openness.EXEMPT, "offl. § 14", false, null));
                });
        assertThat(folder.resolve("mandat-uploads")).isEmptyDirectory();
    }

    @Test
    void anAddressBecomesADocumentToo() {
        fakes.documents.mayAdd = true;
        stage.open(ADDRESS);
        _click(_get(Button.class, spec -> spec.withText("Legg til en lenke …")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Tittel")), "Loven");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Adresse på nettet")), "https://lov.example/a");
        _click(_get(Button.class, spec -> spec.withText("Lagre lenken")));

        assertThat(fakes.documentCommands.carriedOut)
                .singleElement(type(AddLink.class))
                .satisfies(command -> {
                    assertThat(command.address()).isEqualTo("https://lov.example/a");
                    assertThat(command.title()).isEqualTo("Loven");
                    assertThat(command.classification()).isEqualTo(ClassificationForm.of(Openness.INTERNAL));
                });
    }

    @Test
    void newDocumentsAreInternalUnlessSomethingElseIsChosen() throws IOException {
        fakes.documents.mayAdd = true;
        stage.open(ADDRESS);

        assertThat(upload("a.txt", "a")).isEmpty();

        assertThat(((AddDocument) fakes.documentCommands.carriedOut.getFirst()).classification())
                .isEqualTo(ClassificationForm.of(Openness.INTERNAL));
    }

    @Test
    void saysWhyAFileWasRefused() throws IOException {
        fakes.documents.mayAdd = true;
        stage.open(ADDRESS);

        assertThat(upload("program.docx", "MZ\u0000")).contains("uansett hva den heter");
        fakes.documentCommands.refuseNext(new DocumentRefusal.LegalBasisMissing());
        assertThat(upload("a.txt", "a")).contains("Skriv hvilken hjemmel");
        assertThat(folder.resolve("mandat-uploads")).isEmptyDirectory();
    }

    @Test
    void asksForALegalBasisOnlyWhereOneIsNeeded() {
        fakes.documents.mayAdd = true;
        stage.open(ADDRESS);

        _assertNone(ComboBox.class, spec -> spec.withLabel("Hjemmel"));
        openness().setValue(Openness.EXEMPT);
        assertThat(_find(ComboBox.class, spec -> spec.withLabel("Hjemmel"))).hasSize(1);
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Openness> openness() {
        return _get(RadioButtonGroup.class);
    }

    private static String upload(String name, String content) throws IOException {
        return _get(FileUpload.class)
                .take(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), Locale.of("nb", "NO"))
                .orElse("");
    }
}
