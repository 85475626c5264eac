package no.mandat.web.meeting;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.RouterLink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.document.Openness;
import no.mandat.domain.meeting.AttendeeRole;
import no.mandat.domain.meeting.AttendeeState;
import no.mandat.domain.meeting.MeetingGap;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.meeting.Rsvp;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.web.shared.DotsMenu;
import no.mandat.web.shared.FileUpload;
import no.mandat.web.shared.InAppLink;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.meeting.AddItem;
import no.mandat.workflow.meeting.AddPaper;
import no.mandat.workflow.meeting.AnswerMeeting;
import no.mandat.workflow.meeting.CallMeeting;
import no.mandat.workflow.meeting.ChooseDeliverable;
import no.mandat.workflow.meeting.ConfirmOutsiders;
import no.mandat.workflow.meeting.DeclareRecusal;
import no.mandat.workflow.meeting.EditItem;
import no.mandat.workflow.meeting.FinishAction;
import no.mandat.workflow.meeting.ItemRecusal;
import no.mandat.workflow.meeting.ItemRow;
import no.mandat.workflow.meeting.LookAtMeeting;
import no.mandat.workflow.meeting.MoveItem;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeetingViewTest {

    private final Fakes fakes = new Fakes();
    private final MeetingPageFakes meetings = new MeetingPageFakes();
    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), parts());

    private Map<Class<?>, Object> parts() {
        var parts = new HashMap<>(fakes.parts());
        parts.putAll(meetings.parts());
        return parts;
    }

    @BeforeEach
    void aMandate() {
        fakes.mandates.add(Fakes.draft());
    }

    @AfterEach
    void close() {
        stage.close();
        System.clearProperty("jboss.server.temp.dir");
    }

    private void openAsSecretary() {
        meetings.runs = true;
        meetings.item("Status", 60);
        meetings.item("Målemetoder", 100);
        stage.open(MeetingPageFakes.PAGE);
    }

    private List<String> titles() {
        return meetings.agenda.stream().map(ItemRow::title).toList();
    }

    private static Button named(String name) {
        return _find(Button.class).stream()
                .filter(button -> button.getAriaLabel().filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name));
    }

    private static void choose(String item) {
        _find(DotsMenu.class).stream()
                .flatMap(menu -> menu.items().stream())
                .filter(one -> one.getText().equals(item))
                .findFirst()
                .ifPresentOrElse(one -> ComponentUtil.fireEvent(one, new ClickEvent<>(one)), () -> {
                    throw new AssertionError("no " + item);
                });
    }

    private static void fire(Component on, String event, String... filters) {
        var data = JacksonUtils.createObjectNode();
        for (int i = 0; i < filters.length; i++) {
            data.put(filters[i], i == 0);
        }
        var element = on.getElement();
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, event, data));
    }

    @Test
    void leadsToWhatHappenedWhoeverReadsThat() {
        stage.open(MeetingPageFakes.PAGE);
        assertThat(_get(InAppLink.class, spec -> spec.withText("Vis i historikken"))
                        .getHref())
                .endsWith("/history?subject=Meeting%3A" + MeetingPageFakes.MEETING);

        fakes.mandates.add(Fakes.withoutHistory());
        stage.open(MeetingPageFakes.PAGE);
        _assertNone(InAppLink.class, spec -> spec.withText("Vis i historikken"));
    }

    /** The field in which a title stands, once it is pressed. */
    private static TextField titleField() {
        return _find(TextField.class).stream()
                .filter(field -> "Sak".equals(field.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itemsAndOutsidersStillComeWhileItIsHeld() {
        meetings.status = MeetingStatus.RUNNING;
        openAsSecretary();
        assertThat(_find(TextField.class, spec -> spec.withLabel("Ny sak"))).hasSize(1);
        assertThat(_find(Button.class, spec -> spec.withText("Inviter noen utenfra")))
                .hasSize(1);
        meetings.status = MeetingStatus.HELD;
        stage.open("");
        stage.open(MeetingPageFakes.PAGE);
        _assertNone(TextField.class, spec -> spec.withLabel("Ny sak"));
        _assertNone(Button.class, spec -> spec.withText("Inviter noen utenfra"));
    }

    @Test
    void theAgendaNamesWhatIsOpenFromEarlierMeetings() {
        fakes.mine.earlier = List.of(MeetingPageFakes.action("Ringe slaggverket"));
        meetings.openActions();
        openAsSecretary();
        assertThat(stage.text())
                .contains("Ringe slaggverket: Eva Tveitnes, over fristen 20. nov. 2026.", "Andre møte")
                .doesNotContain("Oppgaver fra møtet");
    }

    @Test
    void whatAMeetingAgreedOnIsFollowedUpWhenItsMinutesAreOut() {
        fakes.mine.agreed = List.of(MeetingPageFakes.action("Ringe slaggverket"));
        meetings.status = MeetingStatus.MINUTES_CIRCULATED;
        openAsSecretary();
        assertThat(stage.text()).contains("Oppgaver fra møtet", "Ringe slaggverket");
        fakes.mine.agreed = List.of();
        choose("Merk som ferdig");
        assertThat(meetings.carriedOut.getLast()).isInstanceOf(FinishAction.class);
        assertThat(stage.text()).doesNotContain("Ringe slaggverket");
    }

    @Test
    void saysWhenAndWhereAndIsLookedAt() {
        openAsSecretary();
        assertThat(stage.text())
                .contains("Tredje møte", "9. desember kl. 10.00–13.00", "Skiferen", "Ta med kladden.", "Status")
                .contains("Sakslisten fyller 2 t 40 min av 3 t.");
        var video = _get(Anchor.class, spec -> spec.withText("Åpne videomøtet"));
        assertThat(video.getTarget()).contains("_blank");
        assertThat(video.getElement().getAttribute("rel")).isEqualTo("noopener");
        assertThat(meetings.carriedOut).contains(new LookAtMeeting(MeetingPageFakes.MEETING));
    }

    @Test
    void saysWhatTimeItIsWhereTheReaderIs() {
        Stage.browserIn("America/New_York");
        openAsSecretary();
        assertThat(stage.text())
                .contains("9. desember kl. 10.00–13.00 (sentraleuropeisk tid), hos deg kl. 04.00–07.00");
    }

    @Test
    void anInputMeetingLeadsToItsCall() {
        meetings.kind = MeetingKind.INPUT;
        meetings.status = MeetingStatus.CALLED;
        meetings.call = new CallId(new UUID(62, 1));
        openAsSecretary();
        assertThat(stage.text()).contains("Deltakerne kan også gi innspill skriftlig");
        assertThat(_get(RouterLink.class, spec -> spec.withText("møtets egen innspillsrunde"))
                        .getHref())
                .endsWith("/calls/" + meetings.call);
    }

    @Test
    void anInputMeetingWithoutACallSaysWhy() {
        meetings.kind = MeetingKind.INPUT;
        meetings.status = MeetingStatus.CALLED;
        openAsSecretary();
        assertThat(stage.text()).contains("Møtet har ingen innspillsrunde");
    }

    @Test
    void nothingIsSaidOfACallWhileItIsPlannedOrOfAnotherKind() {
        meetings.kind = MeetingKind.INPUT;
        openAsSecretary();
        assertThat(stage.text()).doesNotContain("innspillsrunde");
        meetings.kind = MeetingKind.GROUP;
        meetings.status = MeetingStatus.CALLED;
        stage.open(MeetingPageFakes.PAGE);
        assertThat(stage.text()).doesNotContain("innspillsrunde");
    }

    @Test
    void warnsWhereTheAgendaIsLongerThanTheMeeting() {
        meetings.item("Alt", 200);
        openAsSecretary();
        assertThat(stage.text()).contains("Sakslisten tar 6 t, og møtet varer 3 t: 3 t for lite.");
    }

    @Test
    void aMemberReadsAndChangesNothing() {
        meetings.status = MeetingStatus.CALLED;
        meetings.item("Status", 60);
        stage.open(MeetingPageFakes.PAGE);
        assertThat(stage.text()).contains("Status");
        _assertNone(TextField.class);
        _assertNone(DotsMenu.class);
        _assertNone(Button.class, spec -> spec.withText("Foreslå sak"));
    }

    @Test
    void saysNothingOfAnItemInWhichTheReaderIsPartial() {
        meetings.status = MeetingStatus.CALLED;
        meetings.shut("Målemetoder for slagg");
        meetings.item("Målemetoder for slagg", 25);
        stage.open(MeetingPageFakes.PAGE);
        assertThat(stage.text())
                .contains("Målemetoder for slagg", "Du er inhabil i saken")
                .doesNotContain("Drøfting");
    }

    @Test
    void aMemberSaysThatTheyArePartial() {
        meetings.status = MeetingStatus.CALLED;
        meetings.item("Målemetoder for slagg", 25);
        meetings.own = meetings.person("Mona Hauge", AttendeeRole.VOTER, AttendeeState.INVITED, null);
        stage.open(MeetingPageFakes.PAGE);
        choose("Jeg er inhabil i denne saken …");
        var dialog = _get(Dialog.class);
        assertThat(dialog.getHeaderTitle()).isEqualTo("Er du inhabil i «Målemetoder for slagg»?");
        assertThat(stage.text())
                .contains("Bare organet kan oppheve det, i møtet.")
                .doesNotContain("Saken avgjøres i en runde");
        _setValue(_get(dialog, TextArea.class), "Sitter i styret for verket");
        _click(_get(Button.class, spec -> spec.withText("Meld meg inhabil")));
        assertThat(meetings.carriedOut.stream().filter(DeclareRecusal.class::isInstance))
                .singleElement(type(DeclareRecusal.class))
                .satisfies(command -> assertThat(command.reason()).isEqualTo("Sitter i styret for verket"));
        assertThat(stage.text()).contains("Du er inhabil i saken").doesNotContain("Drøfting");
    }

    @Test
    void isNotAskedOnceItHasBegunOrWhereOneIsntCalled() {
        meetings.status = MeetingStatus.CALLED;
        meetings.item("Målemetoder for slagg", 25);
        stage.open(MeetingPageFakes.PAGE);
        _assertNone(DotsMenu.class);
        meetings.own = meetings.person("Mona Hauge", AttendeeRole.VOTER, AttendeeState.INVITED, null);
        meetings.status = MeetingStatus.RUNNING;
        stage.load(MeetingPageFakes.PAGE);
        _assertNone(DotsMenu.class);
    }

    @Test
    void theSecretariatSeesWhoIsPartialAtTheItem() {
        meetings.status = MeetingStatus.CALLED;
        meetings.item("Målemetoder for slagg", 25);
        var mona = meetings.person("Mona Hauge", AttendeeRole.VOTER, AttendeeState.INVITED, null);
        meetings.recusals.add(new ItemRecusal(meetings.agenda.getFirst().id(), mona, "Mona Hauge"));
        openAsSecretary();
        assertThat(stage.text()).containsOnlyOnce("Inhabil: Mona Hauge");
    }

    @Test
    void aMemberWaitsForTheAgenda() {
        stage.open(MeetingPageFakes.PAGE);
        assertThat(stage.text()).contains("Sakslisten kommer med innkallingen.");
    }

    @Test
    void theLeaderProposes() {
        meetings.proposes = true;
        stage.open(MeetingPageFakes.PAGE);
        _click(_get(Button.class, spec -> spec.withText("Foreslå sak")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Sak")), "Delrapporten");
        _click(_get(Button.class, spec -> spec.withText("Send forslaget")));
        _assertNone(Dialog.class);
        assertThat(meetings.carriedOut.toString()).contains("ProposeItem", "Delrapporten");
    }

    @Test
    void anItemIsAddedAndTheNextCanBeTyped() {
        openAsSecretary();
        var title = _get(TextField.class, spec -> spec.withLabel("Ny sak"));
        _setValue(title, "Spørsmål og svar");
        _click(_get(Button.class, spec -> spec.withText("Legg til")));
        assertThat(meetings.carriedOut.getLast()).isInstanceOfSatisfying(AddItem.class, command -> assertThat(
                        command.form().title())
                .isEqualTo("Spørsmål og svar"));
        assertThat(title.getValue()).isEmpty();
        assertThat(stage.text()).contains("Spørsmål og svar");
    }

    @Test
    void aTitleIsChangedWhereItStands() {
        openAsSecretary();
        _click(named("Sak: Status"));
        var field = titleField();
        field.setValue("Status og fremdrift");
        fire(field, "focusout");
        assertThat(titles()).startsWith("Status og fremdrift");
        assertThat(named("Sak: Status og fremdrift").isVisible()).isTrue();
        assertThat(field.isVisible()).isFalse();
    }

    @Test
    void whatWasTypedStaysWhereSomebodyElseChangedTheItem() {
        openAsSecretary();
        _click(named("Sak: Status"));
        var field = titleField();
        field.setValue("Min tittel");
        meetings.changeMeanwhile("Deres tittel");
        meetings.refuseNext(new SharedRefusal.ChangedMeanwhile());
        fire(field, "focusout");
        assertThat(field.isVisible()).isTrue();
        assertThat(field.getValue()).isEqualTo("Min tittel");
        assertThat(stage.text()).contains("Noen andre har endret saken mens du skrev.");

        fire(field, "focusout");
        assertThat(meetings.carriedOut.getLast())
                .isInstanceOfSatisfying(
                        EditItem.class, command -> assertThat(command.version()).isEqualTo(2));
        assertThat(titles()).startsWith("Min tittel");
    }

    @Test
    void theAgendaIsFetchedAsAFileWhereThereIsOne() {
        stage.open(MeetingPageFakes.PAGE);
        _assertNone(Anchor.class, spec -> spec.withText("Last ned sakslisten som PDF"));
        stage.open("");
        meetings.item("Status", 60);
        stage.open(MeetingPageFakes.PAGE);
        assertThat(_get(Anchor.class, spec -> spec.withText("Last ned sakslisten som PDF"))
                        .getHref())
                .isEqualTo("exports/agenda/%s.pdf".formatted(MeetingPageFakes.MEETING));
        assertThat(_get(Anchor.class, spec -> spec.withText("Last ned sakslisten som Word"))
                        .getHref())
                .isEqualTo("exports/agenda/%s.docx".formatted(MeetingPageFakes.MEETING));
    }

    @Test
    void aNewPaperIsUploadedWherePapersAreChosen(@TempDir Path folder) throws IOException {
        System.setProperty("jboss.server.temp.dir", folder.toString());
        openAsSecretary();
        choose("Mandatpunkter, leveranse og papirer");
        assertThat(upload("Notat om slagg.txt")).isEmpty();
        _get(FileUpload.class).used("Notat om slagg.txt");
        assertThat(meetings.carriedOut.getLast()).isInstanceOfSatisfying(AddPaper.class, command -> {
            assertThat(command.item()).isEqualTo(meetings.agenda.getFirst().id());
            assertThat(command.title()).isEqualTo("Notat om slagg");
            assertThat(command.classification()).isEqualTo(ClassificationForm.of(Openness.INTERNAL));
        });
        var paper = meetings.agenda.getFirst().papers().getFirst().document();
        assertThat(_get(MultiSelectComboBox.class, spec -> spec.withLabel("Sakspapirer"))
                        .getValue())
                .isEqualTo(Set.of(paper));
        assertThat(_find(RouterLink.class).stream().map(RouterLink::getText)).contains("Notat om slagg");

        int before = meetings.carriedOut.size();
        _click(_get(Button.class, spec -> spec.withText("Lagre saken")));
        assertThat(meetings.carriedOut).as("it was linked already").hasSize(before);
        _assertNone(Dialog.class);
    }

    @Test
    @SuppressWarnings("unchecked")
    void anItemIsAboutADeliverable() {
        openAsSecretary();
        choose("Mandatpunkter, leveranse og papirer");
        var field = (ComboBox<DeliverableId>) _get(ComboBox.class, spec -> spec.withLabel("Gjelder leveransen"));
        _setValue(field, MeetingPageFakes.REPORT);
        _click(_get(Button.class, spec -> spec.withText("Lagre saken")));
        assertThat(meetings.carriedOut.getLast()).isInstanceOfSatisfying(ChooseDeliverable.class, command -> {
            assertThat(command.item()).isEqualTo(meetings.agenda.getFirst().id());
            assertThat(command.deliverable()).isEqualTo(MeetingPageFakes.REPORT);
        });
    }

    @Test
    void aPaperOfTheBoardIsUploadedForTheBoard(@TempDir Path folder) throws IOException {
        System.setProperty("jboss.server.temp.dir", folder.toString());
        meetings.kind = MeetingKind.BOARD;
        openAsSecretary();
        choose("Mandatpunkter, leveranse og papirer");
        assertThat(stage.text()).contains("Legg ikke ved noe gruppen ikke skal se.");
        assertThat(upload("Notat.txt")).isEmpty();
        assertThat(((AddPaper) meetings.carriedOut.getLast()).classification())
                .isEqualTo(ClassificationForm.of(Openness.OPEN));
        meetings.refuseNext(new MeetingRefusal.NoSuchDocument());
        assertThat(upload("Annet.txt")).isNotEmpty();
    }

    private static String upload(String name) throws IOException {
        return _get(FileUpload.class)
                .take(name, new ByteArrayInputStream("Slagg".getBytes(StandardCharsets.UTF_8)), Locale.of("nb", "NO"))
                .orElse("");
    }

    @Test
    void anItemIsMovedByButtonAndByKeys() {
        openAsSecretary();
        _click(named("Flytt «Målemetoder» opp"));
        assertThat(titles()).containsExactly("Målemetoder", "Status");
        assertThat(stage.text()).contains("«Målemetoder» er flyttet til plass 1.");

        var row = _find(ListItem.class, spec -> spec.withClasses("agenda-item")).getFirst();
        var filter = "event.altKey && event.key === '%s' && (event.preventDefault(), true)";
        fire(row, "keydown", filter.formatted("ArrowDown"), filter.formatted("ArrowUp"));
        assertThat(titles()).containsExactly("Status", "Målemetoder");
        assertThat(meetings.carriedOut.getLast())
                .isInstanceOfSatisfying(
                        MoveItem.class, command -> assertThat(command.place()).isEqualTo(2));
    }

    @Test
    void anItemIsTakenOffAndPutBackWhereItStood() {
        openAsSecretary();
        choose("Ta av sakslisten");
        assertThat(titles()).containsExactly("Målemetoder");
        _click(_get(Button.class, spec -> spec.withText("Angre")));
        assertThat(titles()).containsExactly("Status", "Målemetoder");
    }

    @Test
    void aMeetingThatLacksSomethingIsNotCalled() {
        meetings.gaps = List.of(MeetingGap.PLACE, MeetingGap.AGENDA);
        openAsSecretary();
        _click(_get(Button.class, spec -> spec.withText("Kall inn")));
        assertThat(stage.text()).contains("verken sted eller videolenke", "Legg til minst én sak");
        assertThat(_find(Button.class, spec -> spec.withText("Kall inn"))).hasSize(1);
    }

    @Test
    void offersAWeekBeforeAsTheDayToAnswerBy() {
        openAsSecretary();
        _click(_get(Button.class, spec -> spec.withText("Kall inn")));
        var day = _get(DatePicker.class, spec -> spec.withLabel("Svar innen"));
        assertThat(day.getValue()).isEqualTo(LocalDate.of(2026, 12, 2));
        assertThat(day.getHelperText()).contains("ikke en sperre");
        _setValue(day, LocalDate.of(2026, 12, 4));
        _click(_find(Button.class, spec -> spec.withText("Kall inn")).getLast());
        assertThat(meetings.carriedOut)
                .filteredOn(CallMeeting.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        CallMeeting.class, call -> assertThat(call.answerBy()).isEqualTo(LocalDate.of(2026, 12, 4)));
    }

    @Test
    void keepsTheDayToAnswerByThatWasPlanned() {
        meetings.answerBy = LocalDate.of(2026, 12, 7);
        openAsSecretary();
        assertThat(stage.text()).contains("Svar innen mandag 7. desember");
        _click(_get(Button.class, spec -> spec.withText("Kall inn")));
        assertThat(_get(DatePicker.class, spec -> spec.withLabel("Svar innen")).getValue())
                .isEqualTo(LocalDate.of(2026, 12, 7));
    }

    @Test
    void whoIsCalledReadsByWhenToAnswerAndThatItIsNoLock() {
        meetings.status = MeetingStatus.CALLED;
        meetings.own = meetings.person("Solveig Kvamme", AttendeeRole.SECRETARY, AttendeeState.INVITED, null);
        meetings.answerBy = LocalDate.of(2026, 12, 2);
        stage.open(MeetingPageFakes.PAGE);
        assertThat(stage.text()).contains("Svar innen onsdag 2. desember. Du kan svare senere også");
        meetings.answerBy = LocalDate.of(2026, 11, 24);
        stage.open("");
        stage.open(MeetingPageFakes.PAGE);
        assertThat(stage.text()).contains("Sekretariatet ba om svar innen tirsdag 24. november. Du kan fortsatt svare");
    }

    @Test
    void callsTheMembersAndSaysWhoWaits() {
        meetings.shortNotice = true;
        meetings.noticeDays = 21;
        meetings.person("Mona Hauge", AttendeeRole.VOTER, AttendeeState.LISTED, null);
        meetings.person("Silje Aunmo", AttendeeRole.OUTSIDER, AttendeeState.LISTED, null);
        openAsSecretary();
        _click(_get(Button.class, spec -> spec.withText("Kall inn")));
        assertThat(stage.text())
                .contains(
                        "Én person får e-post",
                        "Én invitert utenfra får e-post etter bekreftelsen",
                        "Innkallingsfristen er 21 dager");
        _click(_find(Button.class, spec -> spec.withText("Kall inn")).getLast());
        assertThat(meetings.carriedOut).anySatisfy(command -> assertThat(command)
                .isInstanceOfSatisfying(
                        CallMeeting.class, call -> assertThat(call.version()).isEqualTo(5)));
        _assertNone(Button.class, spec -> spec.withText("Kall inn"));
    }

    @Test
    void theNumbersComeFirst() {
        meetings.status = MeetingStatus.CALLED;
        meetings.person("Mona Hauge", AttendeeRole.VOTER, AttendeeState.INVITED, Rsvp.ACCEPTED);
        meetings.person("Jonas Ekre", AttendeeRole.VOTER, AttendeeState.INVITED, Rsvp.DECLINED);
        meetings.person("Ida Myrhaug", AttendeeRole.SECRETARY, AttendeeState.INVITED, null);
        openAsSecretary();
        assertThat(stage.text())
                .contains("1 kommer, 1 kan ikke, 1 har ikke svart. 1 av 2 stemmeberettigede kommer: vedtaksfør.");
    }

    @Test
    void aDeputyCountsOnceTheirMemberCannotCome() {
        meetings.status = MeetingStatus.CALLED;
        meetings.person("Mona Hauge", AttendeeRole.VOTER, AttendeeState.INVITED, Rsvp.DECLINED);
        meetings.person("Jonas Ekre", AttendeeRole.VOTER, AttendeeState.INVITED, null);
        meetings.person("Gro Storvik", AttendeeRole.DEPUTY, AttendeeState.LISTED, null);
        openAsSecretary();
        assertThat(stage.text()).contains("0 kommer, 1 kan ikke, 1 har ikke svart. 0 av 2", "ikke vedtaksfør");
        meetings.person("Eva Tveitnes", AttendeeRole.DEPUTY, AttendeeState.INVITED, Rsvp.ACCEPTED);
        openAsSecretary();
        assertThat(stage.text())
                .contains("1 kommer, 1 kan ikke, 1 har ikke svart. 1 av 2 stemmeberettigede kommer: vedtaksfør.");
    }

    @Test
    void fiveHundredComeAPageAtATime() {
        meetings.status = MeetingStatus.CALLED;
        for (int i = 0; i < 500; i++) {
            meetings.person("Medlem " + i, AttendeeRole.VOTER, AttendeeState.INVITED, null);
        }
        stage.open(MeetingPageFakes.PAGE);
        assertThat(stage.text()).contains("Medlemmer (500)", "Medlem 29").doesNotContain("Medlem 30");
    }

    @Test
    void oneAnswersForOneself() {
        meetings.status = MeetingStatus.CALLED;
        meetings.own = meetings.person("Mona Hauge", AttendeeRole.VOTER, AttendeeState.INVITED, null);
        meetings.remark = "Kommer kl. 11";
        stage.open(MeetingPageFakes.PAGE);
        assertThat(stage.text()).contains("1 har ikke svart");
        assertThat(_get(TextArea.class).getValue()).isEqualTo("Kommer kl. 11");
        _setValue(_get(TextArea.class), "Kommer etter lunsj");
        _click(_get(Button.class, spec -> spec.withText("Kanskje")));
        assertThat(meetings.carriedOut.getLast()).isInstanceOfSatisfying(AnswerMeeting.class, command -> {
            assertThat(command.answer()).isEqualTo(Rsvp.TENTATIVE);
            assertThat(command.remark()).isEqualTo("Kommer etter lunsj");
        });
        assertThat(stage.text()).contains("Du har svart: Kanskje.", "0 har ikke svart");
    }

    @Test
    void whoTakesSomebodyOffGoesOnAtTheHeading() {
        meetings.runs = true;
        meetings.person("Mona Hauge", AttendeeRole.VOTER, AttendeeState.LISTED, null);
        stage.open(MeetingPageFakes.PAGE);
        choose("Ta av listen");
        var dialog = _get(Dialog.class);
        assertThat(dialog.isCloseOnOutsideClick()).isFalse();
        _setValue(_get(dialog, TextArea.class), "Feil person");
        assertThat(Stage.tells(
                        "requestAnimationFrame(() => this.focus())",
                        () -> _click(_get(Button.class, spec -> spec.withText("Ta av listen")))))
                .isTrue();
    }

    @Test
    void whoHoldsTheSecondKeyLetsOutsidersIn() {
        meetings.status = MeetingStatus.CALLED;
        var waiting = meetings.person("Silje Aunmo", AttendeeRole.OUTSIDER, AttendeeState.LISTED, null);
        stage.open(MeetingPageFakes.PAGE);
        assertThat(stage.text()).contains("Venter på bekreftelse");
        _assertNone(Button.class, spec -> spec.withText("Bekreft"));

        meetings.confirms = true;
        stage.load(MeetingPageFakes.PAGE);
        assertThat(Stage.tells(
                        "requestAnimationFrame(() => this.focus())",
                        () -> _click(_get(Button.class, spec -> spec.withText("Bekreft")))))
                .isTrue();
        assertThat(_get(Notification.class).getElement().getProperty("text")).isEqualTo("Silje Aunmo er bekreftet.");
        assertThat(meetings.carriedOut.getLast())
                .isInstanceOfSatisfying(ConfirmOutsiders.class, command -> assertThat(command.attendees())
                        .containsExactly(waiting));
    }

    @Test
    void furtherItemsOfSomebodyWhoIsLetInWaitForTheSecondKey() {
        meetings.status = MeetingStatus.CALLED;
        meetings.item("Status", 10);
        meetings.item("Målemetoder", 20);
        var first = meetings.agenda.getFirst().id();
        var second = meetings.agenda.get(1).id();
        var silje = meetings.person(
                "Silje Aunmo",
                AttendeeRole.OUTSIDER,
                AttendeeState.INVITED,
                Rsvp.ACCEPTED,
                Set.of(first, second),
                Set.of(first));
        stage.open(MeetingPageFakes.PAGE);
        assertThat(stage.text()).contains("sak 1, 2", "Venter på bekreftelse for sak 2");
        _assertNone(Button.class, spec -> spec.withText("Bekreft"));

        meetings.confirms = true;
        stage.load(MeetingPageFakes.PAGE);
        _click(_get(Button.class, spec -> spec.withText("Bekreft")));
        assertThat(meetings.carriedOut.getLast())
                .isInstanceOfSatisfying(ConfirmOutsiders.class, command -> assertThat(command.attendees())
                        .containsExactly(silje));
    }
}
