package no.mandat.web.point;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.point.MailingAction;
import no.mandat.domain.point.MailingRefusal;
import no.mandat.domain.point.MailingStanding;
import no.mandat.domain.point.MailingState;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.MailingId;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.CallFakes;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.web.contribution.CallNavigation;
import no.mandat.web.shared.DotsMenu;
import no.mandat.workflow.contribution.cluster.Additions;
import no.mandat.workflow.point.ConfirmMailing;
import no.mandat.workflow.point.DismissMailing;
import no.mandat.workflow.point.GatherPoints;
import no.mandat.workflow.point.MailingDetails;
import no.mandat.workflow.point.MailingRow;
import no.mandat.workflow.point.MailingSender;
import no.mandat.workflow.point.PointDesk;
import no.mandat.workflow.point.SeenMailing;
import no.mandat.workflow.point.TakeOutOfMailing;
import no.mandat.workflow.shared.RealmRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailingViewsTest {

    private static final String LIST = "mandates/%s/calls/%s/mailings".formatted(Fakes.FERRIES, CallFakes.CALL);
    private static final MailingId ID = new MailingId(new UUID(6, 50));
    private static final PointId LEAD = new PointId(new UUID(6, 1));
    private static final PointId OTHER = new PointId(new UUID(6, 2));
    private static final SeenMailing SEEN = new SeenMailing(ID, 3);

    private final Fakes fakes = new Fakes();
    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), fakes.parts());

    @BeforeEach
    void aCall() {
        fakes.mandates.add(Fakes.draft());
        desk(CallFakes.CALL);
    }

    private void desk(CallId call) {
        fakes.points.lists.desk = new PointDesk(
                call,
                Fakes.FERRIES,
                2,
                "Hydrogen på sjøen",
                "nn",
                CallStatus.CLOSED,
                true,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                12,
                true,
                false);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private boolean exempt;
    private boolean byHand;

    private void mailing(MailingState state, int waiting, @Nullable Disposition disposition, MailingAction... actions) {
        var row = new MailingRow(
                ID,
                3,
                LEAD,
                exempt ? "" : "Ingen nye deponier",
                exempt,
                state,
                12,
                waiting,
                disposition == null ? PointState.OPEN : PointState.CONFIRMED,
                disposition);
        fakes.points.mailings.details = List.of(new MailingDetails(
                row,
                "2026-0042",
                "nb",
                "Ingen nye deponier i fjorden.",
                3,
                byHand,
                actions.length == 0 ? Set.of() : EnumSet.copyOf(List.of(actions))));
        fakes.points.mailings.senders = List.of(
                sender(LEAD, MailingStanding.IN, true, new Additions(List.of(), List.of())),
                sender(
                        OTHER,
                        MailingStanding.IN,
                        false,
                        new Additions(List.of("Jeg fisker der."), List.of("Rydd først."))),
                sender(new PointId(new UUID(6, 3)), MailingStanding.OUT, false, new Additions(List.of(), List.of())));
    }

    private MailingSender sender(PointId point, MailingStanding standing, boolean lead, @Nullable Additions additions) {
        return new MailingSender(
                point,
                new ContributionId(new UUID(9, point.value().getLeastSignificantBits())),
                "2026-004" + point.value().getLeastSignificantBits(),
                "Kari Strand",
                null,
                OrganisationCategory.INDUSTRY,
                !lead,
                "nb",
                lead ? 1 : 0.876,
                standing,
                byHand && !lead,
                lead,
                false,
                additions);
    }

    private MailingSender erased(boolean text) {
        var sent = sender(OTHER, MailingStanding.IN, false, new Additions(List.of("Jeg fisker der."), List.of()));
        return new MailingSender(
                sent.point(),
                sent.contribution(),
                sent.reference(),
                "",
                null,
                sent.category(),
                sent.confirmed(),
                sent.language(),
                sent.similarity(),
                sent.standing(),
                sent.byHand(),
                sent.lead(),
                text,
                text ? null : sent.additions());
    }

    private void open() {
        stage.open(LIST + "/" + ID);
    }

    private static void press(String button) {
        _click(_get(Button.class, spec -> spec.withText(button)));
    }

    private static String said() {
        return _find(Notification.class).getLast().getElement().getProperty("text", "");
    }

    private static void confirm() {
        _click(_get(_get(TakeOutDialog.class), Button.class, spec -> spec.withText("Ta ut")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/00000000-0000-0006-0000-000000000032"})
    void ofACallOfAnotherMandateAreNotThere(String page) {
        mailing(MailingState.PROPOSED, 12, null);
        stage.open(fakes.underAnother(LIST + page));
        assertThat(stage.text()).contains("Her er det ingenting å se");
    }

    @Test
    void oneOfAnotherCallIsNotThere() {
        mailing(MailingState.PROPOSED, 12, null);
        desk(new CallId(new UUID(9, 99)));
        open();
        assertThat(stage.text()).contains("Her er det ingenting å se");
    }

    @Test
    void oneOfAnotherCallAnswersSoBeforeItIsDrawn() {
        var part = new MailingInPath(fakes.points.mailings);
        part.look(address(CallFakes.CALL));
        var elsewhere = address(new CallId(new UUID(9, 99)));
        assertThatThrownBy(() -> part.look(elsewhere)).isInstanceOf(RefusedException.class);
    }

    private static RouteParameters address(CallId call) {
        return new RouteParameters(Map.of(CallNavigation.CALL, call.toString(), CallNavigation.MAILING, ID.toString()));
    }

    @Test
    void listsThemWithTheirSendersAndTheirAnswer() {
        mailing(MailingState.CONFIRMED, 0, Disposition.NOT_ADOPTED);
        stage.open(LIST);
        assertThat(stage.text()).contains("Ingen nye deponier", "12 innspill", "Besvares samlet", "MinHash");
        assertThat(_get(Anchor.class, spec -> spec.withText("Ingen nye deponier"))
                        .getHref())
                .isEqualTo(LIST + "/" + ID);
        var method = _get(Anchor.class, spec -> spec.withText("Les om metoden (nytt vindu)"));
        assertThat(method.getHref()).isEqualTo("/public/method?language=nb");
        assertThat(method.getTarget()).contains("_blank");
        assertThat(_get(H1.class, spec -> spec.withId("page-title"))
                        .getElement()
                        .getAttribute("lang"))
                .as("the title is the call's")
                .isEqualTo("nn");
    }

    @Test
    void listsTheNextOnesOnRequest() {
        fakes.points.mailings.details = IntStream.rangeClosed(1, 31)
                .mapToObj(number -> new MailingDetails(
                        new MailingRow(
                                new MailingId(new UUID(7, number)),
                                0,
                                LEAD,
                                "Tekst nr. %d.".formatted(number),
                                false,
                                MailingState.PROPOSED,
                                100 - number,
                                0,
                                PointState.OPEN,
                                null),
                        "2026-0042",
                        "nb",
                        "Tekst",
                        0,
                        false,
                        Set.of()))
                .toList();
        stage.open(LIST);
        assertThat(stage.text()).contains("Tekst nr. 30.").doesNotContain("Tekst nr. 31.");
        press("Vis flere");
        assertThat(stage.text()).contains("Tekst nr. 1.", "Tekst nr. 31.");
        _assertNone(Button.class, spec -> spec.withText("Vis flere"));
    }

    @Test
    void wordsThatAreExemptStandInNoList() {
        exempt = true;
        mailing(MailingState.PROPOSED, 12, null);
        stage.open(LIST);
        assertThat(_get(Anchor.class, spec -> spec.withText("Unntatt offentlighet. Åpne masseinnspillet for å lese."))
                        .getHref())
                .isEqualTo(LIST + "/" + ID);
        fakes.points.mailings.senders = List.of(sender(OTHER, MailingStanding.IN, false, null));
        open();
        assertThat(stage.text())
                .contains(
                        "Ingen nye deponier i fjorden.",
                        "87 % likt",
                        "Unntatt offentlighet. Forskjellen vises ikke her.")
                .doesNotContain("Lagt til:", "Ikke med:");
    }

    @Test
    void saysWhyThereAreNone() {
        stage.open(LIST);
        assertThat(stage.text()).contains("Ingen masseinnspill", "Ingen av innspillene er nesten like.");
    }

    @Test
    void showsWhatEachSenderChanged() {
        mailing(MailingState.PROPOSED, 12, null, MailingAction.CONFIRM, MailingAction.DISMISS, MailingAction.TAKE_OUT);
        open();
        assertThat(stage.text())
                .contains(
                        "Ingen nye deponier i fjorden.",
                        "2026-0042",
                        "12 innspill · 3 bekreftede adresser",
                        "87 % likt",
                        "den felles teksten",
                        "Lagt til:",
                        "Jeg fisker der.",
                        "Ikke med:",
                        "Rydd først.",
                        "Tatt ut");
        press("Besvar samlet");
        assertThat(fakes.points.decisions.carriedOut)
                .singleElement()
                .isInstanceOfSatisfying(ConfirmMailing.class, command -> assertThat(command.mailing())
                        .isEqualTo(SEEN));
        assertThat(said()).startsWith("Avsenderne besvares samlet. Det som er lagt til");
    }

    @Test
    void theTitleOfTheCallAboveItIsInTheLanguageOfThatAndItsOwnInThePages() {
        mailing(MailingState.PROPOSED, 12, null, MailingAction.CONFIRM);
        open();
        assertThat(_get(Paragraph.class, spec -> spec.withClasses("page-over"))
                        .getElement()
                        .getAttribute("lang"))
                .isEqualTo("nn");
        assertThat(_get(H1.class, spec -> spec.withId("page-title"))
                        .getElement()
                        .hasAttribute("lang"))
                .isFalse();
    }

    @Test
    void whoeverIsErasedStandsThereAsSuch() {
        mailing(MailingState.CONFIRMED, 0, null);
        fakes.points.mailings.senders = List.of(erased(false));
        open();
        assertThat(_get(RouterLink.class, spec -> spec.withText("Slettet")).getHref())
                .endsWith(erased(false).contribution().toString());
        assertThat(stage.text()).contains("Lagt til:", "Jeg fisker der.").doesNotContain("Teksten er slettet.");
    }

    @Test
    void textThatIsErasedLeavesNothingOut() {
        mailing(MailingState.CONFIRMED, 0, null);
        fakes.points.mailings.senders = List.of(erased(true));
        open();
        assertThat(stage.text())
                .contains("Slettet", "2026-0042", "87 % likt", "Teksten er slettet.")
                .doesNotContain("Lagt til:", "Ikke med:", "Unntatt offentlighet");
    }

    @Test
    void saysWhereSomebodyBroughtThemTogether() {
        byHand = true;
        mailing(MailingState.CONFIRMED, 0, null);
        open();
        assertThat(stage.text())
                .contains(
                        "Sekretariatet har valgt teksten som står for alle: 2026-0042.",
                        "Sekretariatet har samlet dem for hånd",
                        "lagt til av sekretariatet",
                        "den felles teksten")
                .doesNotContain("% likt", "egne punkter");
        mailing(MailingState.DISMISSED, 0, null, MailingAction.CONFIRM);
        open();
        press("Besvar samlet");
        assertThat(said()).isEqualTo("Avsenderne besvares samlet igjen.");
    }

    @Test
    void takesOneOutWhereItStands() {
        mailing(MailingState.CONFIRMED, 0, null, MailingAction.TAKE_OUT, MailingAction.DISMISS);
        open();
        assertThat(stage.text()).contains("Svar til alle", "Uten konklusjon");
        press("Ta ut");
        assertThat(fakes.points.decisions.carriedOut).as("it is asked first").isEmpty();
        assertThat(_get(TakeOutDialog.class).getHeaderTitle()).isEqualTo("Ta ut 2026-0042?");
        confirm();
        assertThat(fakes.points.decisions.carriedOut)
                .singleElement()
                .isInstanceOfSatisfying(TakeOutOfMailing.class, command -> assertThat(command.point())
                        .isEqualTo(OTHER));
        _assertNone(Button.class, spec -> spec.withText("Ta ut"));
        press("Angre");
        assertThat(fakes.points.commands.carriedOut)
                .singleElement()
                .isInstanceOfSatisfying(GatherPoints.class, command -> assertThat(command.lead())
                        .isEqualTo(LEAD));
        assertThat(said()).isEqualTo("Angret.");
        _get(Button.class, spec -> spec.withText("Ta ut"));
    }

    @Test
    void whatIsTakenOutOfAProposalOrOfWhatIsConcludedIsNotTakenInAgain() {
        mailing(MailingState.PROPOSED, 12, null, MailingAction.TAKE_OUT);
        takesOneOutForGood();
        mailing(MailingState.CONFIRMED, 0, Disposition.NOT_ADOPTED, MailingAction.TAKE_OUT);
        takesOneOutForGood();
    }

    private void takesOneOutForGood() {
        open();
        press("Ta ut");
        confirm();
        assertThat(said()).isEqualTo("Innspillet er tatt ut og besvares for seg.");
        _assertNone(Button.class, spec -> spec.withText("Angre"));
    }

    @Test
    void saysWhatIsRefused() {
        mailing(MailingState.CONFIRMED, 0, null, MailingAction.TAKE_OUT);
        open();
        fakes.points.decisions.refuseNext(new MailingRefusal.AlreadyConcluded());
        press("Ta ut");
        confirm();
        assertThat(said()).contains("Punktet med den felles teksten har en konklusjon.");
        assertThat(fakes.points.decisions.carriedOut).isEmpty();
        _get(Button.class, spec -> spec.withText("Ta ut"));
    }

    @Test
    void isDecidedAgainstInTheMenu() {
        mailing(MailingState.PROPOSED, 12, null, MailingAction.CONFIRM, MailingAction.DISMISS);
        open();
        answerEach();
        assertThat(fakes.points.decisions.carriedOut).singleElement().isInstanceOf(DismissMailing.class);
        _assertNone(Button.class, spec -> spec.withText("Angre"));
    }

    private static void answerEach() {
        var item = _get(DotsMenu.class).items().stream()
                .filter(one -> one.getText().equals("Besvar hvert for seg"))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }

    @Test
    void whatIsAnsweredAsOneIsNotUndoneForThatGivesBackLess() {
        mailing(MailingState.PROPOSED, 12, null, MailingAction.CONFIRM, MailingAction.DISMISS);
        open();
        press("Besvar samlet");
        assertThat(said()).startsWith("Avsenderne besvares samlet.");
        _assertNone(Button.class, spec -> spec.withText("Angre"));
    }

    @Test
    void whatIsAnsweredApartIsTakenTogetherAgain() {
        mailing(MailingState.CONFIRMED, 0, null, MailingAction.CONFIRM, MailingAction.DISMISS);
        open();
        answerEach();
        press("Angre");
        assertThat(fakes.points.decisions.carriedOut)
                .last()
                .isInstanceOfSatisfying(ConfirmMailing.class, command -> assertThat(command.mailing())
                        .isEqualTo(SEEN));
        assertThat(said()).isEqualTo("Angret.");
    }

    @Test
    void whatIsRefusedIsNotUndone() {
        mailing(MailingState.PROPOSED, 12, null, MailingAction.CONFIRM, MailingAction.DISMISS);
        open();
        fakes.points.decisions.refuseNext(new MailingRefusal.AlreadyConcluded());
        press("Besvar samlet");
        assertThat(said()).contains("Punktet med den felles teksten har en konklusjon.");
        _assertNone(Button.class, spec -> spec.withText("Angre"));
    }

    @Test
    void asksToLookAtWhatCameLater() {
        mailing(MailingState.CONFIRMED, 2, null, MailingAction.CONFIRM);
        open();
        assertThat(stage.text()).contains("12 innspill, og 2 nye innspill som ligner");
        press("Ta med de nye");
        assertThat(fakes.points.decisions.carriedOut).singleElement().isInstanceOf(ConfirmMailing.class);
    }
}
