package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseForm;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.Force;
import no.mandat.domain.meeting.ItemKind;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.meeting.SeriesRule;
import no.mandat.domain.meeting.Suits;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.TimeOptionId;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.mandate.WriteClauses;
import no.mandat.workflow.meeting.AddItem;
import no.mandat.workflow.meeting.AgendaService;
import no.mandat.workflow.meeting.AgendaTemplate;
import no.mandat.workflow.meeting.ApplyTemplate;
import no.mandat.workflow.meeting.CancelMeeting;
import no.mandat.workflow.meeting.ChooseTime;
import no.mandat.workflow.meeting.CopyMeeting;
import no.mandat.workflow.meeting.CopyPreview;
import no.mandat.workflow.meeting.CopyService;
import no.mandat.workflow.meeting.ItemForm;
import no.mandat.workflow.meeting.ItemRow;
import no.mandat.workflow.meeting.MarkTimes;
import no.mandat.workflow.meeting.MeetingForm;
import no.mandat.workflow.meeting.MeetingQueries;
import no.mandat.workflow.meeting.MeetingRow;
import no.mandat.workflow.meeting.MeetingService;
import no.mandat.workflow.meeting.OfferTimes;
import no.mandat.workflow.meeting.PlanMeeting;
import no.mandat.workflow.meeting.PlanSeries;
import no.mandat.workflow.meeting.SeriesPreview;
import no.mandat.workflow.meeting.SeriesPreview.LeftOut;
import no.mandat.workflow.meeting.SeriesService;
import no.mandat.workflow.meeting.TemplateOffer;
import no.mandat.workflow.meeting.TemplateService;
import no.mandat.workflow.meeting.TimeAsk;
import no.mandat.workflow.meeting.TimeForm;
import no.mandat.workflow.meeting.TimeGrid;
import no.mandat.workflow.meeting.TimeQueries;
import no.mandat.workflow.meeting.TimeService;
import no.mandat.workflow.meeting.WithdrawOption;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What helps to plan meetings: a time that suits, a series, a copy of one that was, and a template of the agenda. */
class PlanningIT extends InAGroup {

    @Inject
    MeetingService meetings;

    @Inject
    AgendaService agendas;

    @Inject
    MeetingQueries meetingQueries;

    @Inject
    TimeService times;

    @Inject
    TimeQueries timeQueries;

    @Inject
    SeriesService series;

    @Inject
    CopyService copies;

    @Inject
    TemplateService templates;

    @Inject
    Clock clock;

    private MeetingId meeting;

    @BeforeEach
    void aMeetingWithoutATimeIsPlanned() {
        meeting = plan(form(MeetingKind.GROUP, null));
    }

    private MeetingForm form(MeetingKind kind, Instant start) {
        var end = start == null ? null : start.plus(Duration.ofHours(2));
        return new MeetingForm(kind, "nb", "Gruppemøte", start, end, "Rom 3", null, null);
    }

    private MeetingId plan(MeetingForm form) {
        return as(secretary, () -> meetings.plan(new PlanMeeting(UUID.randomUUID(), mandate, form)));
    }

    private Instant at(LocalDate day) {
        return day.atTime(9, 0).atZone(clock.getZone()).toInstant();
    }

    private Instant in(int days) {
        return at(LocalDate.now(clock).plusDays(days));
    }

    private static TimeForm time(Instant start) {
        return new TimeForm(start, start.plus(Duration.ofHours(2)));
    }

    private void offer(Instant... starts) {
        run(
                secretary,
                () -> times.offer(new OfferTimes(
                        UUID.randomUUID(),
                        meeting,
                        Arrays.stream(starts).map(PlanningIT::time).toList())));
    }

    private void mark(Actor.Someone member, TimeOptionId option, Suits suits) {
        run(
                member,
                () -> times.mark(
                        new MarkTimes(UUID.randomUUID(), meeting, List.of(new MarkTimes.Mark(option, suits)))));
    }

    private TimeGrid grid(Actor.Someone reader) {
        return as(reader, () -> timeQueries.of(meeting));
    }

    private TimeOptionId option(int number) {
        return grid(secretary).options().get(number).id();
    }

