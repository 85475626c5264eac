package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import no.mandat.domain.document.Openness;
import no.mandat.domain.meeting.AttendeeAction;
import no.mandat.domain.meeting.AttendeeState;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.meeting.Rsvp;
import no.mandat.domain.shared.DocumentId;
import no.mandat.workflow.CalledFromOutside.Called;
import no.mandat.workflow.document.AddDocumentVersion;
import no.mandat.workflow.document.DocumentService;
import no.mandat.workflow.document.WithdrawDocument;
import no.mandat.workflow.meeting.AnswerByLink;
import no.mandat.workflow.meeting.CallingService;
import no.mandat.workflow.meeting.CancelMeeting;
import no.mandat.workflow.meeting.ConfirmOutsiders;
import no.mandat.workflow.meeting.EditOutsider;
import no.mandat.workflow.meeting.InvitedMeeting;
import no.mandat.workflow.meeting.InvitedMeetingService;
import no.mandat.workflow.meeting.MeetingLink;
import no.mandat.workflow.meeting.MeetingQueries;
import no.mandat.workflow.meeting.MeetingService;
import no.mandat.workflow.meeting.PaperByLink;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody from outside who is called to a meeting: what they see by their link, and what they answer. */
class InvitedMeetingIT extends InAGroup {

    private static final Actor SILJE = new Actor.Visitor("Silje Aunmo");
    private static final Actor SOMEBODY = new Actor.Visitor("Noen");
    private static final SharedRefusal NOT_THERE = new SharedRefusal.NotThereOrNotYours();

    @Inject
    InvitedMeetingService service;

    @Inject
    MeetingService meetings;

    @Inject
    MeetingQueries meetingQueries;

    @Inject
    CallingService callings;

    @Inject
    DocumentService documents;

    @Inject
    CalledFromOutside outside;

    @Inject
    Clock clock;

    private Called silje;

    @BeforeEach
    void aCall() {
        silje = outside.to(secretary, mandate);
    }

    private InvitedMeeting page() {
        return as(SILJE, () -> service.page(silje.link()));
    }

    private void answer(Rsvp rsvp, @Nullable String remark) {
        run(SILJE, () -> service.answer(new AnswerByLink(UUID.randomUUID(), silje.link(), rsvp, remark)));
    }

    private DocumentId paper(Openness openness) {
        return world.document(secretary, mandate, openness);
    }

    private String fetched(DocumentId paper) {
        return as(SILJE, () -> {
            var out = new ByteArrayOutputStream();
            service.paper(new PaperByLink(silje.link(), paper)).writeTo(out);
            return out.toString(StandardCharsets.UTF_8);
        });
    }

    private void isNoPaper(DocumentId paper) {
        assertThat(refusalOf(() -> fetched(paper))).isEqualTo(NOT_THERE);
    }

    private void change(String set, Object value) {
        world.change(
                "update meeting set " + set + " where id = ?2",
                value,
                silje.meeting().value());
    }

    private void begin() {
        change("state = 'HELD', began_at = ?1, version = version + 1", clock.instant());
    }

    @Test
    void readTheirItemAndNothingOfOthers() {
        var other = outside.to(secretary, silje.meeting(), "Kraftpriser", "Per Fjell");
        var theirs = paper(Openness.OPEN);
        outside.read(secretary, other.item(), theirs);
        var planned = as(secretary, () -> meetingQueries.details(silje.meeting())).agenda().stream()
                .filter(row -> row.id().equals(silje.item()))
                .findFirst()
                .orElseThrow();

        var page = page();

        assertThat(page.title()).isEqualTo("Innspillsmøte");
        assertThat(page.body()).isEqualTo("Gruppen");
        assertThat(page.name()).isEqualTo("Silje Aunmo");
        assertThat(page.place()).isEqualTo("Møterom Skiferen");
        assertThat(page.takesAnswers()).isTrue();
        assertThat(page.speakingMinutes()).isEqualTo(20);
        assertThat(page.items()).singleElement().satisfies(item -> {
            assertThat(item.title()).isEqualTo("Målemetoder for slagg");
            assertThat(item.time().startsAt()).isEqualTo(planned.startsAt());
            assertThat(Duration.between(item.time().startsAt(), item.time().endsAt()))
                    .isEqualTo(Duration.ofMinutes(40));
            assertThat(item.papers()).isEmpty();
        });
        assertThat(page.toString()).doesNotContain("Kraftpriser", "Per Fjell", "Ada", "Bo", "Cille", "Sekretær");
        isNoPaper(theirs);
    }

