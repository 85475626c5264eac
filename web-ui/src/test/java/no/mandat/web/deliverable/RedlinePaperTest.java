package no.mandat.web.deliverable;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.DissentKind;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.deliverable.ReportContent.Dissent;
import no.mandat.domain.deliverable.ReportContent.Figure;
import no.mandat.domain.deliverable.ReportContent.Objection;
import no.mandat.domain.deliverable.ReportContent.Recommendation;
import no.mandat.domain.deliverable.ReportContent.Reply;
import no.mandat.domain.deliverable.ReportContent.Signatory;
import no.mandat.domain.document.Classification;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.party.BodyKind;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.DissentId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.SectionId;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.web.DeliverableFakes;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.workflow.deliverable.ReportQueries;
import no.mandat.workflow.deliverable.RevisionText;
import no.mandat.workflow.shared.RealmRole;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A text with what changed in it, where somebody decides on it and where it is written. */
class RedlinePaperTest {

    private static final ClauseId CLAUSE = new ClauseId(new UUID(95, 1));
    private static final RecommendationId REGISTER = DeliverableFakes.REGISTER;
    private static final RecommendationId STORE = new RecommendationId(new UUID(92, 2));

    private final Fakes fakes = new Fakes();
    private final Stage stage = Stage.of("Eivind", Set.of(RealmRole.MEMBER), fakes.parts());

    private DeliverableKind kind = DeliverableKind.REPORT;
    private String language = "nb";
    private String because = "Det meste blir ikke utnyttet i dag.";
    private Openness openness = Openness.OPEN;
    private List<ClauseId> clauses = List.of();
    private List<PointId> points = List.of();
    private List<Recommendation> more = List.of();
    private List<Dissent> dissents = List.of();
    private List<Figure> figures = List.of();
    private @Nullable Reply reply;

