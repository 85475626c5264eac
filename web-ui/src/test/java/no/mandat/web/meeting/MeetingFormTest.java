package no.mandat.web.meeting;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static no.mandat.web.MeetingFakes.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import no.mandat.domain.meeting.MeetingAction;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.web.Fakes;
import no.mandat.web.MeetingFakes;
import no.mandat.web.Stage;
import no.mandat.web.shared.ConflictDialog;
import no.mandat.web.shared.DateField;
import no.mandat.web.shared.RefusalLine;
import no.mandat.workflow.meeting.EditMeeting;
import no.mandat.workflow.meeting.MeetingForm;
import no.mandat.workflow.meeting.PlanMeeting;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MeetingFormTest {

    private static final String LIST = "mandates/" + Fakes.FERRIES + "/meetings";

    private final Fakes fakes = new Fakes();
    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), fakes.parts());

    @BeforeEach
    void mandate() {
        fakes.mandates.add(Fakes.draft());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Nested
    class OfANewMeeting {

        @BeforeEach
        void open() {
            fakes.meetings.rows.add(MeetingFakes.row(1, "Oppstart", at("2026-10-13T09:00"), MeetingStatus.CLOSED));
            fakes.meetings.rows.add(MeetingFakes.row(2, "Avlyst", at("2026-11-03T09:00"), MeetingStatus.CANCELLED));
            stage.open(LIST + "/new");
        }

        @Test
        void sendsWhatWasWritten() {
            when("2026-12-08", "09:30", "14:00");
            _setValue(text("Sted"), "Kaia 4");
            _setValue(text("Lenke til videomøte"), "https://video.example/abc");
            plan();
            assertThat(planned())
                    .isEqualTo(new MeetingForm(
                            MeetingKind.GROUP,
                            "nb",
                            "Gruppemøte 2",
                            at("2026-12-08T09:30"),
                            at("2026-12-08T14:00"),
                            "Kaia 4",
                            "https://video.example/abc",
                            null));
        }

        @Test
        void takesAMeetingWithoutATime() {
            _setValue(day("Slutter en annen dag"), LocalDate.of(2026, 11, 1));
            _setValue(undecided(), true);
            plan();
            assertThat(planned())
                    .extracting(MeetingForm::startsAt, MeetingForm::endsAt)
                    .containsOnlyNulls();
        }

        @Test
        void asksForADayWhereTheTimeIsSettled() {
            _setValue(day("Dag"), null);
            plan();
            assertThat(day("Dag").getErrorMessage()).isEqualTo("Må fylles ut");
            assertThat(refusal()).isEqualTo("Ett felt må rettes før du kan lagre");
            assertThat(fakes.meetings.carriedOut).isEmpty();
        }

        @Test
        void takesAMeetingOverMidnightByItsLastDay() {
            when("2026-12-08", "22:00", "01:00");
            plan();
            assertThat(time("Til").getErrorMessage()).isEqualTo("Møtet må slutte etter at det begynner.");
            _setValue(day("Slutter en annen dag"), LocalDate.of(2026, 12, 9));
            plan();
            assertThat(planned().endsAt()).isEqualTo(at("2026-12-09T01:00"));
        }

        @Test
        void refusesAMeetingOfWeeks() {
            when("2026-12-08", "09:00", "10:00");
            _setValue(day("Slutter en annen dag"), LocalDate.of(2026, 12, 15));
            plan();
            assertThat(time("Til").getErrorMessage()).isEqualTo("Et møte kan vare i høyst 7 dager.");
        }

        @Test
        void refusesATimeThatTheClockLeavesOut() {
            when("2027-03-28", "02:30", "05:00");
            plan();
            assertThat(time("Fra").getErrorMessage()).startsWith("Kl. 02.30 finnes ikke denne dagen");
            assertThat(fakes.meetings.carriedOut).isEmpty();
        }

        @Test
        void takesTheFirstOfTwoTimesThatTheClockShows() {
            when("2026-10-25", "02:30", "04:00");
            plan();
            assertThat(planned().startsAt()).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        }

        @Test
        void suggestsATitleByItsKindUntilSomebodyWritesOne() {
            choose(MeetingKind.INPUT);
            assertThat(text("Tittel").getValue()).isEqualTo("Innspillsmøte 1");
            _setValue(text("Tittel"), "Med reindriftsnæringen");
            choose(MeetingKind.BOARD);
            assertThat(text("Tittel").getValue()).isEqualTo("Med reindriftsnæringen");
        }

        @Test
        void refusesALinkThatLeadsNowhere() {
            _setValue(text("Lenke til videomøte"), "http://video.example");
            plan();
            assertThat(text("Lenke til videomøte").isInvalid()).isTrue();
            assertThat(fakes.meetings.carriedOut).isEmpty();
        }

        @Test
        void saysAtTheDayThatItIsOutsideThePeriod() {
            fakes.meetings.refuseNext(
                    new MeetingRefusal.OutsidePeriod(LocalDate.of(2028, 1, 11), null, LocalDate.of(2027, 12, 31)));
            plan();
            assertThat(day("Dag").isInvalid()).isTrue();
            assertThat(day("Dag").getErrorMessage()).contains("2028");
            plan();
            assertThat(fakes.meetings.carriedOut)
                    .extracting(command -> ((PlanMeeting) command).key())
                    .hasSize(2)
                    .satisfies(keys -> assertThat(Set.copyOf(keys)).hasSize(1));
        }

        @Test
        void isNotThereForThoseWhoPlanNone() {
            fakes.meetings.mayPlan = false;
            stage.open(LIST);
            stage.open(LIST + "/new");
            assertThat(stage.text()).contains("Her er det ingenting å se");
        }

        private MeetingForm planned() {
            return ((PlanMeeting) fakes.meetings.carriedOut.getLast()).form();
        }

        private void plan() {
            _click(_get(Button.class, spec -> spec.withText("Planlegg møtet")));
        }
    }

    @Nested
    class OfOneThatThereIs {

        @Test
        void sendsWhatIsOtherwise() {
            edit();
            _setValue(text("Sted"), "Rådhuset");
            save();
            var sent = (EditMeeting) fakes.meetings.carriedOut.getLast();
            assertThat(sent.version()).isEqualTo(3);
            assertThat(sent.form().place()).isEqualTo("Rådhuset");
            assertThat(sent.form().startsAt()).isEqualTo(at("2026-12-08T09:00"));
        }

        @Test
        void keepsTheSecondOfTwoTimesThatTheClockShows() {
            var second = Instant.parse("2026-10-25T01:30:00Z");
            fakes.meetings.details = MeetingFakes.details(
                    MeetingStatus.PLANNED,
                    new MeetingForm(
                            MeetingKind.GROUP,
                            "nb",
                            "Nattmøte",
                            second,
                            second.plusSeconds(3600),
                            "Kaia 4",
                            null,
                            null));
            edit();
            save();
            assertThat(((EditMeeting) fakes.meetings.carriedOut.getLast())
                            .form()
                            .startsAt())
                    .isEqualTo(second);
        }

        @Test
        void saysAtItsFieldWhatIsWrongWithTheDayToAnswerBy() {
            edit();
            _setValue(day("Svar innen"), LocalDate.of(2026, 12, 20));
            fakes.meetings.refuseNext(
                    new MeetingRefusal.AnswerByTooLate(LocalDate.of(2026, 12, 20), LocalDate.of(2026, 12, 8)));
            save();
            assertThat(((EditMeeting) fakes.meetings.carriedOut.getLast())
                            .form()
                            .answerBy())
                    .isEqualTo(LocalDate.of(2026, 12, 20));
            assertThat(day("Svar innen").getErrorMessage()).contains("for sent å svare innen 20. des. 2026");
            assertThat(day("Svar innen").getHelperText()).contains("Et ønske, ikke en sperre");
        }

        @Test
        void keepsTheTitleThatItHas() {
            edit();
            choose(MeetingKind.BOARD);
            assertThat(text("Tittel").getValue()).isEqualTo("Gruppemøte 1");
        }

        @Test
        void saysThatThoseWhoAreCalledAreCalledAnew() {
            fakes.meetings.details = MeetingFakes.details(MeetingStatus.CALLED, MeetingFakes.form());
            edit();
            assertThat(_get(Paragraph.class, spec -> spec.withClasses("notice")).getText())
                    .startsWith("Alle som er innkalt, får en ny innkalling");
            assertThat(kind().isReadOnly()).isTrue();
            _assertNone(Checkbox.class);
        }

        @Test
        void tellsNobodyOfOneThatIsBeingPlanned() {
            edit();
            _assertNone(Paragraph.class, spec -> spec.withClasses("notice"));
        }

        @Test
        void isNotThereOnceItIsOver() {
            fakes.meetings.details = MeetingFakes.details(4, MeetingStatus.CLOSED, MeetingFakes.form(), Set.of());
            edit();
            assertThat(stage.text()).contains("Her er det ingenting å se");
        }

        @Test
        void isNotThereUnderAnotherMandateOrWithoutAnId() {
            stage.open(fakes.underAnother(LIST + "/" + MeetingFakes.MEETING + "/edit"));
            assertThat(stage.text()).contains("Her er det ingenting å se");
            stage.open(LIST + "/ikke-en-id/edit");
            assertThat(stage.text()).contains("Her er det ingenting å se");
        }

        @Test
        void showsBothTextsWhereSomebodyElseWroteMeanwhile() {
            edit();
            _setValue(text("Sted"), "Rådhuset");
            fakes.meetings.details = MeetingFakes.details(
                    4,
                    MeetingStatus.PLANNED,
                    new MeetingForm(
                            MeetingKind.GROUP,
                            "nb",
                            "Gruppemøte 1",
                            at("2026-12-09T09:00"),
                            at("2026-12-09T12:00"),
                            "Kaia 4",
                            null,
                            null),
                    Set.of(MeetingAction.EDIT));
            fakes.meetings.refuseNext(new SharedRefusal.ChangedMeanwhile());
            save();
            assertThat(_get(ConflictDialog.class).isOpened()).isTrue();
            _click(_get(Button.class, spec -> spec.withText("Lagre valgene")));
            var sent = (EditMeeting) fakes.meetings.carriedOut.getLast();
            assertThat(sent.version()).isEqualTo(4);
            assertThat(sent.form().place()).isEqualTo("Rådhuset");
            assertThat(sent.form().startsAt()).isEqualTo(at("2026-12-09T09:00"));
        }

        @Test
        void keepsWhatIsWrittenWhereItBeganMeanwhile() {
            edit();
            _setValue(text("Sted"), "Rådhuset");
            fakes.meetings.details = MeetingFakes.details(4, MeetingStatus.RUNNING, MeetingFakes.form(), Set.of());
            fakes.meetings.refuseNext(new SharedRefusal.ChangedMeanwhile());
            save();
            assertThat(refusal()).startsWith("Møtet kan ikke endres lenger");
            assertThat(text("Sted").getValue()).isEqualTo("Rådhuset");
        }

        private void edit() {
            stage.open(LIST + "/" + MeetingFakes.MEETING + "/edit");
        }

        private void save() {
            _click(_get(Button.class, spec -> spec.withText("Lagre endringene")));
        }
    }

    private static void when(String day, String from, String to) {
        _setValue(day("Dag"), LocalDate.parse(day));
        _setValue(time("Fra"), LocalTime.parse(from));
        _setValue(time("Til"), LocalTime.parse(to));
    }

    private static Checkbox undecided() {
        return _get(Checkbox.class, spec -> spec.withLabel("Tidspunktet er ikke bestemt"));
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<MeetingKind> kind() {
        return _get(RadioButtonGroup.class, spec -> spec.withClasses("meeting-kinds"));
    }

    private static void choose(MeetingKind chosen) {
        _setValue(kind(), chosen);
    }

    private static DateField day(String label) {
        return _get(DateField.class, spec -> spec.withLabel(label));
    }

    private static TimePicker time(String label) {
        return _get(TimePicker.class, spec -> spec.withLabel(label));
    }

    private static TextField text(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static String refusal() {
        return _get(RefusalLine.class).getText();
    }
}