    @Test
    void readNothingOfAFurtherItemUntilTheSecondKeyIsTurnedForIt() {
        var further = outside.to(secretary, silje.meeting(), "Kraftpriser", "Per Fjell")
                .item();
        var paper = paper(Openness.OPEN);
        outside.read(secretary, further, paper);
        run(
                secretary,
                () -> callings.editOutsider(
                        new EditOutsider(UUID.randomUUID(), silje.attendee(), List.of(silje.item(), further), 20)));
        assertThat(page().items()).extracting(InvitedMeeting.Item::title).containsExactly("Målemetoder for slagg");
        assertThat(page().takesAnswers())
                .as("they are still called for the other one")
                .isTrue();
        isNoPaper(paper);
        run(
                ada,
                () -> callings.confirm(
                        new ConfirmOutsiders(UUID.randomUUID(), silje.meeting(), List.of(silje.attendee()))));
        assertThat(page().items()).hasSize(2);
        assertThat(fetched(paper)).isEqualTo("Et notat: OPEN");
    }

    @Test
    void readThePapersOfTheirItemButNoneThatIsExempt() {
        var open = paper(Openness.OPEN);
        var internal = paper(Openness.INTERNAL);
        var exempt = paper(Openness.EXEMPT);
        var withdrawn = paper(Openness.OPEN);
        outside.read(secretary, silje.item(), open, internal, exempt, withdrawn);
        run(
                secretary,
                () -> documents.withdraw(new WithdrawDocument(UUID.randomUUID(), withdrawn, 0, "Feil dokument")));

        assertThat(page().items().getFirst().papers())
                .extracting(InvitedMeeting.File::document)
                .containsExactlyInAnyOrder(open, internal);
        assertThat(fetched(internal)).isEqualTo("Et notat: INTERNAL");
        isNoPaper(exempt);
        isNoPaper(withdrawn);
        isNoPaper(paper(Openness.OPEN));
    }

    @Test
    void areToldWhatIsNewSinceTheyLookedBefore() {
        var paper = paper(Openness.OPEN);
        outside.read(secretary, silje.item(), paper);
        assertThat(isNew()).as("they never looked before").isFalse();
        looked("looked_at", clock.instant().minus(Duration.ofHours(1)));
        assertThat(isNew()).isTrue();
        assertThat(isNew()).as("on the same visit").isTrue();
        looked("seen_before", clock.instant());
        assertThat(isNew()).isFalse();
        run(
                secretary,
                () -> documents.addVersion(
                        new AddDocumentVersion(UUID.randomUUID(), paper, 0, world.received("Notat", "Et nyere"))));
        assertThat(isNew()).as("it has a new version").isTrue();
        assertThat(fetched(paper)).isEqualTo("Et nyere");
    }

    @Test
    void areAskedByWhichDayAndMayAnswerAfterIt() {
        assertThat(page().answerBy()).isNull();
        var yesterday = LocalDate.now(clock).minusDays(1);
        change("answer_by = ?1", yesterday);
        assertThat(page().answerBy()).isEqualTo(yesterday);
        answer(Rsvp.ACCEPTED, null);
        assertThat(page().answer()).isEqualTo(Rsvp.ACCEPTED);
    }

    private boolean isNew() {
        return page().items().getFirst().papers().getFirst().fresh();
    }

    private void looked(String column, Instant at) {
        world.change(
                "update meeting_look set " + column + " = ?1 where attendee_id = ?2",
                at,
                silje.attendee().value());
    }

    @Test
    void answerAndAnswerOtherwiseByTheSameLink() {
        answer(Rsvp.ACCEPTED, "  Med tog. ");
        assertThat(page().answer()).isEqualTo(Rsvp.ACCEPTED);
        assertThat(page().remark()).isEqualTo("Med tog.");
        answer(Rsvp.ACCEPTED, "Med tog.");
        assertThat(answers()).as("the same is nothing new").isEqualTo(1);
        answer(Rsvp.DECLINED, " ");
        assertThat(page().answer()).isEqualTo(Rsvp.DECLINED);
        assertThat(page().remark()).isNull();
        assertThat(page().answeredAt()).isNotNull();
        assertThat(answers()).isEqualTo(2);
    }

    private long answers() {
        return world.trail(mandate).stream().filter("AttendeeAnswered"::equals).count();
    }

    @Test
    void ofTwoDevicesAtOnceTheLastAnswerStandsAndBothAreToldIt() throws InterruptedException {
        var wanted = new ConcurrentLinkedQueue<>(List.of(Rsvp.ACCEPTED, Rsvp.DECLINED));
        var ends = world.together(2, () -> {
            answer(wanted.remove(), null);
            return "answered";
        });
        assertThat(ends).containsOnly("answered");
        assertThat(answers()).isEqualTo(2);
        var stands = page().answer();
        assertThat(stands).isIn(Rsvp.ACCEPTED, Rsvp.DECLINED);
        assertThat(page().answer()).isEqualTo(stands);
        assertThat(world.text(
                        "select answer from attendee where id = ?1",
                        silje.attendee().value()))
                .isEqualTo(String.valueOf(stands));
    }

