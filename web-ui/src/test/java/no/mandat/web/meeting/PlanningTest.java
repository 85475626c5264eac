package no.mandat.web.meeting;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.meeting.ItemKind;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.meeting.Suits;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.TimeOptionId;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.web.shared.InstantField;
import no.mandat.workflow.meeting.AgendaTemplate;
import no.mandat.workflow.meeting.ApplyTemplate;
import no.mandat.workflow.meeting.ChooseTime;
import no.mandat.workflow.meeting.CopyMeeting;
import no.mandat.workflow.meeting.CopyPreview;
import no.mandat.workflow.meeting.MarkTimes;
import no.mandat.workflow.meeting.MeetingForm;
import no.mandat.workflow.meeting.OfferTimes;
import no.mandat.workflow.meeting.PlanSeries;
import no.mandat.workflow.meeting.SeriesPreview;
import no.mandat.workflow.meeting.SeriesPreview.LeftOut;
import no.mandat.workflow.meeting.TemplateOffer;
import no.mandat.workflow.meeting.TimeForm;
import no.mandat.workflow.meeting.TimeGrid;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PlanningTest {

    private static final MeetingId MEETING = new MeetingId(new UUID(1, 1));
    private static final TimeOptionId FIRST = new TimeOptionId(new UUID(2, 1));
    private static final TimeOptionId SECOND = new TimeOptionId(new UUID(2, 2));
    private static final Instant NINE = Instant.parse("2026-12-02T08:00:00Z");
    private static final MeetingForm FORM =
            new MeetingForm(MeetingKind.GROUP, "nb", "Gruppemøte 3", null, null, "Rom 3", null, "Møt i resepsjonen");

    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), new Fakes().parts());
    private final PlanningFakes fakes = new PlanningFakes(grid(true, false), new CopyPreview(FORM, List.of()));
    private final List<Object> done = new ArrayList<>();

    @BeforeEach
    void clear() {
        UI.getCurrent().removeAll();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private static TimeGrid.Option option(TimeOptionId id, Instant start, int yes, boolean best) {
        return new TimeGrid.Option(id, start, start.plus(Duration.ofHours(2)), yes, 1, 0, 2, best, null);
    }

    private static TimeGrid grid(boolean runs, boolean asked) {
        return new TimeGrid(
                MEETING,
                runs,
                asked,
                List.of(option(FIRST, NINE, 1, false), option(SECOND, NINE.plus(Duration.ofDays(1)), 3, true)),
                runs
                        ? List.of(new TimeGrid.Person(
                                new PersonId(new UUID(3, 1)), "Ada", Map.of(FIRST, Suits.NO, SECOND, Suits.YES)))
                        : List.of());
    }

    private TimesCard card() {
        var card = new TimesCard(fakes.times, fakes.queries, Stage.CLOCK, MEETING, () -> done.add("chosen"));
        UI.getCurrent().add(card);
        return card;
    }

    private static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static InstantField field(String label) {
        return _get(InstantField.class, spec -> spec.withLabel(label));
    }

    @Nested
    class ATime {

        @Test
        void isChosenByWhoeverRunsTheMeeting() {
            card();
            assertThat(stage.text())
                    .contains("3 passer · 1 om nødvendig · 0 passer ikke · 2 har ikke svart")
                    .contains("torsdag 3. desember, kl. 09.00–11.00", "Passer for flest", "Passer: Ada");
            assertThat(_find(NativeTableHeaderCell.class)).hasSize(4).allMatch(cell -> cell.getElement()
                    .hasAttribute("scope"));
            assertThat(_get(Div.class, spec -> spec.withClasses("times-scroll"))
                            .getElement()
                            .getAttribute("tabindex"))
                    .isEqualTo("0");
            _assertNone(RadioButtonGroup.class);
            var choose = _find(Button.class, spec -> spec.withText("Velg")).getLast();
            assertThat(choose.getAriaLabel()).contains("Velg torsdag 3. desember, kl. 09.00–11.00");
            _click(choose);
            assertThat(stage.text()).contains("Møtet holdes torsdag 3. desember, kl. 09.00–11.00.", "får e-post");
            assertThat(fakes.carriedOut).isEmpty();
            confirm();
            assertThat(fakes.carriedOut).singleElement().satisfies(command -> assertThat(
                            ((ChooseTime) command).option())
                    .isEqualTo(SECOND));
            assertThat(done).containsExactly("chosen");
        }

        /** In the dialog, which comes last on the page. */
        private static void confirm() {
            _click(_find(Button.class, spec -> spec.withText("Velg")).getLast());
        }

        @Test
        void thatIsGoneIsSaid() {
            card();
            fakes.refusal = new MeetingRefusal.OptionGone();
            _click(_find(Button.class, spec -> spec.withText("Velg")).getFirst());
            confirm();
            assertThat(stage.text()).contains("Dette tidspunktet er ikke lenger et forslag");
            assertThat(done).isEmpty();
        }

        @Test
        void isMarkedByMembers() {
            fakes.grid = grid(false, true);
            card();
            assertThat(stage.text()).doesNotContain("Finn et tidspunkt", "Ada");
            press("Lagre svarene");
            assertThat(stage.text()).contains("Svar for minst ett av tidspunktene.");
            assertThat(fakes.carriedOut).isEmpty();
            mark(1, Suits.IF_NEEDED);
            press("Lagre svarene");
            assertThat(fakes.carriedOut).singleElement().satisfies(command -> assertThat(((MarkTimes) command).marks())
                    .containsExactly(new MarkTimes.Mark(SECOND, Suits.IF_NEEDED)));
        }

        @SuppressWarnings("unchecked")
        private static void mark(int number, Suits suits) {
            var group = (RadioButtonGroup<Suits>) _find(RadioButtonGroup.class).get(number);
            _setValue(group, suits);
        }

        @Test
        void isNoConcernOfOthers() {
            fakes.grid = grid(false, false);
            assertThat(card().isVisible()).isFalse();
        }

        @Test
        void isOffered() {
            card();
            press("Legg til forslag");
            press("Spør medlemmene");
            assertThat(fakes.carriedOut).isEmpty();
            assertThat(field("Forslag 1: begynner").isInvalid()).isTrue();
            _setValue(field("Forslag 1: begynner"), NINE);
            press("Et forslag til");
            press("Spør medlemmene");
            assertThat(fakes.carriedOut).singleElement().satisfies(command -> assertThat(((OfferTimes) command).times())
                    .containsExactly(new TimeForm(NINE, NINE.plus(Duration.ofHours(2)))));
            _assertNone(OfferTimesDialog.class);
        }
    }

    @Nested
    class ASeries {

        private static SeriesPreview.Day day(int number, LeftOut leftOut) {
            var start = NINE.plus(Duration.ofDays(number));
            return new SeriesPreview.Day(
                    LocalDate.of(2026, 12, 2).plusDays(number),
                    start,
                    start.plus(Duration.ofHours(2)),
                    leftOut == null ? "Gruppemøte 1" : "",
                    leftOut);
        }

        @Test
        void isShownBeforeItIsPlanned() {
            fakes.days = new SeriesPreview(List.of(day(0, null), day(14, LeftOut.OTHER_MEETING)));
            new SeriesDialog(fakes.series, Stage.CLOCK, Fakes.FERRIES, () -> done.add("planned")).open();
            press("Planlegg møtene");
            assertThat(field("Det første møtet begynner").isInvalid()).isTrue();
            _setValue(_get(TextField.class, spec -> spec.withLabel("Tittel")), "Gruppemøte");
            _setValue(field("Det første møtet begynner"), NINE);
            press("Planlegg møtene");
            assertThat(fakes.carriedOut).isEmpty();
            assertThat(stage.text())
                    .contains("Det blir ett møte.", "onsdag 2. desember, kl. 09.00–11.00: Gruppemøte 1")
                    .contains("hoppes over: det er et annet møte den dagen");
            press("Planlegg ett møte");
            assertThat(fakes.carriedOut).singleElement().satisfies(command -> {
                assertThat(((PlanSeries) command).rule().times()).isEqualTo(5);
                assertThat(((PlanSeries) command).form().title()).isEqualTo("Gruppemøte");
            });
            assertThat(done).containsExactly("planned");
        }

        @Test
        void isShownAnewOnceItIsChanged() {
            fakes.days = new SeriesPreview(List.of(day(0, null)));
            new SeriesDialog(fakes.series, Stage.CLOCK, Fakes.FERRIES, () -> done.add("planned")).open();
            _setValue(_get(TextField.class, spec -> spec.withLabel("Tittel")), "Gruppemøte");
            _setValue(field("Det første møtet begynner"), NINE);
            press("Vis datoene");
            assertThat(stage.text()).contains("Det blir ett møte.");
            _setValue(_get(IntegerField.class), 3);
            assertThat(stage.text()).doesNotContain("Det blir ett møte.");
            press("Planlegg møtene");
            assertThat(fakes.carriedOut).isEmpty();
        }
    }

    @Nested
    class ACopy {

        @Test
        void saysWhichItemsComeAlong() {
            fakes.copy = new CopyPreview(
                    FORM,
                    List.of(
                            new CopyPreview.Line("Utsatt", ItemKind.DISCUSSION, 30, true),
                            new CopyPreview.Line("Strømmene", ItemKind.DECISION, 30, false)));
            new CopyDialog(fakes.copies, Stage.CLOCK, MEETING, done::add).open();
            assertThat(stage.text()).contains("Én sak blir med", "Utsatt").doesNotContain("Strømmene");
            _setValue(_get(Checkbox.class), true);
            assertThat(stage.text()).contains("2 saker blir med", "Strømmene (behandlet)");
            _setValue(field("Begynner"), NINE);
            press("Planlegg møtet");
            assertThat(fakes.carriedOut).singleElement().satisfies(command -> {
                assertThat(((CopyMeeting) command).all()).isTrue();
                assertThat(((CopyMeeting) command).form().title()).isEqualTo("Gruppemøte 3");
                assertThat(((CopyMeeting) command).form().practical()).isEqualTo("Møt i resepsjonen");
            });
            assertThat(done).hasSize(1);
        }
    }

    @Nested
    class ATemplate {

        @Test
        void saysWhatComes() {
            fakes.offers = List.of(new TemplateOffer(
                    AgendaTemplate.FIRST_MEETING,
                    List.of(
                            new TemplateOffer.Line("Presentasjon", ItemKind.INFORMATION, 20, true, 0),
                            new TemplateOffer.Line("Aktiviteter", ItemKind.INFORMATION, 30, false, 1))));
            new TemplateDialog(fakes.templates, MEETING, () -> done.add("applied")).open();
            assertThat(stage.text())
                    .contains("Presentasjon (står på sakslisten)")
                    .contains("Aktiviteter (30 min, ett mandatpunkt lenkes)");
            press("Legg til sakene");
            assertThat(fakes.carriedOut).singleElement().satisfies(command -> assertThat(
                            ((ApplyTemplate) command).template())
                    .isEqualTo(AgendaTemplate.FIRST_MEETING));
            assertThat(done).containsExactly("applied");
        }
    }
}
