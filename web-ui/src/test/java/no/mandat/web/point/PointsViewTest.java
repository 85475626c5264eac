package no.mandat.web.point;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static no.mandat.web.Stage.isTold;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.event.SortEvent;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.point.MailingRefusal;
import no.mandat.domain.point.PointAction;
import no.mandat.domain.point.PointRefusal;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MailingId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.ReportPart;
import no.mandat.domain.shared.SectionId;
import no.mandat.web.CallFakes;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.web.clause.ClausesField;
import no.mandat.web.contribution.CallNavigation;
import no.mandat.web.shared.DotsMenu;
import no.mandat.workflow.point.AssignPoints;
import no.mandat.workflow.point.ConclusionForm;
import no.mandat.workflow.point.ConfirmConclusions;
import no.mandat.workflow.point.GatherPoints;
import no.mandat.workflow.point.HandlerChoice;
import no.mandat.workflow.point.HeldAnswers;
import no.mandat.workflow.point.JoinPoints;
import no.mandat.workflow.point.PlacePoints;
import no.mandat.workflow.point.PointDesk;
import no.mandat.workflow.point.PointDetails;
import no.mandat.workflow.point.PointFilter;
import no.mandat.workflow.point.PointQueries;
import no.mandat.workflow.point.PointRow;
import no.mandat.workflow.point.ProposeConclusion;
import no.mandat.workflow.point.QuestionChoice;
import no.mandat.workflow.point.ReleaseService;
import no.mandat.workflow.point.Released;
import no.mandat.workflow.point.ReopenPoints;
import no.mandat.workflow.point.SeenPoint;
import no.mandat.workflow.point.SendBackProposals;
import no.mandat.workflow.point.SeparatePoints;
import no.mandat.workflow.point.TakeBackConfirmations;
import no.mandat.workflow.report.NamedPart;
import no.mandat.workflow.report.WentTo;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.JsonNodeFactory;

/** The matrix of points, and the point beside it. */
class PointsViewTest {

    private static final String PAGE = "mandates/" + Fakes.FERRIES + "/calls/" + CallFakes.CALL + "/points";
    private static final QuestionId WHY = new QuestionId(new UUID(3, 1));
    private static final ContributionId SENT = new ContributionId(new UUID(5, 1));
    private static final PersonId IDA = new PersonId(new UUID(2, 8));
    private static final PersonId BO = new PersonId(new UUID(2, 9));
    private static final HandlerChoice IDA_WHO_LEFT = new HandlerChoice(IDA, "Ida Moen", true);
    private static final MailingId MAILING = new MailingId(new UUID(9, 1));
    private static final ConclusionForm NOTED = new ConclusionForm(Disposition.NOTED, "Vi tar det med oss.", "");

    private CallId call = CallFakes.CALL;
    private List<QuestionChoice> questions = List.of();
    private CallStatus status = CallStatus.CLOSED;
    private static final DeliverableId REPORT = new DeliverableId(new UUID(9, 1));
    private static final NamedPart HARBOURS = new NamedPart(
            ReportPart.of(new SectionId(new UUID(9, 2)), REPORT),
            DeliverableKind.REPORT,
            5,
            "Delrapport",
            "5.1",
            "Havner");
    private static final NamedPart ADVICE = new NamedPart(
            ReportPart.of(new RecommendationId(new UUID(9, 3)), REPORT),
            DeliverableKind.REPORT,
            5,
            "Delrapport",
            "5.2",
            "Bygg lageret.");

    private List<NamedPart> parts = List.of();
    private Map<ReportPart, Integer> went = Map.of();

    private List<HandlerChoice> colleagues = List.of(new HandlerChoice(IDA, "Ida Moen"));
    private @Nullable PersonId has;