    @Test
    void isTheSameForWhomeverItIsForwardedTo() {
        var page = page();
        assertThat(as(SOMEBODY, () -> service.page(silje.link()))).isEqualTo(page);
        assertThat(as(ada, () -> service.page(silje.link())))
                .as("who is logged in makes no difference")
                .isEqualTo(page);
    }

    @Test
    void isNotGuessedAndIsNotTheLinkOfTheMinutes() {
        var minutes = outside.link(silje.attendee(), "MINUTES");
        for (var link : List.of(new MeetingLink(UUID.randomUUID()), minutes)) {
            var command = new AnswerByLink(UUID.randomUUID(), link, Rsvp.ACCEPTED, null);
            assertThat(refusalOf(() -> as(SILJE, () -> service.page(link)))).isEqualTo(NOT_THERE);
            assertThat(refusalOf(() -> as(SILJE, () -> service.calendar(link)))).isEqualTo(NOT_THERE);
            assertThat(refusalOf(() -> run(SILJE, () -> service.answer(command))))
                    .isEqualTo(NOT_THERE);
        }
    }

    @Test
    void takesNoAnswersWhileItRuns() {
        begin();
        assertThat(page().status()).isEqualTo(MeetingStatus.RUNNING);
        assertThat(page().items()).hasSize(1);
        takesNone(MeetingStatus.RUNNING);
    }

    @Test
    void endsWithTheMeeting() {
        var paper = paper(Openness.OPEN);
        outside.read(secretary, silje.item(), paper);
        answer(Rsvp.ACCEPTED, null);
        begin();
        change("ended_at = ?1", clock.instant());
        isOver(paper);
    }

    @Test
    void endsThoughNobodyNotedThatItBegan() {
        var paper = paper(Openness.OPEN);
        outside.read(secretary, silje.item(), paper);
        change("starts_at = ?1", clock.instant().minus(Duration.ofHours(4)));
        change("ends_at = ?1", clock.instant().minus(Duration.ofMinutes(1)));
        isOver(paper);
    }

    @Test
    void endsTwoHoursAfterItShouldHaveThoughNobodyEndedIt() {
        var paper = paper(Openness.OPEN);
        outside.read(secretary, silje.item(), paper);
        begin();
        change("starts_at = ?1", clock.instant().minus(Duration.ofHours(4)));
        change("ends_at = ?1", clock.instant().minus(Duration.ofMinutes(110)));
        assertThat(page().status()).isEqualTo(MeetingStatus.RUNNING);
        change("ends_at = ?1", clock.instant().minus(Duration.ofMinutes(121)));
        isOver(paper);
    }

    private void isOver(DocumentId paper) {
        var page = page();
        assertThat(page.status()).isEqualTo(MeetingStatus.HELD);
        assertThat(page.title()).isEqualTo("Innspillsmøte");
        assertThat(page.time()).isNotNull();
        assertThat(page.items()).isEmpty();
        assertThat(page.answer()).isNull();
        assertThat(page.toString()).doesNotContain("Skiferen", "video.example", "legitimasjon");
        isNoPaper(paper);
        assertThat(refusalOf(() -> as(SILJE, () -> service.calendar(silje.link()))))
                .isEqualTo(NOT_THERE);
        takesNone(MeetingStatus.HELD);
    }

    @Test
    void saysWhyItWasCalledOff() {
        run(secretary, () -> meetings.cancel(new CancelMeeting(UUID.randomUUID(), silje.meeting(), "Lederen er syk")));
        assertThat(page().status()).isEqualTo(MeetingStatus.CANCELLED);
        assertThat(page().reason()).isEqualTo("Lederen er syk");
        takesNone(MeetingStatus.CANCELLED);
    }

    private void takesNone(MeetingStatus status) {
        assertThat(page().takesAnswers()).isFalse();
        assertThat(refusalOf(() -> answer(Rsvp.TENTATIVE, null))).isEqualTo(new MeetingRefusal.TakesNoAnswers(status));
    }

    @Test
    void areToldThatTheyAreNoLongerInvited() {
        world.change(
                "update attendee set state = 'REMOVED', version = version + 1 where id = ?1",
                silje.attendee().value());
        var page = page();
        assertThat(page.invited()).isFalse();
        assertThat(page.time()).isNull();
        assertThat(page.items()).isEmpty();
        assertThat(page.place()).isNull();
        assertThat(refusalOf(() -> answer(Rsvp.ACCEPTED, null)))
                .isEqualTo(new MeetingRefusal.AttendeeNotInState(AttendeeState.REMOVED, AttendeeAction.ANSWER));
    }

    @Test
    void isGivenToTheirCalendar() {
        assertThat(as(SILJE, () -> service.calendar(silje.link())))
                .contains("METHOD:REQUEST")
                .doesNotContain("Cille");
    }
}
