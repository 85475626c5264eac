package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.mandat.domain.document.Openness;
import no.mandat.domain.meeting.ItemKind;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.milestone.MilestoneRefusal;
import no.mandat.domain.milestone.ProofKind;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.ClosingCondition;
import no.mandat.domain.shared.ClosingCondition.GapKind;
import no.mandat.domain.shared.Cover;
import no.mandat.domain.shared.CoverKind;
import no.mandat.domain.shared.CoverScope;
import no.mandat.domain.shared.CoverageSource;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.MilestoneId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.mandate.MandateService;
import no.mandat.workflow.mandate.WithdrawMandate;
import no.mandat.workflow.meeting.AddItem;
import no.mandat.workflow.meeting.AgendaService;
import no.mandat.workflow.meeting.ItemForm;
import no.mandat.workflow.meeting.MeetingDetails;
import no.mandat.workflow.meeting.MeetingForm;
import no.mandat.workflow.meeting.MeetingQueries;
import no.mandat.workflow.meeting.MeetingService;
import no.mandat.workflow.meeting.MinutesToRead;
import no.mandat.workflow.meeting.MyMeetingRow;
import no.mandat.workflow.meeting.MyMeetings;
import no.mandat.workflow.meeting.OwnMeeting;
import no.mandat.workflow.meeting.PlanMeeting;
import no.mandat.workflow.meeting.PublicMeetings;
import no.mandat.workflow.meeting.PublishedMeeting;
import no.mandat.workflow.milestone.AddMilestone;
import no.mandat.workflow.milestone.DueForm;
import no.mandat.workflow.milestone.MakeCalendarLink;
import no.mandat.workflow.milestone.MilestoneForm;
import no.mandat.workflow.milestone.MilestoneService;
import no.mandat.workflow.milestone.PlanCalendars;
import no.mandat.workflow.milestone.PlanQueries;
import no.mandat.workflow.milestone.ProofForm;
import no.mandat.workflow.milestone.ProofLine;
import no.mandat.workflow.milestone.ReachMilestone;
import no.mandat.workflow.milestone.StartMilestone;
import no.mandat.workflow.party.CompositionQueries;
import no.mandat.workflow.party.CoverageLine;
import no.mandat.workflow.party.Heard;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the rest of the product knows of meetings. Where they are in their lives is written into the database here. */
class MeetingElsewhereIT extends InAGroup {

    private static final ClauseId CLAUSE = new ClauseId(new UUID(21, 1));
    private static final ClauseId ANOTHER = new ClauseId(new UUID(21, 2));

    @Inject
    MeetingService meetings;

    @Inject
    AgendaService agendas;

    @Inject
    MeetingQueries meetingQueries;

    @Inject
    MyMeetings mine;

    @Inject
    PublicMeetings publicMeetings;

    @Inject
    PlanCalendars calendars;

    @Inject
    PlanQueries plans;

    @Inject
    MilestoneService milestones;

    @Inject
    CompositionQueries compositions;

    @Inject
    MandateService mandates;

    @Inject
    Lives lives;

    @Inject
    @Any
    Instance<CoverageSource> coverage;

    @Inject
    @Any
    Instance<ClosingCondition> conditions;

    @Inject
    Clock clock;

    private MeetingId meeting;
    private int next = 3;

    @BeforeEach
    void aMeetingIsPlanned() {
        meeting = plan(MeetingKind.GROUP, "Gruppemøte");
    }

