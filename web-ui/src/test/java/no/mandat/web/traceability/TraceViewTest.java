package no.mandat.web.traceability;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static no.mandat.web.traceability.Lines.CALL;
import static no.mandat.web.traceability.Lines.clause;
import static no.mandat.web.traceability.Lines.input;
import static no.mandat.web.traceability.Lines.line;
import static no.mandat.web.traceability.Lines.link;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Set;
import no.mandat.domain.mandate.Answer;
import no.mandat.domain.mandate.Force;
import no.mandat.domain.shared.CoverKind;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.traceability.TraceColumn;
import no.mandat.workflow.traceability.TraceFilter;
import no.mandat.workflow.traceability.TraceOrder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TraceViewTest {

    private static final String PAGE = "mandates/" + Fakes.FERRIES + "/trace";

    private final Fakes fakes = new Fakes();
    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), fakes.parts());

    @BeforeEach
    void aMandate() {
        fakes.mandates.add(Fakes.draft());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void fourClauses() {
        fakes.traces.lines.addAll(List.of(
                line(
                        0,
                        Force.MUST,
                        Answer.ANSWERED,
                        List.of(
                                link(CoverKind.MEETING, "møte 2026/3", true, true),
                                link(CoverKind.MEETING, "møte 2026/44", false, false),
                                link(CoverKind.SECTION, "Temperaturen", true, true)),
                        List.of(input(8, 3)),
                        false),
                line(1, Force.MUST, Answer.UNANSWERED, List.of(), List.of(), true),
                line(2, Force.SHOULD, Answer.PARTLY, link(CoverKind.MILESTONE, "Måling", false, true)),
                line(3, Force.MAY, Answer.WAIVED)));
    }

    private static Document table() {
        return _find(Div.class).stream()
                .map(part -> part.getElement().getProperty("innerHTML", ""))
                .filter(html -> html.contains("trace-table"))
                .findFirst()
                .map(Jsoup::parse)
                .orElseThrow();
    }

    private static List<String> numbers() {
        return table().select(".trace-number").eachText();
    }

    private static Element row(int place) {
        return table().getElementById("t-" + clause(place));
    }

    private static NativeButton chip(String word) {
        return _find(NativeButton.class).stream()
                .filter(button -> button.getElement().getTextRecursively().startsWith(word))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsMissingStandsFirstUnderASentence() {
        fourClauses();
        stage.open(PAGE);
        assertThat(stage.text()).contains("2 av 4 punkter er besvart eller frafalt", "Ett skal-punkt mangler svar");
        assertThat(numbers()).containsExactly("4.1", "4.2", "4.0", "4.3");
        _click(chip("Som i mandatet"));
        assertThat(numbers()).containsExactly("4.0", "4.1", "4.2", "4.3");
        assertThat(chip("Som i mandatet").getElement().getAttribute("aria-pressed"))
                .isEqualTo("true");
    }

    @Test
    void eachMarkIsSaidInWords() {
        fourClauses();
        stage.open(PAGE);
        var table = table();
        assertThat(table.select("thead th[scope=col]").eachText())
                .containsExactly(
                        "Mandatpunkt",
                        "Svar",
                        "Milepæl",
                        "Møte",
                        "Innspillsrunde",
                        "Innspill",
                        "Avsnitt",
                        "Anbefaling",
                        "Leveranse");
        assertThat(table.select("caption").text()).isEqualTo("Hva som svarer på hvert punkt i mandatet");
        var cells = row(0).select("tr").first().select("td .only-heard").eachText();
        assertThat(cells)
                .containsExactly(
                        "ingenting",
                        "2, ikke alt ferdig",
                        "ingenting",
                        "11, ikke alt ferdig",
                        "1, alt ferdig",
                        "ingenting",
                        "ingenting");
        assertThat(row(0).select("th[scope=row]").text()).contains("4.0", "Utredningspunkt", "skal");
    }

    @Test
    void leadsToAllThatIsLinkedAsFarAsOneMayOpenIt() {
        fourClauses();
        stage.open(PAGE);
        var more = row(0).select(".trace-links").first();
        assertThat(more.text()).contains("4 ting er knyttet til punktet", "møte 2026/44", "referat ikke godkjent");
        assertThat(more.select("a:contains(møte 2026/3)").attr("href")).contains("/meetings/");
        assertThat(more.select("a:contains(møte 2026/44)")).isEmpty();
        var points = "mandates/%s/calls/%s/points?clause=%s".formatted(Fakes.FERRIES, CALL, clause(0));
        assertThat(more.select("a:contains(11 innspillspunkter)").attr("href")).isEqualTo(points);
        assertThat(more.select("a:contains(3 tatt til følge)").attr("href")).isEqualTo(points + "&conclusion=ADOPTED");
        assertThat(more.select("a:contains(8 uten konklusjon)").attr("href")).isEqualTo(points + "&in=OPEN");
        assertThat(row(1).select(".trace-nothing").text()).isEqualTo("Ingenting er knyttet til punktet ennå.");
    }

    @Test
    void whoeverReadsNoInputIsLedToTheCall() {
        fourClauses();
        fakes.traces.opensInput = false;
        stage.open(PAGE);
        assertThat(row(0).select("a[href*=/points]")).isEmpty();
        assertThat(row(0).select("a:contains(11 innspillspunkter)").attr("href"))
                .endsWith("/calls/" + CALL);
        fakes.traces.showsInput = false;
        stage.open("mandates");
        stage.open(PAGE);
        assertThat(table().select("thead th").eachText()).doesNotContain("Innspill");
    }

    @Test
    void asksForAWaiverWhereOneMayAndSaysWhatWaived() {
        fourClauses();
        stage.open(PAGE);
        var ask = table().select("a:contains(Foreslå at punktet frafalles)");
        assertThat(ask).hasSize(1);
        assertThat(ask.attr("href")).isEqualTo("mandates/%s/closing?waive=%s".formatted(Fakes.FERRIES, clause(1)));
        assertThat(ask.attr("aria-label")).contains("4.1");
        assertThat(row(3).select(".trace-waiver").text()).isEqualTo("Frafalt: Ikke lenger aktuelt Se vedtaket");
        assertThat(row(3).select(".trace-waiver a").attr("href")).endsWith("/resolutions/" + Lines.RESOLUTION);
    }

    @Test
    void isNarrowedByTheAddress() {
        fourClauses();
        stage.open(PAGE + "?answer=PARTLY&kind=QUESTION&force=SHOULD&missing=SECTION&words=sak&order=DOCUMENT&all=1");
        assertThat(numbers()).containsExactly("4.2");
        assertThat(row(2).select("details[open]")).hasSize(1);
        assertThat(_get(TextField.class).getValue()).isEqualTo("sak");
        assertThat(_get(Select.class, spec -> spec.withPredicate(select -> select.getValue() == TraceColumn.SECTION)))
                .isNotNull();
        assertThat(_find(Paragraph.class)).anyMatch(said -> said.getText().equals("Viser 1 av 4 punkter"));
        stage.open(PAGE + "?answer=NOPE&order=NOPE");
        assertThat(numbers()).hasSize(4);
    }

    @Test
    void isNarrowedByHandAndSaysWhenNothingIsLeft() {
        fourClauses();
        stage.open(PAGE);
        _click(chip("Ubesvart"));
        assertThat(numbers()).containsExactly("4.1");
        _setValue(_get(TextField.class), "finnes ikke");
        assertThat(stage.text()).contains("Ingen punkter passer med filtrene.", "Viser 0 av 4 punkter");
        _click(_get(Button.class, spec -> spec.withText("Nullstill filtre")));
        assertThat(numbers()).hasSize(4);
        assertThat(_get(TextField.class).getValue()).isEmpty();
    }

    @Test
    void theStateStandsInTheAddress() {
        var address = "answer=PARTLY&kind=QUESTION&force=MUST&missing=CALL&words=sak&order=DOCUMENT&all=1";
        var state = TraceState.of(QueryParameters.fromString(address));
        assertThat(TraceState.of(state.address())).isEqualTo(state);
        assertThat(state.unfolded(false)
                        .in(TraceOrder.GAPS)
                        .with(TraceFilter.ALL.answered(Answer.PARTLY))
                        .address()
                        .getQueryString())
                .isEqualTo("answer=PARTLY");
    }

    @Test
    void anAddressLeadsToItsClause() {
        fourClauses();
        assertThat(Stage.tells("scrollIntoView", () -> stage.load(PAGE + "/" + clause(2))))
                .isTrue();
        assertThat(row(2).select("details[open]")).hasSize(1);
        assertThat(row(0).select("details[open]")).isEmpty();
    }

    @Test
    void saysThatNothingIsAsked() {
        stage.open(PAGE);
        assertThat(stage.text()).contains("Ingen punkter skal besvares");
    }
}