    @BeforeEach
    void aPage() {
        UI.getCurrent().removeAll();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private ReportContent content() {
        var classification = openness == Openness.EXEMPT
                ? new Classification(openness, "Offentleglova § 23", false, null)
                : Classification.of(openness);
        return new ReportContent(
                kind,
                3,
                "Biprodukter som råstoffkilde",
                language,
                "",
                List.of(
                        new ReportContent.Section(
                                DeliverableFakes.WHY, 1, "Hvorfor nå", because, "", clauses, classification),
                        new ReportContent.Section(
                                DeliverableFakes.LOST,
                                1,
                                "Hva som går tapt",
                                "Strømmene blandes tidlig.",
                                "",
                                List.of(),
                                Classification.of(Openness.OPEN))),
                Stream.concat(
                                Stream.of(recommendation(REGISTER, DeliverableFakes.LOST, "Anlegg bør melde inn.")),
                                more.stream())
                        .toList(),
                dissents,
                List.of(),
                figures,
                reply);
    }

    private Recommendation recommendation(RecommendationId id, SectionId section, String text) {
        return new Recommendation(id, section, text, "", "", clauses, points);
    }

    private static Dissent dissent(DissentKind kind, RecommendationId about, String text, String... names) {
        return new Dissent(
                new DissentId(new UUID(96, kind.ordinal())),
                kind,
                about,
                text,
                Stream.of(names)
                        .map(name -> new Signatory(new PersonId(new UUID(0, 7)), name, Stage.NOW))
                        .toList());
    }

    private static RevisionText text(int number, ReportContent content) {
        return new RevisionText(
                DeliverableFakes.NOTE,
                number,
                Integer.toHexString(content.hashCode()),
                Stage.NOW,
                content,
                Map.of(CLAUSE, "4.1"),
                Map.of(),
                Set.of());
    }

    private RedlinePaper since(ReportContent before) {
        var after = text(4, content());
        var addresses = new PageAddresses(after, Fakes.FERRIES, "/her");
        var paper =
                new RedlinePaper(RedlinePaper.Revisions.of(text(3, before), after, addresses), addresses, Stage.CLOCK);
        UI.getCurrent().removeAll();
        UI.getCurrent().add(paper);
        return paper;
    }

    private static String html(Component component) {
        return _find(component, Component.class).stream()
                .map(one -> one.getElement().getText() + one.getElement().getProperty("innerHTML", ""))
                .collect(Collectors.joining("\n"));
    }

    private static String said(Component component) {
        return Jsoup.parse(html(component)).text();
    }

    @Test
    void showsTheWholeTextWithTheChangesInIt() {
        var before = content();
        because = "Det meste går tapt i dag.";
        var paper = since(before);

        assertThat(html(paper)).contains("<ins>", "<del>");
        assertThat(said(paper))
                .contains("1 Hvorfor nå", "Endret", "2 Hva som går tapt")
                .contains("Strømmene blandes tidlig.", "Anbefaling 3.1", "Anlegg bør melde inn.");
        assertThat(_find(paper, Anchor.class))
                .as("only what changed is listed")
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.getText()).isEqualTo("1 Hvorfor nå");
                    assertThat(link.getHref()).isEqualTo("/her#s-" + DeliverableFakes.WHY);
                });
    }

    @Test
    void aNewDissentStandsUnderWhatItDiffersFrom() {
        more = List.of(recommendation(STORE, DeliverableFakes.WHY, "Bygg lageret."));
        var before = content();
        dissents = List.of(dissent(DissentKind.DISSENT, REGISTER, "Et register er dyrt.", "Tor Vikan"));
        var paper = since(before);

        var recommendation = _find(paper, Section.class, spec -> spec.withClasses("recommendation")).stream()
                .filter(one -> said(one).contains("Anlegg bør melde inn."))
                .findFirst()
                .orElseThrow();
        assertThat(said(recommendation)).contains("Anbefaling 3.1", "Dissens fra Tor Vikan, signert", "Ny");
        assertThat(html(recommendation)).contains("<ins>").doesNotContain("<del>");
        assertThat(said(paper)).contains("Bygg lageret.");
    }

    @Test
    void aDissentThatIsGoneStandsWhereItStood() {
        dissents = List.of(dissent(DissentKind.DISSENT, REGISTER, "Et register er dyrt.", "Tor Vikan"));
        var before = content();
        dissents = List.of();
        var paper = since(before);

        var recommendation = _find(paper, Section.class, spec -> spec.withClasses("recommendation"))
                .getFirst();
        assertThat(said(recommendation)).contains("Fjernet", "Et register er dyrt.");
        assertThat(html(recommendation)).contains("<del>").doesNotContain("<ins>");
    }

    @Test
    void aRecommendationThatIsGoneStandsInItsSection() {
        more = List.of(recommendation(STORE, DeliverableFakes.WHY, "Bygg lageret."));
        var before = content();
        more = List.of();
        var paper = since(before);

        var section = _find(paper, Section.class, spec -> spec.withClasses("report-section"))
                .getFirst();
        assertThat(said(section)).contains("1 Hvorfor nå", "Bygg lageret.", "Fjernet");
    }

    @Test
    void whoStandsBehindADissentIsCompared() {
        dissents = List.of(dissent(DissentKind.DISSENT, REGISTER, "Et register er dyrt.", "Tor Vikan"));
        var before = content();
        dissents = List.of(dissent(DissentKind.DISSENT, REGISTER, "Et register er dyrt.", "Tor Vikan", "Liv Sandmo"));

        assertThat(said(since(before))).contains("Liv Sandmo", "Andre opplysninger endret", "satt inn:");
    }

    @Test
    void newFiguresStandBesideTheOldOnes() {
        figures = List.of(figure(12, Stage.NOW));
        var before = content();
        figures = List.of(figure(17, Stage.NOW.plusSeconds(86_400)));
        var paper = since(before);

        assertThat(said(paper))
                .contains("Tall", "Før", "Nå", "strøket: 12", "satt inn: 17")
                .doesNotContain("Tekstene er like");
    }

    @Test
    void figuresThatAreTheSameStandAsTheyAre() {
        figures = List.of(figure(12, Stage.NOW));

        assertThat(said(since(content()))).contains("Tekstene er like", "12").doesNotContain("Før");
    }

    private static Figure figure(int count, Instant at) {
        return new Figure("meetingsHeld", count, "meetings", at, null);
    }

    @Test
    void whatElseTheHashIsOfIsSeen() {
        var before = content();
        kind = DeliverableKind.FINAL_REPORT;
        language = "nn";
        assertThat(said(since(before))).contains("Hva slags leveranse", "sluttrapport", "nynorsk");

        before = content();
        openness = Openness.EXEMPT;
        assertThat(said(since(before))).contains("Offentlighet", "Unntatt offentlighet, Offentleglova § 23");

        before = content();
        clauses = List.of(CLAUSE);
        points = List.of(new PointId(new UUID(8, 1)));
        assertThat(said(since(before)))
                .contains("Svarer på", "satt inn: Punkt 4.1", "1 innspill lagt til, 0 tatt bort");
    }

    @Test
    void theObjectionsThatAReplyAnswersAreCompared() {
        reply = new Reply("Styret", List.of(new Objection("Ada", "For dyrt.", "Halv pris.")), "Vi står ved det.");
        var before = content();
        reply = new Reply("Styret", List.of(new Objection("Ada", "Altfor dyrt.", "Halv pris.")), "Vi står ved det.");
        var paper = since(before);
        assertThat(said(paper)).contains("Svar til Styret", "Vi står ved det.", "satt inn: Altfor", "Halv pris.");

        before = content();
        reply = null;
        assertThat(said(since(before))).contains("Svar til Styret", "Fjernet", "Altfor dyrt.");
    }

    @Test
    void doesNotSayThatTextsAreTheSameWhoseHashesDiffer() {
        var before = content();
        because = because + "\n\n";

        assertThat(said(since(before)))
                .contains("Det som skiller versjonene, vises ikke her.")
                .doesNotContain("Tekstene er like");
    }

    /** The text as it is put to a body. */
    private String decided(BodyKind asked, ReportContent before, int since) {
        var now = content();
        var papers = new DeliverablePaper(
                new ReportQueries() {
                    @Override
                    public RevisionText revision(DeliverableId id, int number) {
                        return number == 4 ? text(4, now) : text(number, before);
                    }
                },
                Stage.CLOCK);
        var about = new SubjectRef(papers.kind(), DeliverableFakes.NOTE.value(), 4, "ab");
        UI.getCurrent().removeAll();
        var paper = since == 0
                ? papers.of(Fakes.FERRIES, about, asked, "/her")
                : papers.changes(Fakes.FERRIES, about, since, asked, "/her");
        UI.getCurrent().add(paper);
        return said(paper);
    }

    @Test
    void theBoardIsToldWhoPutsATextForwardAndHowManyDiffer() {
        assertThat(decided(BodyKind.BOARD, content(), 0)).startsWith("Fremmet av ekspertgruppen. ");
        var before = content();
        dissents = List.of(
                dissent(DissentKind.DISSENT, REGISTER, "Et register er dyrt.", "Tor Vikan"),
                dissent(DissentKind.REMARK, REGISTER, "Det haster.", "Liv Sandmo"));
        assertThat(decided(BodyKind.BOARD, before, 3))
                .startsWith("Fremmet av ekspertgruppen, med én dissens og én særmerknad. ")
                .contains("Det meste blir ikke utnyttet i dag.");
    }

    @Test
    void theGroupDoesNotPutItsTextForwardToItself() {
        assertThat(decided(BodyKind.EXPERT_GROUP, content(), 0)).doesNotContain("Fremmet");
        dissents = List.of(dissent(DissentKind.DISSENT, REGISTER, "Et register er dyrt.", "Tor Vikan"));
        assertThat(decided(BodyKind.EXPERT_GROUP, content(), 0)).startsWith("Med én dissens. ");
    }
}
