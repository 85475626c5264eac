package no.mandat.web.deliverable;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.web.Stage;
import no.mandat.web.shared.FileUpload;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.deliverable.DeliverableDetails;
import no.mandat.workflow.deliverable.ImportReport;
import no.mandat.workflow.deliverable.ReportImportService;
import no.mandat.workflow.manuscript.ManuscriptReader;
import no.mandat.workflow.reportimport.ReportReader;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // a desk with what the dialog uses
class ImportDialogTest {

    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), Map.of());
    private final Reception reception = new Reception(Stage.CLOCK);
    private final Imports imports = new Imports();
    private final List<String> changes = new ArrayList<>();

    private static final class Imports extends ReportImportService {

        private final List<ImportReport> commands = new ArrayList<>();

        @Override
        public void add(ImportReport command) {
            commands.add(command);
        }
    }

    private static DeliverableDetails deliverable() {
        return DeliverableSample.draft(DeliverableSample.form(DeliverableKind.NOTE, "Ulv i utmark", "Et sammendrag."));
    }

    @BeforeEach
    void open() {
        var reader = new ReportReader(new ManuscriptReader(reception), new Ids(Stage.CLOCK));
        var desk = new DeliverableDesk(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                imports,
                reader,
                reception,
                null,
                null,
                Stage.CLOCK);
        new ImportDialog(deliverable(), desk, () -> changes.add("changed")).open();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private static String upload(String text) throws IOException {
        var upload = _get(FileUpload.class);
        var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        var refused = upload.take("rapport.md", content, Locale.of("nb", "NO")).orElse("");
        upload.used("rapport.md");
        return refused;
    }

    private static void press(String button) {
        _click(_get(Button.class, spec -> spec.withText(button)));
    }

    private static boolean says(String words) {
        return !_find(
                        Paragraph.class,
                        spec -> spec.withPredicate(line -> line.getText().contains(words)))
                .isEmpty();
    }

    @Test
    void showsWhatWasFoundBeforeItIsAdded() throws IOException {
        assertThat(upload("# Bakgrunn\n\nLenge siden.\n\n# Funn\n\nDet er mange.\n"))
                .isEmpty();
        assertThat(says("Fant 2 avsnitt og ingen bilder.")).isTrue();
        assertThat(imports.commands).isEmpty();

        press("Legg til");
        assertThat(imports.commands).singleElement().satisfies(command -> {
            assertThat(command.deliverable()).isEqualTo(DeliverableSample.ID);
            assertThat(command.sections()).extracting(ImportReport.Part::title).containsExactly("Bakgrunn", "Funn");
        });
        assertThat(changes).containsExactly("changed");
    }

    @Test
    void asksForADocument() {
        press("Legg til");
        assertThat(says("Velg et dokument først.")).isTrue();
        assertThat(imports.commands).isEmpty();
    }

    @Test
    void saysAtTheFileWhyItIsNotTaken() throws IOException {
        assertThat(upload("   \n")).isNotEmpty();
        press("Legg til");
        assertThat(imports.commands).isEmpty();
    }
}
