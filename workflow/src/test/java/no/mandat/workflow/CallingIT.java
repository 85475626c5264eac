package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.mail.Multipart;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.meeting.AttendeeAction;
import no.mandat.domain.meeting.AttendeeRole;
import no.mandat.domain.meeting.AttendeeState;
import no.mandat.domain.meeting.ItemKind;
import no.mandat.domain.meeting.MeetingGap;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.meeting.Rsvp;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.party.PartyRefusal;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.contribution.InviteeForm;
import no.mandat.workflow.meeting.AddItem;
import no.mandat.workflow.meeting.AddOutsider;
import no.mandat.workflow.meeting.AgendaService;
import no.mandat.workflow.meeting.AnnounceAgenda;
import no.mandat.workflow.meeting.AnswerMeeting;
import no.mandat.workflow.meeting.AttendeeRow;
import no.mandat.workflow.meeting.CallMeeting;
import no.mandat.workflow.meeting.CallingQueries;
import no.mandat.workflow.meeting.CallingService;
import no.mandat.workflow.meeting.CancelMeeting;
import no.mandat.workflow.meeting.ConfirmOutsiders;
import no.mandat.workflow.meeting.DeclineOutsider;
import no.mandat.workflow.meeting.EditMeeting;
import no.mandat.workflow.meeting.EditOutsider;
import no.mandat.workflow.meeting.HoldingQueries;
import no.mandat.workflow.meeting.ItemForm;
import no.mandat.workflow.meeting.LookAtMeeting;
import no.mandat.workflow.meeting.MeetingForm;
import no.mandat.workflow.meeting.MeetingQueries;
import no.mandat.workflow.meeting.MeetingService;
import no.mandat.workflow.meeting.MyMeetings;
import no.mandat.workflow.meeting.PlanMeeting;
import no.mandat.workflow.meeting.RemindAttendees;
import no.mandat.workflow.meeting.RemoveAttendee;
import no.mandat.workflow.notification.Post;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People are called to meetings: from the first letter to their answers, whoever has a place and whoever comes from outside. */
class CallingIT extends InAPlan {

    private static final String MEETING_REMINDER = "reminder.meeting";
    private static final SharedRefusal NOT_THERE = new SharedRefusal.NotThereOrNotYours();

    @Inject
    MeetingService meetings;

    @Inject
    AgendaService agendas;

    @Inject
    MeetingQueries meetingQueries;

    @Inject
    HoldingQueries held;

    @Inject
    CallingService callings;

    @Inject
    CallingQueries waiting;

    @Inject
    MyMeetings myMeetings;

    @Inject
    Post post;

    private MeetingId meeting;
    private AgendaItemId item;

    @BeforeEach
    void aPlannedMeeting() {
        meeting = as(secretary, () -> meetings.plan(new PlanMeeting(UUID.randomUUID(), mandate, form("Møterom 1"))));
        item = as(
                secretary,
                () -> agendas.add(
                        new AddItem(UUID.randomUUID(), meeting, ItemForm.of("Rovdyrsonen", ItemKind.INPUT, 30))));
    }

    private MeetingForm form(String place) {
        var starts = today().plusDays(30).atTime(10, 0).atZone(clock.getZone()).toInstant();
        return new MeetingForm(
                MeetingKind.GROUP,
                "nb",
                "Møte om soner",
                starts,
                starts.plus(Duration.ofHours(2)),
                place,
                null,
                "Ring på porten");
    }

    private int version() {
        return as(secretary, () -> meetingQueries.details(meeting)).version();
    }

    private void call() {
        int seen = version();
        run(secretary, () -> callings.call(new CallMeeting(UUID.randomUUID(), meeting, seen)));
    }

    private static String anAddress() {
        return "kari-%s@fjord.example".formatted(UUID.randomUUID());
    }

    private AttendeeId outsider(String email) {
        var person = new InviteeForm("Kari Strand", email, "Fjordbruk", OrganisationCategory.INDUSTRY, "nb");
        return as(
                secretary,
                () -> callings.addOutsider(new AddOutsider(UUID.randomUUID(), meeting, person, List.of(item), 10)));
    }

    private void confirm(Actor.Someone second, AttendeeId... some) {
        run(second, () -> callings.confirm(new ConfirmOutsiders(UUID.randomUUID(), meeting, Arrays.asList(some))));
    }

    private void answer(Actor.Someone somebody, Rsvp says) {
        run(somebody, () -> callings.answer(new AnswerMeeting(UUID.randomUUID(), meeting, says, null)));
    }

    private AttendeeRow row(Actor.Someone somebody) {
        return people().stream()
                .filter(row -> somebody.personId().equals(row.person()))
                .findFirst()
                .orElseThrow();
    }