    private Refusal refused(Actor.Someone actor, Runnable work) {
        return refusalOf(() -> run(actor, work));
    }

    private List<String> titles(MeetingId id) {
        return as(secretary, () -> meetingQueries.details(id)).agenda().stream()
                .map(ItemRow::title)
                .toList();
    }

    private AgendaItemId add(String title) {
        return as(
                secretary,
                () -> agendas.add(
                        new AddItem(UUID.randomUUID(), meeting, ItemForm.of(title, ItemKind.DISCUSSION, 30))));
    }

    @Test
    void asksMembersForTimesOnceForEachOffer() {
        offer(in(10), in(11));
        offer(in(11));
        assertThat(grid(secretary).options()).hasSize(2);
        assertThat(letters("meetingTimes", ada)).isEqualTo(1);
        assertThat(letters("meetingTimes", secretary)).isZero();
        assertThat(as(ada, () -> timeQueries.mine()))
                .filteredOn(ask -> ask.meeting().equals(meeting))
                .extracting(TimeAsk::unmarked)
                .containsExactly(2L);
        mark(ada, option(0), Suits.NO);
        mark(ada, option(1), Suits.NO);
        assertThat(as(ada, () -> timeQueries.mine()))
                .noneMatch(ask -> ask.meeting().equals(meeting));
    }

    @Test
    void countsWhomTimesSuitAndSaysWhichIsBest() {
        offer(in(10), in(11));
        mark(ada, option(0), Suits.YES);
        mark(ada, option(1), Suits.YES);
        mark(bo, option(0), Suits.NO);
        mark(bo, option(1), Suits.IF_NEEDED);
        var options = grid(secretary).options();
        assertThat(options).extracting(TimeGrid.Option::best).containsExactly(false, true);
        assertThat(options.get(1).yes()).isEqualTo(1);
        assertThat(options.get(1).ifNeeded()).isEqualTo(1);
        assertThat(options.get(1).silent()).isEqualTo(1);
        assertThat(options.getFirst().no()).isEqualTo(1);
        assertThat(grid(secretary).people()).extracting(TimeGrid.Person::name).containsExactly("Ada", "Bo", "Cille");
        assertThat(grid(bo).people())
                .as("who said what is for those who run it")
                .isEmpty();
        assertThat(grid(bo).options()).extracting(TimeGrid.Option::own).containsExactly(Suits.NO, Suits.IF_NEEDED);
        mark(bo, option(0), Suits.YES);
        assertThat(grid(secretary).options()).extracting(TimeGrid.Option::best).containsExactly(true, false);
    }

    @Test
    void choosesOneAndTellsThoseWhoAnswered() {
        offer(in(10), in(11));
        var first = option(0);
        var second = option(1);
        mark(ada, second, Suits.YES);
        run(secretary, () -> times.choose(new ChooseTime(UUID.randomUUID(), meeting, second)));
        assertThat(as(secretary, () -> meetingQueries.details(meeting)).form().startsAt())
                .isEqualTo(in(11));
        assertThat(grid(secretary).options()).isEmpty();
        assertThat(letters("meetingTimeChosen", ada)).isEqualTo(1);
        assertThat(letters("meetingTimeChosen", bo)).isZero();
        assertThat(refused(bo, () -> mark(bo, first, Suits.YES))).isInstanceOf(MeetingRefusal.OptionGone.class);
    }

    @Test
    void takesBackAndRefusesWhatCannotBe() {
        offer(in(10));
        var option = option(0);
        run(secretary, () -> times.withdrawOption(new WithdrawOption(UUID.randomUUID(), option)));
        assertThat(grid(secretary).options()).isEmpty();
        assertThat(refused(secretary, () -> offer(in(-1)))).isInstanceOf(MeetingRefusal.OptionPassed.class);
        assertThat(refused(secretary, () -> offer(at(LocalDate.of(2099, 1, 1)))))
                .isInstanceOf(MeetingRefusal.OutsidePeriod.class);
        assertThat(refused(secretary, () -> mark(secretary, option, Suits.YES)))
                .isInstanceOf(SharedRefusal.NotThereOrNotYours.class);
        for (int day = 0; day < TimeService.MOST; day++) {
            offer(in(20 + day));
        }
        assertThat(refused(secretary, () -> offer(in(90)))).isInstanceOf(MeetingRefusal.TooManyOptions.class);
    }

