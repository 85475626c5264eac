package no.mandat.web.inbox;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.HandlingState;
import no.mandat.domain.document.Openness;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PointId;
import no.mandat.web.CallFakes;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.web.point.AssignDialog;
import no.mandat.web.point.BulkBar;
import no.mandat.web.point.WhoseSelect;
import no.mandat.web.shared.DotsMenu;
import no.mandat.web.shared.InAppLink;
import no.mandat.workflow.inbox.AssignContribution;
import no.mandat.workflow.inbox.AssignContributions;
import no.mandat.workflow.inbox.GiveBackContribution;
import no.mandat.workflow.inbox.InboxDesk;
import no.mandat.workflow.inbox.InboxFilter;
import no.mandat.workflow.inbox.InboxRow;
import no.mandat.workflow.inbox.SeenContribution;
import no.mandat.workflow.point.CarriedPoints;
import no.mandat.workflow.point.HandlerChoice;
import no.mandat.workflow.point.WaitingInCall;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** The secretariat goes through what came to a call. */
class InboxViewTest {

    private static final String PAGE = "mandates/%s/calls/%s/inbox".formatted(Fakes.FERRIES, CallFakes.CALL);
    private static final PersonId ME = new PersonId(new UUID(1, 1));
    private static final PersonId BO = new PersonId(new UUID(1, 2));
    private static final ContributionId FIRST = new ContributionId(new UUID(5, 1));

    private final Fakes fakes = new Fakes();
    private final Stage stage = Stage.of("Siri Sekretær", Set.of(RealmRole.SECRETARIAT), fakes.parts());