    private AttendeeRow row(AttendeeId id) {
        return people().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    private List<AttendeeRow> people() {
        return as(secretary, () -> meetingQueries.people(meeting));
    }

    private List<String> trail(AttendeeId id) {
        return world.trailOf(new PersonId(id.value()));
    }

    private long letters(String kind, String email) {
        return world.number("select count(*) from mail_message where kind = ?1 and address = ?2", kind, email);
    }

    /** What the latest letter to an address says when so many have come. */
    private String text(String email, int count) throws Exception {
        return plain(post.await(email, count).getLast().message().getContent());
    }

    /** The first part is the text, whatever else comes with it. */
    private static String plain(Object content) throws Exception {
        return content instanceof Multipart parts ? plain(parts.getBodyPart(0).getContent()) : String.valueOf(content);
    }

    private long allLetters() {
        return world.number(
                "select count(*) from mail_message where mandate_id = ?1 and kind like 'meeting%'", mandate.value());
    }

    @Test
    void everybodyWithAPlaceIsWrittenToOnceItIsCalled() throws Exception {
        assertThat(allLetters())
                .as("nobody is written to while it is being planned")
                .isZero();
        call();
        for (var somebody : List.of(secretary, ada, bo, cille)) {
            assertThat(letters("meetingCalled", somebody)).isEqualTo(1);
            assertThat(row(somebody).state()).isEqualTo(AttendeeState.INVITED);
            assertThat(trail(row(somebody).id())).containsExactly("AttendeeListed", "AttendeeInvited");
        }
        assertThat(world.trailOf(new PersonId(meeting.value()))).contains("MeetingCalled");
        var letter = text(world.email(ada), 1);
        assertThat(letter)
                .contains("Møte om soner", "Møterom 1", "kl. 10.00–12.00", "Ring på porten", "sentraleuropeisk")
                .contains("/mandates/%s/meetings/%s".formatted(mandate, meeting));
    }

    @Test
    void theLetterHoldsTheAgendaAsItIsForWhoeverReadsIt() throws Exception {
        world.change(
                "insert into attendee_recusal (attendee_id, item_id) values (?1, ?2)",
                row(bo).id().value(),
                item.value());
        var email = anAddress();
        confirm(ada, outsider(email));
        call();
        assertThat(text(world.email(ada), 1)).contains("Saksliste:").containsPattern("kl. 10.\\d\\d: \\d. Rovdyrsonen");
        assertThat(text(world.email(bo), 1)).contains("Saksliste:").doesNotContain("Rovdyrsonen");
        assertThat(text(email, 1)).contains("Rovdyrsonen").doesNotContain("Saksliste:");
        as(
                secretary,
                () -> agendas.add(
                        new AddItem(UUID.randomUUID(), meeting, ItemForm.of("Kraftpriser", ItemKind.INPUT, 30))));
        run(secretary, () -> callings.announce(new AnnounceAgenda(UUID.randomUUID(), meeting)));
        assertThat(text(world.email(ada), 2)).containsPattern("kl. 10.\\d\\d: \\d. Kraftpriser");
        assertThat(text(email, 2)).doesNotContain("Kraftpriser");
    }

    @Test
    void isNotCalledTwiceOrUnprepared() {
        var bare = as(secretary, () -> meetings.plan(new PlanMeeting(UUID.randomUUID(), mandate, form("Her"))));
        int seen = as(secretary, () -> meetingQueries.details(bare)).version();
        assertThat(refusalOf(() -> run(secretary, () -> callings.call(new CallMeeting(UUID.randomUUID(), bare, seen)))))
                .isEqualTo(new MeetingRefusal.NotReadyToCall(List.of(MeetingGap.AGENDA)));
        assertThat(refusalOf(() -> run(
                        secretary, () -> callings.call(new CallMeeting(UUID.randomUUID(), meeting, version() + 1)))))
                .isEqualTo(new SharedRefusal.ChangedMeanwhile());
        call();
        assertThat(refusalOf(this::call)).isInstanceOf(MeetingRefusal.MeetingNotInState.class);
        assertThat(letters("meetingCalled", ada)).isEqualTo(1);
    }

    @Test
    void whatIsRolledBackIsNeitherSentNorInTheTrail() throws Exception {
        int seen = version();
        transaction.begin();
        run(secretary, () -> callings.call(new CallMeeting(UUID.randomUUID(), meeting, seen)));
        transaction.rollback();
        assertThat(allLetters()).isZero();
        assertThat(row(ada).state()).isEqualTo(AttendeeState.LISTED);
        assertThat(trail(row(ada).id())).containsExactly("AttendeeListed");
    }

    @Test
    void staysQueuedWhileTheMailServerIsAway() throws Exception {
        post.close();
        try {
            call();
            assertThat(world.text(
                            "select state from mail_message where kind = 'meetingCalled' and person_id = ?1",
                            ada.personId().value()))
                    .isEqualTo("QUEUED");
        } finally {
            post.open();
        }
        assertThat(text(world.email(ada), 1)).contains("Møte om soner");
    }

    @Test
    void anOutsiderIsWrittenToOnceBothKeysAreTurned() throws Exception {
        var email = anAddress();
        var kari = outsider(email);
        call();
        assertThat(letters("meetingCalled", email)).as("before the second key").isZero();
        assertThat(letters("meetingOutsiders", ada)).isEqualTo(1);
        assertThat(as(ada, () -> waiting.toConfirm()))
                .filteredOn(one -> one.meeting().equals(meeting))
                .singleElement()
                .satisfies(one -> assertThat(one.waiting()).isEqualTo(1));
        assertThat(refusalOf(() -> confirm(secretary, kari))).isEqualTo(new PartyRefusal.NotTheSecondKey());
        confirm(ada, kari);
        assertThat(letters("meetingCalled", email)).isEqualTo(1);
        assertThat(text(email, 1))
                .contains("/public/meetings/", "Rovdyrsonen", "Du har ordet i 10 minutter", "Møterom 1");
        assertThat(trail(kari)).containsExactly("AttendeeListed", "OutsiderConfirmed", "AttendeeInvited");
        assertThat(world.number(
                        "select count(*) from attendee_link where attendee_id = ?1 and purpose = 'CALL'", kari.value()))
                .isEqualTo(1);
        assertThat(as(ada, () -> waiting.toConfirm()))
                .noneMatch(one -> one.meeting().equals(meeting));
    }

    @Test
    void anOutsiderWhoIsConfirmedBeforeItIsCalledWaitsForTheCall() {
        var email = anAddress();
        confirm(ada, outsider(email));
        assertThat(letters("meetingCalled", email)).isZero();
        call();
        assertThat(letters("meetingCalled", email)).isEqualTo(1);
        assertThat(letters("meetingOutsiders", ada)).isZero();
    }

    @Test
    void anOutsiderWhoIsDeclinedIsNeverWrittenTo() {
        var email = anAddress();
        var kari = outsider(email);
        run(ada, () -> callings.decline(new DeclineOutsider(UUID.randomUUID(), kari, "Ikke nå")));
        call();
        assertThat(letters("meetingCalled", email)).isZero();
        assertThat(row(kari).state()).isEqualTo(AttendeeState.DECLINED);
        assertThat(refusalOf(() -> confirm(ada, kari)))
                .isEqualTo(new MeetingRefusal.AttendeeNotInState(AttendeeState.DECLINED, AttendeeAction.CONFIRM));
    }

    @Test
    void furtherItemsOfAnOutsiderWaitForTheSecondKey() throws Exception {
        var further = as(
                secretary,
                () -> agendas.add(
                        new AddItem(UUID.randomUUID(), meeting, ItemForm.of("Kraftpriser", ItemKind.INPUT, 30))));
        var email = anAddress();
        var kari = outsider(email);
        confirm(ada, kari);
        call();
        widen(kari, further);
        assertThat(row(kari).state()).isEqualTo(AttendeeState.INVITED);
        assertThat(row(kari).confirmedItems()).containsExactly(item);
        assertThat(row(kari).waits()).isTrue();
        assertThat(letters("meetingOutsiders", ada)).isEqualTo(1);
        assertThat(as(ada, () -> waiting.toConfirm()))
                .anyMatch(one -> one.meeting().equals(meeting));
        run(secretary, () -> callings.announce(new AnnounceAgenda(UUID.randomUUID(), meeting)));
        assertThat(text(email, 2)).contains("Rovdyrsonen").doesNotContain("Kraftpriser");
        run(ada, () -> callings.decline(new DeclineOutsider(UUID.randomUUID(), kari, "Ikke den")));
        assertThat(row(kari).state()).isEqualTo(AttendeeState.INVITED);
        assertThat(row(kari).items()).containsExactly(item);
        widen(kari, further);
        confirm(ada, kari);
        assertThat(text(email, 3)).contains("Rovdyrsonen", "Kraftpriser");
        assertThat(as(ada, () -> waiting.toConfirm()))
                .noneMatch(one -> one.meeting().equals(meeting));
    }

    private void widen(AttendeeId outsider, AgendaItemId further) {
        run(
                secretary,
                () -> callings.editOutsider(new EditOutsider(UUID.randomUUID(), outsider, List.of(item, further), 10)));
    }

    @Test
    void whoIsProposedFromOutsideIsBetweenTheTwoKeysUntilTheyAreLetIn() {
        var observer = world.person("Observatør", RealmRole.MEMBER);
        world.seat(observer, world.mandate(mandate).expertGroup(), Role.OBSERVER, LocalDate.of(2020, 1, 1));
        var kari = outsider(anAddress());
        var no = outsider(anAddress());
        run(ada, () -> callings.decline(new DeclineOutsider(UUID.randomUUID(), no, "Ikke nå")));
        assertThat(as(ada, () -> meetingQueries.people(meeting)))
                .extracting(AttendeeRow::id)
                .contains(kari, no);
        assertThat(seenBy(observer)).doesNotContain(kari, no);
        confirm(ada, kari);
        assertThat(seenBy(observer)).as("nobody is called yet").doesNotContain(kari);
        call();
        var waits = outsider(anAddress());
        assertThat(seenBy(observer)).contains(kari).doesNotContain(no, waits);
        assertThat(as(observer, () -> held.of(meeting)).people())
                .extracting(AttendeeRow::id)
                .contains(kari)
                .doesNotContain(no, waits);
    }

    private List<AttendeeId> seenBy(Actor.Someone reader) {
        return as(reader, () -> meetingQueries.people(meeting)).stream()
                .map(AttendeeRow::id)
                .toList();
    }

    @Test
    void whoIsProposedForABoardMeetingIsLetInByTheBoardAndUnknownToTheGroup() {
        var board = world.mandate(mandate).board();
        var sigrid = world.person("Sigrid", RealmRole.BOARD);
        var watches = world.person("Olav", RealmRole.BOARD);
        world.seat(sigrid, board, Role.MEMBER, LocalDate.of(2020, 1, 1));
        world.seat(watches, board, Role.OBSERVER, LocalDate.of(2020, 1, 1));
        var starts = today().plusDays(30).atTime(14, 0).atZone(clock.getZone()).toInstant();
        var form = new MeetingForm(
                MeetingKind.BOARD, "nb", "Styremøte", starts, starts.plus(Duration.ofHours(2)), "Rom 1", null, null);
        meeting = as(secretary, () -> meetings.plan(new PlanMeeting(UUID.randomUUID(), mandate, form)));
        item = as(
                secretary,
                () -> agendas.add(
                        new AddItem(UUID.randomUUID(), meeting, ItemForm.of("Budsjett", ItemKind.INPUT, 30))));
        var email = anAddress();
        var kari = outsider(email);
        call();
        assertThat(letters("meetingOutsiders", sigrid)).isEqualTo(1);
        assertThat(letters("meetingOutsiders", ada)).isZero();
        assertThat(letters("meetingOutsiders", watches)).isZero();
        assertThat(as(ada, () -> waiting.toConfirm()))
                .noneMatch(one -> one.meeting().equals(meeting));
        assertThat(as(watches, () -> waiting.toConfirm()))
                .noneMatch(one -> one.meeting().equals(meeting));
        assertThat(as(sigrid, () -> waiting.toConfirm()))
                .anyMatch(one -> one.meeting().equals(meeting));
        assertThat(refusalOf(() -> confirm(ada, kari))).isEqualTo(NOT_THERE);
        assertThat(refusalOf(
                        () -> run(ada, () -> callings.decline(new DeclineOutsider(UUID.randomUUID(), kari, "Nei")))))
                .isEqualTo(NOT_THERE);
        assertThat(refusalOf(() -> confirm(watches, kari))).isEqualTo(new PartyRefusal.NotTheSecondKey());
        confirm(sigrid, kari);
        assertThat(letters("meetingCalled", email)).isEqualTo(1);
    }

    @Test
    void theDraftOfWhatWasCalledOffBeforeTheCallStaysADraft() {
        run(secretary, () -> meetings.cancel(new CancelMeeting(UUID.randomUUID(), meeting, "Sykdom")));
        assertThat(as(bo, () -> meetingQueries.details(meeting)).agenda()).isEmpty();
        assertThat(as(bo, () -> held.of(meeting)).items()).isEmpty();
        assertThat(as(secretary, () -> meetingQueries.details(meeting)).agenda())
                .isNotEmpty();
    }

    @Test
    void nobodyIsListedTwiceByTheirAddressOrForItemsOfOthers() {
        var email = anAddress();
        var kari = outsider(email);
        assertThat(refusalOf(() -> outsider(email))).isEqualTo(new MeetingRefusal.AlreadyListed("Kari Strand"));
        assertThat(refusalOf(() -> outsider(world.email(ada)))).isEqualTo(new MeetingRefusal.AlreadyListed("Ada"));
        var elsewhere = List.of(new AgendaItemId(UUID.randomUUID()));
        assertThat(refusalOf(() -> run(
                        secretary,
                        () -> callings.editOutsider(new EditOutsider(UUID.randomUUID(), kari, elsewhere, null)))))
                .isEqualTo(NOT_THERE);
        assertThat(refusalOf(() -> run(
                        secretary,
                        () -> callings.editOutsider(new EditOutsider(UUID.randomUUID(), kari, List.of(), null)))))
                .isEqualTo(new MeetingRefusal.NoItemChosen());
    }

    @Test
    void whoIsTakenOffAfterTheCallIsTold() throws Exception {
        var email = anAddress();
        var kari = outsider(email);
        confirm(ada, kari);
        call();
        assertThat(text(email, 1)).contains("/public/meetings/");
        run(secretary, () -> callings.removeAttendee(new RemoveAttendee(UUID.randomUUID(), kari, "Saken er utsatt")));
        assertThat(text(email, 2)).contains("Saken er utsatt");
        assertThat(trail(kari))
                .containsExactly("AttendeeListed", "OutsiderConfirmed", "AttendeeInvited", "AttendeeRemoved");
        run(secretary, () -> meetings.cancel(new CancelMeeting(UUID.randomUUID(), meeting, "Sykdom")));
        assertThat(letters("meetingCancelled", email)).isZero();
        assertThat(letters("meetingCancelled", bo)).isEqualTo(1);
    }

    @Test
    void whoIsTakenOffBeforeTheCallHearsNothing() {
        var email = anAddress();
        var kari = outsider(email);
        run(secretary, () -> callings.removeAttendee(new RemoveAttendee(UUID.randomUUID(), kari, "Feil")));
        run(secretary, () -> meetings.cancel(new CancelMeeting(UUID.randomUUID(), meeting, "Sykdom")));
        assertThat(allLetters()).isZero();
    }

    @Test
    void changesAreToldToThoseWhoWereCalled() {
        call();
        int seen = version();
        run(secretary, () -> meetings.edit(new EditMeeting(UUID.randomUUID(), meeting, seen, form("Møterom 2"))));
        run(secretary, () -> callings.announce(new AnnounceAgenda(UUID.randomUUID(), meeting)));
        assertThat(letters("meetingChanged", ada)).isEqualTo(1);
        assertThat(letters("meetingAgenda", ada)).isEqualTo(1);
        assertThat(world.number("select sequence from meeting where id = ?1", meeting.value()))
                .isEqualTo(2);
    }

    @Test
    void whoeverComesIntoTheBodyIsCalledAndWhoeverLeavesItIsTakenOff() throws Exception {
        call();
        var dag = world.voter(mandate, "Dag");
        until(() -> letters("meetingCalled", dag) == 1);
        assertThat(row(dag).state()).isEqualTo(AttendeeState.INVITED);
        assertThat(as(bo, () -> myMeetings.coming(Seek.first(10)))).hasSize(1);
        world.endMembership(secretary, mandate, bo);
        until(() -> letters("meetingTakenOff", bo) == 1);
        assertThat(row(bo).state()).isEqualTo(AttendeeState.LEFT);
        assertThat(letters("meetingCalled", ada))
                .as("who stays is told nothing")
                .isEqualTo(1);
    }

    @Test
    void whoeverComesBackIntoTheBodyIsCalledAgain() throws Exception {
        call();
        answer(bo, Rsvp.DECLINED);
        for (var one : List.of(ada, cille)) {
            var id = row(one).id();
            run(secretary, () -> callings.removeAttendee(new RemoveAttendee(UUID.randomUUID(), id, "Feil person")));
        }
        for (var one : List.of(bo, cille)) {
            world.endMembership(secretary, mandate, one);
            until(() -> row(one).state() == AttendeeState.LEFT);
            assertThat(letters("meetingTakenOff", one)).isEqualTo(1);
        }
        for (var one : List.of(bo, cille)) {
            world.seat(one, world.mandate(mandate).expertGroup(), Role.MEMBER, today());
            until(() -> letters("meetingCalled", one) == 2);
            assertThat(row(one).state()).isEqualTo(AttendeeState.INVITED);
        }
        assertThat(row(bo).answer()).as("to be given anew").isNull();
        assertThat(trail(row(bo).id())).endsWith("AttendeeRemoved", "AttendeeListed", "AttendeeInvited");
        assertThat(row(ada).state())
                .as("who was taken off and never left stays off")
                .isEqualTo(AttendeeState.REMOVED);
    }

    @Test
    void whoWasTakenOffStaysOffThoughTheMeetingIsMovedToAndFro() {
        call();
        world.change(
                "update membership set to_day = ?1 where person_id in (?2, ?3)",
                today().plusDays(35),
                bo.personId().value(),
                cille.personId().value());
        var id = row(bo).id();
        run(secretary, () -> callings.removeAttendee(new RemoveAttendee(UUID.randomUUID(), id, "Skal ikke være med")));
        moveTo(40);
        assertThat(row(bo).state()).isEqualTo(AttendeeState.REMOVED);
        assertThat(row(cille).state()).isEqualTo(AttendeeState.LEFT);
        moveTo(30);
        assertThat(row(bo).state()).isEqualTo(AttendeeState.REMOVED);
        assertThat(row(cille).state()).isEqualTo(AttendeeState.INVITED);
        assertThat(letters("meetingCalled", bo)).isEqualTo(1);
    }

    private void moveTo(int days) {
        var form = form("Møterom 1");
        var starts =
                today().plusDays(days).atTime(10, 0).atZone(clock.getZone()).toInstant();
        var moved = new MeetingForm(
                form.kind(),
                form.language(),
                form.title(),
                starts,
                starts.plus(Duration.ofHours(2)),
                form.place(),
                form.videoLink(),
                form.practical());
        int seen = version();
        run(secretary, () -> meetings.edit(new EditMeeting(UUID.randomUUID(), meeting, seen, moved)));
    }

    @Test
    void whoeverIsProposedAgainFromOutsideIsCalledAgainOnceTheyAreLetIn() {
        var email = anAddress();
        var kari = outsider(email);
        confirm(ada, kari);
        call();
        run(secretary, () -> callings.removeAttendee(new RemoveAttendee(UUID.randomUUID(), kari, "Feil")));
        var again = outsider(email);
        assertThat(letters("meetingCalled", email)).isEqualTo(1);
        confirm(ada, again);
        assertThat(letters("meetingCalled", email)).isEqualTo(2);
        assertThat(row(again).state()).isEqualTo(AttendeeState.INVITED);
        assertThat(row(kari).state()).isEqualTo(AttendeeState.REMOVED);
    }

    @Test
    void whoWantsAnOutsiderForFurtherItemsIsntAskedForTheSecondKey() {
        var further = as(
                secretary,
                () -> agendas.add(
                        new AddItem(UUID.randomUUID(), meeting, ItemForm.of("Kraftpriser", ItemKind.INPUT, 30))));
        var both = world.person("Begge", RealmRole.MEMBER, RealmRole.SECRETARIAT);
        world.seat(both, world.mandate(mandate).expertGroup(), Role.MEMBER, LocalDate.of(2020, 1, 1));
        world.seat(both, world.mandate(mandate).secretariat(), Role.SECRETARY, today().minusDays(1));
        var kari = outsider(anAddress());
        confirm(both, kari);
        run(both, () -> callings.editOutsider(new EditOutsider(UUID.randomUUID(), kari, List.of(item, further), 10)));
        assertThat(as(both, () -> waiting.toConfirm()))
                .noneMatch(one -> one.meeting().equals(meeting));
        assertThat(refusalOf(() -> confirm(both, kari))).isEqualTo(new PartyRefusal.NotTheSecondKey());
        assertThat(as(ada, () -> waiting.toConfirm()))
                .anyMatch(one -> one.meeting().equals(meeting));
        confirm(ada, kari);
        assertThat(row(kari).confirmedItems()).containsExactlyInAnyOrder(item, further);
    }

    @Test
    void whoeverComesIntoTheSecretariatIsCalled() throws Exception {
        call();
        var eva = world.person("Eva", RealmRole.SECRETARIAT);
        world.seat(eva, world.mandate(mandate).secretariat(), Role.SECRETARY, today().minusDays(1));
        until(() -> letters("meetingCalled", eva) == 1);
        assertThat(row(eva).role()).isEqualTo(AttendeeRole.SECRETARY);
    }

    @Test
    void whoeverHasLeftIsntToldOfChangesOrReminded() throws Exception {
        call();
        world.leave(bo, world.mandate(mandate).expertGroup());
        assertThat(as(bo, () -> myMeetings.coming(Seek.first(10)))).isEmpty();
        assertThat(as(bo, () -> myMeetings.ahead())).isEmpty();
        assertThat(as(ada, () -> myMeetings.ahead())).hasSize(1);
        int seen = version();
        run(secretary, () -> meetings.edit(new EditMeeting(UUID.randomUUID(), meeting, seen, form("Møterom 2"))));
        assertThat(letters("meetingTakenOff", bo)).isEqualTo(1);
        assertThat(letters("meetingChanged", bo)).isZero();
        assertThat(letters("meetingChanged", ada)).isEqualTo(1);
        world.leave(cille, world.mandate(mandate).expertGroup());
        startsIn(3);
        world.runNow(MEETING_REMINDER, meeting.toString());
        until(() -> letters("meetingReminder", ada) == 1);
        assertThat(letters("meetingReminder", cille)).isZero();
        assertThat(letters("meetingTakenOff", cille)).isEqualTo(1);
    }

    @Test
    void answersAreTheirOwnAndTheLastCounts() {
        assertThat(refusalOf(() -> answer(ada, Rsvp.ACCEPTED)))
                .isEqualTo(new MeetingRefusal.TakesNoAnswers(MeetingStatus.PLANNED));
        call();
        answer(ada, Rsvp.TENTATIVE);
        answer(ada, Rsvp.ACCEPTED);
        answer(ada, Rsvp.ACCEPTED);
        assertThat(row(ada).answer()).isEqualTo(Rsvp.ACCEPTED);
        assertThat(trail(row(ada).id()))
                .containsExactly("AttendeeListed", "AttendeeInvited", "AttendeeAnswered", "AttendeeAnswered");
        run(ada, () -> callings.answer(new AnswerMeeting(UUID.randomUUID(), meeting, Rsvp.ACCEPTED, "Med tog.")));
        assertThat(as(ada, () -> meetingQueries.details(meeting)).remark()).isEqualTo("Med tog.");
        assertThat(as(bo, () -> meetingQueries.details(meeting)).remark()).isNull();
        var stranger = world.person("Fremmed", RealmRole.MEMBER);
        assertThat(refusalOf(() -> answer(stranger, Rsvp.ACCEPTED))).isEqualTo(NOT_THERE);
        run(secretary, () -> meetings.cancel(new CancelMeeting(UUID.randomUUID(), meeting, "Sykdom")));
        assertThat(refusalOf(() -> answer(ada, Rsvp.DECLINED)))
                .isEqualTo(new MeetingRefusal.TakesNoAnswers(MeetingStatus.CANCELLED));
    }

    @Test
    void twoDevicesAtOnceGiveOneAnswer() throws Exception {
        call();
        var ends = world.together(4, () -> {
            answer(ada, Rsvp.ACCEPTED);
            return "answered";
        });
        assertThat(ends).containsOnly("answered");
        assertThat(trail(row(ada).id())).containsExactly("AttendeeListed", "AttendeeInvited", "AttendeeAnswered");
    }

    @Test
    void aDeputyIsCalledWhenTheirMemberCannotCome() {
        var dag = world.person("Dag", RealmRole.MEMBER);
        world.deputy(dag, world.mandate(mandate).expertGroup(), ada);
        call();
        assertThat(row(dag).role()).isEqualTo(AttendeeRole.DEPUTY);
        assertThat(letters("meetingCalled", dag)).isZero();
        answer(bo, Rsvp.DECLINED);
        assertThat(letters("meetingCalled", dag)).as("whose deputy they aren’t").isZero();
        answer(ada, Rsvp.DECLINED);
        assertThat(letters("meetingCalled", dag)).isEqualTo(1);
        answer(dag, Rsvp.ACCEPTED);
        assertThat(row(dag).answer()).isEqualTo(Rsvp.ACCEPTED);
    }

    @Test
    void aDeputyWhoComesAfterTheirMemberDeclinedIsCalledToo() throws Exception {
        call();
        answer(ada, Rsvp.DECLINED);
        var dag = world.person("Dag", RealmRole.MEMBER);
        world.deputy(dag, world.mandate(mandate).expertGroup(), ada);
        var eva = world.person("Eva", RealmRole.MEMBER);
        world.deputy(eva, world.mandate(mandate).expertGroup(), bo);
        until(() -> letters("meetingCalled", dag) == 1);
        assertThat(row(dag).state()).isEqualTo(AttendeeState.INVITED);
        until(() -> people().stream().anyMatch(row -> eva.personId().equals(row.person())));
        assertThat(letters("meetingCalled", eva)).as("whose member comes").isZero();
        assertThat(text(world.email(dag), 1)).contains("Ada");
        world.endMembership(secretary, mandate, dag);
        until(() -> row(dag).state() == AttendeeState.LEFT);
        world.deputy(dag, world.mandate(mandate).expertGroup(), ada, today());
        until(() -> letters("meetingCalled", dag) == 2);
    }

    @Test
    void whoHasntAnsweredIsReminded() {
        assertThat(refusalOf(
                        () -> as(secretary, () -> callings.remind(new RemindAttendees(UUID.randomUUID(), meeting)))))
                .isEqualTo(new MeetingRefusal.TakesNoAnswers(MeetingStatus.PLANNED));
        call();
        answer(ada, Rsvp.DECLINED);
        assertThat(as(secretary, () -> callings.remind(new RemindAttendees(UUID.randomUUID(), meeting))))
                .isEqualTo(3);
        assertThat(letters("meetingReminder", bo)).isEqualTo(1);
        assertThat(letters("meetingReminder", ada)).isZero();
    }

    private boolean waitsAt(LocalDate day) {
        Instant at = day.atTime(8, 0).atZone(clock.getZone()).toInstant();
        return world.number(
                        "select count(*) from scheduled_tasks where task_name = ?1 and task_instance = ?2 and execution_time = ?3",
                        MEETING_REMINDER,
                        meeting.toString(),
                        at)
                > 0;
    }

    private void startsIn(int days) {
        var starts =
                today().plusDays(days).atTime(10, 0).atZone(clock.getZone()).toInstant();
        world.change(
                "update meeting set starts_at = ?1, ends_at = ?2 where id = ?3",
                starts,
                starts.plus(Duration.ofHours(2)),
                meeting.value());
    }

    @Test
    void asksForAnswersByADayAndTakesThemAfterItToo() throws Exception {
        var day = today().plusDays(20);
        int seen = version();
        assertThat(refusalOf(() -> callBy(today().minusDays(1), seen)))
                .isEqualTo(new MeetingRefusal.AnswerByPassed(today().minusDays(1)));
        assertThat(refusalOf(() -> callBy(today().plusDays(30), seen)))
                .isEqualTo(new MeetingRefusal.AnswerByTooLate(today().plusDays(30), today().plusDays(30)));
        callBy(day, seen);
        assertThat(as(ada, () -> meetingQueries.details(meeting)).form().answerBy())
                .isEqualTo(day);
        assertThat(text(world.email(ada), 1)).contains("Svar innen", "helt til møtet begynner");
        assertThat(waitsAt(day.minusDays(1))).isTrue();
        world.change("update meeting set answer_by = ?1 where id = ?2", today().minusDays(1), meeting.value());
        answer(ada, Rsvp.ACCEPTED);
        assertThat(row(ada).answer()).isEqualTo(Rsvp.ACCEPTED);
        as(secretary, () -> callings.remind(new RemindAttendees(UUID.randomUUID(), meeting)));
        assertThat(text(world.email(bo), 2)).contains("Vi ba om svar innen", "Du kan fortsatt svare");
        var email = anAddress();
        confirm(ada, outsider(email));
        assertThat(text(email, 1))
                .as("who is called only now wasn’t asked by that day")
                .contains("Møte om soner")
                .doesNotContain("svar innen", "Svar innen");
    }

    private void callBy(LocalDate day, int seen) {
        run(secretary, () -> callings.call(new CallMeeting(UUID.randomUUID(), meeting, seen, day)));
    }

    @Test
    void aNewDayToAnswerBySetsTheReminderAnew() {
        callBy(today().plusDays(20), version());
        var form = form("Møterom 1");
        var sooner = new MeetingForm(
                form.kind(),
                form.language(),
                form.title(),
                form.startsAt(),
                form.endsAt(),
                form.place(),
                form.videoLink(),
                form.practical(),
                today().plusDays(10));
        int seen = version();
        run(secretary, () -> meetings.edit(new EditMeeting(UUID.randomUUID(), meeting, seen, sooner)));
        assertThat(waitsAt(today().plusDays(9))).isTrue();
        assertThat(letters("meetingChanged", ada))
                .as("calendars show nothing of it")
                .isZero();
    }

    @Test
    void whoeverIsCalledTooLateForTheReminderOfTheDayToAnswerByIsRemindedBeforeTheMeeting() throws Exception {
        startsIn(4);
        callBy(today().plusDays(1), version());
        boolean early = clock.instant()
                .isBefore(today().atTime(8, 0).atZone(clock.getZone()).toInstant());
        assertThat(waitsAt(early ? today() : today().plusDays(1))).isTrue();
        world.runNow(MEETING_REMINDER, meeting.toString());
        until(() -> letters("meetingReminder", ada) == 1);
        // Before the hour of the day the job wasn't due yet, and it stands where it stood.
        until(() -> waitsAt(early ? today() : today().plusDays(3)));
    }

    @Test
    void remindsByItselfAsLongAsItIsHeld() throws Exception {
        call();
        assertThat(waitsAt(today().plusDays(27))).isTrue();
        answer(ada, Rsvp.DECLINED);
        answer(bo, Rsvp.ACCEPTED);
        startsIn(3);
        world.runNow(MEETING_REMINDER, meeting.toString());
        until(() -> letters("meetingReminder", cille) == 1);
        assertThat(letters("meetingReminder", bo)).isZero();
        startsIn(1);
        world.runNow(MEETING_REMINDER, meeting.toString());
        until(() -> letters("meetingSoon", bo) == 1);
        assertThat(letters("meetingSoon", cille)).isEqualTo(1);
        assertThat(letters("meetingSoon", ada)).isZero();
    }

    @Test
    void aReminderThatIsDueIsntPutOffByWhatDoesntMoveTheMeeting() {
        call();
        world.holdBack(MEETING_REMINDER, meeting.toString());
        run(secretary, () -> callings.announce(new AnnounceAgenda(UUID.randomUUID(), meeting)));
        int seen = version();
        run(secretary, () -> meetings.edit(new EditMeeting(UUID.randomUUID(), meeting, seen, form("Møterom 2"))));
        assertThat(waitsAt(today().plusDays(27))).as("it waits as it did").isFalse();
        var later = today().plusDays(40).atTime(10, 0).atZone(clock.getZone()).toInstant();
        var moved = new MeetingForm(
                MeetingKind.GROUP,
                "nb",
                "Møte om soner",
                later,
                later.plus(Duration.ofHours(2)),
                "Møterom 2",
                null,
                null);
        int now = version();
        run(secretary, () -> meetings.edit(new EditMeeting(UUID.randomUUID(), meeting, now, moved)));
        assertThat(waitsAt(today().plusDays(37))).isTrue();
    }

    @Test
    void remindsOfNothingOnceItIsCancelled() {
        call();
        run(secretary, () -> meetings.cancel(new CancelMeeting(UUID.randomUUID(), meeting, "Sykdom")));
        assertThat(waitsAt(today().plusDays(27))).isFalse();
    }

    @Test
    void whatCameSinceTheVisitBeforeIsRemembered() {
        call();
        run(ada, () -> callings.look(new LookAtMeeting(meeting)));
        var own = row(ada).id().value();
        assertThat(seenBefore(own)).as("the first visit").isZero();
        run(ada, () -> callings.look(new LookAtMeeting(meeting)));
        assertThat(seenBefore(own)).as("the same visit").isZero();
        world.change(
                "update meeting_look set looked_at = ?1 where attendee_id = ?2",
                clock.instant().minus(Duration.ofHours(1)),
                own);
        run(ada, () -> callings.look(new LookAtMeeting(meeting)));
        assertThat(seenBefore(own)).isEqualTo(1);
    }

    private long seenBefore(UUID attendee) {
        return world.number(
                "select count(*) from meeting_look where attendee_id = ?1 and seen_before < looked_at", attendee);
    }

    @Test
    void fiveHundredAreCalledInBoundedStatements() throws Exception {
        var group = world.mandate(mandate).expertGroup();
        List<Actor.Someone> many = new ArrayList<>();
        for (int i = 0; i < 497; i++) {
            var one = world.person("Observatør " + i, RealmRole.MEMBER);
            world.seat(one, group, Role.OBSERVER, LocalDate.of(2020, 1, 1));
            many.add(one);
        }
        world.letJobsEnd();
        // They come on the list before it is called.
        int seen = version();
        run(secretary, () -> meetings.edit(new EditMeeting(UUID.randomUUID(), meeting, seen, form("Møterom 3"))));
        // Rolled back each time: each time it is the first.
        long statements = world.statements(() -> {
            int now = version();
            transaction.begin();
            try {
                run(secretary, () -> callings.call(new CallMeeting(UUID.randomUUID(), meeting, now)));
                return true;
            } finally {
                transaction.rollback();
            }
        });
        assertThat(statements).as("none for each of those who are called").isLessThan(120);
        call();
        assertThat(letters("meetingCalled", many.getLast())).isEqualTo(1);
        assertThat(world.number(
                        "select count(*) from attendee where meeting_id = ?1 and state = 'INVITED'", meeting.value()))
                .isEqualTo(501);
    }
}