    @Test
    void remindsOnceWhoeverHasSaidNothing() throws Exception {
        offer(in(10));
        mark(ada, option(0), Suits.IF_NEEDED);
        world.runNow("reminder.times", meeting.toString());
        until(() -> letters("meetingTimesReminder", bo) == 1);
        assertThat(letters("meetingTimesReminder", ada)).isZero();
        assertThat(world.number(
                        "select count(*) from scheduled_tasks where task_name = 'meetingTimes' and task_instance = ?1",
                        meeting.toString()))
                .isZero();
    }

    @Test
    void plansASeriesWithoutHolidaysAndDaysOnWhichTheBodyMeets() {
        // The second Monday of Easter 2029 is 2 April.
        var monday = LocalDate.of(2029, 3, 26);
        plan(form(MeetingKind.GROUP, at(monday.plusWeeks(2))));
        var rule = SeriesRule.times(new SeriesRule.Weeks(1), 4);
        var preview = as(secretary, () -> series.preview(mandate, form(MeetingKind.GROUP, at(monday)), rule));
        assertThat(preview.days())
                .extracting(SeriesPreview.Day::leftOut)
                .containsExactly(null, LeftOut.HOLIDAY, LeftOut.OTHER_MEETING, null);
        as(
                secretary,
                () -> series.plan(
                        new PlanSeries(UUID.randomUUID(), mandate, form(MeetingKind.GROUP, at(monday)), rule)));
        assertThat(as(secretary, () -> meetingQueries.of(mandate)))
                .filteredOn(row -> row.startsAt() != null)
                .extracting(MeetingRow::title)
                .containsExactly("Gruppemøte 1", "Gruppemøte", "Gruppemøte 2");
    }

    @Test
    void keepsTheHoursOfASeriesWhenTheClockIsChanged() {
        var tuesday = LocalDate.of(2027, 3, 23).with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
        var rule = SeriesRule.times(new SeriesRule.Weeks(1), 3);
        assertThat(as(secretary, () -> series.preview(mandate, form(MeetingKind.GROUP, at(tuesday)), rule))
                        .days())
                .allMatch(day ->
                        day.startsAt().atZone(clock.getZone()).toLocalTime().equals(LocalTime.of(9, 0)));
    }

    @Test
    void refusesASeriesOfNothing() {
        var rule = SeriesRule.times(new SeriesRule.Weeks(1), 2);
        var outside = form(MeetingKind.GROUP, at(LocalDate.of(2099, 1, 1)));
        assertThat(as(secretary, () -> series.preview(mandate, outside, rule)).days())
                .allMatch(day -> day.leftOut() == LeftOut.OUTSIDE_PERIOD);
        assertThat(refused(secretary, () -> plan(outside, rule))).isInstanceOf(MeetingRefusal.SeriesEmpty.class);
        assertThat(refused(secretary, () -> plan(form(MeetingKind.GROUP, null), rule)))
                .isInstanceOf(SharedRefusal.InvalidInput.class);
    }

    private void plan(MeetingForm form, SeriesRule rule) {
        assertThat(series.plan(new PlanSeries(UUID.randomUUID(), mandate, form, rule)))
                .isNotEmpty();
    }

