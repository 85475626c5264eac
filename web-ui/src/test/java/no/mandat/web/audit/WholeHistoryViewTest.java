package no.mandat.web.audit;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryForm;
import no.mandat.workflow.audit.HistoryRow;
import no.mandat.workflow.audit.HistoryTopic;
import no.mandat.workflow.audit.RowMarks;
import no.mandat.workflow.audit.WholeHistoryRow;
import no.mandat.workflow.audit.Whose;
import no.mandat.workflow.shared.RealmRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WholeHistoryViewTest {

    private static final String PAGE = HistoryNavigation.WHOLE;

    private final Fakes fakes = new Fakes();
    private final Stage stage = Stage.of("Rune Revisor", Set.of(RealmRole.AUDITOR), fakes.parts());

    @AfterEach
    void close() {
        stage.close();
    }

    private void told(int number, @Nullable MandateId mandate, @Nullable String name) {
        var row = new HistoryRow(
                new UUID(9, number),
                Stage.NOW.minusSeconds(number),
                "Solveig Kvamme",
                false,
                "MandateEdited",
                new Subject("Mandate", Fakes.FERRIES.value()),
                "Hydrogen",
                List.of(),
                null);
        fakes.whole.rows.add(new WholeHistoryRow(row, mandate, name));
    }

    private static List<String> entries() {
        return _find(ListItem.class).stream()
                .map(item -> item.getElement().getProperty("innerHTML", ""))
                .filter(html -> !html.isEmpty())
                .toList();
    }

    private Map.Entry<Whose, HistoryFilter> last() {
        return fakes.whole.asked.getLast();
    }

    @Test
    void tellsInWhichMandateWhatHappened() {
        told(1, Fakes.FERRIES, "Hurtigbåter");
        told(2, null, null);
        stage.open(PAGE);
        assertThat(stage.text()).contains("Historikken i alle mandater", "2 hendelser");
        assertThat(entries().getFirst())
                .contains("Solveig Kvamme", "href=\"" + HistoryNavigation.address(Fakes.FERRIES) + "\" router-link")
                .contains("Hurtigbåter</a></p></div>");
        assertThat(entries().getLast()).contains("Utenfor mandatene").doesNotContain("<a ");
    }

    @Test
    void saysHowFarAllOfItIsChecked() {
        told(1, Fakes.FERRIES, "Hurtigbåter");
        told(2, null, null);
        fakes.whole.rows.replaceAll(of -> new WholeHistoryRow(
                of.row().marked(new RowMarks(of.mandate() == null ? 14_208L : 14_209L, null, null)),
                of.mandate(),
                of.mandateName()));
        stage.open(PAGE);
        assertThat(stage.text()).contains("for 2 minutter siden", "I dag, ", "Kontrollert herfra og nedover");
        fakes.log.wrong = true;
        stage.open(PAGE);
        assertThat(stage.text()).doesNotContain("Kontrollert herfra og nedover");
    }

    @Test
    void isNarrowedToAMandate() {
        told(1, Fakes.FERRIES, "Hurtigbåter");
        stage.open(PAGE + "?mandate=" + Fakes.FERRIES + "&about=MEETINGS");
        assertThat(last()).isEqualTo(Map.entry(Whose.of(Fakes.FERRIES), HistoryFilter.of(HistoryTopic.MEETINGS)));

        stage.open(PAGE + "?mandate=none");
        assertThat(last().getKey()).isEqualTo(Whose.OUTSIDE);

        stage.open(PAGE + "?mandate=" + new UUID(99, 99) + "&subject=Deliverable:" + new UUID(1, 1));
        assertThat(last()).isEqualTo(Map.entry(Whose.ALL, HistoryFilter.all()));
    }

    @Test
    void offersTheMandatesAndWhatHappenedInNone() {
        stage.open(PAGE);
        var box = mandate();
        assertThat(box.getGenericDataView().getItems().map(box.getItemLabelGenerator()::apply))
                .containsExactly("Utenfor mandatene", "Batterier", "Hurtigbåter");
        choose(box, 2);
        assertThat(last().getKey()).isEqualTo(Whose.of(Fakes.FERRIES));
        _setValue(box, null);
        assertThat(last().getKey()).isEqualTo(Whose.ALL);
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Object> mandate() {
        return (ComboBox<Object>) _get(ComboBox.class, spec -> spec.withLabel("Mandat"));
    }

    private static void choose(ComboBox<Object> box, int place) {
        _setValue(box, box.getGenericDataView().getItem(place));
    }

    @Test
    void saysWhatToTryWhereNothingIsFound() {
        stage.open(PAGE);
        assertThat(stage.text()).contains("Ingen hendelser passer med filtrene", "alle mandater");
        assertThat(_find(Select.class)).hasSize(4);
    }

    @Test
    void isTakenOutAsItIsShown() {
        var state = WholeState.of(QueryParameters.fromString("mandate=none&action=MandateEdited&time=WEEK"));
        stage.open(PAGE);
        assertThat(HistoryNavigation.file(HistoryForm.JSON, state))
                .isEqualTo("download/whole-history.json?language=nb&mandate=none&action=MandateEdited&time=WEEK");
        assertThat(WholeState.of(state.address())).isEqualTo(state);
    }

    @Test
    void isForAuditorsAlone() {
        fakes.whole.mayRead = false;
        stage.open(PAGE);
        assertThat(stage.text()).contains("finnes ikke").doesNotContain("Historikken i alle mandater");
    }
}
