package no.mandat.web.deliverable;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static no.mandat.web.DeliverableFakes.NOTE;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.ReportPart;
import no.mandat.web.CallFakes;
import no.mandat.web.DeliverableFakes;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.web.shared.InAppLink;
import no.mandat.workflow.deliverable.DeliverableQueries;
import no.mandat.workflow.deliverable.EditRecommendation;
import no.mandat.workflow.deliverable.RecommendationForm;
import no.mandat.workflow.deliverable.RecommendationRow;
import no.mandat.workflow.deliverable.RecommendationService;
import no.mandat.workflow.deliverable.WritingQueries;
import no.mandat.workflow.drafts.Drafts;
import no.mandat.workflow.mandate.ClauseQueries;
import no.mandat.workflow.point.PartPoints;
import no.mandat.workflow.point.PointChoice;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The input around a text: what went to its parts, and what its recommendations build on. */
@SuppressWarnings("NullAway") // a desk with what the dialog uses
class InputOfReportTest {

    private static final PointId GONE = new PointId(new UUID(8, 99));

    private final Fakes fakes = new Fakes();
    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), fakes.parts());
    private final List<EditRecommendation> edited = new ArrayList<>();

    private static PointChoice choice(int number, String words) {
        return new PointChoice(new PointId(new UUID(8, number)), CallFakes.CALL, "2026-0042", number, false, words);
    }

    @BeforeEach
    void aMandateWithInput() {
        fakes.mandates.add(Fakes.published("hurtigbater"));
        fakes.points.choices.reads = true;
        fakes.points.choices.all = List.of(choice(1, "Lageret mangler."), choice(2, "Prisen er høy."));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void open() {
        stage.open(DeliverableNavigation.address(Fakes.FERRIES, NOTE));
    }

    private void went(int count) {
        fakes.points.choices.went = Map.of(
                ReportPart.of(DeliverableFakes.WHY, NOTE),
                List.of(new PartPoints(DeliverableFakes.WHY.value(), CallFakes.CALL, 2, "Hydrogen på sjøen", count)));
    }

    @Test
    void leadsFromASectionToThePointsThatWentThere() {
        went(14);
        open();
        var link = _find(InAppLink.class).stream()
                .filter(one -> one.getText().startsWith("14 innspillspunkter"))
                .findFirst()
                .orElseThrow();
        assertThat(link.getText()).isEqualTo("14 innspillspunkter fra «Hydrogen på sjøen»");
        assertThat(link.getHref()).endsWith("/points?part=" + DeliverableFakes.WHY.value());
    }

    @Test
    void isNothingToWhoeverReadsNoInput() {
        went(14);
        fakes.points.choices.reads = false;
        open();
        assertThat(stage.text()).doesNotContain("innspillspunkt");
    }

    @Test
    void namesThePointsThatARecommendationBuildsOnAndNobodyWhoSentThem() {
        open();
        var input = new PaperInput(
                Fakes.FERRIES,
                Map.of(),
                Map.of(
                        choice(1, "").id(),
                        choice(1, "Lageret mangler."),
                        choice(2, "").id(),
                        choice(2, "Prisen er høy.")));
        var shown =
                input.builtOn(List.of(choice(2, "").id(), GONE, choice(1, "").id()));
        assertThat(shown.getElement().getTextRecursively())
                .isEqualTo("2026-0042-12026-0042-2ett punkt som ikke finnes lenger");
        assertThat(_find(shown, InAppLink.class)).first().satisfies(one -> assertThat(one.getHref())
                .endsWith("/points?point=" + choice(1, "").id()));
        assertThat(PaperInput.none(Fakes.FERRIES)
                        .builtOn(List.of(GONE))
                        .getElement()
                        .getTextRecursively())
                .isEqualTo("Bygger på ett innspill");
        var many = IntStream.range(0, 31)
                .mapToObj(i -> new PointId(new UUID(8, i)))
                .toList();
        assertThat(input.builtOn(many).getElement().getTextRecursively()).isEqualTo("Bygger på 31 innspill");
    }

    private void edit(List<PointId> before) {
        open();
        var parts = fakes.parts();
        var service = new RecommendationService() {
            @Override
            public void edit(EditRecommendation command) {
                edited.add(command);
            }
        };
        var deliverable = ((DeliverableQueries) parts.get(DeliverableQueries.class)).details(NOTE);
        var desk = new DeliverableDesk(
                null,
                null,
                (WritingQueries) parts.get(WritingQueries.class),
                (ClauseQueries) parts.get(ClauseQueries.class),
                null,
                null,
                service,
                null,
                null,
                null,
                fakes.points.choices,
                null,
                null,
                null,
                null,
                null,
                null,
                (Drafts) parts.get(Drafts.class),
                Stage.validator(),
                Stage.CLOCK);
        var form = new RecommendationForm(null, "Bygg lageret.", "", "", List.of(), before);
        RecommendationDialog.edit(
                deliverable,
                new RecommendationRow(new RecommendationId(new UUID(92, 1)), 3, "5.1", form, false),
                desk,
                () -> {});
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<PointChoice> points() {
        return _get(MultiSelectComboBox.class, spec -> spec.withLabel("Bygger på innspillspunkter"));
    }

    @Test
    void isReadFromTheServerSomeAtATime() {
        edit(List.of(choice(1, "").id(), GONE));
        assertThat(points().getValue()).extracting(PointChoice::number).containsExactly(1);
        assertThat(points().getLazyDataView().getItems().limit(2))
                .extracting(points().getItemLabelGenerator()::apply)
                .containsExactly("2026-0042-1 Lageret mangler.", "2026-0042-2 Prisen er høy.");
        assertThat(fakes.points.choices.typed).as("asked for, and not all read").isNotEmpty();
    }

    @Test
    void whatARecommendationBuiltOnStaysWhereItIsNoneAnyMore() {
        edit(List.of(choice(1, "").id(), GONE));
        points().setValue(new LinkedHashSet<>(fakes.points.choices.all));
        _click(_get(Button.class, spec -> spec.withText("Lagre endringene")));
        assertThat(edited).singleElement().satisfies(command -> {
            assertThat(command.version()).isEqualTo(3);
            assertThat(command.form().points())
                    .containsExactly(choice(1, "").id(), choice(2, "").id(), GONE);
        });
    }

    @Test
    void whoeverReadsNoInputKeepsWhatItBuildsOn() {
        fakes.points.choices.reads = false;
        edit(List.of(choice(1, "").id()));
        assertThat(_find(MultiSelectComboBox.class, spec -> spec.withLabel("Bygger på innspillspunkter")))
                .isEmpty();
        _get(TextArea.class, spec -> spec.withLabel("Anbefaling")).setValue("Bygg to lagre.");
        _click(_get(Button.class, spec -> spec.withText("Lagre endringene")));
        assertThat(edited).singleElement().satisfies(command -> assertThat(
                        command.form().points())
                .containsExactly(choice(1, "").id()));
    }

    @Test
    void whatIsExemptIsKnownByItsNumberAlone() {
        edit(List.of());
        var label = points().getItemLabelGenerator();
        assertThat(label.apply(new PointChoice(GONE, CallFakes.CALL, "2026-0001", 1, true, "")))
                .isEqualTo("2026-0001-1 (unntatt offentlighet)");
        assertThat(label.apply(new PointChoice(GONE, CallFakes.CALL, "2026-0001", 1, false, "")))
                .as("erased")
                .isEqualTo("2026-0001-1");
    }
}
