package no.mandat.web.deliverable;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static no.mandat.web.DeliverableFakes.LOST;
import static no.mandat.web.DeliverableFakes.NOTE;
import static no.mandat.web.DeliverableFakes.REGISTER;
import static no.mandat.web.DeliverableFakes.WHY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.attachment.FileType;
import no.mandat.domain.document.Openness;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.SectionId;
import no.mandat.web.DeliverableFakes;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.web.shared.Say;
import no.mandat.workflow.deliverable.OutlineDetails;
import no.mandat.workflow.deliverable.RecommendationForm;
import no.mandat.workflow.deliverable.RecommendationRow;
import no.mandat.workflow.deliverable.RevisionText;
import no.mandat.workflow.deliverable.SectionForm;
import no.mandat.workflow.deliverable.SectionRow;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.document.DocumentRow;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.text.ReportReference;
import no.mandat.workflow.text.ReportText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a text refers to: chosen in the editor, and called by its number where it is read. */
class ReferenceDialogTest {

    private static final DocumentId STUDY = new DocumentId(new UUID(97, 1));
    private static final DocumentId SECRET = new DocumentId(new UUID(97, 2));

    private final Fakes fakes = new Fakes();
    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), fakes.parts());

    @AfterEach
    void close() {
        stage.close();
    }

    private static SectionRow row(SectionId id, String number, String title, boolean removed) {
        var form = new SectionForm(title, "", List.of(), null, null, ClassificationForm.of(Openness.OPEN));
        return new SectionRow(id, 1, 1, number, form, null, true, removed, Stage.NOW, true);
    }

    private static List<ReferenceChoice> choices() {
        return choices(List.of(), "nb");
    }

    private static List<ReferenceChoice> choices(List<DocumentRow> documents, String language) {
        var outline = new OutlineDetails(
                List.of(
                        row(WHY, "1", "Hvorfor nå", false),
                        row(LOST, "2", "Hva som går tapt", false),
                        row(DeliverableFakes.BLANK, "", "Tatt ut", true)),
                List.of(new RecommendationRow(
                        REGISTER,
                        1,
                        "5.1",
                        new RecommendationForm(null, "Anlegg **bør** melde inn.", "", "", List.of(), List.of()),
                        false)),
                List.of(),
                List.of());
        return ReferenceChoice.of(outline, WHY, documents, language);
    }

    @Test
    void offersOtherSectionsAndRecommendationsByTheirNumbers() {
        assertThat(choices())
                .extracting(ReferenceChoice::label, ReferenceChoice::markdown)
                .containsExactly(
                        tuple("Avsnitt 2 Hva som går tapt", "[](section:%s)".formatted(LOST)),
                        tuple("Anbefaling 5.1: Anlegg bør melde inn.", "[](recommendation:%s)".formatted(REGISTER)));
        var study = new ReferenceChoice(
                new ReportReference(ReportReference.Kind.DOCUMENT, STUDY.toString()), "Dokument", "Studie [1]");
        assertThat(study.markdown()).isEqualTo("[Studie  1](document:%s)".formatted(STUDY));
    }

    private static DocumentRow document(DocumentId id, String title, Openness openness) {
        return new DocumentRow(id, title, FileType.PDF, 12, 1, openness, "Solveig Kvamme", Stage.NOW);
    }

    @Test
    void namesOnlyOpenDocumentsInTheText() {
        var internal = new DocumentId(new UUID(97, 3));
        var documents = List.of(
                document(STUDY, "Studien", Openness.OPEN),
                document(SECRET, "Hemmelig", Openness.EXEMPT),
                document(internal, "Internt", Openness.INTERNAL));
        assertThat(choices(documents, "nn"))
                .extracting(ReferenceChoice::label, ReferenceChoice::markdown)
                .contains(
                        tuple("Dokument: Studien", "[Studien](document:%s)".formatted(STUDY)),
                        tuple(
                                "Dokument: Hemmelig (unntatt offentlighet). Navnet kommer ikke med i teksten.",
                                "[eit dokument som ikkje er offentleg](document:%s)".formatted(SECRET)),
                        tuple(
                                "Dokument: Internt (intern). Navnet kommer ikke med i teksten.",
                                "[eit dokument som ikkje er offentleg](document:%s)".formatted(internal)));
    }

    @Test
    @SuppressWarnings("unchecked")
    void putsInWhatIsChosen() {
        List<String> inserted = new ArrayList<>();
        new ReferenceDialog(choices(), inserted::add).open();
        _click(_get(Button.class, spec -> spec.withText("Sett inn")));
        assertThat(inserted).isEmpty();
        var to = (ComboBox<ReferenceChoice>) _get(ComboBox.class, spec -> spec.withLabel("Vis til"));
        assertThat(to.isInvalid()).isTrue();
        _setValue(to, choices().getFirst());
        _click(_get(Button.class, spec -> spec.withText("Sett inn")));
        assertThat(inserted).containsExactly("[](section:%s)".formatted(LOST));
    }

    @Test
    void isCalledByItsNumberAndLeadsWhereTheReaderMayRead() {
        var text = new RevisionText(NOTE, 0, "", null, DeliverableFakes.content(), Map.of(), Map.of(), Set.of(STUDY));
        var writer = new ReportText(Say.words(), new PageAddresses(text, Fakes.FERRIES, "/her").addresses());
        var gone = new SectionId(new UUID(91, 9));
        var html = writer.html(
                "Se [](section:%s), [](recommendation:%s), [](section:%s), [studien](document:%s) og [notatet](document:%s)."
                        .formatted(LOST, REGISTER, gone, STUDY, SECRET),
                ReportText.Place.below(2));
        assertThat(html)
                .contains("href=\"/her#s-" + LOST, "avsnitt 2", "anbefaling 5.1", "et annet sted")
                .contains(STUDY.toString(), "studien", "et dokument du ikke har tilgang til")
                .doesNotContain(SECRET.toString())
                .doesNotContain("notatet");
    }
}