    @Test
    void copiesWhatWasLeftOfAMeeting() {
        var clause = new ClauseId(new UUID(1, 1));
        clausesAre(clause);
        var form = new ItemForm(
                "Behandlet", ItemKind.DISCUSSION, "Liv", 45, List.of(clause), ClassificationForm.of(Openness.OPEN));
        var done = as(secretary, () -> agendas.add(new AddItem(UUID.randomUUID(), meeting, form)));
        add("Utsatt");
        add("Ikke tatt opp");
        world.change("update agenda_item set outcome = 'DEALT_WITH' where id = ?1", done.value());
        world.change(
                "update agenda_item set outcome = 'POSTPONED' where title = 'Utsatt' and meeting_id = ?1",
                meeting.value());
        assertThat(as(secretary, () -> copies.preview(meeting)).items())
                .extracting(CopyPreview.Line::title)
                .containsExactly("Utsatt", "Ikke tatt opp", "Behandlet");
        var some = copy(false);
        assertThat(titles(some))
                .contains("Utsatt", "Ikke tatt opp")
                .doesNotContain("Behandlet")
                .endsWith("Eventuelt");
        assertThat(titles(some)).doesNotHaveDuplicates();
        var all = as(secretary, () -> meetingQueries.details(copy(true))).agenda();
        assertThat(all)
                .filteredOn(row -> "Behandlet".equals(row.title()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.presenter()).isEqualTo("Liv");
                    assertThat(row.clauses()).containsExactly(clause);
                    assertThat(row.outcome()).isNull();
                });
    }

    private MeetingId copy(boolean all) {
        return as(
                secretary,
                () -> copies.copy(new CopyMeeting(UUID.randomUUID(), meeting, form(MeetingKind.GROUP, in(40)), all)));
    }

    @Test
    void beginsTheFirstAgendaWithWhatTheMandateAsks() {
        var clause = new ClauseId(new UUID(1, 1));
        var other = new ClauseId(new UUID(1, 2));
        var tree = new ClauseTree(List.of(
                obligation(clause, "I første møte skal medlemmene dele pågående aktiviteter."),
                obligation(other, "Gruppen skal holde minst to innspillsmøter.")));
        run(secretary, () -> write(tree));
        assertThat(as(secretary, () -> templates.offered(meeting)))
                .extracting(TemplateOffer::template)
                .containsExactly(AgendaTemplate.FIRST_MEETING, AgendaTemplate.GROUP_WORK);
        add("Habilitet og interesser");
        assertThat(apply(AgendaTemplate.FIRST_MEETING)).isEqualTo(5);
        assertThat(apply(AgendaTemplate.FIRST_MEETING)).isZero();
        var agenda = as(secretary, () -> meetingQueries.details(meeting)).agenda();
        assertThat(agenda).last().extracting(ItemRow::title).isEqualTo("Eventuelt");
        assertThat(agenda)
                .filteredOn(row -> !row.clauses().isEmpty())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.title()).isEqualTo("Pågående aktiviteter i virksomhetene");
                    assertThat(row.clauses()).containsExactly(clause);
                });
        var input = plan(form(MeetingKind.INPUT, in(50)));
        assertThat(as(secretary, () -> templates.offered(input)))
                .singleElement()
                .satisfies(
                        offer -> assertThat(offer.items().getFirst().clauses()).isEqualTo(1));
    }

    private static Clause obligation(ClauseId id, String text) {
        return new Clause(id, 0, ClauseForm.PARAGRAPH, "", "", text, ClauseKind.OBLIGATION, Force.values()[0]);
    }

    private void write(ClauseTree tree) {
        clauses.write(
                new WriteClauses(UUID.randomUUID(), mandate, texts.text(mandate).version(), tree, List.of()));
    }

    private int apply(AgendaTemplate template) {
        return as(secretary, () -> templates.apply(new ApplyTemplate(UUID.randomUUID(), meeting, template)));
    }

    @Test
    void addsNothingToAMeetingThatIsCalledOff() {
        run(secretary, () -> meetings.cancel(new CancelMeeting(UUID.randomUUID(), meeting, "Ikke behov")));
        assertThat(refused(secretary, () -> assertThat(templates.apply(
                                new ApplyTemplate(UUID.randomUUID(), meeting, AgendaTemplate.GROUP_WORK)))
                        .isPositive()))
                .isInstanceOf(MeetingRefusal.MeetingNotInState.class);
    }

    @Test
    void offersNothingForAMeetingThatIsCalledOff() {
        offer(in(10));
        var option = option(0);
        run(secretary, () -> meetings.cancel(new CancelMeeting(UUID.randomUUID(), meeting, "Ikke behov")));
        assertThat(grid(secretary).options()).isEmpty();
        assertThat(grid(secretary).runs()).isFalse();
        assertThat(as(ada, () -> timeQueries.mine()))
                .noneMatch(ask -> ask.meeting().equals(meeting));
        assertThat(refused(ada, () -> mark(ada, option, Suits.YES)))
                .isInstanceOf(MeetingRefusal.MeetingNotInState.class);
    }
}