    @BeforeEach
    void aCallThatIsClosed() {
        fakes.mandates.add(Fakes.draft());
        desk(true);
        fakes.calls.inbox.rows = List.of(
                row(FIRST, "Kari Strand", HandlingState.RECEIVED, Openness.EXEMPT, null),
                row(new ContributionId(new UUID(5, 2)), "", HandlingState.ANSWERED, null, "Bo Berg"));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void desk(boolean handles) {
        desk(handles, new HandlerChoice(BO, "Bo Berg"), new HandlerChoice(ME, "Siri Sekretær"));
    }

    private void desk(boolean handles, HandlerChoice... handlers) {
        fakes.calls.inbox.desk = new InboxDesk(
                CallFakes.CALL,
                Fakes.FERRIES,
                2,
                "Hydrogen på sjøen",
                "nn",
                CallStatus.CLOSED,
                ME,
                handles,
                List.of(handlers));
    }

    private static InboxRow row(
            ContributionId id,
            String name,
            HandlingState state,
            @Nullable Openness openness,
            @Nullable String handler) {
        return new InboxRow(
                id,
                4,
                "2026-0042",
                name,
                null,
                OrganisationCategory.INDUSTRY,
                Stage.NOW,
                true,
                state,
                openness,
                handler,
                handler == null ? null : BO,
                handler == null ? List.of() : List.of("1.2", "3"),
                name.isEmpty());
    }

    private InboxFilter asked() {
        return fakes.calls.inbox.asked.getLast();
    }

    @Test
    void ofACallOfAnotherMandateIsNotThere() {
        stage.open(fakes.underAnother(PAGE));
        assertThat(stage.text()).contains("Her er det ingenting å se");
    }

    @Test
    void showsWhatCameWhoHasItAndHowFarItIs() {
        stage.open(PAGE);
        assertThat(stage.text())
                .contains(
                        "Kari Strand", "2026-0042 · Næringsliv · Mottatt · Unntatt offentlighet", "Velg saksbehandler")
                .contains("Slettet", "2026-0042 · Næringsliv · Besvart · Mandatpunkt 1.2, 3", "Bo Berg", "2 innspill")
                .containsOnlyOnce("Mandatpunkt 1.2, 3 · Ett av flere innspill fra samme avsender")
                .containsOnlyOnce("samme avsender");
        assertThat(asked()).isEqualTo(InboxFilter.ALL);
        assertThat(_get(H1.class, spec -> spec.withId("page-title"))
                        .getElement()
                        .getAttribute("lang"))
                .as("the title is the call's")
                .isEqualTo("nn");
    }

    @Test
    void saysHowMuchWaitsOnEachPageOfTheCall() {
        fakes.points.handling.inCall = new WaitingInCall(3, 1_001, 0);
        stage.open(PAGE);
        assertThat(tab("Innspill 3").getElement().getAttribute("aria-label")).isEqualTo("Innspill 3 venter");
        assertThat(tab("Punkter 1000+").getElement().getAttribute("aria-label")).isEqualTo("Punkter 1000+ venter");
        assertThat(tab("Masseinnspill").getElement().hasAttribute("aria-label"))
                .as("nothing")
                .isFalse();
    }

    private static InAppLink tab(String text) {
        return _get(
                InAppLink.class,
                spec -> spec.withPredicate(
                        link -> link.getElement().getTextRecursively().equals(text)));
    }

    @Test
    @SuppressWarnings("unchecked")
    void isNarrowedByTheAddressAndByWhatIsChosen() {
        stage.open(PAGE + "?in=RECEIVED&category=INDUSTRY&who=" + BO + "&clause=x");
        assertThat(asked())
                .isEqualTo(InboxFilter.ALL
                        .in(HandlingState.RECEIVED)
                        .of(OrganisationCategory.INDUSTRY)
                        .with(BO));
        stage.open(PAGE + "?who=nobody&in=NO");
        assertThat(asked()).isEqualTo(InboxFilter.ALL.withNobody());
        stage.open(PAGE);
        Select<HandlingState> state = _get(Select.class, spec -> spec.withPlaceholder("Tilstand"));
        _setValue(state, HandlingState.ANSWERED);
        assertThat(asked()).isEqualTo(InboxFilter.ALL.in(HandlingState.ANSWERED));
    }

    @Test
    void isSearchedAndSaysWhatWasNotFound() {
        stage.open(PAGE + "?find=20260042");
        var search = _get(TextField.class);
        assertThat(search.getValue()).isEqualTo("20260042");
        assertThat(asked()).isEqualTo(InboxFilter.ALL.find("20260042"));
        fakes.calls.inbox.rows = List.of();
        _setValue(search, " Fjord ");
        assertThat(asked()).isEqualTo(InboxFilter.ALL.find("Fjord"));
        assertThat(_get(TextField.class)).as("it stays where it is").isSameAs(search);
        assertThat(stage.text())
                .contains("med referansen «Fjord» eller en avsender som begynner slik")
                .doesNotContain("Flere kan komme fram");
        stage.open(PAGE + "?find=Fjord&in=RECEIVED");
        assertThat(stage.text()).contains("Flere kan komme fram");
        _setValue(_get(TextField.class), "");
        assertThat(asked()).isEqualTo(InboxFilter.ALL.in(HandlingState.RECEIVED));
    }

    @Test
    void isNotNarrowedByWhoeverHasContributionsNoMore() {
        stage.open(PAGE + "?in=RECEIVED&who=" + new UUID(1, 3));
        assertThat(asked()).isEqualTo(InboxFilter.ALL.in(HandlingState.RECEIVED));
    }

    @Test
    void saysWhetherNothingHasComeOrNothingMatches() {
        fakes.calls.inbox.rows = List.of();
        stage.open(PAGE);
        assertThat(stage.text()).contains("Ingen har svart ennå.").doesNotContain("Ingen innspill passer");
        stage.open(PAGE + "?in=RECEIVED");
        assertThat(stage.text())
                .contains("Ingen innspill passer med det du har valgt å vise.")
                .doesNotContain("Ingen har svart ennå.", "Ingen punkter");
    }

    private void press(String key) {
        var list = _get(OrderedList.class);
        var data = JsonNodeFactory.instance.objectNode();
        data.put("element.pressed", key);
        data.put("element.row", "row-" + FIRST);
        var element = list.getElement();
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, "inbox-key", data));
    }

    @Test
    void aKeyTakesOneAndAnotherGivesIt() {
        stage.open(PAGE);
        press("m");
        assertThat(fakes.calls.inboxing.assigned)
                .singleElement()
                .returns(FIRST, AssignContribution::contribution)
                .returns(4, AssignContribution::version)
                .returns(ME, AssignContribution::to);
        press("a");
        assertThat(_get(AssignDialog.class).getHeaderTitle())
                .isEqualTo("Hvem skal være saksbehandler for innspill 2026-0042?");
        _click(_get(Button.class, spec -> spec.withText("Lagre")));
        assertThat(fakes.calls.inboxing.assigned).hasSize(2).last().returns(null, AssignContribution::to);
    }

    private static void undo() {
        _click(_find(Button.class, spec -> spec.withText("Angre")).getLast());
    }

    @Test
    void isGivenBackToWhoHadIt() {
        fakes.calls.inbox.rows = List.of(row(FIRST, "Kari Strand", HandlingState.RECEIVED, null, "Bo Berg"));
        fakes.calls.inboxing.carried = new CarriedPoints(List.of(new PointId(new UUID(6, 1))), List.of());
        stage.open(PAGE);
        press("m");
        undo();
        assertThat(fakes.calls.inboxing.givenBack)
                .singleElement()
                .returns(FIRST, GiveBackContribution::contribution)
                .returns(BO, GiveBackContribution::to)
                .returns(fakes.calls.inboxing.carried, GiveBackContribution::points);
        press("m");
        fakes.calls.inboxing.refuseNext(new SharedRefusal.ChangedMeanwhile());
        undo();
        assertThat(fakes.calls.inboxing.givenBack).hasSize(1);
        assertThat(_find(Notification.class).getLast().getElement().getProperty("text", ""))
                .contains("endret");
    }

    @Test
    void whatSomebodyHasWhoHasLeftIsFoundByTheirNameAndNotGivenBack() {
        desk(true, new HandlerChoice(ME, "Siri Sekretær"), new HandlerChoice(BO, "Bo Berg", true));
        fakes.calls.inbox.rows = List.of(row(FIRST, "Kari Strand", HandlingState.RECEIVED, null, "Bo Berg"));
        stage.open(PAGE + "?who=" + BO);
        assertThat(asked()).isEqualTo(InboxFilter.ALL.with(BO));
        assertThat(_get(WhoseSelect.class).getValue().name()).isEqualTo("Bo Berg (ikke lenger i sekretariatet)");
        press("a");
        _click(_get(Button.class, spec -> spec.withText("Lagre")));
        assertThat(fakes.calls.inboxing.assigned).as("they have left").isEmpty();
        assertThat(stage.text()).contains("Velg noen som er i sekretariatet nå.");
        _click(_get(Button.class, spec -> spec.withText("Avbryt")));
        press("m");
        assertThat(fakes.calls.inboxing.assigned).singleElement().returns(ME, AssignContribution::to);
        press("x");
        giveToFirst();
        assertThat(fakes.calls.inboxing.assignedAll).singleElement().returns(ME, AssignContributions::to);
        assertThat(_find(Button.class, spec -> spec.withText("Angre"))).isEmpty();
    }

    @Test
    void severalAreChosenAndGivenAtOnceAndBackToWhoHadEach() {
        stage.open(PAGE);
        press("x");
        assertThat(_find(Checkbox.class)).extracting(Checkbox::getValue).containsExactly(true, false);
        assertThat(stage.text()).contains("Ett innspill valgt");
        press("x");
        _assertNone(BulkBar.class);
        press("x");
        _click(_get(Button.class, spec -> spec.withText("Velg alle viste")));
        assertThat(stage.text()).contains("2 innspill valgt");
        giveToFirst();
        assertThat(fakes.calls.inboxing.assignedAll).singleElement().satisfies(command -> {
            assertThat(command.to()).isEqualTo(BO);
            assertThat(command.contributions())
                    .containsExactly(
                            new SeenContribution(FIRST, 4),
                            new SeenContribution(new ContributionId(new UUID(5, 2)), 4));
        });
        _assertNone(BulkBar.class);
        undo();
        assertThat(fakes.calls.inboxing.givenBack)
                .extracting(GiveBackContribution::to)
                .containsExactly(null, BO);
    }

    @Test
    void whoeverChoosesNoneAnyMoreStandsAtTheFirstOfThem() {
        stage.open(PAGE);
        press("x");
        assertThat(Stage.tells(
                        "querySelector('a')", () -> _click(_get(Button.class, spec -> spec.withText("Velg ingen")))))
                .isTrue();
        _assertNone(BulkBar.class);
    }

    @Test
    void noMoreAreGivenThanAtOnceAndWhatIsChosenStaysSo() {
        came(AssignContributions.MOST + 1);
        stage.open(PAGE);
        while (_find(Checkbox.class).size() <= AssignContributions.MOST) {
            _click(_get(Button.class, spec -> spec.withText("Vis flere")));
        }
        _setValue(_find(Checkbox.class).getLast(), true);
        _click(_get(Button.class, spec -> spec.withText("Velg alle viste")));
        assertThat(stage.text()).as("and not one more").contains("200 innspill valgt");
        _setValue(_find(Checkbox.class).getLast(), true);
        giveToFirst();
        assertThat(fakes.calls.inboxing.assignedAll).isEmpty();
        assertThat(_find(Notification.class).getLast().getElement().getProperty("text", ""))
                .startsWith("Velg høyst 200 innspill om gangen");
        assertThat(stage.text()).contains("201 innspill valgt");
        _setValue(_find(Checkbox.class).getFirst(), false);
        giveToFirst();
        assertThat(fakes.calls.inboxing.assignedAll)
                .singleElement()
                .satisfies(command -> assertThat(command.contributions()).hasSize(AssignContributions.MOST));
    }

    private void came(int many) {
        fakes.calls.inbox.rows = IntStream.rangeClosed(1, many)
                .mapToObj(number ->
                        row(new ContributionId(new UUID(5, number)), "Kari Strand", HandlingState.RECEIVED, null, null))
                .toList();
    }

    private static List<String> shown() {
        return _find(_get(OrderedList.class), ListItem.class).stream()
                .map(item -> item.getId().orElseThrow())
                .toList();
    }

    private static String item(int number) {
        return "row-" + new UUID(5, number);
    }

    @Test
    void beginsAroundWhatWasOpenedLast() {
        came(100);
        stage.open(PAGE + "?in=RECEIVED&at=" + new UUID(5, 35));
        assertThat(asked()).isEqualTo(InboxFilter.ALL.in(HandlingState.RECEIVED));
        assertThat(shown())
                .as("a page before it, and its own")
                .hasSize(60)
                .startsWith(item(5))
                .contains(item(35));
        assertThat(_get(InAppLink.class, spec -> spec.withText("Vis fra begynnelsen"))
                        .getHref())
                .isEqualTo(PAGE + "?in=RECEIVED");
        _click(_get(Button.class, spec -> spec.withText("Vis flere")));
        assertThat(shown()).hasSize(90).endsWith(item(94));

        stage.open(PAGE + "?at=" + new UUID(5, 31));
        assertThat(shown()).as("it begins where the list does").hasSize(60).startsWith(item(1));
        assertThat(_find(InAppLink.class, spec -> spec.withText("Vis fra begynnelsen")))
                .isEmpty();

        stage.open(PAGE + "?at=" + new UUID(5, 101));
        assertThat(shown()).as("it isn't there").hasSize(30).startsWith(item(1));
    }

    @Test
    void whatIsOpenedKnowsWhatTheListWasNarrowedTo() {
        stage.open(PAGE + "?in=RECEIVED&at=" + FIRST);
        assertThat(_get(RouterLink.class, spec -> spec.withText("Kari Strand")).getHref())
                .endsWith("/contributions/" + FIRST + "?in=RECEIVED");
    }

    private static void giveToFirst() {
        var menu = _get(_get(BulkBar.class), DotsMenu.class);
        var bo = menu.items().getFirst();
        ComponentUtil.fireEvent(bo, new ClickEvent<>(bo));
    }

    @Test
    void saysByWhichKeysItIsHandledToWhoHandles() {
        stage.open(PAGE);
        assertThat(_get(Span.class, spec -> spec.withClasses("key-hints")).getText())
                .startsWith("J og K: neste og forrige innspill");
    }

    @Test
    void whoOnlyReadsGivesItToNobody() {
        desk(false);
        stage.open(PAGE);
        assertThat(_find(Span.class, spec -> spec.withClasses("key-hints"))).isEmpty();
        assertThat(_find(Checkbox.class)).isEmpty();
        assertThat(_find(NativeButton.class)).isEmpty();
        press("m");
        assertThat(fakes.calls.inboxing.assigned).isEmpty();
        desk(true);
        stage.open(PAGE);
        _click(_find(NativeButton.class).getFirst());
        assertThat(_get(AssignDialog.class).getHeaderTitle())
                .isEqualTo("Hvem skal være saksbehandler for innspill 2026-0042?");
    }
}
