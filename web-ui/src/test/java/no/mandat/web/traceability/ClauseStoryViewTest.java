package no.mandat.web.traceability;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.mandate.Answer;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseForm;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.ClauseNumbers;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.Force;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.Cover;
import no.mandat.domain.shared.CoverKind;
import no.mandat.domain.shared.Subject;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.web.clause.ClauseAddress;
import no.mandat.web.clause.ClauseHtml;
import no.mandat.web.shared.InAppLink;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryRow;
import no.mandat.workflow.audit.PayloadContent.Value;
import no.mandat.workflow.closing.ClauseCover;
import no.mandat.workflow.mandate.ClauseText;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClauseStoryViewTest {

    private static final ClauseId ASKED = new ClauseId(new UUID(6, 1));
    private static final ClauseId TOLD = new ClauseId(new UUID(6, 2));
    private static final Subject REPORT = new Subject("Deliverable", new UUID(4, 1));

    private final Fakes fakes = new Fakes();
    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), fakes.parts());

    ClauseStoryViewTest() {
        fakes.mandates.add(Fakes.published("hurtigbater"));
        var tree = new ClauseTree(List.of(
                clause(ASKED, "Gruppen skal måle fjorden.", ClauseKind.QUESTION, Force.MUST),
                clause(TOLD, "Fjorden er kald.", ClauseKind.BACKGROUND, null)));
        fakes.plans.clauses = new ClauseText(1, tree, ClauseNumbers.of(tree), false);
    }

    private static Clause clause(ClauseId id, String text, ClauseKind kind, Force force) {
        return new Clause(id, 0, ClauseForm.PARAGRAPH, "", "", text, kind, force);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private static String page(ClauseId clause) {
        return ClauseAddress.ofStory(Fakes.FERRIES, clause);
    }

    private void told(int number, String action, Subject about, String name, Value... changes) {
        fakes.history.rows.add(new HistoryRow(
                new UUID(9, number),
                Stage.NOW.plusSeconds(number),
                "Solveig Kvamme",
                false,
                action,
                about,
                name,
                List.of(changes),
                null));
    }

    private void aStory() {
        var text = new Subject("MandateClauses", Fakes.FERRIES.value());
        told(
                1,
                "ClausesRevised",
                text,
                "Hurtigbåter",
                new Value("clauseText", "text", "1 Gruppen bør måle fjorden.", "1 Gruppen skal måle fjorden."));
        told(
                2,
                "MilestoneAdded",
                new Subject("Milestone", new UUID(5, 1)),
                "Måling",
                new Value("clauses", "ClauseId", null, "1"));
        told(3, "DeliverableBegun", REPORT, "Sluttrapport", new Value("clauses", "ClauseId", null, "1"));
    }

    private static List<String> entries() {
        return _find(ListItem.class).stream()
                .map(item -> item.getElement().getProperty("innerHTML", ""))
                .filter(html -> !html.isEmpty())
                .toList();
    }

    private static List<String> links() {
        return _find(InAppLink.class).stream()
                .map(link -> link.getText() + ": " + link.getHref())
                .toList();
    }

    @Test
    void tellsWhatHappenedToTheClauseAndWhereThatIs() {
        aStory();
        stage.open(page(ASKED));
        assertThat(fakes.history.filters).contains(HistoryFilter.of(ASKED));
        assertThat(stage.text())
                .contains("Saksgang", "Mandatet, punkt 1 Gruppen skal måle fjorden.", "det eldste først");
        assertThat(entries()).hasSize(3);
        assertThat(entries().getFirst()).contains("Gruppen bør måle fjorden.", "Gruppen skal måle fjorden.");
        assertThat(entries().get(1)).contains("/plan\" router-link", "Vis Måling");
        assertThat(entries().get(2)).contains("/deliverables/" + REPORT.id() + "/story\" router-link");
        assertThat(links())
                .contains(
                        "Vis punktet: " + ClauseAddress.of(Fakes.FERRIES, ASKED),
                        "Sporbarhet: " + ClauseAddress.ofTrace(Fakes.FERRIES, ASKED))
                .anyMatch(link -> link.endsWith("/history?subject=Clause%3A" + ASKED));
    }

    @Test
    void leadsToTheStoriesOfTheDeliverablesThatAnswerIt() {
        aStory();
        var section = new Subject("Section", new UUID(4, 2));
        var covers = List.of(
                new Cover(CoverKind.DELIVERABLE, REPORT, "Rapport", true),
                new Cover(CoverKind.SECTION, section, "Målingen", true, REPORT),
                new Cover(CoverKind.MILESTONE, new Subject("Milestone", new UUID(5, 1)), "Måling", true));
        fakes.closing.covers.put(ASKED, new ClauseCover(ASKED, Answer.ANSWERED, covers, null, null));
        stage.open(page(ASKED));
        assertThat(stage.text()).contains("Leveranser som svarer på punktet");
        assertThat(links())
                .filteredOn(link -> link.endsWith("/story"))
                .singleElement()
                .asString()
                .startsWith("Sluttrapport: ")
                .contains(REPORT.id().toString());
    }

    @Test
    void aClauseThatNothingMustAnswerHasAStoryAndNoTrace() {
        stage.open(page(TOLD));
        assertThat(stage.text()).contains("Mandatet, punkt 2 Fjorden er kald.", "Ingen hendelser ennå");
        assertThat(links()).noneMatch(link -> link.startsWith("Sporbarhet"));
        assertThat(stage.text()).doesNotContain("Leveranser som svarer på punktet");
    }

    @Test
    void aClauseThatIsGoneHasOneAsFarAsAnythingIsTold() {
        aStory();
        stage.open(page(new ClauseId(new UUID(6, 9))));
        assertThat(stage.text()).contains("Et punkt som ikke lenger står i mandatet");
        assertThat(links()).noneMatch(link -> link.startsWith("Vis punktet"));
    }

    @Test
    void whatNeverWasHasNone() {
        stage.open(page(new ClauseId(new UUID(6, 9))));
        assertThat(stage.text()).contains("finnes ikke").doesNotContain("Saksgang");
    }

    @Test
    void whoeverReadsAPartOnlyIsToldSo() {
        fakes.history.readsAll = false;
        stage.open(page(ASKED));
        assertThat(stage.text()).contains("Det du selv har gjort");
    }

    @Test
    void isFoundFromTheTextAndTheTrace() {
        fakes.traces.lines.add(Lines.line(0, Force.MUST, Answer.UNANSWERED));
        stage.open("mandates/" + Fakes.FERRIES + "/trace");
        assertThat(drawn()).contains(ClauseAddress.ofStory(Fakes.FERRIES, Lines.clause(0)), "Saksgang for punkt 4.0");
        assertThat(text(true)).contains(page(ASKED), page(TOLD), "Saksgang for punkt 1", "clause-margin-quiet");
        assertThat(text(false)).doesNotContain("/story", "clause-margin-quiet");
    }

    private String text(boolean stories) {
        return new ClauseHtml(Fakes.FERRIES, fakes.plans.clauses, Map.of(), stories).html();
    }

    private static String drawn() {
        return _find(Div.class).stream()
                .map(part -> part.getElement().getProperty("innerHTML", ""))
                .reduce("", String::concat);
    }
}
