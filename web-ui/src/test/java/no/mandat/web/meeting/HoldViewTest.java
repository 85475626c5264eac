package no.mandat.web.meeting;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.meeting.AttendeeRole;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.meeting.Outcome;
import no.mandat.domain.meeting.Presence;
import no.mandat.domain.meeting.Rsvp;
import no.mandat.domain.meeting.SpokenState;
import no.mandat.domain.meeting.StandardItem;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.SpokenId;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.DateField;
import no.mandat.web.shared.DotsMenu;
import no.mandat.workflow.contribution.SaidInWords;
import no.mandat.workflow.meeting.AddItem;
import no.mandat.workflow.meeting.AgreeAction;
import no.mandat.workflow.meeting.AskAtMeeting;
import no.mandat.workflow.meeting.BeginMeeting;
import no.mandat.workflow.meeting.ChoosableResolution;
import no.mandat.workflow.meeting.DecideItem;
import no.mandat.workflow.meeting.EndMeeting;
import no.mandat.workflow.meeting.FinishAction;
import no.mandat.workflow.meeting.ItemDeliverable;
import no.mandat.workflow.meeting.NoteRecusal;
import no.mandat.workflow.meeting.PutItemToNewRound;
import no.mandat.workflow.meeting.PutItemToRound;
import no.mandat.workflow.meeting.RecordAttendance;
import no.mandat.workflow.meeting.RecordTimes;
import no.mandat.workflow.meeting.ResumeMeeting;
import no.mandat.workflow.meeting.SaveNote;
import no.mandat.workflow.meeting.SpokenRow;
import no.mandat.workflow.meeting.TurnToItem;
import no.mandat.workflow.shared.RealmRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class HoldViewTest {

    private static final String TO_HEADING = "requestAnimationFrame(() => this.focus())";

    private final Fakes fakes = new Fakes();
    private final MeetingPageFakes meetings = new MeetingPageFakes();
    private final HoldFakes held = new HoldFakes(meetings);
    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), parts());

    private Map<Class<?>, Object> parts() {
        var parts = new HashMap<>(fakes.parts());
        parts.putAll(meetings.parts());
        parts.putAll(held.parts());
        return parts;
    }

    @BeforeEach
    void aMandate() {
        fakes.mandates.add(Fakes.draft());
        meetings.starts = HoldFakes.BEGAN;
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void openAsSecretary() {
        meetings.runs = true;
        stage.open(HoldFakes.PAGE);
    }

    private static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static NativeButton line(String words) {
        return _find(NativeButton.class).stream()
                .filter(button -> button.getElement().getTextRecursively().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + words));
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

    private static String place() {
        return UI.getCurrent().getActiveViewLocation().getPath();
    }

    private void somebodyElseDidSomething() {
        held.tell();
        MockVaadin.runUIQueue(false);
    }

    private static TextArea notes() {
        return _get(TextArea.class, spec -> spec.withLabel("Referat fra saken"));
    }

    @Test
    void aCalledMeetingIsBegunOnItsDay() {
        meetings.status = MeetingStatus.CALLED;
        meetings.runs = true;
        stage.open(MeetingPageFakes.PAGE);
        press("Start møtet");
        assertThat(held.carriedOut.getFirst()).isInstanceOf(BeginMeeting.class);
        assertThat(place()).isEqualTo(HoldFakes.PAGE);
    }

    @Test
    void beforeItsDayOneIsAskedFirst() {
        meetings.status = MeetingStatus.CALLED;
        meetings.runs = true;
        meetings.starts = HoldFakes.BEGAN.plusSeconds(14 * 86_400);
        stage.open(MeetingPageFakes.PAGE);
        _assertNone(Button.class, spec -> spec.withText("Start møtet"));
        choose("Start møtet");
        assertThat(stage.text()).contains("Møtet er planlagt onsdag 9. desember kl. 10.00–13.00.");
        assertThat(_get(Dialog.class).isCloseOnOutsideClick()).isFalse();
        assertThat(held.carriedOut).isEmpty();
        press("Start møtet");
        assertThat(held.carriedOut).hasSize(1);
        assertThat(place()).isEqualTo(HoldFakes.PAGE);
    }

    @Test
    void whatIsNotHeldIsShownOnItsOwnPage() {
        meetings.status = MeetingStatus.CALLED;
        openAsSecretary();
        assertThat(place()).isEqualTo(MeetingPageFakes.PAGE);
    }

    @Test
    void turnsToTheNextItem() {
        openAsSecretary();
        assertThat(stage.text()).contains("Sak 1 av 3", "Nå · Orientering · 20 min", "planlagt 10.00");
        assertThat(Stage.tells(TO_HEADING, () -> press("Neste sak"))).isTrue();
        assertThat(held.carriedOut.getLast())
                .isInstanceOfSatisfying(
                        TurnToItem.class, command -> assertThat(command.item()).isEqualTo(HoldFakes.DECISION));
        assertThat(stage.text()).contains("Sak 2 av 3", "✓ 15 av 20 min");
        assertThat(line("2 Strømmene").getElement().getAttribute("aria-current"))
                .isEqualTo("step");
    }

    @Test
    void titlesAreInTheLanguageOfTheMeeting() {
        openAsSecretary();
        assertThat(_get(H2.class, spec -> spec.withId("hold-item")).getElement().getAttribute("lang"))
                .isEqualTo("nb");
        assertThat(_find(Span.class, spec -> spec.withClasses("rail-title")))
                .hasSize(3)
                .allMatch(title -> "nb".equals(title.getElement().getAttribute("lang")));
        assertThat(Stage.tells("this.inputElement.lang", () -> press("Neste sak")))
                .isTrue();
    }

    @Test
    void theWholeAgendaIsOpenedWhereThereIsLittleRoom() {
        openAsSecretary();
        var whole = line("Hele sakslisten");
        assertThat(whole.getElement().getAttribute("aria-expanded")).isEqualTo("false");
        _click(whole);
        assertThat(whole.getElement().getAttribute("aria-expanded")).isEqualTo("true");
        assertThat(_find(Card.class, spec -> spec.withClasses("rail-open"))).hasSize(1);
    }

    @Test
    void nothingIsSaidOrWrittenOfAnItemInWhichTheReaderIsPartial() {
        held.shut.add(HoldFakes.LAST);
        openAsSecretary();
        _click(line("3 Målemetoder"));
        assertThat(stage.text()).contains("Sak 3 av 3", "Du er inhabil i saken");
        assertThat(_find(NoteField.class)).isEmpty();
        _click(line("1 Status"));
        assertThat(_find(NoteField.class)).isNotEmpty();
    }

    @Test
    void anotherItemIsLookedAtWithoutTurningToIt() {
        openAsSecretary();
        assertThat(Stage.tells(TO_HEADING, () -> _click(line("3 Målemetoder")))).isFalse();
        assertThat(held.carriedOut).isEmpty();
        assertThat(stage.text()).contains("Sak 3 av 3", "Møtet behandler sak 1, Status for arbeidet.");
        press("Ta opp denne saken nå");
        assertThat(held.current).isEqualTo(HoldFakes.LAST);
        _assertNone(Button.class, spec -> spec.withText("Ta opp denne saken nå"));
    }

    @Test
    void whatIsOpenFromEarlierMeetingsIsDealtWithUnderItsItem() {
        held.first = StandardItem.OPEN_ACTIONS;
        var action = MeetingPageFakes.action("Ringe slaggverket");
        fakes.mine.earlier = List.of(action);
        openAsSecretary();
        assertThat(stage.text())
                .contains("Åpne oppgaver fra før", "Ringe slaggverket", "Andre møte", "Eva Tveitnes", "over fristen");
        choose("Merk som ferdig");
        assertThat(held.carriedOut.getLast())
                .isInstanceOfSatisfying(FinishAction.class, command -> assertThat(command.action())
                        .isEqualTo(action.id()));
        press("Neste sak");
        assertThat(stage.text()).doesNotContain("Åpne oppgaver fra før");
    }

    @Test
    void anItemComesOnTheAgendaWhileTheMeetingIsHeld() {
        openAsSecretary();
        _setValue(_get(TextField.class, spec -> spec.withLabel("Ny sak")), "Ny høring");
        press("Legg til");
        assertThat(meetings.carriedOut.getLast()).isInstanceOfSatisfying(AddItem.class, command -> {
            assertThat(command.meeting()).isEqualTo(MeetingPageFakes.MEETING);
            assertThat(command.form().title()).isEqualTo("Ny høring");
        });
        meetings.runs = false;
        stage.open("");
        stage.open(HoldFakes.PAGE);
        _assertNone(TextField.class, spec -> spec.withLabel("Ny sak"));
    }

    @Test
    void aDecisionIsPutToARound() {
        openAsSecretary();
        _assertNone(Button.class, spec -> spec.withText("Avgjør i en runde"));
        press("Neste sak");
        press("Avgjør i en runde");
        press("Start runden");
        assertThat(held.carriedOut).as("nothing is proposed").noneMatch(PutItemToNewRound.class::isInstance);
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Forslag til vedtak")), "Vi går videre med slagg.");
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("Fristen er ut møtedagen")), true);
        press("Start runden");
        assertThat(held.carriedOut.getLast()).isInstanceOfSatisfying(PutItemToNewRound.class, command -> {
            assertThat(command.item()).isEqualTo(HoldFakes.DECISION);
            assertThat(command.text()).isEqualTo("Vi går videre med slagg.");
            assertThat(command.thatDay()).isTrue();
        });
    }

    @Test
    @SuppressWarnings("unchecked")
    void aDecisionIsTakenByTheRoundOfAResolutionThatThereIs() {
        openAsSecretary();
        press("Neste sak");
        press("Bruk et vedtak som finnes");
        var choice = (ComboBox<ChoosableResolution>) _get(ComboBox.class, spec -> spec.withLabel("Vedtak"));
        var there = choice.getListDataView().getItems().toList();
        assertThat(there).extracting(ChoosableResolution::title).containsExactly("Instruks");
        _setValue(choice, there.getFirst());
        press("Bruk vedtaket");
        assertThat(held.carriedOut.getLast())
                .isInstanceOfSatisfying(PutItemToRound.class, command -> assertThat(command.resolution())
                        .isEqualTo(there.getFirst().id()));
    }

    @Test
    void whoMeetsIsAskedAboutTheDeliverableOfAnItem() {
        about(null, true);
        openAsSecretary();
        press("Neste sak");
        _assertNone(Button.class, spec -> spec.withText("Avgjør i en runde"));
        press("Åpne godkjenningsrunden");
        assertThat(stage.text()).contains("De som møtes her, blir spurt om «Sluttrapport».");
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("Fristen er ut møtedagen")), true);
        _click(_find(Button.class, spec -> spec.withText("Åpne godkjenningsrunden"))
                .getLast());
        assertThat(meetings.carriedOut.getLast()).isInstanceOfSatisfying(AskAtMeeting.class, command -> {
            assertThat(command.item()).isEqualTo(HoldFakes.DECISION);
            assertThat(command.thatDay()).isTrue();
        });
    }

    @Test
    void anItemThatAskedLeadsToTheRoundAndIsDecidedThere() {
        about(new RoundId(new UUID(66, 2)), false);
        openAsSecretary();
        press("Neste sak");
        _assertNone(Button.class, spec -> spec.withText("Åpne godkjenningsrunden"));
        _assertNone(Button.class, spec -> spec.withText("Avgjør i en runde"));
        assertThat(stage.text()).contains("Til godkjenningsrunden", "Gjelder leveransen Sluttrapport");
        _assertNone(NativeButton.class, spec -> spec.withText("Vedtatt"));
    }

    private void about(@Nullable RoundId round, boolean asks) {
        meetings.about.put(
                HoldFakes.DECISION, new ItemDeliverable(MeetingPageFakes.REPORT, "Sluttrapport", round, asks));
    }

    @Test
    void whoFollowsPutsNothingToARound() {
        held.current = HoldFakes.DECISION;
        stage.open(HoldFakes.PAGE);
        _assertNone(Button.class, spec -> spec.withText("Avgjør i en runde"));
    }

    @Test
    void attendanceIsClicked() {
        var mona = held.person("Mona Hauge", AttendeeRole.VOTER, null, null);
        held.person("Liv Sandmo", AttendeeRole.VOTER, null, null);
        openAsSecretary();
        assertThat(stage.text()).contains("0 av 2 stemmeberettigede til stede, ikke vedtaksfør");
        _click(line("Mona Hauge"));
        _click(choice("Til stede"));
        assertThat(held.carriedOut.getLast())
                .isInstanceOfSatisfying(RecordAttendance.class, command -> assertThat(command.attendee())
                        .isEqualTo(mona));
        assertThat(stage.text()).contains("1 av 2 stemmeberettigede til stede, vedtaksfør", "Til stede");
    }

    private static NativeButton choice(String words) {
        return _find(PickOne.class).stream()
                .flatMap(pick -> _find(pick, NativeButton.class, spec -> spec.withText(words)).stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + words));
    }

    private static boolean isChosen(String words) {
        return "true".equals(choice(words).getElement().getAttribute("aria-pressed"));
    }

    @Test
    void whenSomebodyCameAndLeftIsCorrected() {
        var mona = held.person("Mona Hauge", AttendeeRole.VOTER, null, null);
        held.person("Liv Sandmo", AttendeeRole.VOTER, Presence.PRESENT, null);
        var left = Stage.NOW.minusSeconds(30);
        held.wasThere(mona, Presence.LEFT_EARLY, null, left);
        openAsSecretary();
        _click(line("Liv Sandmo"));
        _assertNone(TimePicker.class);
        _click(line("Mona Hauge"));
        assertThat(time("Gikk").getValue()).isEqualTo(LocalTime.of(10, 42));
        _setValue(time("Kom"), LocalTime.of(10, 15));
        assertThat(held.carriedOut).singleElement().isInstanceOfSatisfying(RecordTimes.class, command -> {
            assertThat(command.presence()).isEqualTo(Presence.LEFT_EARLY);
            assertThat(command.arrived()).isEqualTo(HoldFakes.BEGAN.plusSeconds(15 * 60));
            assertThat(command.left()).isEqualTo(left);
        });
        _setValue(time("Gikk"), null);
        assertThat(((RecordTimes) held.carriedOut.getLast()).left()).isNull();
    }

    @Test
    void whoCameLateIsThereFromThenOn() {
        var mona = held.person("Mona Hauge", AttendeeRole.VOTER, Presence.LATE, null);
        openAsSecretary();
        _click(line("Mona Hauge"));
        _setValue(time("Kom"), LocalTime.of(10, 15));
        assertThat(held.row(mona).presence()).isEqualTo(Presence.PRESENT);
        _setValue(time("Gikk"), LocalTime.of(10, 40));
        assertThat(held.row(mona).presence()).isEqualTo(Presence.LEFT_EARLY);
    }

    private static TimePicker time(String label) {
        return _get(TimePicker.class, spec -> spec.withLabel(label));
    }

    @Test
    @SuppressWarnings("unchecked")
    void aDeputyIsNotedOnceItIsSaidWhich() {
        held.person("Eva Tveitnes", AttendeeRole.VOTER, null, null);
        var one = held.person("Henrik Dalmo", AttendeeRole.DEPUTY, null, null);
        held.person("Ola Moe", AttendeeRole.DEPUTY, null, null);
        openAsSecretary();
        _click(line("Eva Tveitnes"));
        _click(choice("Varamedlem"));
        assertThat(held.carriedOut).isEmpty();
        assertThat(isChosen("Varamedlem")).isTrue();
        _setValue(
                (Select<PersonId>) _find(Select.class).stream()
                        .filter(select -> !"Type sak".equals(select.getLabel()))
                        .findFirst()
                        .orElseThrow(),
                new PersonId(one.value()));
        assertThat(stage.text()).contains("Henrik Dalmo møter");
    }

    @Test
    void everybodyWhoAcceptedIsThere() {
        held.person("Mona Hauge", AttendeeRole.VOTER, null, Rsvp.ACCEPTED);
        held.person("Liv Sandmo", AttendeeRole.VOTER, null, Rsvp.DECLINED);
        openAsSecretary();
        press("Alle som svarte ja, er til stede");
        assertThat(stage.text()).contains("1 av 2 stemmeberettigede", "Har meldt forfall");
        _assertNone(Button.class, spec -> spec.withText("Alle som svarte ja, er til stede"));
    }

    @Test
    void whoIsPartialDoesNotCount() {
        held.person("Mona Hauge", AttendeeRole.VOTER, Presence.PRESENT, null);
        var jonas = held.person("Jonas Ekre", AttendeeRole.VOTER, Presence.PRESENT, null);
        held.current = HoldFakes.DECISION;
        openAsSecretary();
        _click(line("Jonas Ekre"));
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("Inhabil i sak 2")), true);
        assertThat(held.carriedOut.getLast()).isInstanceOfSatisfying(NoteRecusal.class, command -> {
            assertThat(command.attendee()).isEqualTo(jonas);
            assertThat(command.item()).isEqualTo(HoldFakes.DECISION);
        });
        assertThat(stage.text()).contains("Sak 2: 1 av 1, vedtaksfør, én er inhabil.", "Jonas Ekre er inhabil");
    }

    @Test
    void aDeputyWhoIsThereIsPartialAloneAndNotWithTheMember() {
        var member = "Eva Tveitnes";
        var eva = held.person(member, AttendeeRole.VOTER, null, null);
        var deputy = held.person("Ola Moe", AttendeeRole.DEPUTY, null, null);
        held.isThere(eva, Presence.DEPUTY, new PersonId(deputy.value()));
        held.current = HoldFakes.DECISION;
        openAsSecretary();
        _click(line(member));
        _setValue(_get(Checkbox.class, spec -> spec.withLabel(member + " selv er inhabil i sak 2")), true);
        assertThat(line(member).getElement().getTextRecursively())
                .as("somebody is there for them")
                .doesNotContain("Inhabil");
        _click(line(member));
        _click(line("Ola Moe"));
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("Inhabil i sak 2")), true);
        assertThat(held.carriedOut.getLast())
                .isInstanceOfSatisfying(NoteRecusal.class, command -> assertThat(command.attendee())
                        .isEqualTo(deputy));
        assertThat(line(member).getElement().getTextRecursively()).contains("Inhabil i sak 2");
    }

    @Test
    void withoutQuorumNothingIsDecidedAndThatIsSaid() {
        held.current = HoldFakes.DECISION;
        openAsSecretary();
        held.refuseNext(new MeetingRefusal.NotQuorate(1, 3));
        _click(choice("Vedtatt"));
        assertThat(held.carriedOut.getLast()).isInstanceOf(DecideItem.class);
        assertThat(stage.text()).contains("Møtet er ikke vedtaksført i denne saken");
        assertThat(isChosen("Vedtatt")).isFalse();
        _click(choice("Utsatt"));
        assertThat(isChosen("Utsatt")).isTrue();
        assertThat(held.outcomes).containsEntry(HoldFakes.DECISION, Outcome.POSTPONED);
        assertThat(stage.text()).doesNotContain("Møtet er ikke vedtaksført i denne saken");
    }

    @Test
    void anOutcomeIsTakenBackByPressingItAgain() {
        held.current = HoldFakes.DECISION;
        openAsSecretary();
        _click(choice("Utsatt"));
        _click(choice("Utsatt"));
        assertThat(held.carriedOut.getLast())
                .isInstanceOfSatisfying(DecideItem.class, command -> assertThat(command.outcome())
                        .isNull());
        assertThat(isChosen("Utsatt")).isFalse();
    }

    @Test
    void aNoteIsKeptWhileItIsTyped() {
        openAsSecretary();
        _setValue(notes(), "Gruppen drøftet fem strømmer.");
        assertThat(held.note).isEqualTo("Gruppen drøftet fem strømmer.");
        assertThat(stage.text()).contains("Lagret kl. 10.43");
        _setValue(notes(), "Gruppen drøftet fem strømmer. Slam krever mer.");
        assertThat(held.carriedOut.getLast())
                .isInstanceOfSatisfying(
                        SaveNote.class, save -> assertThat(save.baseRevision()).isEqualTo(1));
    }

    @Test
    void whatAnotherWroteMeanwhileIsMerged() {
        openAsSecretary();
        held.note = "Karis linje";
        held.noteBy = "Kari";
        held.revision = 1;
        boolean put = Stage.tells("putNote", () -> _setValue(notes(), "Min linje"));
        assertThat(put).isTrue();
        assertThat(held.note).isEqualTo("Karis linje\nMin linje");
        assertThat(stage.text()).contains("Slått sammen med det en annen skrev");
    }

    @Test
    void whatAnotherWroteComesByItself() {
        openAsSecretary();
        anotherWrote("Karis linje");
        var asked = askedToPut("", "Karis linje");
        assertThat(stage.text()).contains("Nytt fra Kari.");
        _setValue(notes(), "Min linje");
        answer(asked, false);
        assertThat(held.note).isEqualTo("Karis linje\nMin linje");
        assertThat(stage.text()).contains("Slått sammen med det Kari skrev");
    }

    /** Another types on while the browser puts in what they had typed before. */
    @Test
    void whatComesWhileTheLastIsPutIntoTheFieldComesAfterIt() {
        openAsSecretary();
        anotherWrote("Karis");
        anotherWrote("Karis linje");
        browserTakes("", "Karis");
        browserTakes("Karis", "Karis linje");
        anotherWrote("Karis lange linje");
        browserTakes("Karis linje", "Karis lange linje");
        assertThat(held.carriedOut).isEmpty();
    }

    /** The browser tells of what was put into the field only when it next has time. */
    @Test
    void whatComesBeforeTheBrowserToldOfTheLastComesAllTheSame() {
        openAsSecretary();
        anotherWrote("Karis");
        var asked = askedToPut("", "Karis");
        anotherWrote("Karisma");
        _setValue(notes(), "Karis");
        answer(asked, true);
        browserTakes("Karis", "Karisma");
        assertThat(held.carriedOut).as("it isn't taken for typed").isEmpty();
        assertThat(held.note).isEqualTo("Karisma");
    }

    /** Both come at once from the browser: what was typed, and that it took what was put in before. */
    @Test
    void whatIsTypedBehindWhatWasPutInIsKept() {
        openAsSecretary();
        anotherWrote("Karis");
        var asked = askedToPut("", "Karis");
        _setValue(notes(), "Karis linje");
        answer(asked, true);
        assertThat(held.carriedOut).singleElement().isInstanceOfSatisfying(SaveNote.class, save -> assertThat(save)
                .returns(1, SaveNote::baseRevision)
                .returns("Karis", SaveNote::baseText)
                .returns("Karis linje", SaveNote::text));
        anotherWrote("Karis linje er lang");
        browserTakes("Karis linje", "Karis linje er lang");
    }

    /** An answer may get lost between browser and server. */
    @Test
    void whatIsTypedIsKeptThoughTheBrowserNeverAnswers() {
        openAsSecretary();
        anotherWrote("Karis");
        assertThat(askedToPut("", "Karis")).isNotNull();
        for (var typed : List.of("M", "Mi", "Min")) {
            _setValue(notes(), typed);
        }
        assertThat(held.carriedOut).isEmpty();
        _setValue(notes(), "Min linje");
        assertThat(held.note).isEqualTo("Karis\nMin linje");
    }

    /** The answer isn't heard of a field that isn't on the page. */
    @Test
    void whatWasBeingPutInWhenItWasTurnedAwayFromIsPutInAgain() {
        openAsSecretary();
        anotherWrote("Karis");
        var lost = askedToPut("", "Karis");
        turnAwayAndBack();
        browserTakes("", "Karis");
        answer(lost, false);
        anotherWrote("Karis linje");
        var heard = askedToPut("Karis", "Karis linje");
        _setValue(notes(), "Karis linje");
        turnAwayAndBack();
        assertThat(heard).isNotNull();
        anotherWrote("Karis lange linje");
        browserTakes("Karis linje", "Karis lange linje");
        assertThat(held.carriedOut).isEmpty();
    }

    /** It was typed while the browser had yet to answer. */
    @Test
    void whatIsTypedIsKeptThoughThePageIsTurned() {
        openAsSecretary();
        anotherWrote("Karis");
        assertThat(askedToPut("", "Karis")).isNotNull();
        _setValue(notes(), "Min linje");
        assertThat(held.carriedOut).isEmpty();
        turnAwayAndBack();
        assertThat(held.note).isEqualTo("Karis\nMin linje");
    }

    @Test
    void whatCouldNotBeKeptIsTriedOnceMoreBeforeAnybodyIsAsked() {
        openAsSecretary();
        held.away = true;
        _setValue(notes(), "Står her ennå");
        held.away = false;
        UI.getCurrent().navigate(MeetingPageFakes.PAGE);
        assertThat(held.note).isEqualTo("Står her ennå");
        assertThat(place()).isEqualTo(MeetingPageFakes.PAGE);
        _assertNone(Dialog.class);
    }

    @Test
    void whatIsTakenBackIsNotMissed() {
        openAsSecretary();
        held.away = true;
        _setValue(notes(), "Står her ennå");
        assertThat(stage.text()).contains("Ikke lagret.");
        _setValue(notes(), "");
        assertThat(stage.text()).doesNotContain("Ikke lagret.");
        UI.getCurrent().navigate(MeetingPageFakes.PAGE);
        assertThat(place()).isEqualTo(MeetingPageFakes.PAGE);
        _assertNone(Dialog.class);
    }

    private static void turnAwayAndBack() {
        var field = _get(
                NoteField.class,
                spec -> spec.withPredicate(one -> one.getChildren().anyMatch(notes()::equals)));
        var card = (HasComponents) field.getParent().orElseThrow();
        card.remove(field);
        card.add(field);
    }

    /** What was typed and taken away again is never sent. */
    @Test
    void whatTheBrowserDidNotTakeIsOfferedAgain() {
        openAsSecretary();
        anotherWrote("Karis linje");
        var asked = askedToPut("", "Karis linje");
        assertThat(Stage.tells("tryAgain", () -> answer(asked, false))).isTrue();
        _get(NoteField.class).tryAgain();
        browserTakes("", "Karis linje");
    }

    private void anotherWrote(String text) {
        held.note = text;
        held.noteBy = "Kari";
        held.revision++;
        somebodyElseDidSomething();
    }

    private static void browserTakes(String known, String text) {
        answer(askedToPut(known, text), true);
    }

    private static void answer(PendingJavaScriptInvocation asked, boolean taken) {
        asked.complete(JsonNodeFactory.instance.booleanNode(taken));
    }

    /** The browser was asked to put one text in the place of another, and nothing else. */
    private static PendingJavaScriptInvocation askedToPut(String known, String text) {
        var internals = UI.getCurrent().getInternals();
        internals.getStateTree().runExecutionsBeforeClientResponse();
        var asked = internals.dumpPendingJavaScriptInvocations().stream()
                .filter(call -> call.getInvocation().getExpression().contains("putNote"))
                .toList();
        assertThat(asked)
                .extracting(call -> call.getInvocation().getParameters().subList(0, 2))
                .containsExactly(List.of(known, text));
        return asked.getFirst();
    }

    @Test
    void whatCannotBeKeptStaysAndIsTriedAgain() {
        openAsSecretary();
        held.away = true;
        _setValue(notes(), "Står her ennå");
        assertThat(stage.text()).contains("Ikke lagret.");
        assertThat(notes().getValue()).isEqualTo("Står her ennå");
        UI.getCurrent().navigate(MeetingPageFakes.PAGE);
        assertThat(place()).isEqualTo(HoldFakes.PAGE);
        assertThat(_find(Dialog.class)).hasSize(1);

        held.away = false;
        _get(NoteField.class).tryAgain();
        assertThat(held.note).isEqualTo("Står her ennå");
        assertThat(stage.text()).doesNotContain("Ikke lagret.");
    }

    @Test
    void whoWritesStaysWhereTheyWriteWhenAnotherTurns() {
        openAsSecretary();
        held.current = HoldFakes.DECISION;
        held.begun.add(HoldFakes.DECISION);
        somebodyElseDidSomething();
        assertThat(stage.text())
                .contains("Sak 1 av 3", "Møtet behandler nå sak 2, Strømmene vi går videre med.")
                .contains("Vis sak 2");
        var show = _get(Button.class, spec -> spec.withText("Vis sak 2"));
        somebodyElseDidSomething();
        assertThat(_get(Button.class, spec -> spec.withText("Vis sak 2"))).isSameAs(show);
        assertThat(Stage.tells(TO_HEADING, () -> _click(show))).isTrue();
        assertThat(stage.text()).contains("Sak 2 av 3");
    }

    @Test
    void whatIsSaidInAnInputMeetingIsShownUnderItsItem() {
        meetings.kind = MeetingKind.INPUT;
        meetings.call = new CallId(new UUID(62, 1));
        openAsSecretary();
        var record = _get(Button.class, spec -> spec.withText("Registrer muntlig innspill"));
        held.said.add(new SpokenRow(
                new SpokenId(new UUID(66, 1)),
                HoldFakes.STATUS,
                "Kari Strand",
                "Vi vil ha slagg.",
                SpokenState.WAITING,
                Stage.NOW,
                null));
        somebodyElseDidSomething();
        assertThat(stage.text()).contains("Kari Strand", "Vi vil ha slagg.");
        assertThat(_get(Button.class, spec -> spec.withText("Registrer muntlig innspill")))
                .isSameAs(record);
    }

    @Test
    @SuppressWarnings("unchecked")
    void anActionIsAgreedOn() {
        openAsSecretary();
        press("Legg til oppgave");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Oppgave")), "Hente mengder");
        var responsible = (ComboBox<PersonId>) _get(ComboBox.class, spec -> spec.withLabel("Ansvarlig"));
        var solveig = responsible.getListDataView().getItems().findFirst().orElseThrow();
        _setValue(responsible, solveig);
        _setValue(_get(DateField.class), LocalDate.of(2026, 12, 4));
        _click(_find(Button.class, spec -> spec.withText("Legg til")).getLast());
        _assertNone(Dialog.class);
        assertThat(held.carriedOut.getLast()).isInstanceOfSatisfying(AgreeAction.class, command -> {
            assertThat(command.item()).isEqualTo(HoldFakes.STATUS);
            assertThat(command.form().responsible()).isEqualTo(solveig);
        });
        assertThat(stage.text()).contains("Hente mengder", "Valg");
        choose("Merk som ferdig");
        assertThat(stage.text()).contains("Ferdig");
    }

    @Test
    void aMemberFollowsWithoutNotes() {
        held.person("Mona Hauge", AttendeeRole.VOTER, Presence.PRESENT, null);
        held.outcomes.put(HoldFakes.DECISION, Outcome.DECIDED);
        stage.open(HoldFakes.PAGE);
        assertThat(stage.text()).contains("Status for arbeidet", "Mona Hauge", "Til stede");
        _assertNone(TextArea.class);
        _assertNone(PickOne.class);
        _assertNone(Button.class, spec -> spec.withText("Avslutt møtet"));
        held.current = HoldFakes.DECISION;
        somebodyElseDidSomething();
        assertThat(stage.text()).contains("Sak 2 av 3", "Utfall: vedtatt.");

        meetings.status = MeetingStatus.HELD;
        somebodyElseDidSomething();
        assertThat(place()).isEqualTo(MeetingPageFakes.PAGE);
        assertThat(_get(Notification.class).getElement().getProperty("text")).isEqualTo("Møtet er avsluttet.");
    }

    @Test
    void whoHearsThePageHearsWhetherThereIsAQuorum() {
        var mona = held.person("Mona Hauge", AttendeeRole.VOTER, Presence.PRESENT, null);
        held.person("Liv Sandmo", AttendeeRole.VOTER, Presence.ABSENT, null);
        stage.open(HoldFakes.PAGE);
        held.isThere(mona, Presence.LEFT_EARLY, null);
        somebodyElseDidSomething();
        assertThat(stage.text()).contains("Mona Hauge: gikk tidligere. Møtet er ikke lenger vedtaksført.");
        held.isThere(mona, Presence.PRESENT, null);
        somebodyElseDidSomething();
        assertThat(stage.text()).contains("Møtet er vedtaksført igjen.");
    }

    @Test
    void whatTheMembersAnsweredStandsUnderTheItemOfAnEvaluation() {
        meetings.kind = MeetingKind.EVALUATION;
        meetings.asked = EvaluationCardTest.closed(
                new SaidInWords(EvaluationCardTest.GOOD, List.of(new SaidInWords.Said("Møtene", null)), 0));
        stage.open(HoldFakes.PAGE);
        assertThat(stage.text()).contains("Hva medlemmene svarte", "Møtene");
        stage.open(HoldFakes.PAGE + "?view=screen");
        assertThat(stage.text()).doesNotContain("Møtene");
    }

    @Test
    void onTheScreenOfTheRoomNoNotesAreShown() {
        held.note = "Fortrolig vurdering";
        held.revision = 1;
        meetings.runs = true;
        stage.open(HoldFakes.PAGE + "?view=screen");
        _assertNone(TextArea.class);
        assertThat(stage.text()).doesNotContain("Fortrolig vurdering");
        assertThat(_get(HoldView.class).hasClassName("hold-screen")).isTrue();
        _assertNone(Button.class, spec -> spec.withText("Avslutt møtet"));
        press("Vanlig visning");
        _get(Button.class, spec -> spec.withText("Avslutt møtet"));
        assertThat(notes().getValue()).isEqualTo("Fortrolig vurdering");
    }

    @Test
    void itEndsAndMinutingGoesOn() {
        openAsSecretary();
        press("Avslutt møtet");
        assertThat(held.carriedOut.getLast()).isInstanceOf(EndMeeting.class);
        _get(Button.class, spec -> spec.withText("Gå til referatet"));
        _setValue(notes(), "Skrevet etterpå");
        assertThat(held.note).isEqualTo("Skrevet etterpå");
        choose("Gjenoppta møtet");
        assertThat(held.carriedOut.getLast()).isInstanceOf(ResumeMeeting.class);
        _get(Button.class, spec -> spec.withText("Avslutt møtet"));
    }
}