    private final Fakes fakes = new Fakes();
    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), fakes.parts());

    @BeforeEach
    void aCallWithThreePoints() {
        fakes.mandates.add(Fakes.draft());
        desk(true, false);
        fakes.points.lists.rows =
                List.of(row(1, PointState.OPEN), row(2, PointState.PROPOSED), row(3, PointState.CONFIRMED));
        details(PointState.OPEN, null, PointAction.PLACE, PointAction.DIVIDE, PointAction.ASSIGN, PointAction.PROPOSE);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void desk(boolean handles, boolean confirms) {
        desk(handles, confirms, 1, false);
    }

    private void desk(boolean handles, boolean confirms, int unanswered, boolean releasing) {
        fakes.points.lists.desk = new PointDesk(
                call,
                Fakes.FERRIES,
                2,
                "Hydrogen på sjøen",
                "nn",
                status,
                handles,
                confirms,
                handles ? colleagues : List.of(),
                questions,
                List.of("Kapittel 2"),
                parts,
                went,
                unanswered,
                true,
                releasing);
    }

    private static PointId id(int number) {
        return new PointId(new UUID(6, number));
    }

    private static PointRow row(int number, PointState state) {
        return row(number, number, state);
    }

    /** What whoever looks at it proposed. */
    private static PointRow own(int number) {
        return row(number, number, PointState.PROPOSED, true);
    }

    private static PointRow row(int number, int version, PointState state) {
        return row(number, version, state, false);
    }

    private static PointRow row(int number, int version, PointState state, boolean own) {
        return new PointRow(
                id(number),
                version,
                SENT,
                number,
                "2026-0042",
                "Kari Strand",
                "Fjordbruk",
                OrganisationCategory.INDUSTRY,
                true,
                "Lageret mangler " + number,
                false,
                false,
                List.of("4.1"),
                Set.of(about(number)),
                state,
                state == PointState.OPEN ? null : Disposition.NOTED,
                rank(state),
                null,
                WentTo.NONE,
                state == PointState.OPEN ? null : "",
                "Ida Moen",
                IDA,
                0,
                0,
                null,
                own);
    }

    /** The same with these instead. */
    private static PointRow like(
            PointRow row,
            int version,
            String words,
            List<String> clauses,
            Set<ClauseId> about,
            @Nullable HandlerChoice handler,
            int senders,
            int adding,
            @Nullable MailingId mailing) {
        return new PointRow(
                row.id(),
                version,
                row.contribution(),
                row.number(),
                row.reference(),
                row.name(),
                row.organisation(),
                row.category(),
                row.confirmed(),
                words,
                row.file(),
                row.exempt(),
                clauses,
                about,
                row.state(),
                row.disposition(),
                row.rank(),
                row.destination(),
                row.parts(),
                row.wentTo(),
                handler == null ? null : handler.name(),
                handler == null ? null : handler.person(),
                senders,
                adding,
                mailing,
                row.ownProposal());
    }

    private static int rank(PointState state) {
        return 10 * state.ordinal();
    }

    private static ClauseId about(int number) {
        return new ClauseId(new UUID(6, number));
    }

    private boolean exempt;
    private int changes;
    private PointDetails.@Nullable OpenAgain openAgain;

    private void details(PointState state, @Nullable ConclusionForm conclusion, PointAction... actions) {
        fakes.points.lists.details = List.of(1, 2, 3).stream()
                .map(number -> new PointDetails(
                        id(number),
                        number + changes,
                        CallFakes.CALL,
                        Fakes.FERRIES,
                        SENT,
                        number,
                        number,
                        3,
                        "2026-0042",
                        exempt,
                        "Kari Strand",
                        "Fjordbruk",
                        OrganisationCategory.INDUSTRY,
                        Publication.WITH_NAME,
                        true,
                        Instant.parse("2026-11-20T08:00:00Z"),
                        "nb",
                        List.of(new PointDetails.Answered(
                                WHY,
                                "Hva hindrer ferjene?",
                                "Lageret mangler. Prisen òg.",
                                List.of(new PointDetails.Mark(0, 16)))),
                        "Lageret mangler.",
                        null,
                        Set.of(),
                        state,
                        conclusion,
                        rank(state),
                        null,
                        conclusion == null ? null : "Ida Moen",
                        openAgain,
                        has,
                        List.of(new PointDetails.Sibling(new SeenPoint(id(9), 4), 2, "Prisen òg.", PointState.OPEN)),
                        null,
                        actions.length == 0 ? Set.of() : EnumSet.copyOf(List.of(actions))))
                .toList();
    }

    private void openPoint() {
        stage.open(PAGE + "?point=" + id(1));
    }

    private static void press(String button) {
        _click(_get(Button.class, spec -> spec.withText(button)));
    }

    private static void choose(Disposition disposition) {
        RadioButtonGroup<Disposition> group = group();
        group.setValue(disposition);
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Disposition> group() {
        return _get(RadioButtonGroup.class);
    }

    private static void because(String words) {
        reason().setValue(words);
    }

    private static TextArea reason() {
        return _get(TextArea.class, spec -> spec.withLabel("Begrunnelse til avsenderen"));
    }

    @SuppressWarnings("unchecked")
    private static Select<HandlerChoice> handler() {
        return _get(Select.class, spec -> spec.withLabel("Saksbehandler"));
    }

    /** Presses a key in the matrix. */
    private static void key(String key) {
        var matrix = _get(Div.class, spec -> spec.withClasses("matrix")).getElement();
        var data = JsonNodeFactory.instance.objectNode();
        data.put("element.pressed", key);
        matrix.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(matrix, "point-key", data));
    }

    private static boolean isAtThePoint() {
        return isTold("this.focus()");
    }

    /** What the browser was told since it was asked last; it answers that no row was drawn to which it could go. */
    private static List<String> toldWithoutRows() {
        var internals = UI.getCurrent().getInternals();
        internals.getStateTree().runExecutionsBeforeClientResponse();
        var calls = internals.dumpPendingJavaScriptInvocations();
        calls.stream()
                .filter(call -> call.getInvocation().getExpression().contains("point-from"))
                .forEach(call -> call.complete(JsonNodeFactory.instance.booleanNode(false)));
        return calls.stream().map(call -> call.getInvocation().getExpression()).toList();
    }

    /** What the last word at the foot of the page says. */
    private static String said() {
        return _find(Notification.class).getLast().getElement().getProperty("text", "");
    }

    private Object done() {
        return fakes.points.commands.carriedOut.getLast();
    }

    @Test
    void showsEachPointWithItsSenderAndHowFarItHasCome() {
        stage.open(PAGE);

        assertThat(stage.text())
                .contains("Hydrogen på sjøen", "Ett innspill er ikke besvart", "Lukket", "3 punkter", "Punkter");
        assertThat(_find(NativeButton.class))
                .extracting(chip -> chip.getElement().getTextRecursively())
                .contains("Alle3", "Uten konklusjon1", "Foreslått1", "Bekreftet1", "Mine0");
        assertThat(_get(PointGrid.class).getColumns()).hasSize(8);
        assertThat(_get(H1.class, spec -> spec.withId("page-title"))
                        .getElement()
                        .getAttribute("lang"))
                .as("the title is the call's")
                .isEqualTo("nn");
    }

    @Test
    void showsWhatTheAddressAsksForAndPassesOverWhatIsWrongInIt() {
        stage.open(PAGE + "?in=PROPOSED&category=INDUSTRY&conclusion=NOTED&clause=x&mine");
        assertThat(fakes.points.lists.asked)
                .last()
                .isEqualTo(PointFilter.ALL
                        .in(PointState.PROPOSED)
                        .mine(true)
                        .of(OrganisationCategory.INDUSTRY)
                        .concluded(Disposition.NOTED));
        stage.open(PAGE + "?who=" + IDA);
        assertThat(fakes.points.lists.asked).last().isEqualTo(PointFilter.ALL.with(IDA));
        stage.open(PAGE + "?who=nobody");
        assertThat(fakes.points.lists.asked).last().isEqualTo(PointFilter.ALL.withNobody());
        stage.open(PAGE + "?in=WHAT");
        assertThat(fakes.points.lists.asked).last().isEqualTo(PointFilter.ALL);
    }

    @Test
    void isSortedByColumnsAndTheAddressSaysHow() {
        stage.open(PAGE);
        var grid = _get(PointGrid.class);
        assertThat(grid.getColumns())
                .filteredOn(Grid.Column::isSortable)
                .extracting(Grid.Column::getKey)
                .containsExactly("SENT", "CONCLUSION", "DESTINATION", "HANDLER");
        shown(grid);
        assertThat(fakes.points.lists.sorted).isEqualTo("SENT");
        grid.sort(List.of(new GridSortOrder<>(grid.getColumnByKey("CONCLUSION"), SortDirection.DESCENDING)));
        assertThat(fakes.points.lists.sorted).as("nobody pressed the header").isEqualTo("SENT");
        ComponentUtil.fireEvent(
                grid,
                new SortEvent<>(
                        grid,
                        List.of(new GridSortOrder<>(grid.getColumnByKey("CONCLUSION"), SortDirection.DESCENDING)),
                        true));
        assertThat(isTold("scrollToIndex")).as("one sees where they begin").isTrue();
        shown(_get(PointGrid.class));
        assertThat(fakes.points.lists.sorted).isEqualTo("-CONCLUSION");
        assertThat(_get(PointGrid.class)).as("the header keeps the focus").isSameAs(grid);
        assertThat(_get(PointGrid.class).getSortOrder()).singleElement().satisfies(order -> {
            assertThat(order.getSorted().getKey()).isEqualTo("CONCLUSION");
            assertThat(order.getDirection()).isEqualTo(SortDirection.DESCENDING);
        });
        ComponentUtil.fireEvent(_get(PointGrid.class), new SortEvent<>(_get(PointGrid.class), List.of(), true));
        shown(_get(PointGrid.class));
        assertThat(fakes.points.lists.sorted).isEqualTo("SENT");

        stage.open(PAGE + "?sort=-HANDLER");
        shown(_get(PointGrid.class));
        assertThat(fakes.points.lists.sorted).isEqualTo("-HANDLER");
        stage.open(PAGE + "?sort=WHAT");
        shown(_get(PointGrid.class));
        assertThat(fakes.points.lists.sorted).isEqualTo("SENT");
    }

    private static void shown(PointGrid grid) {
        assertThat(grid.getDataProvider().fetch(new Query<>(0, 10, List.of(), null, null)))
                .hasSize(3);
    }

    @Test
    void oneGoesOnFromWhereAPointStoodBeforeItWasAnswered() {
        stage.open(PAGE + "?sort=CONCLUSION&point=" + id(1));
        details(PointState.CONFIRMED, NOTED, PointAction.PROPOSE);
        choose(Disposition.NOTED);
        because("Vi tar det med oss.");
        press("Foreslå konklusjon");
        press("Neste punkt", "Neste punkt");
        assertThat(stage.text()).contains("punkt 2 av 3");
    }

    @Test
    void isFilteredByWhoHasThem() {
        stage.open(PAGE);
        whose("Ida Moen");
        assertThat(fakes.points.lists.asked).last().isEqualTo(PointFilter.ALL.with(IDA));
        whose("Ingen");
        assertThat(fakes.points.lists.asked).last().isEqualTo(PointFilter.ALL.withNobody());
        assertThat(_get(WhoseSelect.class).getValue().name()).isEqualTo("Ingen");
        _get(WhoseSelect.class).clear();
        assertThat(fakes.points.lists.asked).last().isEqualTo(PointFilter.ALL);
    }

    @Test
    void isNarrowedToWhatIsAboutNoClause() {
        stage.open(PAGE + "?clause=none");
        assertThat(fakes.points.lists.asked).last().isEqualTo(PointFilter.ALL.aboutNone());
        var none = clause().getValue();
        assertThat(none.words()).isEqualTo("Uten mandatpunkt");
        clause().clear();
        assertThat(fakes.points.lists.asked).last().isEqualTo(PointFilter.ALL);
        clause().setValue(none);
        assertThat(fakes.points.lists.asked).last().isEqualTo(PointFilter.ALL.aboutNone());
        assertThat(clause().getValue()).isEqualTo(none);
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<PointFilterBar.Narrowed> clause() {
        return _get(ComboBox.class, spec -> spec.withPlaceholder("Mandatpunkt"));
    }

    @Test
    void isFilteredByTheQuestionThatTheyAnswer() {
        stage.open(PAGE + "?question=" + WHY);
        assertThat(fakes.points.lists.asked).as("it isn't asked").last().isEqualTo(PointFilter.ALL);
        assertThat(_find(ComboBox.class, spec -> spec.withPlaceholder("Spørsmål")))
                .isEmpty();

        var how = new QuestionChoice(new QuestionId(new UUID(3, 2)), "Hvordan?");
        questions = List.of(new QuestionChoice(WHY, "Hvorfor?"), how);
        desk(true, false);
        stage.open(PAGE + "?question=" + WHY);
        assertThat(fakes.points.lists.asked).last().isEqualTo(PointFilter.ALL.answering(WHY));
        assertThat(stage.text()).contains("Et masseinnspill står bare under spørsmålet");
        question().setValue(how);
        assertThat(fakes.points.lists.asked).last().isEqualTo(PointFilter.ALL.answering(how.question()));
        assertThat(question().getValue()).isEqualTo(how);
        question().clear();
        assertThat(fakes.points.lists.asked).last().isEqualTo(PointFilter.ALL);
        assertThat(stage.text()).doesNotContain("Et masseinnspill står bare under spørsmålet");
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<QuestionChoice> question() {
        return _get(ComboBox.class, spec -> spec.withPlaceholder("Spørsmål"));
    }

    private static void whose(String name) {
        var select = _get(WhoseSelect.class);
        select.setValue(select.getListDataView()
                .getItems()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void isFilteredByAChip() {
        stage.open(PAGE);
        _click(_find(NativeButton.class).get(1));
        assertThat(fakes.points.lists.asked).last().isEqualTo(PointFilter.ALL.in(PointState.OPEN));
        fakes.points.lists.rows = List.of();
        _click(_find(NativeButton.class).get(2));
        assertThat(stage.text()).contains("Ingen punkter passer med det du har valgt å vise.");
    }

    @Test
    void whoeverNarrowsByAChipStaysAtIt() {
        stage.open(PAGE);
        assertThat(isTold("this.focus()")).as("the page was opened").isFalse();
        _click(_find(NativeButton.class).get(1));
        assertThat(isTold("this.focus()")).isTrue();
    }

    @Test
    void whatIsExemptIsReadOnceAsLongAsItStandsThere() {
        exempt = true;
        desk(false, true);
        details(PointState.PROPOSED, NOTED, PointAction.CONFIRM);
        openPoint();
        assertThat(fakes.points.lists.opened).isEqualTo(1);
        press("Bekreft konklusjonen");
        assertThat(fakes.points.lists.opened).as("it is shown anew").isEqualTo(1);
        stage.open(PAGE);
        openPoint();
        assertThat(fakes.points.lists.opened).as("it is opened again").isEqualTo(2);
    }

    @Test
    void theChosenOneStandsBesideWithItsPassageMarked() {
        openPoint();
        assertThat(stage.text())
                .contains(
                        "2026-0042 · punkt 1 av 3",
                        "Fjordbruk",
                        "Kari Strand · Næringsliv",
                        "med navn",
                        "Hva hindrer ferjene?",
                        "Lageret mangler. Prisen òg.",
                        "Lederen bekrefter før svaret går ut.");
    }

    @Test
    void whatIsGoneIsSaid() {
        stage.open(PAGE + "?point=" + id(77));
        assertThat(stage.text()).contains("Punktet finnes ikke lenger");
    }

    @Test
    void ofACallOfAnotherMandateAreNotThere() {
        stage.open(fakes.underAnother(PAGE));
        assertThat(stage.text()).contains("Her er det ingenting å se");
    }

    @Test
    void oneOfAnotherCallIsNotRead() {
        call = new CallId(new UUID(9, 99));
        desk(true, false);
        openPoint();
        assertThat(stage.text()).contains("Punktet finnes ikke lenger");
        assertThat(fakes.points.lists.opened).isZero();
    }

    @Test
    void isConcludedAsItWasSeen() {
        openPoint();
        choose(Disposition.PARTLY_ADOPTED);
        because("Lageret bygges.");
        press("Foreslå konklusjon");
        assertThat(fakes.points.commands.carriedOut)
                .as("where it went is missing")
                .isEmpty();
        where().setValue("Kapittel 2");
        press("Foreslå konklusjon");
        assertThat(done()).isInstanceOfSatisfying(ProposeConclusion.class, command -> {
            assertThat(command.points()).containsExactly(new SeenPoint(id(1), 1));
            assertThat(command.form())
                    .isEqualTo(new ConclusionForm(Disposition.PARTLY_ADOPTED, "Lageret bygges.", "Kapittel 2"));
        });
        press("Angre");
        assertThat(done()).isInstanceOf(ReopenPoints.class);
    }

    @Test
    void goesToSectionsAndRecommendationsThatAreChosen() {
        parts = List.of(HARBOURS, ADVICE);
        desk(true, false);
        openPoint();
        assertThat(_find(MultiSelectComboBox.class, spec -> spec.withLabel("Avsnitt og anbefalinger")))
                .as("it isn't taken up")
                .isEmpty();
        choose(Disposition.ADOPTED);
        because("Lageret bygges.");
        var whither = whither();
        assertThat(whither.getItemLabelGenerator().apply(HARBOURS)).isEqualTo("Rapport 5 · 5.1 Havner");
        assertThat(whither.getItemLabelGenerator().apply(ADVICE)).isEqualTo("Rapport 5 · anbefaling 5.2 Bygg lageret.");
        whither.setValue(Set.of(HARBOURS, ADVICE));
        press("Foreslå konklusjon");
        assertThat(done()).isInstanceOfSatisfying(ProposeConclusion.class, command -> assertThat(command.form())
                .isEqualTo(new ConclusionForm(
                        Disposition.ADOPTED, "Lageret bygges.", "", List.of(HARBOURS.part(), ADVICE.part()))));
    }

    @Test
    void whatIsGoneOfWhereItWentIsNotChosenAgain() {
        parts = List.of(ADVICE);
        desk(true, false);
        details(
                PointState.OPEN,
                new ConclusionForm(Disposition.ADOPTED, "Ja.", "", List.of(HARBOURS.part(), ADVICE.part())),
                PointAction.PROPOSE);
        openAgain = new PointDetails.OpenAgain(null, Stage.NOW, "Det punktet gikk til, står ikke i leveransen lenger.");
        details(
                PointState.OPEN,
                new ConclusionForm(Disposition.ADOPTED, "Ja.", "", List.of(HARBOURS.part(), ADVICE.part())),
                PointAction.PROPOSE);
        openPoint();
        assertThat(whither().getValue()).containsExactly(ADVICE);
        assertThat(stage.text()).contains("Åpnet igjen (").contains("står ikke i leveransen lenger");
    }

    @Test
    void whoeverMayNotKnowWhereItWentIsToldThatItIsNotPublished() {
        parts = List.of(ADVICE);
        desk(false, true);
        details(
                PointState.PROPOSED,
                new ConclusionForm(Disposition.ADOPTED, "Ja.", "", List.of(HARBOURS.part(), ADVICE.part())),
                PointAction.CONFIRM);
        openPoint();
        assertThat(stage.text())
                .contains("Rapport 5 · anbefaling 5.2; en tekst som ikke er publisert ennå")
                .doesNotContain("Havner");
    }

    @Test
    void areNarrowedToThoseThatWentToASection() {
        parts = List.of(HARBOURS, ADVICE);
        went = Map.of(HARBOURS.part(), 14);
        desk(true, false);
        stage.open(PAGE + "?part=" + HARBOURS.part().part());
        assertThat(fakes.points.lists.asked)
                .last()
                .isEqualTo(PointFilter.ALL.wentTo(HARBOURS.part().part()));
        var became = _get(ComboBox.class, spec -> spec.withPlaceholder("Ble til"));
        assertThat(became.getListDataView().getItems())
                .as("none went to the other")
                .hasSize(1);
        assertThat(became.getItemLabelGenerator().apply(became.getValue())).isEqualTo("Rapport 5 · 5.1 Havner (14)");
        became.clear();
        assertThat(fakes.points.lists.asked).last().isEqualTo(PointFilter.ALL);
    }

    @Test
    void areNotNarrowedByASectionThatIsNotThere() {
        stage.open(PAGE + "?part=" + HARBOURS.part().part());
        assertThat(fakes.points.lists.asked).last().isEqualTo(PointFilter.ALL);
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<NamedPart> whither() {
        return _get(MultiSelectComboBox.class, spec -> spec.withLabel("Avsnitt og anbefalinger"));
    }

    @Test
    void anotherProposalIsUndoneByTheOneBefore() {
        details(PointState.PROPOSED, NOTED, PointAction.REOPEN, PointAction.PROPOSE);
        openPoint();
        choose(Disposition.OUT_OF_SCOPE);
        because("Det er ikke i mandatet.");
        press("Endre forslaget");
        done();
        press("Angre");
        assertThat(done()).isInstanceOfSatisfying(ProposeConclusion.class, command -> assertThat(command.form())
                .isEqualTo(NOTED));
    }

    @Test
    void nobodyGivesAColleagueTheirProposalBack() {
        fakes.points.lists.proposed = false;
        details(PointState.PROPOSED, NOTED, PointAction.REOPEN, PointAction.PROPOSE);
        openPoint();
        choose(Disposition.OUT_OF_SCOPE);
        because("Det er ikke i mandatet.");
        press("Endre forslaget");
        assertThat(done()).isInstanceOf(ProposeConclusion.class);
        _assertNone(Button.class, spec -> spec.withText("Angre"));
    }

    @Test
    void saysWhatIsMissingAndKeepsWhatIsTyped() {
        openPoint();
        because("Fordi.");
        press("Foreslå konklusjon");
        assertThat(group().isInvalid()).isTrue();
        choose(Disposition.NOTED);
        fakes.points.commands.refuseNext(new SharedRefusal.ChangedMeanwhile());
        press("Foreslå konklusjon");
        assertThat(fakes.points.commands.carriedOut).isEmpty();
    }

    @Test
    void whatIsWrittenStaysWhileClausesAndHandlerAreChosen() {
        openPoint();
        choose(Disposition.NOTED);
        because("Lageret bygges.");
        var panel = _get(PointPanel.class);
        fakes.points.commands.afterwards = () -> {
            changes += 10;
            details(PointState.OPEN, null, PointAction.PLACE, PointAction.ASSIGN, PointAction.PROPOSE);
        };
        panel.getChildren().filter(ClausesField.class::isInstance).forEach(field -> ((ClausesField) field)
                .choose(List.of(about(6))));
        assertThat(done()).isInstanceOf(PlacePoints.class);
        handler().setValue(new HandlerChoice(IDA, "Ida Moen"));
        assertThat(done()).isInstanceOfSatisfying(AssignPoints.class, command -> assertThat(command.points())
                .as("as the clauses left it")
                .containsExactly(new SeenPoint(id(1), 11)));
        assertThat(_get(PointPanel.class)).as("what has the focus stays").isSameAs(panel);
        assertThat(reason().getValue()).isEqualTo("Lageret bygges.");
        press("Foreslå konklusjon");
        assertThat(done()).isInstanceOfSatisfying(ProposeConclusion.class, command -> {
            assertThat(command.points()).containsExactly(new SeenPoint(id(1), 21));
            assertThat(command.form()).isEqualTo(new ConclusionForm(Disposition.NOTED, "Lageret bygges.", ""));
        });
        assertThat(reason().getValue()).as("it is sent").isEmpty();
    }

    @Test
    void whatIsWrittenStandsThereAgainWhenOneComesBackToThePoint() {
        openPoint();
        choose(Disposition.ADOPTED);
        because("Lageret bygges.");
        where().setValue("Kapittel 2");
        key("j");
        assertThat(reason().getValue()).isEmpty();
        key("k");
        assertThat(reason().getValue()).isEqualTo("Lageret bygges.");
        assertThat(group().getValue()).isEqualTo(Disposition.ADOPTED);
        assertThat(where().getValue()).isEqualTo("Kapittel 2");
        assertThat(stage.text()).contains("Det du skrev her, er ikke foreslått ennå.");
        _click(_find(NativeButton.class).get(1));
        _assertNone(PointPanel.class);
        openPoint();
        assertThat(reason().getValue()).isEqualTo("Lageret bygges.");
        press("Forkast det");
        assertThat(reason().getValue()).isEmpty();
        assertThat(stage.text()).doesNotContain("Det du skrev her, er ikke foreslått ennå.");
    }

    @Test
    void whatIsWrittenStaysWhenAColleagueWasThereMeanwhile() {
        openPoint();
        choose(Disposition.OUT_OF_SCOPE);
        because("Lageret bygges.");
        fakes.points.commands.refuseNext(new SharedRefusal.ChangedMeanwhile());
        details(PointState.PROPOSED, NOTED, PointAction.PROPOSE);
        press("Foreslå konklusjon");
        assertThat(said()).startsWith("Noen andre har endret punktet imens.");
        assertThat(stage.text()).contains("Dette er foreslått imens:", "Vi tar det med oss.");
        assertThat(reason().getValue()).isEqualTo("Lageret bygges.");
        fakes.points.commands.refuseNext(new SharedRefusal.ChangedMeanwhile());
        details(PointState.CONFIRMED, NOTED);
        press("Endre forslaget");
        assertThat(stage.text()).contains("Punktet kan ikke få et nytt forslag nå.", "Lageret bygges.");
        assertThat(fakes.points.commands.carriedOut).isEmpty();
    }

    @Test
    void asksBeforeOneLeavesWhatIsNotSent() {
        openPoint();
        choose(Disposition.NOTED);
        because("Lageret bygges.");
        stage.open(PAGE + "?point=" + id(2));
        _assertNone(Dialog.class);
        stage.open("mandates");
        assertThat(_get(Dialog.class).getHeaderTitle()).isEqualTo("Forkast det du har skrevet?");
        press("Bli på siden");
        openPoint();
        assertThat(reason().getValue()).isEqualTo("Lageret bygges.");
        press("Foreslå konklusjon");
        stage.open("mandates");
        _assertNone(Dialog.class);
        _assertNone(PointGrid.class);
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> where() {
        return _get(ComboBox.class, spec -> spec.withLabel("Hva ble det til?"));
    }

    @Test
    void isConfirmedByTheLeaderAloneWhoSeesWhatWasProposed() {
        desk(false, true);
        details(PointState.PROPOSED, NOTED, PointAction.CONFIRM);
        openPoint();
        assertThat(stage.text()).contains("Tatt til orientering", "Vi tar det med oss.", "Ida Moen");
        _assertNone(Button.class, spec -> spec.withText("Foreslå konklusjon"));
        press("Bekreft konklusjonen");
        assertThat(done()).isInstanceOfSatisfying(ConfirmConclusions.class, command -> assertThat(command.points())
                .containsExactly(new SeenPoint(id(1), 1)));
    }

    @Test
    void whatWasConfirmedIsUndoneAsItWasLeft() {
        desk(false, true);
        details(PointState.PROPOSED, NOTED, PointAction.CONFIRM);
        countVersions();
        openPoint();
        press("Bekreft konklusjonen");
        press("Angre");
        assertThat(done()).isInstanceOfSatisfying(TakeBackConfirmations.class, command -> assertThat(command.points())
                .containsExactly(new SeenPoint(id(1), 11)));
        assertThat(said()).isEqualTo("Angret.");
    }

    @Test
    void ofSeveralThatWereConfirmedThoseAreUndoneThatNobodyChanged() {
        desk(false, true);
        fakes.points.lists.rows =
                List.of(row(1, PointState.PROPOSED), row(2, PointState.PROPOSED), row(3, PointState.PROPOSED));
        stage.open(PAGE);
        _get(PointGrid.class).choose(fakes.points.lists.rows.getFirst());
        press("Velg alle");
        press("Bekreft");
        fakes.points.lists.rows =
                List.of(row(1, 9, PointState.RELEASED), row(2, PointState.PROPOSED), row(3, PointState.PROPOSED));
        press("Angre");
        assertThat(done()).isInstanceOfSatisfying(TakeBackConfirmations.class, command -> assertThat(command.points())
                .containsExactlyInAnyOrder(new SeenPoint(id(2), 2), new SeenPoint(id(3), 3)));
        assertThat(said()).isNotEqualTo("Angret.").contains("endret");
    }

    @Test
    void onesOwnProposalsAreLeftOutWhereSeveralAreConfirmed() {
        desk(true, true);
        fakes.points.lists.rows = List.of(own(1), row(2, PointState.PROPOSED), row(3, PointState.PROPOSED), own(4));
        stage.open(PAGE);
        var grid = _get(PointGrid.class);
        grid.choose(fakes.points.lists.rows);
        fakes.points.commands.refuseNext(new SharedRefusal.ChangedMeanwhile());
        press("Bekreft");
        assertThat(said()).as("none is confirmed").doesNotContain("dine egne");
        assertThat(grid.chosen()).isEqualTo(fakes.points.lists.rows);

        press("Bekreft");
        assertThat(done()).isInstanceOfSatisfying(ConfirmConclusions.class, command -> assertThat(command.points())
                .containsExactly(new SeenPoint(id(2), 2), new SeenPoint(id(3), 3)));
        assertThat(stage.text()).contains("2 punkter er bekreftet.");
        assertThat(said()).isEqualTo("2 forslag er dine egne, og er ikke bekreftet.");
        assertThat(grid.chosen()).isEmpty();
        press("Angre");
        assertThat(done()).isInstanceOfSatisfying(TakeBackConfirmations.class, command -> assertThat(command.points())
                .extracting(SeenPoint::point)
                .containsExactlyInAnyOrder(id(2), id(3)));
    }

    @Test
    void confirmingIsNotOfferedWhereOnlyOnesOwnProposalsAreChosen() {
        desk(true, true);
        fakes.points.lists.rows = List.of(own(1), row(2, PointState.PROPOSED));
        stage.open(PAGE);
        var grid = _get(PointGrid.class);
        grid.choose(fakes.points.lists.rows.getFirst());
        _assertNone(Button.class, spec -> spec.withText("Bekreft"));
        assertThat(_find(Button.class, spec -> spec.withText("Send tilbake …"))).hasSize(1);
        grid.choose(fakes.points.lists.rows.getLast());
        press("Bekreft");
        assertThat(done()).isInstanceOfSatisfying(ConfirmConclusions.class, command -> assertThat(command.points())
                .containsExactly(new SeenPoint(id(2), 2)));
        assertThat(said()).isEqualTo("Ett forslag er ditt eget, og er ikke bekreftet.");
    }

    @Test
    void isSentBackByTheLeaderForAReason() {
        desk(false, true);
        details(PointState.PROPOSED, NOTED, PointAction.CONFIRM, PointAction.SEND_BACK);
        openPoint();
        press("Send tilbake …");
        press("Send tilbake");
        assertThat(fakes.points.commands.carriedOut).as("the reason is missing").isEmpty();
        _get(TextArea.class, spec -> spec.withLabel("Grunn")).setValue("For kort");
        press("Send tilbake");
        assertThat(done()).isInstanceOfSatisfying(SendBackProposals.class, command -> {
            assertThat(command.points()).containsExactly(new SeenPoint(id(1), 1));
            assertThat(command.reason()).isEqualTo("For kort");
        });
    }

    @Test
    void severalAreSentBackAtOnceByTheLeaderAlone() {
        fakes.points.lists.rows = List.of(row(1, PointState.PROPOSED), row(2, PointState.PROPOSED));
        stage.open(PAGE);
        _get(PointGrid.class).choose(fakes.points.lists.rows);
        _assertNone(Button.class, spec -> spec.withText("Send tilbake …"));

        desk(false, true);
        stage.open(PAGE + "?sort=-SENT");
        _get(PointGrid.class).choose(fakes.points.lists.rows);
        press("Send tilbake …");
        assertThat(_get(Dialog.class).getHeaderTitle()).isEqualTo("Send 2 forslag tilbake?");
        _get(TextArea.class, spec -> spec.withLabel("Grunn")).setValue("For kort");
        press("Send tilbake");
        assertThat(done()).isInstanceOfSatisfying(SendBackProposals.class, command -> {
            assertThat(command.points()).containsExactly(new SeenPoint(id(1), 1), new SeenPoint(id(2), 2));
            assertThat(command.reason()).isEqualTo("For kort");
        });
        assertThat(said()).isEqualTo("2 forslag er sendt tilbake.");
    }

    @Test
    void saysWhyItIsOpenAgain() {
        openAgain = new PointDetails.OpenAgain("Liv Leder", Instant.parse("2026-11-21T08:00:00Z"), "For kort");
        details(PointState.OPEN, NOTED, PointAction.PROPOSE);
        openPoint();
        assertThat(stage.text()).contains("Åpnet igjen av Liv Leder", "For kort");
    }

    @Test
    void isOnlyReadByOthers() {
        desk(false, false);
        details(PointState.CONFIRMED, NOTED);
        openPoint();
        assertThat(stage.text()).contains("Tatt til orientering").doesNotContain("j og k");
        _assertNone(Button.class, spec -> spec.withText("Bekreft konklusjonen"));
        _assertNone(Button.class, spec -> spec.withText("Ta opp igjen"));
        _assertNone(Button.class, spec -> spec.withText("Send svarene"));
        _assertNone(Select.class, spec -> spec.withLabel("Saksbehandler"));
    }

    @Test
    void isTakenUpAgainWithAReasonOnceItIsConfirmed() {
        details(PointState.CONFIRMED, NOTED, PointAction.REOPEN, PointAction.ASSIGN);
        openPoint();
        press("Ta opp igjen");
        assertThat(stage.text()).contains("Den må foreslås og bekreftes på nytt.");
        _get(TextArea.class).setValue("Ny kunnskap");
        _click(_find(Button.class, spec -> spec.withText("Ta opp igjen")).getLast());
        assertThat(done()).isInstanceOfSatisfying(ReopenPoints.class, command -> assertThat(command.reason())
                .isEqualTo("Ny kunnskap"));
    }

    @Test
    void aProposalIsTakenBackAtOnce() {
        details(PointState.PROPOSED, NOTED, PointAction.REOPEN, PointAction.PROPOSE);
        openPoint();
        press("Ta tilbake forslaget");
        assertThat(done()).isInstanceOfSatisfying(ReopenPoints.class, command -> assertThat(command.reason())
                .isEmpty());
    }

    @Test
    void oneGoesToTheNextAndTheOneBefore() {
        openPoint();
        press("Neste punkt", "Neste punkt");
        assertThat(stage.text()).contains("punkt 2 av 3");
        press("Forrige punkt", "Forrige punkt");
        assertThat(stage.text()).contains("punkt 1 av 3");
        press("Forrige punkt", "Forrige punkt");
        assertThat(said()).contains("Dette er det første punktet.");
    }

    private static void press(String label, String named) {
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(
                        button -> named.equals(button.getAriaLabel().orElse(null)) || label.equals(button.getText()))));
    }

    @Test
    void whoeverGoesOnByTheKeyboardStandsAtThePoint() {
        openPoint();
        assertThat(isAtThePoint()).as("the page was opened").isFalse();
        key("j");
        assertThat(isAtThePoint()).isTrue();
        assertThat(stage.text()).contains("punkt 2 av 3");
        choose(Disposition.NOTED);
        because("Vi tar det med oss.");
        var grid = _get(PointGrid.class);
        press("Foreslå konklusjon");
        assertThat(isAtThePoint()).isTrue();
        assertThat(_get(PointGrid.class)).as("the rows stay where they are").isSameAs(grid);
        UI.getCurrent().navigate(PAGE, QueryParameters.of("point", id(3).toString()));
        assertThat(isAtThePoint()).as("who followed the link of a row").isTrue();
        assertThat(_get(PointGrid.class)).isSameAs(grid);
        key("j");
        assertThat(said()).isEqualTo("Dette er det siste punktet.");
        press("Lukk punktet", "Lukk punktet");
        assertThat(isTold("point-from")).isTrue();
        assertThat(_get(PointGrid.class))
                .as("where they are, too, when it is closed")
                .isSameAs(grid);
        _assertNone(PointPanel.class);
        key("k");
        assertThat(stage.text()).as("one goes on from where it stood").contains("punkt 2 av 3");
    }

    @Test
    void whoeverClosesAPointWhoseRowIsFarAwayComesToItOrToWhereTheListBegins() {
        openPoint();
        press("Lukk punktet", "Lukk punktet");
        assertThat(toldWithoutRows()).anyMatch(script -> script.contains("point-from"));
        assertThat(toldWithoutRows())
                .as("it is among the first")
                .anyMatch(script -> script.contains("scrollToIndex"))
                .anyMatch(script -> script.contains("point-from"));
        assertThat(isTold("this.focus()")).as("it isn't drawn there either").isTrue();
    }

    @Test
    void theRowsAndWhatIsChosenOfThemStayWhileOneIsConfirmedBeside() {
        desk(false, true);
        details(PointState.PROPOSED, NOTED, PointAction.CONFIRM);
        openPoint();
        var grid = _get(PointGrid.class);
        grid.choose(fakes.points.lists.rows);
        fakes.points.commands.afterwards =
                () -> fakes.points.lists.rows = List.of(row(1, 11, PointState.CONFIRMED), row(2, PointState.PROPOSED));
        press("Bekreft konklusjonen");
        assertThat(_get(PointGrid.class)).as("the rows stay where they are").isSameAs(grid);
        assertThat(grid.chosen())
                .as("but what changed, and what is none any more")
                .containsExactly(row(2, PointState.PROPOSED));
        assertThat(stage.text()).contains("2 punkter", "Ett punkt valgt");
    }

    @Test
    void whatIsChosenStaysSoWhereItIsSortedAndIsNotWhereItIsNarrowed() {
        stage.open(PAGE);
        var grid = _get(PointGrid.class);
        grid.choose(fakes.points.lists.rows.getFirst());
        stage.open(PAGE + "?sort=-SENT");
        assertThat(_get(PointGrid.class)).isSameAs(grid);
        assertThat(grid.chosen()).hasSize(1);
        stage.open(PAGE + "?sort=-SENT&in=OPEN");
        assertThat(_get(PointGrid.class).chosen()).isEmpty();
    }

    @Test
    void whatWasDoneLastIsUndoneByAKeyAsLongAsThatIsOffered() {
        openPoint();
        key("u");
        assertThat(said()).isEqualTo("Det er ingenting å angre nå.");
        handler().setValue(new HandlerChoice(IDA, "Ida Moen"));
        assertThat(stage.text()).contains("eller tast u");
        key("u");
        assertThat(done()).isInstanceOfSatisfying(AssignPoints.class, command -> assertThat(command.to())
                .isNull());
        assertThat(said()).isEqualTo("Angret.");
        assertThat(fakes.points.commands.carriedOut).hasSize(2);
        key("u");
        assertThat(fakes.points.commands.carriedOut).hasSize(2);
        handler().setValue(new HandlerChoice(IDA, "Ida Moen"));
        _find(Notification.class).forEach(Notification::close);
        key("u");
        assertThat(fakes.points.commands.carriedOut).as("the word is gone").hasSize(3);
    }

    @Test
    void whatWasDoneBeforeSomethingThatIsNotUndoneIsNotUndoneByTheKey() {
        fakes.points.lists.proposed = false;
        details(PointState.PROPOSED, NOTED, PointAction.REOPEN, PointAction.PROPOSE, PointAction.ASSIGN);
        openPoint();
        handler().setValue(new HandlerChoice(IDA, "Ida Moen"));
        choose(Disposition.OUT_OF_SCOPE);
        because("Det er ikke i mandatet.");
        press("Endre forslaget");
        assertThat(done()).isInstanceOf(ProposeConclusion.class);
        key("u");
        assertThat(done()).isInstanceOf(ProposeConclusion.class);
        assertThat(said()).isEqualTo("Det er ingenting å angre nå.");
    }

    @Test
    void severalAreConfirmedOrAssignedAtOnce() {
        desk(true, true);
        stage.open(PAGE);
        var grid = _get(PointGrid.class);
        grid.choose(fakes.points.lists.rows.get(1));
        assertThat(stage.text()).contains("Ett punkt valgt");
        press("Bekreft");
        assertThat(done()).isInstanceOfSatisfying(ConfirmConclusions.class, command -> assertThat(command.points())
                .containsExactly(new SeenPoint(id(2), 2)));
        assertThat(stage.text()).contains("Punktet er bekreftet.");
        var again = _get(PointGrid.class);
        again.choose(fakes.points.lists.rows.get(0));
        again.choose(fakes.points.lists.rows.get(2));
        assertThat(stage.text()).contains("2 punkter valgt");
        _assertNone(Button.class, spec -> spec.withText("Bekreft"));
        _assertNone(Button.class, spec -> spec.withText("Samme konklusjon …"));
        press("Velg alle");
        assertThat(again.chosen()).containsExactlyElementsOf(fakes.points.lists.rows);
        assertThat(Stage.tells("point-from", () -> press("Velg ingen")))
                .as("the bar is gone")
                .isTrue();
        assertThat(again.chosen()).isEmpty();
    }

    @Test
    void thoseThatSayTheSameAreAnsweredAsOneAfterTheirTextsAreShown() {
        fakes.points.lists.rows =
                List.of(row(1, PointState.OPEN), row(2, PointState.OPEN), row(3, PointState.PROPOSED));
        stage.open(PAGE);
        var grid = _get(PointGrid.class);
        grid.choose(fakes.points.lists.rows.get(0));
        _assertNone(Button.class, spec -> spec.withText("Besvar samlet …"));
        grid.choose(fakes.points.lists.rows.get(1));
        press("Besvar samlet …");
        assertThat(_get(GatherDialog.class).getHeaderTitle()).isEqualTo("Besvare 2 punkter samlet?");
        RadioButtonGroup<PointRow> lead = texts();
        assertThat(lead.getElement().getTextRecursively())
                .contains("Lageret mangler 1, og mer", "Lageret mangler 2, og mer", "Fjordbruk · 2026-0042");
        assertThat(fakes.points.commands.carriedOut).as("it is asked first").isEmpty();
        lead.setValue(fakes.points.lists.rows.get(1));
        fakes.points.commands.refuseNext(new MailingRefusal.OfOneContribution());
        pressInDialog();
        assertThat(_get(GatherDialog.class).getElement().getTextRecursively())
                .contains("Punktene er fra samme innspill. Slå dem sammen i stedet.");
        pressInDialog();
        _assertNone(GatherDialog.class);
        assertThat(done()).isInstanceOfSatisfying(GatherPoints.class, command -> {
            assertThat(command.points()).containsExactly(new SeenPoint(id(1), 1), new SeenPoint(id(2), 2));
            assertThat(command.lead()).isEqualTo(id(2));
        });
        assertThat(said()).startsWith("2 punkter besvares samlet.");
        assertThat(stage.text()).as("it stands beside").contains("punkt 2 av 3");
        var again = _get(PointGrid.class);
        again.choose(fakes.points.lists.rows.get(0));
        again.choose(fakes.points.lists.rows.get(2));
        _assertNone(Button.class, spec -> spec.withText("Besvar samlet …"));
    }

    @Test
    void noMoreAreAnsweredAsOneAtATimeThanCanBeRead() {
        fakes.points.lists.rows = IntStream.rangeClosed(1, GatherPoints.MOST_TEXTS + 1)
                .mapToObj(number -> row(number, PointState.OPEN))
                .toList();
        stage.open(PAGE);
        var grid = _get(PointGrid.class);
        fakes.points.lists.rows.forEach(grid::choose);
        press("Besvar samlet …");
        _assertNone(GatherDialog.class);
        assertThat(said()).startsWith("Velg høyst 20 punkter om gangen");
        assertThat(Stage.validator().validate(gathering(fakes.points.lists.rows)))
                .as("which isn't said by the page alone")
                .hasSize(1);
        assertThat(Stage.validator().validate(gathering(fakes.points.lists.rows.subList(0, 20))))
                .isEmpty();
    }

    private static GatherPoints gathering(List<PointRow> rows) {
        return new GatherPoints(
                UUID.randomUUID(), rows.stream().map(PointRow::seen).toList(), id(1));
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<PointRow> texts() {
        return _get(_get(GatherDialog.class), RadioButtonGroup.class);
    }

    private static void pressInDialog() {
        _click(_get(_get(GatherDialog.class), Button.class, spec -> spec.withText("Besvar samlet")));
    }

    @Test
    void whatAnswersAMailingTakesTheOthersIntoIt() {
        fakes.points.lists.rows = List.of(row(1, PointState.OPEN), leads(2));
        stage.open(PAGE);
        var grid = _get(PointGrid.class);
        fakes.points.lists.rows.forEach(grid::choose);
        press("Besvar samlet …");
        assertThat(texts().getValue()).isEqualTo(fakes.points.lists.rows.get(1));
        assertThat(_get(GatherDialog.class).getElement().getTextRecursively())
                .contains("Et av punktene svarer allerede for et masseinnspill.");
        pressInDialog();
        assertThat(done()).isInstanceOfSatisfying(GatherPoints.class, command -> assertThat(command.lead())
                .isEqualTo(id(2)));
    }

    @Test
    void whatAnswersAMailingLeadsToIt() {
        fakes.points.lists.rows = List.of(leads(2));
        stage.open(PAGE);
        assertThat(inTheMatrix(leads(2)))
                .contains(
                        "masseinnspill, 12 innspill · 9 med egne tillegg",
                        CallNavigation.mailing(Fakes.FERRIES, CallFakes.CALL, MAILING));
        assertThat(inTheMatrix(row(1, PointState.OPEN)))
                .doesNotContain("masseinnspill, 12 innspill · 9 med egne tillegg");
    }

    private static PointRow leads(int number) {
        var row = row(number, PointState.OPEN);
        return like(row, row.version(), row.words(), row.clauses(), row.about(), null, 12, 9, MAILING);
    }

    @Test
    void oneIsToldThatOnlyTheFirstAreChosen() {
        var most = IntStream.rangeClosed(1, PointQueries.AT_ONCE)
                .mapToObj(number -> row(number, PointState.OPEN))
                .toList();
        fakes.points.lists.rows = most;
        stage.open(PAGE);
        _get(PointGrid.class).choose(most.getFirst());
        press("Velg alle");
        assertThat(_get(PointGrid.class).chosen()).isEqualTo(most);
        _assertNone(Notification.class);
        fakes.points.lists.rows = Stream.concat(most.stream(), Stream.of(row(most.size() + 1, PointState.OPEN)))
                .toList();
        press("Velg alle");
        assertThat(_get(PointGrid.class).chosen()).isEqualTo(most);
        assertThat(said()).contains("De 200 første er valgt.");
    }

    @Test
    void moreThanACommandReachesAreNotConfirmedAtOnce() {
        desk(false, true);
        var all = IntStream.rangeClosed(1, PointQueries.AT_ONCE + 1)
                .mapToObj(number -> row(number, PointState.PROPOSED))
                .toList();
        fakes.points.lists.rows = all;
        stage.open(PAGE);
        _get(PointGrid.class).choose(all.getLast());
        press("Velg alle");
        press("Bekreft");
        assertThat(done()).isInstanceOfSatisfying(ConfirmConclusions.class, command -> assertThat(command.points())
                .hasSize(PointQueries.AT_ONCE)
                .doesNotContain(all.getLast().seen()));
        assertThat(stage.text()).contains(PointQueries.AT_ONCE + " punkter er bekreftet.");
    }

    @Test
    void whatChangedAfterItWasShownIsNotChosenWithAll() {
        stage.open(PAGE);
        var grid = _get(PointGrid.class);
        var shown = fakes.points.lists.rows;
        assertThat(grid.getDataProvider().fetch(new Query<>(0, 10, List.of(), null, null)))
                .hasSize(3);
        var changed = shown.get(1);
        fakes.points.lists.rows = List.of(
                shown.get(0),
                like(
                        changed,
                        changed.version() + 1,
                        "Endret",
                        changed.clauses(),
                        changed.about(),
                        new HandlerChoice(IDA, "Ida Moen"),
                        0,
                        0,
                        null),
                shown.get(2));
        grid.choose(shown.get(0));
        press("Velg alle");
        assertThat(grid.chosen()).containsExactly(shown.get(0), shown.get(2));
        assertThat(said()).contains("Ett punkt er endret etter at det ble vist");
    }

    @Test
    void whatIsExemptIsReadOneByOne() {
        var open = row(1, PointState.OPEN);
        fakes.points.lists.rows = List.of(open, exempt(2));
        stage.open(PAGE);
        assertThat(inTheMatrix(open)).contains("Lageret mangler 1");
        assertThat(inTheMatrix(exempt(2)))
                .contains("Unntatt offentlighet. Åpne punktet for å lese.")
                .doesNotContain("Teksten er slettet.");
    }

    @Test
    void whoseAddressIsNotConfirmedIsFlaggedInTheRow() {
        stage.open(PAGE);
        assertThat(inTheMatrix(exempt(2)))
                .as("that of a point whose sender hasn't")
                .contains("2026-0042 · adressen er ikke bekreftet");
        assertThat(inTheMatrix(row(1, PointState.OPEN))).contains("2026-0042 · Næringsliv");
    }

    @Test
    void whatIsAboutAClauseThatIsGoneSaysSo() {
        stage.open(PAGE);
        var row = row(1, PointState.OPEN);
        assertThat(inTheMatrix(about(row, List.of("4.1"), about(1)))).contains("4.1");
        assertThat(inTheMatrix(about(row, List.of("4.1"), about(1), about(2)))).contains("4.1, Utgått punkt");
        assertThat(inTheMatrix(about(row, List.of(), about(1))))
                .contains("Utgått punkt")
                .doesNotContain("Velg");
    }

    private static PointRow about(PointRow row, List<String> printed, ClauseId... about) {
        var handler = new HandlerChoice(IDA, "Ida Moen");
        return like(row, row.version(), row.words(), printed, Set.of(about), handler, 0, 0, null);
    }

    private static PointRow exempt(int number) {
        return new PointRow(
                id(number),
                number,
                SENT,
                number,
                "2026-0042",
                "Kari Strand",
                null,
                null,
                false,
                "",
                false,
                true,
                List.of(),
                Set.of(),
                PointState.OPEN,
                null,
                0,
                null,
                WentTo.NONE,
                null,
                null,
                null,
                0,
                0,
                null,
                false);
    }

    private static List<Object> inTheMatrix(PointRow row) {
        return _get(PointGrid.class).getColumns().stream()
                .filter(Component::isVisible)
                .map(Grid.Column::getRenderer)
                .filter(LitRenderer.class::isInstance)
                .flatMap(cell -> ((LitRenderer<PointRow>) cell).getValueProviders().values().stream())
                .map(value -> (Object) value.apply(row))
                .toList();
    }

    @Test
    void severalGetOneConclusion() {
        concludeAll();
        assertThat(done()).isInstanceOfSatisfying(ProposeConclusion.class, command -> assertThat(command.points())
                .containsExactlyInAnyOrder(new SeenPoint(id(1), 1), new SeenPoint(id(2), 2)));
    }

    private void concludeAll() {
        stage.open(PAGE);
        var grid = _get(PointGrid.class);
        grid.choose(fakes.points.lists.rows.get(0));
        grid.choose(fakes.points.lists.rows.get(1));
        press("Samme konklusjon …");
        choose(Disposition.OUT_OF_SCOPE);
        because("Det er ikke i mandatet.");
        press("Foreslå konklusjon");
    }

    @Test
    void oneConclusionForSeveralIsUndoneToWhatWasProposedForEach() {
        details(PointState.PROPOSED, NOTED, PointAction.REOPEN, PointAction.PROPOSE);
        fakes.points.lists.details = List.of(fakes.points.lists.details.get(1));
        countVersions();
        concludeAll();
        press("Angre");
        assertThat(fakes.points.commands.carriedOut).hasSize(3);
        assertThat(fakes.points.commands.carriedOut.get(1))
                .isInstanceOfSatisfying(ReopenPoints.class, command -> assertThat(command.points())
                        .containsExactly(new SeenPoint(id(1), 11)));
        assertThat(done()).isInstanceOfSatisfying(ProposeConclusion.class, command -> {
            assertThat(command.points()).containsExactly(new SeenPoint(id(2), 12));
            assertThat(command.form()).isEqualTo(NOTED);
        });
        assertThat(said()).isEqualTo("Angret.");
    }

    @Test
    void ofSeveralOnlyThoseAreUndoneThatNobodyChangedMeanwhile() {
        concludeAll();
        var rows = fakes.points.lists.rows;
        fakes.points.lists.rows = List.of(row(1, 9, PointState.CONFIRMED), rows.get(1), rows.get(2));
        press("Angre");
        assertThat(done()).isInstanceOfSatisfying(ReopenPoints.class, command -> assertThat(command.points())
                .containsExactly(new SeenPoint(id(2), 2)));
        assertThat(said()).isNotEqualTo("Angret.").contains("endret");
    }

    @Test
    void whoeverUndidSomethingStandsAtThePointAgain() {
        concludeAll();
        assertThat(isTold("point-from"))
                .as("whoever did it stands at the first of them")
                .isTrue();
        press("Angre");
        assertThat(isTold("point-from")).isTrue();
    }

    @Test
    void whoeverDidSomethingWithWhatIsShownNoMoreStandsWhereTheListBegins() {
        desk(true, true);
        stage.open(PAGE);
        _get(PointGrid.class).choose(fakes.points.lists.rows.get(1));
        assertThat(isTold("this.focus()")).isFalse();
        fakes.points.commands.afterwards = () -> fakes.points.lists.rows = List.of(row(1, PointState.PROPOSED));
        press("Bekreft");
        assertThat(isTold("this.focus()")).isTrue();
        _get(PointGrid.class).choose(fakes.points.lists.rows.getFirst());
        fakes.points.commands.afterwards = () -> fakes.points.lists.rows = List.of();
        press("Bekreft");
        assertThat(isTold("this.focus()")).as("that there is none").isTrue();
    }

    @Test
    void whatWasMadeOneIsMadeTwoAgain() {
        countVersions();
        openPoint();
        var menu = _get(_get(PointPanel.class), DotsMenu.class);
        var other = menu.items().getFirst();
        ComponentUtil.fireEvent(other, new ClickEvent<>(other));
        assertThat(done()).isInstanceOfSatisfying(JoinPoints.class, command -> {
            assertThat(command.into()).isEqualTo(new SeenPoint(id(1), 1));
            assertThat(command.other()).isEqualTo(new SeenPoint(id(9), 4));
        });
        press("Angre");
        assertThat(done()).isInstanceOfSatisfying(SeparatePoints.class, command -> {
            assertThat(command.whole()).isEqualTo(new SeenPoint(id(1), 11));
            assertThat(command.clauses()).isEmpty();
            assertThat(command.joined().number()).isEqualTo(2);
        });
        assertThat(said()).isEqualTo("Angret.");
    }

    @Test
    void severalAreAboutTheSameClauses() {
        countVersions();
        stage.open(PAGE);
        var grid = _get(PointGrid.class);
        grid.choose(fakes.points.lists.rows.get(0));
        grid.choose(fakes.points.lists.rows.get(1));
        press("Mandatpunkter …");
        assertThat(_get(PlaceDialog.class).getHeaderTitle()).isEqualTo("Hva gjelder de 2 punktene?");
        press("Lagre");
        assertThat(fakes.points.commands.carriedOut)
                .as("nothing is wiped by a slip")
                .isEmpty();
        assertThat(stage.text()).contains("Velg minst ett mandatpunkt.");
        var clause = new ClauseId(new UUID(6, 6));
        _get(PlaceDialog.class)
                .getChildren()
                .filter(ClausesField.class::isInstance)
                .forEach(field -> ((ClausesField) field).choose(List.of(clause)));
        press("Lagre");
        assertThat(done()).isInstanceOfSatisfying(PlacePoints.class, command -> {
            assertThat(command.points()).hasSize(2);
            assertThat(command.clauses()).containsExactly(clause);
        });
        press("Angre");
        assertThat(fakes.points.commands.carriedOut)
                .as("each gets back what it had, as it was left")
                .hasSize(3)
                .last()
                .isInstanceOfSatisfying(PlacePoints.class, command -> {
                    assertThat(command.points()).containsExactly(new SeenPoint(id(2), 12));
                    assertThat(command.clauses()).containsExactly(about(2));
                });
        assertThat(said()).isEqualTo("Angret.");
    }

    /** What is carried out makes another version of each. */
    private void countVersions() {
        fakes.points.commands.afterwards = () -> fakes.points.lists.rows = fakes.points.lists.rows.stream()
                .map(row -> row(row.number(), row.version() + 10, row.state()))
                .toList();
    }

    @Test
    void whatIsChangedMeanwhileIsNotUndoneAndThatIsSaid() {
        openPoint();
        handler().setValue(new HandlerChoice(IDA, "Ida Moen"));
        assertThat(done()).isInstanceOf(AssignPoints.class);
        fakes.points.commands.refuseNext(new SharedRefusal.ChangedMeanwhile());
        press("Angre");
        assertThat(fakes.points.commands.carriedOut).hasSize(1);
        assertThat(said()).isNotEqualTo("Angret.").contains("endret");
    }

    @Test
    void clausesAreChangedInTheRow() {
        countVersions();
        stage.open(PAGE);
        var grid = _get(PointGrid.class);
        grid.edit(fakes.points.lists.rows.getFirst(), PointAction.PLACE);
        var dialog = _get(PlaceDialog.class);
        assertThat(dialog.getHeaderTitle()).isEqualTo("Hva gjelder punktet?");
        var field = _get(dialog, ClausesField.class);
        assertThat(field.chosen()).containsExactly(about(1));
        field.choose(List.of());
        press("Lagre");
        assertThat(done()).isInstanceOfSatisfying(PlacePoints.class, command -> {
            assertThat(command.points()).containsExactly(new SeenPoint(id(1), 1));
            assertThat(command.clauses())
                    .as("of one that is shown it is no slip")
                    .isEmpty();
        });
        assertThat(_get(PointGrid.class)).as("the rows stay where they are").isSameAs(grid);
        press("Angre");
        assertThat(done()).isInstanceOfSatisfying(PlacePoints.class, command -> {
            assertThat(command.points()).containsExactly(new SeenPoint(id(1), 11));
            assertThat(command.clauses()).containsExactly(about(1));
        });
        assertThat(_get(PointGrid.class)).as("nor by the undoing").isSameAs(grid);
    }

    @Test
    void aRowThatAColleagueChangedMeanwhileIsShownAsItIsNow() {
        stage.open(PAGE);
        _get(PointGrid.class).edit(fakes.points.lists.rows.getFirst(), PointAction.PLACE);
        fakes.points.commands.refuseNext(new SharedRefusal.ChangedMeanwhile());
        countVersions();
        fakes.points.commands.afterwards.run();
        press("Lagre");
        assertThat(fakes.points.commands.carriedOut).isEmpty();
        assertThat(said()).contains("endret");
        _assertNone(PlaceDialog.class);

        _get(PointGrid.class).edit(fakes.points.lists.rows.getFirst(), PointAction.PLACE);
        press("Lagre");
        assertThat(done()).isInstanceOfSatisfying(PlacePoints.class, command -> assertThat(command.points())
                .containsExactly(new SeenPoint(id(1), 11)));
    }

    @Test
    void theConclusionIsChangedInTheRow() {
        details(PointState.PROPOSED, NOTED, PointAction.PROPOSE);
        stage.open(PAGE);
        _get(PointGrid.class).edit(fakes.points.lists.rows.get(1), PointAction.PROPOSE);
        assertThat(_get(ConcludeDialog.class).getHeaderTitle()).isEqualTo("Konklusjon for ett punkt");
        assertThat(group().getValue()).isEqualTo(Disposition.NOTED);
        choose(Disposition.OUT_OF_SCOPE);
        press("Foreslå konklusjon");
        assertThat(done()).isInstanceOfSatisfying(ProposeConclusion.class, command -> {
            assertThat(command.points()).containsExactly(new SeenPoint(id(2), 2));
            assertThat(command.form())
                    .isEqualTo(new ConclusionForm(Disposition.OUT_OF_SCOPE, "Vi tar det med oss.", ""));
        });
        press("Angre");
        assertThat(done()).isInstanceOfSatisfying(ProposeConclusion.class, command -> assertThat(command.form())
                .isEqualTo(NOTED));
    }

    @Test
    void theDialogKeepsWhatIsWrittenWhenAColleagueWasThereMeanwhile() {
        stage.open(PAGE);
        _get(PointGrid.class).edit(fakes.points.lists.rows.getFirst(), PointAction.PROPOSE);
        choose(Disposition.NOTED);
        because("Lageret bygges.");
        fakes.points.commands.refuseNext(new SharedRefusal.ChangedMeanwhile());
        countVersions();
        fakes.points.commands.afterwards.run();
        press("Foreslå konklusjon");
        assertThat(fakes.points.commands.carriedOut).isEmpty();
        assertThat(_get(ConcludeDialog.class).getElement().getTextRecursively())
                .contains("Noen andre har endret ett punkt imens. Det du skrev, er beholdt.");
        press("Foreslå konklusjon");
        _assertNone(ConcludeDialog.class);
        assertThat(done()).isInstanceOfSatisfying(ProposeConclusion.class, command -> {
            assertThat(command.points()).containsExactly(new SeenPoint(id(1), 11));
            assertThat(command.form().reason()).isEqualTo("Lageret bygges.");
        });
    }

    @Test
    void theDialogShowsWhatAColleagueProposedMeanwhileBeforeThatIsWrittenOver() {
        stage.open(PAGE);
        var rows = fakes.points.lists.rows;
        _get(PointGrid.class).edit(rows.getFirst(), PointAction.PROPOSE);
        choose(Disposition.OUT_OF_SCOPE);
        because("Lageret bygges.");
        fakes.points.commands.refuseNext(new SharedRefusal.ChangedMeanwhile());
        fakes.points.lists.rows = List.of(row(1, 9, PointState.PROPOSED), rows.get(1), rows.get(2));
        details(PointState.PROPOSED, NOTED, PointAction.PROPOSE);
        press("Foreslå konklusjon");
        assertThat(_get(ConcludeDialog.class).getElement().getTextRecursively())
                .contains("Dette er foreslått imens:", "Vi tar det med oss.");
        assertThat(reason().getValue()).isEqualTo("Lageret bygges.");
        press("Foreslå konklusjon");
        assertThat(done()).isInstanceOfSatisfying(ProposeConclusion.class, command -> assertThat(command.points())
                .containsExactly(new SeenPoint(id(1), 9)));
    }

    @Test
    void whatIsWrittenForTheOnlyOneThatIsChosenIsNotThereForAnother() {
        stage.open(PAGE);
        var grid = _get(PointGrid.class);
        grid.choose(fakes.points.lists.rows.get(0));
        press("Samme konklusjon …");
        because("Lageret bygges.");
        press("Avbryt");
        grid.chooseNone();
        grid.choose(fakes.points.lists.rows.get(1));
        press("Samme konklusjon …");
        assertThat(reason().getValue()).isEmpty();
        press("Avbryt");
        grid.chooseNone();
        grid.choose(fakes.points.lists.rows.get(0));
        press("Samme konklusjon …");
        assertThat(reason().getValue()).isEqualTo("Lageret bygges.");
    }

    @Test
    void whatIsWrittenInTheDialogStandsThereAgainAfterItWasClosed() {
        stage.open(PAGE);
        var grid = _get(PointGrid.class);
        grid.choose(fakes.points.lists.rows.get(0));
        grid.choose(fakes.points.lists.rows.get(1));
        press("Samme konklusjon …");
        choose(Disposition.OUT_OF_SCOPE);
        because("Det er ikke i mandatet.");
        press("Avbryt");
        _assertNone(ConcludeDialog.class);
        assertThat(grid.chosen()).hasSize(2);
        press("Samme konklusjon …");
        assertThat(reason().getValue()).isEqualTo("Det er ikke i mandatet.");
        assertThat(group().getValue()).isEqualTo(Disposition.OUT_OF_SCOPE);
        press("Forkast det");
        assertThat(reason().getValue()).isEmpty();
        _assertNone(UnsentLine.class);
        because("Det er for sent.");
        _get(ConcludeDialog.class).close();
        press("Samme konklusjon …");
        choose(Disposition.OUT_OF_SCOPE);
        press("Foreslå konklusjon");
        assertThat(done()).isInstanceOfSatisfying(ProposeConclusion.class, command -> assertThat(
                        command.form().reason())
                .isEqualTo("Det er for sent."));
        _get(PointGrid.class).choose(fakes.points.lists.rows.getFirst());
        press("Samme konklusjon …");
        assertThat(reason().getValue()).as("it was sent").isEmpty();
    }

    @Test
    void whatIsWrittenForARowStandsBesideItsPointToo() {
        stage.open(PAGE);
        _get(PointGrid.class).edit(fakes.points.lists.rows.getFirst(), PointAction.PROPOSE);
        choose(Disposition.NOTED);
        because("Lageret bygges.");
        press("Avbryt");
        openPoint();
        assertThat(reason().getValue()).isEqualTo("Lageret bygges.");
        assertThat(stage.text()).contains("Det du skrev her, er ikke foreslått ennå.");
    }

    @Test
    void oneConclusionForSeveralPassesOverThoseThatAColleagueFinishedMeanwhile() {
        stage.open(PAGE);
        var grid = _get(PointGrid.class);
        grid.choose(fakes.points.lists.rows.get(0));
        grid.choose(fakes.points.lists.rows.get(1));
        press("Samme konklusjon …");
        choose(Disposition.OUT_OF_SCOPE);
        because("Det er ikke i mandatet.");
        fakes.points.commands.refuseNext(new SharedRefusal.ChangedMeanwhile());
        fakes.points.lists.rows = List.of(row(1, PointState.OPEN), row(2, 9, PointState.CONFIRMED));
        press("Foreslå konklusjon");
        assertThat(_get(ConcludeDialog.class).getHeaderTitle()).isEqualTo("Konklusjon for ett punkt");
        assertThat(reason().getValue()).isEqualTo("Det er ikke i mandatet.");
        fakes.points.commands.refuseNext(new SharedRefusal.ChangedMeanwhile());
        fakes.points.lists.rows = List.of(row(1, 9, PointState.CONFIRMED));
        press("Foreslå konklusjon");
        assertThat(_get(ConcludeDialog.class).getElement().getTextRecursively())
                .contains("Ingen av punktene kan få en konklusjon nå.");
        assertThat(reason().getValue()).isEqualTo("Det er ikke i mandatet.");
        assertThat(fakes.points.commands.carriedOut).isEmpty();
    }

    @Test
    void theHandlerIsChangedInTheRow() {
        stage.open(PAGE);
        _get(PointGrid.class).edit(fakes.points.lists.rows.get(2), PointAction.ASSIGN);
        assertThat(_get(AssignDialog.class).getHeaderTitle()).isEqualTo("Hvem skal ha punktet?");
        press("Lagre");
        assertThat(done()).isInstanceOfSatisfying(AssignPoints.class, command -> {
            assertThat(command.points()).containsExactly(new SeenPoint(id(3), 3));
            assertThat(command.to()).isEqualTo(IDA);
        });
    }

    @Test
    void aRowIsChangedOnlyWhereItsStateAllowsAndBySomebodyWhoMay() {
        stage.open(PAGE);
        var grid = _get(PointGrid.class);
        assertThat(edited(grid, 0)).containsExactly(true, true, true);
        assertThat(edited(grid, 2)).as("it is confirmed").containsExactly(false, false, true);
        grid.edit(fakes.points.lists.rows.get(2), PointAction.PLACE);
        _assertNone(PlaceDialog.class);
        desk(false, true);
        stage.open(PAGE);
        assertThat(edited(_get(PointGrid.class), 0)).containsExactly(false, false, false);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"CLOSED", "ANSWERED"},
            mode = EnumSource.Mode.EXCLUDE)
    void nothingIsOfferedForSeveralWhileTheCallIsNotClosed(CallStatus other) {
        status = other;
        desk(true, true);
        stage.open(PAGE);
        _get(PointGrid.class).choose(fakes.points.lists.rows.get(1));
        assertThat(stage.text()).contains("Ett punkt valgt");
        assertThat(_find(_get(PointBulkBar.class), Button.class))
                .extracting(Button::getText)
                .containsExactly("Velg alle", "Velg ingen");
        assertThat(_find(_get(PointBulkBar.class), DotsMenu.class)).isEmpty();
    }

    /** Whether the clauses, the conclusion and the handler of that row are buttons. */
    private List<Object> edited(PointGrid grid, int row) {
        return grid.getColumns().stream()
                .map(Grid.Column::getRenderer)
                .filter(LitRenderer.class::isInstance)
                .map(renderer -> ((LitRenderer<PointRow>) renderer).getValueProviders())
                .filter(shown -> shown.containsKey("edited"))
                .map(shown ->
                        (Object) Objects.requireNonNull(shown.get("edited")).apply(fakes.points.lists.rows.get(row)))
                .toList();
    }

    @Test
    void severalAreTakenUpAgainForAReason() {
        stage.open(PAGE);
        var grid = _get(PointGrid.class);
        grid.choose(fakes.points.lists.rows.get(0));
        _assertNone(Button.class, spec -> spec.withText("Ta opp igjen …"));
        press("Velg ingen");
        grid.choose(fakes.points.lists.rows.get(2));
        press("Ta opp igjen …");
        _get(TextArea.class, spec -> spec.withLabel("Grunn")).setValue("Nye tall.");
        press("Ta opp igjen");
        assertThat(done()).isInstanceOfSatisfying(ReopenPoints.class, command -> assertThat(command.reason())
                .isEqualTo("Nye tall."));
    }

    @Test
    void isGivenToAColleague() {
        openPoint();
        handler().setValue(new HandlerChoice(IDA, "Ida Moen"));
        assertThat(done()).isInstanceOfSatisfying(AssignPoints.class, command -> assertThat(command.to())
                .isEqualTo(IDA));
        press("Angre");
        assertThat(done()).isInstanceOfSatisfying(AssignPoints.class, command -> assertThat(command.to())
                .isNull());
    }

    private void idaHasLeft() {
        colleagues = List.of(new HandlerChoice(BO, "Bo Berg"), IDA_WHO_LEFT);
        desk(true, false);
    }

    @Test
    void whatSomebodyHasWhoHasLeftIsFoundByTheirNameAndGivenToOthersAlone() {
        idaHasLeft();
        stage.open(PAGE + "?who=" + IDA);
        assertThat(fakes.points.lists.asked).last().isEqualTo(PointFilter.ALL.with(IDA));
        assertThat(_get(WhoseSelect.class).getValue().name()).isEqualTo("Ida Moen (ikke lenger i sekretariatet)");
        _get(PointGrid.class).choose(fakes.points.lists.rows);
        var menu = _get(_get(PointBulkBar.class), DotsMenu.class);
        var items = menu.items();
        assertThat(items).extracting(item -> item.getText()).containsExactly("Gi til Bo Berg", "Gi til ingen");
        ComponentUtil.fireEvent(items.getFirst(), new ClickEvent<>(items.getFirst()));
        assertThat(done()).isInstanceOfSatisfying(AssignPoints.class, command -> assertThat(command.to())
                .isEqualTo(BO));
        assertThat(said()).isEqualTo("Saksbehandleren er endret.");
        _assertNone(Button.class, spec -> spec.withText("Angre"));
    }

    @Test
    void whoeverHasLeftIsGivenNothing() {
        idaHasLeft();
        openPoint();
        assertThat(handler().getListDataView().getItems()).containsExactly(new HandlerChoice(BO, "Bo Berg"));
    }

    @Test
    void whoeverHasAPointAndHasLeftStandsBesideItUntilAnotherHasIt() {
        idaHasLeft();
        has = IDA;
        details(PointState.OPEN, null, PointAction.ASSIGN);
        openPoint();
        assertThat(handler().getValue()).isEqualTo(IDA_WHO_LEFT);
        assertThat(handler().getItemLabelGenerator().apply(IDA_WHO_LEFT))
                .isEqualTo("Ida Moen (ikke lenger i sekretariatet)");
        handler().clear();
        assertThat(done()).isInstanceOfSatisfying(AssignPoints.class, command -> assertThat(command.to())
                .isNull());
        _assertNone(Button.class, spec -> spec.withText("Angre"));
    }

    @Test
    void severalAreGivenBackToWhoHadThem() {
        countVersions();
        stage.open(PAGE);
        var grid = _get(PointGrid.class);
        grid.choose(fakes.points.lists.rows);
        var menu = _get(_get(PointBulkBar.class), DotsMenu.class);
        var nobody = menu.items().getLast();
        ComponentUtil.fireEvent(nobody, new ClickEvent<>(nobody));
        assertThat(done()).isInstanceOfSatisfying(AssignPoints.class, command -> assertThat(command.to())
                .isNull());
        press("Angre");
        assertThat(done()).isInstanceOfSatisfying(AssignPoints.class, command -> {
            assertThat(command.points())
                    .containsExactly(new SeenPoint(id(1), 11), new SeenPoint(id(2), 12), new SeenPoint(id(3), 13));
            assertThat(command.to()).isEqualTo(IDA);
        });
        assertThat(fakes.points.commands.givenBack)
                .as("of which nobody is told")
                .hasSize(1);
    }

    @Test
    void answersAreReleased() {
        fakes.points.releases.next.add(new Released(21, 0, false));
        stage.open(PAGE);
        press("Send svarene");
        assertThat(stage.text()).contains("Ett innspill får svar nå. Da er alle besvart.");
        _click(_find(Button.class, spec -> spec.withText("Send svarene")).getLast());
        assertThat(said()).contains("21 innspill har fått svar. Alle er besvart.");
        assertThat(UI.getCurrent().getPollInterval()).isNegative();
    }

    /** The secretariat presses to release answers, of which so many are ready and so many wait. */
    private void asksToRelease(int ready, int unanswered) {
        fakes.points.releases.ready = ready;
        desk(true, false, unanswered, false);
        stage.open(PAGE);
        press("Send svarene");
    }

    @Test
    void howManyAreToldIsSaidBeforeTheyAre() {
        asksToRelease(12, 40);
        assertThat(stage.text()).contains("12 innspill får svar nå. 28 venter fortsatt.");
    }

    @Test
    void whereTheyAreNotCountedToTheEndNobodySaysHowManyWait() {
        asksToRelease(12, 1_001);
        assertThat(stage.text()).contains("12 innspill får svar nå. De som ikke er klare, venter fortsatt.");
    }

    @Test
    void whereMoreAreReadyThanAreAnsweredAtOnceNobodyCountsThem() {
        asksToRelease(ReleaseService.AT_ONCE + 1, 400);
        assertThat(stage.text()).contains("Mer enn 100 innspill får svar nå. De som ikke er klare, venter fortsatt.");
    }

    @Test
    void whereNoneIsReadyNothingIsPromised() {
        asksToRelease(0, 28);
        assertThat(stage.text()).contains("Ingen svar er klare: 28 innspill har punkter uten bekreftet konklusjon.");
        assertThat(_find(Button.class, spec -> spec.withText("Send svarene")))
                .as("that of the page alone")
                .hasSize(1);
    }

    private void held(int contributions) {
        fakes.points.releases.held = new HeldAnswers(
                contributions,
                List.of(new PointRefusal.Embargoed(
                        "Delrapport", LocalDateTime.of(2027, 3, 1, 10, 0).atZone(Stage.CLOCK.getZone()))));
    }

    @Test
    void whatPointsToWhatIsUnderEmbargoWaitsAndThatIsSaid() {
        held(3);
        asksToRelease(12, 15);
        assertThat(stage.text())
                .contains("12 innspill får svar nå")
                .contains(
                        "3 svar viser til noe med sperrefrist, og venter: «Delrapport» har sperrefrist til 1. mars 2027");
    }

    @Test
    void whereAllThatIsReadyIsUnderEmbargoNothingIsSent() {
        held(1);
        asksToRelease(0, 1);
        assertThat(stage.text()).contains("Ett svar viser til noe med sperrefrist");
        assertThat(_find(Button.class, spec -> spec.withText("Send svarene")))
                .as("that of the page alone")
                .hasSize(1);
    }

    @Test
    void whereNobodyWaitsTheCallIsMarkedAsAnswered() {
        fakes.points.releases.ready = 0;
        fakes.points.releases.next.add(new Released(0, 0, false));
        desk(true, false, 0, false);
        stage.open(PAGE);
        press("Send svarene");
        assertThat(stage.text()).contains("Ingen innspill venter på svar.");
        press("Merk runden som besvart");
        assertThat(said()).contains("Ingen fikk svar nå. Alle er besvart.");
    }

    @Test
    void whoReleasesIsToldWhatIsAboutNoClause() {
        stage.open(PAGE);
        press("Send svarene");
        assertThat(stage.text()).contains("3 bekreftede punkter står uten mandatpunkt.");
        assertThat(fakes.points.lists.asked)
                .last()
                .isEqualTo(PointFilter.ALL.in(PointState.CONFIRMED).aboutNone());
    }

    @Test
    void whoReleasesIsToldNothingWhereAllIsAboutAClause() {
        fakes.points.lists.rows = List.of();
        stage.open(PAGE);
        press("Send svarene");
        assertThat(stage.text()).doesNotContain("står uten mandatpunkt");
    }

    @Test
    void whereOneIsLeftItIsOne() {
        fakes.points.releases.next.add(new Released(100, 1, true));
        stage.open(PAGE);
        press("Send svarene");
        _click(_find(Button.class, spec -> spec.withText("Send svarene")).getLast());
        assertThat(said()).contains("100 innspill har fått svar. Ett gjenstår, og de som er klare");
    }

    @Test
    void whereTheyAreManyOneSeesHowFarTheAnswersHaveCome() {
        fakes.points.releases.next.add(new Released(100, 1_001, true));
        stage.open(PAGE);
        press("Send svarene");
        desk(true, false, 1_001, true);
        _click(_find(Button.class, spec -> spec.withText("Send svarene")).getLast());
        assertThat(said()).containsPattern("100 innspill har fått svar. Mer enn 1.000 gjenstår");
        assertThat(stage.text()).containsPattern("Mer enn 1.000 innspill er ikke besvart ennå");
        _assertNone(Button.class, spec -> spec.withText("Send svarene"));
        assertThat(UI.getCurrent().getPollInterval()).isPositive();

        var grid = _get(PointGrid.class);
        grid.choose(fakes.points.lists.rows.getFirst());
        desk(true, false, 21, true);
        poll();
        assertThat(stage.text()).contains("21 innspill er ikke besvart ennå");
        desk(true, false, 1, false);
        poll();
        assertThat(said()).contains("Ingen flere svar sendes nå. Ett innspill er uten svar.");
        assertThat(stage.text()).doesNotContain("Svarene sendes");
        assertThat(_get(PointGrid.class).chosen())
                .as("what was chosen still is")
                .hasSize(1);
        _get(Button.class, spec -> spec.withText("Send svarene"));
        assertThat(UI.getCurrent().getPollInterval()).isNegative();
    }

    @Test
    void thatAllAreSentIsSaidWhereNoneIsLeft() {
        desk(true, false, 21, true);
        stage.open(PAGE);
        desk(true, false, 0, false);
        poll();
        assertThat(said()).contains("Alle svarene er sendt.");
    }

    @Test
    void whoeverOnlyReadsThemFromNowOnIsToldNothingOfWhatIsSent() {
        desk(true, false, 21, true);
        stage.open(PAGE);
        desk(false, false, 21, false);
        poll();
        _assertNone(Notification.class);
        assertThat(UI.getCurrent().getPollInterval()).isNegative();
    }

    @Test
    void whoeverMayNotReadThemAnyMoreIsToldSoInPlaceOfThem() {
        desk(true, false, 21, true);
        stage.open(PAGE);
        assertThat(UI.getCurrent().getPollInterval()).isPositive();
        fakes.points.lists.desk = null;
        poll();
        _assertNone(PointGrid.class);
        assertThat(UI.getCurrent().getPollInterval()).isNegative();
        poll();
    }

    private static void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }
}