    private MeetingId plan(MeetingKind kind, String title) {
        var start = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(20));
        var form = new MeetingForm(
                kind, "nb", title, start, start.plus(Duration.ofHours(2)), "Rom 3", "https://video.example/1", null);
        return as(secretary, () -> meetings.plan(new PlanMeeting(UUID.randomUUID(), mandate, form)));
    }

    private void called(MeetingId which) {
        world.change(
                "update meeting set state = 'CALLED', called_at = ?2 where id = ?1", which.value(), clock.instant());
    }

    private void held(MeetingId which) {
        called(which);
        var at = clock.instant().minusSeconds(60);
        world.change(
                "update meeting set state = 'HELD', began_at = ?2, ended_at = ?2, number = ?3, number_year = 2026 where id = ?1",
                which.value(),
                at,
                next++);
    }

    private void is(MeetingId which, String state) {
        world.change("update meeting set state = ?2 where id = ?1", which.value(), state);
    }

    private void add(ClauseId... clauses) {
        var form = new ItemForm(
                "Sak", ItemKind.DISCUSSION, null, 30, List.of(clauses), ClassificationForm.of(Openness.INTERNAL));
        var ignored = as(secretary, () -> agendas.add(new AddItem(UUID.randomUUID(), meeting, form)));
    }

    private List<VEvent> events(Actor.Someone reader) {
        var link = as(reader, () -> calendars.make(new MakeCalendarLink(mandate)));
        var text = calendars.byToken(link.token()).orElseThrow();
        var file = as(reader, () -> calendars.of(mandate));
        var events = Biweekly.parse(text).first().getEvents();
        assertThat(Biweekly.parse(file).first().getEvents())
                .as("the file tells the same")
                .extracting(event -> event.getSummary().getValue())
                .containsExactlyElementsOf(events.stream()
                        .map(event -> event.getSummary().getValue())
                        .toList());
        return events;
    }

    private List<String> titles(Actor.Someone reader) {
        return events(reader).stream()
                .map(event -> event.getSummary().getValue())
                .toList();
    }

    @Test
    void standsInTheCalendarsOfWhoReadsIt() {
        var ofBoard = plan(MeetingKind.BOARD, "Styremøte");
        var chair = world.person("Styreleder", RealmRole.BOARD);
        var membership = world.seat(chair, world.mandate(mandate).board(), Role.MEMBER, LocalDate.now(clock));
        assertThat(membership).isNotNull();
        assertThat(titles(ada)).containsExactly("Gruppemøte");
        assertThat(titles(chair)).containsExactly("Styremøte");
        assertThat(titles(secretary)).containsExactlyInAnyOrder("Gruppemøte", "Styremøte");
        world.change("update meeting set starts_at = null, ends_at = null where id = ?1", ofBoard.value());
        assertThat(titles(chair)).as("without a time there is nothing to show").isEmpty();
    }

    @Test
    void isTentativeConfirmedAndCancelledThere() {
        assertThat(events(ada).getFirst().getStatus().isTentative()).isTrue();
        called(meeting);
        world.change("update meeting set sequence = 4 where id = ?1", meeting.value());
        var event = events(ada).getFirst();
        assertThat(event.getStatus().isConfirmed()).isTrue();
        assertThat(event.getSequence().getValue()).isEqualTo(4);
        assertThat(event.getUid().getValue()).startsWith(meeting + "@");
        assertThat(event.getLocation().getValue()).isEqualTo("Rom 3");
        is(meeting, "CANCELLED");
        assertThat(events(ada).getFirst().getStatus().isCancelled()).isTrue();
        var link = as(ada, () -> calendars.make(new MakeCalendarLink(mandate)));
        world.endMembership(secretary, mandate, ada);
        assertThat(calendars.byToken(link.token()).orElseThrow()).doesNotContain("Gruppemøte");
    }

    @Test
    void coversItsClausesOnceItIsCalled() {
        clausesAre(CLAUSE, ANOTHER);
        add(CLAUSE);
        add(CLAUSE, ANOTHER);
        assertThat(covers(CLAUSE)).isEmpty();
        called(meeting);
        assertThat(covers(CLAUSE)).as("once, though two items are about it").hasSize(1);
        assertThat(covers(CLAUSE).getFirst().title())
                .as("its kind and its day: what it is called is for those who meet")
                .startsWith("gruppemøte ")
                .doesNotContain("Gruppemøte");
        assertThat(covers(ANOTHER)).extracting(Cover::done).containsExactly(false);
        held(meeting);
        assertThat(covers(CLAUSE)).extracting(Cover::title).containsExactly("møte 3/2026");
        is(meeting, "CLOSED");
        assertThat(covers(CLAUSE)).extracting(Cover::done).containsExactly(true);
    }

    private List<Cover> covers(ClauseId clause) {
        return coverage.stream()
                .flatMap(
                        source -> as(secretary, () -> source.of(mandate, CoverScope.SUBMITTED))
                                .getOrDefault(clause, List.of())
                                .stream())
                .filter(cover -> cover.kind() == CoverKind.MEETING)
                .toList();
    }

    @Test
    void countsWhoFromOutsideWasCalledAndCame() {
        called(meeting);
        outsider("en@utenfor.example", "INVITED", null);
        outsider("to@utenfor.example", "INVITED", "PRESENT");
        outsider("tre@utenfor.example", "REMOVED", null);
        var another = plan(MeetingKind.INPUT, "Innspillsmøte");
        held(another);
        outsider(another, "to@utenfor.example", "INVITED", "ABSENT");
        held(meeting);
        assertThat(heard()).containsExactly(new Heard(0, 0, 0, 2, 1));
        is(another, "CANCELLED");
        assertThat(heard()).containsExactly(new Heard(0, 0, 0, 2, 1));
        is(meeting, "CANCELLED");
        assertThat(heard()).isEmpty();
    }

    private void outsider(String email, String state, @Nullable String presence) {
        outsider(meeting, email, state, presence);
    }

    private void outsider(MeetingId of, String email, String state, @Nullable String presence) {
        var at = clock.instant().minusSeconds(600);
        var id = UUID.randomUUID();
        world.change("""
                insert into attendee (id, meeting_id, mandate_id, role, invitee, email, category, language, state, sent_at,
                    changed_at, version)
                values (?1, ?2, ?3, 'OUTSIDER', 'En', ?4, 'INDUSTRY', 'nb', ?5, ?6, ?6, 0)
                """, id, of.value(), mandate.value(), email, state, at);
        if (presence != null) {
            world.change("update attendee set presence = ?2 where id = ?1", id, presence);
        }
    }

    private List<Heard> heard() {
        return as(secretary, () -> compositions.on(mandate, LocalDate.now(clock))).coverage().stream()
                .filter(line -> line.category() == OrganisationCategory.INDUSTRY)
                .map(CoverageLine::heard)
                .filter(Heard::isAnybody)
                .toList();
    }

    @Test
    void anEvaluationIsHeldWhenItHasEnded() {
        assertThat(gaps()).contains(GapKind.EVALUATION);
        held(meeting);
        assertThat(gaps()).as("another meeting is none").contains(GapKind.EVALUATION);
        var evaluation = plan(MeetingKind.EVALUATION, "Evaluering");
        called(evaluation);
        assertThat(gaps()).contains(GapKind.EVALUATION);
        held(evaluation);
        assertThat(gaps()).doesNotContain(GapKind.EVALUATION);
        world.change("update meeting set ended_at = null where id = ?1", evaluation.value());
        assertThat(gaps()).as("it goes on").contains(GapKind.EVALUATION);
    }

    private List<GapKind> gaps() {
        return conditions.stream()
                .flatMap(condition -> as(secretary, () -> condition.missing(mandate)).stream())
                .map(ClosingCondition.Gap::kind)
                .toList();
    }

    @Test
    void isCalledOffWhenItsMandateIsOver() {
        var over = plan(MeetingKind.GROUP, "Holdt");
        held(over);
        run(secretary, () -> mandates.withdraw(new WithdrawMandate(UUID.randomUUID(), mandate, version(), "Hemmelig")));
        assertThat(details(meeting).status()).isEqualTo(MeetingStatus.CANCELLED);
        assertThat(details(meeting).reason()).isEqualTo("Mandatet er trukket.");
        assertThat(details(over).status()).isEqualTo(MeetingStatus.HELD);
        assertThat(world.trailOf(new PersonId(meeting.value()))).endsWith("MeetingCancelled");
    }

    private int version() {
        return world.mandate(mandate).version();
    }

    private MeetingDetails details(MeetingId which) {
        return as(secretary, () -> meetingQueries.details(which));
    }

    @Test
    void isPublicByItsDateOnceItIsCalled() {
        assertThat(refusalOf(() -> publicMeetings.of(mandate))).isEqualTo(new SharedRefusal.NotThereOrNotYours());
        lives.publish(secretary, mandate);
        assertThat(publicMeetings.of(mandate)).isEmpty();
        var board = plan(MeetingKind.BOARD, "Styremøte");
        called(board);
        called(meeting);
        assertThat(publicMeetings.of(mandate))
                .extracting(PublishedMeeting::kind, PublishedMeeting::cancelled)
                .containsExactly(tuple(MeetingKind.GROUP, false));
        assertThat(publicMeetings.of(mandate))
                .as("nothing of what it is called and where it is")
                .allSatisfy(one -> assertThat(one.toString()).doesNotContain("Gruppemøte", "Rom 3"));
        is(meeting, "CANCELLED");
        assertThat(publicMeetings.of(mandate))
                .extracting(PublishedMeeting::cancelled)
                .containsExactly(true);
    }

    @Test
    void asksThoseWhoAreCalledAndThenForRemarks() {
        assertThat(as(ada, () -> mine.ahead())).isEmpty();
        called(meeting);
        assertThat(as(ada, () -> mine.ahead()))
                .extracting(MyMeetingRow::isAsked)
                .containsExactly(true);
        assertThat(as(ada, () -> mine.ahead()))
                .extracting(MyMeetingRow::mandateName)
                .containsExactly("Godkjenning");
        world.change(
                "update attendee set answer = 'ACCEPTED' where meeting_id = ?1 and person_id = ?2",
                meeting.value(),
                ada.personId().value());
        assertThat(as(ada, () -> mine.ahead()))
                .extracting(MyMeetingRow::isAsked)
                .containsExactly(false);
        held(meeting);
        assertThat(as(ada, () -> mine.ahead())).isEmpty();
        circulated(1, clock.instant().plusSeconds(3600));
        assertThat(as(ada, () -> mine.toRemarkOn()))
                .extracting(MinutesToRead::title)
                .containsExactly("Gruppemøte");
        assertThat(as(bo, () -> mine.toRemarkOn())).as("who wasn't there").isEmpty();
        circulated(2, clock.instant().minusSeconds(1));
        assertThat(as(ada, () -> mine.toRemarkOn())).as("too late").isEmpty();
    }

    @Test
    void asksWhoeverWasThereForAMemberAndNotTheMember() {
        called(meeting);
        held(meeting);
        circulated(1, clock.instant().plusSeconds(3600));
        world.change(
                "update attendee set presence = 'DEPUTY', deputy_id = ?3 where meeting_id = ?1 and person_id = ?2",
                meeting.value(),
                ada.personId().value(),
                bo.personId().value());
        assertThat(as(ada, () -> mine.toRemarkOn())).isEmpty();
        assertThat(as(bo, () -> mine.toRemarkOn()))
                .extracting(MinutesToRead::meeting)
                .containsExactly(meeting);
    }

    @Test
    void listsWhatOneIsCalledToAheadAndBehindAPageAtATime() {
        assertThat(coming(ada)).as("nobody is called yet").isEmpty();
        called(meeting);
        var board = plan(MeetingKind.BOARD, "Styremøte");
        called(board);
        var late = plan(MeetingKind.GROUP, "Et langt møte");
        called(late);
        world.change(
                "update meeting set state = 'HELD', began_at = starts_at, starts_at = ?2, ends_at = ?3 where id = ?1",
                late.value(),
                clock.instant().minusSeconds(7200),
                clock.instant().minusSeconds(60));
        var off = plan(MeetingKind.GROUP, "Avlyst møte");
        called(off);
        is(off, "CANCELLED");
        move(off, clock.instant().plus(Duration.ofDays(3)));
        assertThat(coming(ada)).containsExactly("Et langt møte", "Avlyst møte", "Gruppemøte");
        assertThat(coming(secretary)).as("runs those of the board, too").contains("Styremøte");
        assertThat(coming(world.person("Noen", RealmRole.MEMBER))).isEmpty();
        assertThat(past(ada)).isEmpty();

        move(off, clock.instant().minus(Duration.ofDays(3)));
        held(late);
        move(meeting, clock.instant().minus(Duration.ofDays(1)));
        assertThat(coming(ada)).isEmpty();
        assertThat(past(ada)).containsExactly("Et langt møte", "Gruppemøte", "Avlyst møte");
        var first = as(ada, () -> mine.past(Seek.first(1))).getFirst();
        assertThat(first.mandateName()).isEqualTo("Godkjenning");
        assertThat(as(ada, () -> mine.past(new Seek(first.place(), false, 0, 10))))
                .extracting(own -> own.meeting().title())
                .containsExactly("Gruppemøte", "Avlyst møte");
    }

    @Test
    void listsNoMeetingsOfWhereOneHasNoPlaceAnyMore() {
        called(meeting);
        assertThat(coming(bo)).hasSize(1);
        world.leave(bo, world.mandate(mandate).expertGroup());
        assertThat(coming(bo)).isEmpty();
        held(meeting);
        assertThat(past(bo)).isEmpty();
        assertThat(past(ada)).hasSize(1);
    }

    private void move(MeetingId which, Instant to) {
        world.change(
                "update meeting set starts_at = ?2, ends_at = ?3 where id = ?1",
                which.value(),
                to,
                to.plusSeconds(3600));
    }

    private List<String> coming(Actor.Someone reader) {
        return titles(as(reader, () -> mine.coming(Seek.first(10))));
    }

    private List<String> past(Actor.Someone reader) {
        return titles(as(reader, () -> mine.past(Seek.first(10))));
    }

    private static List<String> titles(List<OwnMeeting> meetings) {
        return meetings.stream().map(own -> own.meeting().title()).toList();
    }

    private void circulated(int edition, Instant until) {
        world.change(
                "update meeting set state = 'MINUTES_CIRCULATED', editions = ?2 where id = ?1",
                meeting.value(),
                edition);
        world.change(
                "update attendee set presence = 'PRESENT' where meeting_id = ?1 and person_id = ?2",
                meeting.value(),
                ada.personId().value());
        world.change("""
                insert into minutes_edition (meeting_id, edition, content, content_hash, cut_at, remarks_until)
                values (?1, ?2, '{}', repeat('a', 64), ?3, ?4)
                """, meeting.value(), edition, clock.instant(), until);
    }

    @Test
    void provesAMilestoneWhenItsMinutesAreClosed() {
        var milestone = provenBy(mandate, meeting);
        run(secretary, () -> milestones.start(new StartMilestone(UUID.randomUUID(), milestone)));
        assertThat(proof(ada).meeting()).isEqualTo(meeting);
        var missing = new MilestoneRefusal.ProofMissing(ProofKind.MEETING, "Referatet");
        assertThat(refusalOf(() -> reach(milestone))).isEqualTo(missing);
        held(meeting);
        assertThat(refusalOf(() -> reach(milestone))).isEqualTo(missing);
        assertThat(proof(ada).isFiled()).isFalse();
        is(meeting, "CLOSED");
        assertThat(proof(ada).isFiled()).isTrue();
        reach(milestone);
    }

    @Test
    void provesMilestonesOfItsOwnMandateOnlyAndNotWhereItIsCalledOff() {
        var other = world.draft(secretary, "Et annet");
        assertThat(refusalOf(() -> provenBy(other, meeting))).isEqualTo(new MilestoneRefusal.NoSuchMeeting());
        is(meeting, "CANCELLED");
        assertThat(refusalOf(() -> provenBy(mandate, meeting))).isEqualTo(new MilestoneRefusal.NoSuchMeeting());
    }

    @Test
    void ofTheBoardIsLinkedFromThePlanForThoseWhoReadIt() {
        var ignored = provenBy(mandate, plan(MeetingKind.BOARD, "Styremøte"));
        assertThat(proof(secretary).meeting()).isNotNull();
        assertThat(proof(ada).meeting()).isNull();
        assertThat(proof(ada).text()).isEqualTo("Referatet");
    }

    private MilestoneId provenBy(MandateId of, MeetingId which) {
        var form = new MilestoneForm(
                "Oppstart",
                null,
                List.of(),
                new ProofForm(ProofKind.MEETING, "Referatet", null, which, null),
                null,
                false);
        return as(
                secretary,
                () -> milestones.add(new AddMilestone(
                        UUID.randomUUID(), of, new DueForm(LocalDate.now(clock).plusDays(30), false), form)));
    }

    private void reach(MilestoneId milestone) {
        run(secretary, () -> milestones.reach(new ReachMilestone(UUID.randomUUID(), milestone, LocalDate.now(clock))));
    }

    private ProofLine proof(Actor.Someone reader) {
        return Objects.requireNonNull(
                as(reader, () -> plans.of(mandate)).milestones().getFirst().proof());
    }
}
