package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import jakarta.mail.Multipart;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.CallState;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.contribution.Erasure;
import no.mandat.domain.meeting.AttendeeAction;
import no.mandat.domain.meeting.AttendeeState;
import no.mandat.domain.meeting.ItemKind;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.meeting.MinutesContent;
import no.mandat.domain.meeting.Presence;
import no.mandat.domain.meeting.SpokenAction;
import no.mandat.domain.meeting.SpokenState;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.SpokenId;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryQueries;
import no.mandat.workflow.contribution.CallForm;
import no.mandat.workflow.contribution.CallQueries;
import no.mandat.workflow.contribution.ContributionQueries;
import no.mandat.workflow.contribution.ContributionRow;
import no.mandat.workflow.contribution.EraseContribution;
import no.mandat.workflow.contribution.ErasureService;
import no.mandat.workflow.contribution.InviteeForm;
import no.mandat.workflow.meeting.AddItem;
import no.mandat.workflow.meeting.AddOutsider;
import no.mandat.workflow.meeting.AgendaService;
import no.mandat.workflow.meeting.AnnounceAgenda;
import no.mandat.workflow.meeting.AttendeeRow;
import no.mandat.workflow.meeting.BeginMeeting;
import no.mandat.workflow.meeting.CallMeeting;
import no.mandat.workflow.meeting.CallingService;
import no.mandat.workflow.meeting.CancelMeeting;
import no.mandat.workflow.meeting.ConfirmOutsiders;
import no.mandat.workflow.meeting.ConfirmWording;
import no.mandat.workflow.meeting.DeclineOutsider;
import no.mandat.workflow.meeting.DeclineWording;
import no.mandat.workflow.meeting.EditMeeting;
import no.mandat.workflow.meeting.EditOutsider;
import no.mandat.workflow.meeting.HoldingService;
import no.mandat.workflow.meeting.ItemForm;
import no.mandat.workflow.meeting.MeetingDetails;
import no.mandat.workflow.meeting.MeetingForm;
import no.mandat.workflow.meeting.MeetingQueries;
import no.mandat.workflow.meeting.MeetingService;
import no.mandat.workflow.meeting.MinutesQueries;
import no.mandat.workflow.meeting.NoteRecusal;
import no.mandat.workflow.meeting.PlanMeeting;
import no.mandat.workflow.meeting.RecordAttendance;
import no.mandat.workflow.meeting.RecordSpoken;
import no.mandat.workflow.meeting.RemoveAttendee;
import no.mandat.workflow.meeting.SpokenQueries;
import no.mandat.workflow.meeting.SpokenRow;
import no.mandat.workflow.meeting.SpokenService;
import no.mandat.workflow.meeting.WordingLink;
import no.mandat.workflow.meeting.WordingService;
import no.mandat.workflow.notification.Post;
import no.mandat.workflow.point.PointQueries;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An input meeting asks by a call of its own; what is said there becomes a contribution once the speaker confirms it. */
class SpokenIT extends InAPlan {

    private static final Pattern WORDING = Pattern.compile("/public/wordings/(\\S{36})");
    private static final Actor KARI = new Actor.Visitor("Kari Strand");
    private static final String SAID = "Vi trenger bedre målemetoder.";

    @Inject
    MeetingService meetings;

    @Inject
    AgendaService agendas;

    @Inject
    MeetingQueries meetingQueries;

    @Inject
    CallingService callings;

    @Inject
    HoldingService holding;

    @Inject
    MinutesQueries minutes;

    @Inject
    SpokenService spoken;

    @Inject
    SpokenQueries spokenQueries;

    @Inject
    WordingService wordings;

    @Inject
    CallQueries callQueries;

    @Inject
    ContributionQueries contributions;

    @Inject
    PointQueries points;

    @Inject
    ErasureService erasure;

    @Inject
    HistoryQueries history;

    @Inject
    Post post;

    private MeetingId meeting;
    private AgendaItemId first;
    private AgendaItemId second;
    private String email;
    private AttendeeId kari;

    @BeforeEach
    void anInputMeetingWithSomebodyFromOutside() {
        meeting = as(secretary, () -> meetings.plan(new PlanMeeting(UUID.randomUUID(), mandate, form(30))));
        first = item("Målemetoder for slagg", ItemKind.INPUT);
        second = item("Kraftpriser", ItemKind.INPUT);
        var unasked = item("Orientering", ItemKind.INFORMATION);
        assertThat(unasked).isNotNull();
        email = "kari-%s@fjord.example".formatted(UUID.randomUUID());
        kari = outsider(email);
    }

    private MeetingForm form(int days) {
        var starts =
                today().plusDays(days).atTime(10, 0).atZone(clock.getZone()).toInstant();
        return new MeetingForm(
                MeetingKind.INPUT,
                "nb",
                "Innspillsmøte",
                starts,
                starts.plus(Duration.ofHours(2)),
                "Møterom 1",
                null,
                null);
    }

    private AgendaItemId item(String title, ItemKind kind) {
        return as(secretary, () -> agendas.add(new AddItem(UUID.randomUUID(), meeting, ItemForm.of(title, kind, 30))));
    }

    private AttendeeId outsider(String address) {
        var person = new InviteeForm("Kari Strand", address, "Fjordbruk", OrganisationCategory.INDUSTRY, "nb");
        return as(
                secretary,
                () -> callings.addOutsider(new AddOutsider(UUID.randomUUID(), meeting, person, List.of(first), 10)));
    }

    private void confirm(AttendeeId one) {
        run(ada, () -> callings.confirm(new ConfirmOutsiders(UUID.randomUUID(), meeting, List.of(one))));
    }

    private MeetingDetails details() {
        return as(secretary, () -> meetingQueries.details(meeting));
    }

    private void callPeople() {
        int seen = details().version();
        run(secretary, () -> callings.call(new CallMeeting(UUID.randomUUID(), meeting, seen)));
    }

    private CallId call() {
        var call = details().call();
        assertThat(call).isNotNull();
        return call;
    }

    private String callState() {
        return world.text("select state from input_call where id = ?1", call().value());
    }

    private Instant closesAt() {
        return asked().closesAt();
    }

    private CallForm asked() {
        var id = call();
        return as(secretary, () -> callQueries.details(id)).form();
    }

    private Instant endOf(int days) {
        return today().plusDays(days)
                .atTime(LocalTime.of(23, 59))
                .atZone(clock.getZone())
                .toInstant();
    }

    private long invitations(String state) {
        return world.number(
                "select count(*) from call_invitation where call_id = ?1 and email = ?2 and state = ?3",
                call().value(),
                email,
                state);
    }

    /** Called with both keys turned, and begun. */
    private void hold() {
        confirm(kari);
        callPeople();
        run(secretary, () -> holding.begin(new BeginMeeting(UUID.randomUUID(), meeting)));
    }

    private SpokenId record(AttendeeId speaker) {
        return as(secretary, () -> spoken.record(new RecordSpoken(UUID.randomUUID(), first, speaker, SAID)));
    }

    private AttendeeId member(Actor.Someone somebody) {
        return as(secretary, () -> meetingQueries.people(meeting)).stream()
                .filter(row -> somebody.personId().equals(row.person()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The link to the wording, among so many letters to an address. */
    private WordingLink mailed(String address, int letters) throws Exception {
        for (var letter : post.await(address, letters)) {
            var link = WORDING.matcher(plain(letter.message().getContent()));
            if (link.find()) {
                return new WordingLink(UUID.fromString(link.group(1)));
            }
        }
        throw new AssertionError("no link to a wording");
    }

    private static String plain(Object content) throws Exception {
        return content instanceof Multipart parts ? plain(parts.getBodyPart(0).getContent()) : String.valueOf(content);
    }

    private void confirm(WordingLink link, String text) {
        run(KARI, () -> wordings.confirm(new ConfirmWording(UUID.randomUUID(), link, text, "nb")));
    }

    private List<SpokenRow> recorded() {
        return as(secretary, () -> spokenQueries.of(meeting));
    }

    private SpokenState state() {
        return recorded().getFirst().state();
    }

    private List<ContributionRow> inInbox() {
        var id = call();
        return as(secretary, () -> contributions.page(id, Seek.first(10)));
    }

    private long letters(String kind, String address) {
        return world.number("select count(*) from mail_message where kind = ?1 and address = ?2", kind, address);
    }

    private void closeCall() throws Exception {
        world.change(
                "update input_call set closes_at = ?1, version = version + 1 where id = ?2",
                clock.instant(),
                call().value());
        world.runNow("deadline.call", call().toString());
        until(() -> !callState().equals(CallState.OPEN.name()));
    }

    @Test
    void theMeetingAsksByACallOfItsOwn() {
        confirm(kari);
        callPeople();

        assertThat(callState()).isEqualTo("OPEN");
        var asked = asked();
        assertThat(asked.audience()).isEqualTo(Audience.INVITED);
        assertThat(asked.languages()).containsExactly("nb");
        assertThat(asked.title().in("nb")).isEqualTo("Innspillsmøte");
        assertThat(asked.attachments()).isTrue();
        assertThat(asked.questions())
                .extracting(question -> question.id().value())
                .containsExactly(first.value(), second.value());
        assertThat(closesAt()).isEqualTo(endOf(37));
        assertThat(invitations("SENT")).isEqualTo(1);
        assertThat(letters("meetingCalled", email)).isEqualTo(1);
        assertThat(letters("callInvitation", email)).isEqualTo(1);
        assertThat(world.trailOf(new PersonId(meeting.value()))).contains("MeetingAsksInput");
    }

    @Test
    void whoeverIsLetInLaterIsAskedThen() {
        callPeople();
        assertThat(letters("callInvitation", email)).as("one key isn't enough").isZero();
        confirm(kari);
        assertThat(invitations("SENT")).isEqualTo(1);
        assertThat(letters("callInvitation", email)).isEqualTo(1);
    }

    @Test
    void whoeverIsTakenOffTheListIsAskedNoLonger() {
        confirm(kari);
        callPeople();
        run(secretary, () -> callings.removeAttendee(new RemoveAttendee(UUID.randomUUID(), kari, "Feil person")));
        assertThat(invitations("REVOKED")).isEqualTo(1);
    }

    /** They are to speak of something else, for which the second key isn't turned. */
    private void replaceItem() {
        run(secretary, () -> callings.editOutsider(new EditOutsider(UUID.randomUUID(), kari, List.of(second), 10)));
    }

    @Test
    void whoeverIsShutOutAgainIsToldAndAskedNoLonger() throws Exception {
        confirm(kari);
        callPeople();
        replaceItem();
        assertThat(invitations("SENT")).isEqualTo(1);
        run(ada, () -> callings.decline(new DeclineOutsider(UUID.randomUUID(), kari, "Ikke om det")));
        assertThat(invitations("REVOKED")).isEqualTo(1);
        assertThat(letters("meetingTakenOff", email)).isEqualTo(1);
        assertThat(plain(post.await(email, 3).getLast().message().getContent()))
                .as("why, is for the secretariat")
                .doesNotContain("Ikke om det");
    }

    @Test
    void whoeverWasWrittenToAndWaitsAgainIsToldOfMoveAndCancellation() {
        confirm(kari);
        callPeople();
        replaceItem();
        edit(form(40));
        assertThat(letters("meetingChanged", email)).isEqualTo(1);
        run(secretary, () -> callings.announce(new AnnounceAgenda(UUID.randomUUID(), meeting)));
        assertThat(letters("meetingAgenda", email)).isZero();
        run(secretary, () -> meetings.cancel(new CancelMeeting(UUID.randomUUID(), meeting, "For få kan komme")));
        assertThat(letters("meetingCancelled", email)).isEqualTo(1);
    }

    @Test
    void whoeverWasWrittenToAndWaitsAgainIsToldThatTheyAreTakenOff() {
        confirm(kari);
        callPeople();
        replaceItem();
        run(secretary, () -> callings.removeAttendee(new RemoveAttendee(UUID.randomUUID(), kari, "Feil person")));
        assertThat(letters("meetingTakenOff", email)).isEqualTo(1);
    }

    @Test
    void theCallMovesWithTheMeetingAndNeverEndsSooner() {
        callPeople();
        edit(form(40));
        assertThat(closesAt()).isEqualTo(endOf(47));
        edit(form(35));
        assertThat(closesAt()).as("people were told so").isEqualTo(endOf(47));
    }

    private void edit(MeetingForm form) {
        int seen = details().version();
        run(secretary, () -> meetings.edit(new EditMeeting(UUID.randomUUID(), meeting, seen, form)));
    }

    @Test
    void theCallIsGivenUpWithTheMeeting() {
        confirm(kari);
        callPeople();
        run(secretary, () -> meetings.cancel(new CancelMeeting(UUID.randomUUID(), meeting, "For få kan komme")));
        assertThat(callState()).isEqualTo("WITHDRAWN");
        assertThat(letters("callWithdrawn", email)).isEqualTo(1);
        assertThat(refusalOf(() -> record(kari))).isInstanceOf(MeetingRefusal.MeetingNotInState.class);
    }

    @Test
    void aMandateThatIsOverHasNoCallAndNothingIsRecorded() {
        confirm(kari);
        world.change("update mandate set last_day = ?1 where id = ?2", today().minusDays(1), mandate.value());
        world.change(
                "update meeting set state = 'HELD', number = 1, number_year = ?1, began_at = ?2, version = version + 1 where id = ?3",
                LocalDate.now(clock).getYear(),
                clock.instant(),
                meeting.value());
        assertThat(details().call()).isNull();
        assertThat(refusalOf(() -> record(kari))).isEqualTo(new MeetingRefusal.TakesNoInput());
    }

    @Test
    void nobodyWhoWaitsForTheSecondKeyIsThereOrIsWrittenTo() {
        callPeople();
        run(secretary, () -> holding.begin(new BeginMeeting(UUID.randomUUID(), meeting)));
        var waits = new MeetingRefusal.AttendeeNotInState(AttendeeState.LISTED, AttendeeAction.RECORD);
        assertThat(refusalOf(() -> record(kari))).isEqualTo(waits);
        assertThat(refusalOf(() -> run(
                        secretary,
                        () -> holding.record(new RecordAttendance(UUID.randomUUID(), kari, Presence.PRESENT, null)))))
                .isEqualTo(waits);
        assertThat(as(secretary, () -> minutes.of(meeting)).content().people())
                .noneMatch(one -> one.name().equals("Kari Strand"));
        assertThat(world.number("select count(*) from mail_message where address = ?1", email))
                .isZero();
    }

    @Test
    void whatIsSaidBecomesAContributionOnceTheSpeakerConfirmsIt() throws Exception {
        hold();
        var id = record(kari);
        assertThat(state()).isEqualTo(SpokenState.WAITING);
        assertThat(inInbox()).as("a draft until the speaker confirms it").isEmpty();

        var link = mailed(email, 3);
        var page = as(KARI, () -> wordings.page(link));
        assertThat(page.text()).isEqualTo(SAID);
        assertThat(page.item()).isEqualTo("Målemetoder for slagg");
        assertThat(page.waits()).isTrue();
        confirm(link, SAID + " Nå.");

        assertThat(inInbox()).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("Kari Strand");
            assertThat(row.organisation()).isEqualTo("Fjordbruk");
            assertThat(row.confirmed()).isTrue();
            assertThat(recorded().getFirst().reference()).isEqualTo(row.reference());
            assertThat(as(KARI, () -> wordings.page(link)).reference()).isEqualTo(row.reference());
            assertThat(as(secretary, () -> minutes.of(meeting)).content().items().stream()
                            .flatMap(one -> one.contributions().stream()))
                    .containsExactly(row.reference());
        });
        assertThat(letters("contributionReceived", email)).isEqualTo(1);
        assertThat(world.trailOf(new PersonId(id.value()))).containsExactly("SpokenRecorded", "WordingConfirmed");

        closeCall();
        var closed = call();
        until(() -> as(secretary, () -> points.desk(closed)).divided());
        assertThat(world.text("select words from point where call_id = ?1", closed.value()))
                .isEqualTo(SAID + " Nå.");
    }

    @Test
    void theLetterNamesTheItemUnlessItIsExempt() throws Exception {
        hold();
        record(kari);
        assertThat(texts(3)).anySatisfy(text -> assertThat(text)
                .contains("saken «Målemetoder for slagg» på møtet «Innspillsmøte»"));
        world.change(
                "update agenda_item set openness = 'EXEMPT', legal_basis = 'offl. § 14', version = version + 1 where id = ?1",
                first.value());
        record(kari);
        assertThat(texts(4)).anySatisfy(text -> assertThat(text)
                .contains("en sak som er unntatt offentlighet på møtet «Innspillsmøte»")
                .doesNotContain("Målemetoder"));
    }

    /** What so many letters say; which of them comes first nobody promises. */
    private List<String> texts(int count) throws Exception {
        List<String> texts = new ArrayList<>();
        for (var letter : post.await(email, count)) {
            texts.add(plain(letter.message().getContent()));
        }
        return texts;
    }

    @Test
    void aMemberConfirmsByALinkTooAsOftenAsTheySpoke() throws Exception {
        hold();
        record(member(bo));
        record(member(bo));
        var secrets = post.await(world.email(bo), 3).stream()
                .flatMap(letter -> {
                    try {
                        return WORDING.matcher(plain(letter.message().getContent()))
                                .results()
                                .map(found -> new WordingLink(UUID.fromString(found.group(1))));
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                })
                .distinct()
                .toList();
        assertThat(secrets).hasSize(2);
        secrets.forEach(link -> confirm(link, SAID));
        assertThat(inInbox()).hasSize(2).allSatisfy(row -> assertThat(row.name())
                .isEqualTo("Bo"));
    }

    private void erase(ContributionId id, Erasure what) {
        run(secretary, () -> erasure.erase(new EraseContribution(UUID.randomUUID(), id, what, "Ba om det")));
    }

    private AttendeeRow row(AttendeeId id) {
        return as(secretary, () -> meetingQueries.people(meeting)).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoeverIsErasedIsAtNoMeetingAndHasSaidNothingThere() throws Exception {
        var name = "Navn " + UUID.randomUUID();
        var words = "Ord " + UUID.randomUUID();
        var address = UUID.randomUUID() + "@fjord.example";
        var person = new InviteeForm(name, address, name, OrganisationCategory.INDUSTRY, "nb");
        var one = as(
                secretary,
                () -> callings.addOutsider(new AddOutsider(UUID.randomUUID(), meeting, person, List.of(first), 10)));
        confirm(one);
        hold();
        world.change(
                "update attendee set answer = 'ACCEPTED', remark = ?1, version = version + 1 where id = ?2",
                words,
                one.value());
        as(secretary, () -> spoken.record(new RecordSpoken(UUID.randomUUID(), first, one, words)));
        var link = mailed(address, 3);
        run(
                new Actor.Visitor(name),
                () -> wordings.confirm(new ConfirmWording(UUID.randomUUID(), link, words + " nå", "nb")));
        as(secretary, () -> spoken.record(new RecordSpoken(UUID.randomUUID(), first, one, words)));
        world.letJobsEnd();
        for (var said : List.of(name, address, words)) {
            assertThat(world.places(said)).as(said).isPositive();
        }

        erase(inInbox().getFirst().id(), Erasure.PERSON_AND_TEXT);
        for (var said : List.of(name, address, words)) {
            assertThat(world.places(said)).as(said).isZero();
        }
        assertThat(row(one).name()).isEmpty();
        assertThat(row(one).state()).as("that they were called stays").isEqualTo(AttendeeState.INVITED);
        assertThat(row(kari).name()).isEqualTo("Kari Strand");
        assertThat(recorded())
                .extracting(SpokenRow::speaker, SpokenRow::text, SpokenRow::state)
                .containsExactly(tuple("", "", SpokenState.CONFIRMED), tuple("", "", SpokenState.LAPSED));
        assertThat(refusalOf(() -> as(KARI, () -> wordings.page(link))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(refusalOf(() -> record(one)))
                .isEqualTo(new MeetingRefusal.AttendeeNotInState(AttendeeState.INVITED, AttendeeAction.RECORD));
        assertThat(as(secretary, () -> minutes.of(meeting)).content().people())
                .extracting(MinutesContent.Someone::name)
                .contains("Slettet", "Kari Strand");
    }

    @Test
    void whoeverIsErasedIsAskedByNoOtherMeetingEither() throws Exception {
        hold();
        record(kari);
        confirm(mailed(email, 3), SAID);
        var said = inInbox().getFirst().id();
        meeting = as(secretary, () -> meetings.plan(new PlanMeeting(UUID.randomUUID(), mandate, form(40))));
        first = item("Utslipp", ItemKind.INPUT);
        var again = outsider(email);
        confirm(again);
        callPeople();
        assertThat(invitations("SENT")).isEqualTo(1);
        assertThat(links()).isEqualTo(1);
        world.letJobsEnd();

        erase(said, Erasure.PERSON);
        assertThat(world.number(
                        "select count(*) from call_invitation where call_id = ?1 and state = 'REVOKED'",
                        call().value()))
                .isEqualTo(1);
        assertThat(links()).isZero();
        assertThat(row(again).state()).isEqualTo(AttendeeState.REMOVED);
        assertThat(world.places(email)).isZero();
    }

    private long links() {
        return world.number(
                "select count(*) from call_invitation_link l join call_invitation i on i.id = l.invitation_id"
                        + " where i.call_id = ?1",
                call().value());
    }

    @Test
    void whatSomebodyWhoIsErasedSaidStaysWhereTheirTextDoes() throws Exception {
        hold();
        record(kari);
        confirm(mailed(email, 3), SAID);
        erase(inInbox().getFirst().id(), Erasure.PERSON);
        assertThat(recorded()).extracting(SpokenRow::speaker, SpokenRow::text).containsExactly(tuple("", SAID));
        assertThat(row(kari).name()).isEmpty();
        assertThat(world.places(email)).isZero();
    }

    @Test
    void aMemberWhoseInputIsErasedStaysWhereTheyAre() throws Exception {
        hold();
        record(member(bo));
        record(member(cille));
        confirm(mailed(world.email(bo), 2), SAID);
        erase(inInbox().getFirst().id(), Erasure.PERSON_AND_TEXT);
        assertThat(recorded())
                .extracting(SpokenRow::speaker, SpokenRow::text)
                .containsExactly(tuple("", ""), tuple("Cille", SAID));
        assertThat(row(member(bo)).name()).isEqualTo("Bo");
        assertThat(letters("wordingToConfirm", bo)).isZero();
        assertThat(letters("wordingToConfirm", cille)).isEqualTo(1);
    }

    @Test
    void isConfirmedOnceAlsoFromTwoDevicesAtOnce() throws Exception {
        hold();
        record(kari);
        var link = mailed(email, 3);
        var ends = world.together(2, () -> {
            confirm(link, SAID);
            return true;
        });
        assertThat(ends).filteredOn(Boolean.TRUE::equals).hasSize(1);
        assertThat(ends)
                .filteredOn(RefusedException.class::isInstance)
                .extracting(end -> ((RefusedException) end).refusal())
                .containsExactly(new MeetingRefusal.WordingNotInState(SpokenState.CONFIRMED, SpokenAction.CONFIRM));
        assertThat(inInbox()).hasSize(1);
        assertThat(refusalOf(() -> decline(link)))
                .isEqualTo(new MeetingRefusal.WordingNotInState(SpokenState.CONFIRMED, SpokenAction.DECLINE));
    }

    private void decline(WordingLink link) {
        run(KARI, () -> wordings.decline(new DeclineWording(UUID.randomUUID(), link)));
    }

    @Test
    void isNoInputOnceItIsDeclined() throws Exception {
        hold();
        record(kari);
        var link = mailed(email, 3);
        decline(link);
        assertThat(state()).isEqualTo(SpokenState.DECLINED);
        assertThat(recorded().getFirst().text()).isEqualTo(SAID);
        assertThat(refusalOf(() -> confirm(link, SAID)))
                .isEqualTo(new MeetingRefusal.WordingNotInState(SpokenState.DECLINED, SpokenAction.CONFIRM));
        assertThat(inInbox()).isEmpty();
    }

    @Test
    void lapsesWithTheCallAndStaysReadable() throws Exception {
        hold();
        record(kari);
        var link = mailed(email, 3);
        closeCall();
        assertThat(state()).isEqualTo(SpokenState.LAPSED);
        assertThat(recorded().getFirst().text()).isEqualTo(SAID);
        assertThat(letters("wordingsLapsed", secretary)).isEqualTo(1);
        assertThat(as(KARI, () -> wordings.page(link)).waits()).isFalse();
        assertThat(refusalOf(() -> confirm(link, SAID)))
                .isEqualTo(new MeetingRefusal.WordingNotInState(SpokenState.LAPSED, SpokenAction.CONFIRM));
        assertThat(refusalOf(() -> record(kari))).isEqualTo(new MeetingRefusal.TakesNoInput());
    }

    @Test
    void isNotTakenAfterTheEndOfTheCallAlsoBeforeItWasNoted() throws Exception {
        hold();
        record(kari);
        var link = mailed(email, 3);
        world.holdBack("deadline.call", call().toString());
        world.change(
                "update input_call set closes_at = ?1, version = version + 1 where id = ?2",
                clock.instant(),
                call().value());
        assertThat(refusalOf(() -> confirm(link, SAID))).isInstanceOf(ContributionRefusal.CallTakesNothing.class);
        assertThat(state()).isEqualTo(SpokenState.WAITING);
    }

    @Test
    void isTheirsAlone() {
        hold();
        record(kari);
        var unknown = new WordingLink(UUID.randomUUID());
        var notThere = new SharedRefusal.NotThereOrNotYours();
        assertThat(refusalOf(() -> as(KARI, () -> wordings.page(unknown)))).isEqualTo(notThere);
        assertThat(refusalOf(() -> confirm(unknown, SAID))).isEqualTo(notThere);
        assertThat(refusalOf(() -> decline(unknown))).isEqualTo(notThere);
        assertThat(refusalOf(() -> as(ada, () -> spokenQueries.of(meeting)))).isEqualTo(notThere);
    }

    @Test
    void isNotWrittenDownOfWhoIsErasedMeanwhile() throws Exception {
        hold();
        world.letJobsEnd();
        var recording = new AtomicReference<Future<?>>();
        var refusal = new AtomicReference<Refusal>();
        world.inOneTransaction(secretary, () -> {
            world.change(
                    "update attendee set invitee = '', email = '', version = version + 1 where id = ?1", kari.value());
            recording.set(world.meanwhile(() -> refusal.set(refusalOf(() -> record(kari)))));
            untilItWaitsForTheSpeaker();
        });
        recording.get().get();
        assertThat(refusal.get())
                .isEqualTo(new MeetingRefusal.AttendeeNotInState(AttendeeState.INVITED, AttendeeAction.RECORD));
        assertThat(recorded()).isEmpty();
    }

    private void untilItWaitsForTheSpeaker() {
        try {
            until(() -> world.number("""
                            select count(*) from information_schema.processlist
                            where id <> connection_id() and info like '%attendee%for update%'
                            """) > 0);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void isNeitherWrittenDownNorToldByWhoeverIsPartialInTheItem() {
        hold();
        record(kari);
        assertThat(recordedInHistory()).isOne();
        run(secretary, () -> holding.recuse(new NoteRecusal(UUID.randomUUID(), member(secretary), first, true)));
        assertThat(refusalOf(() -> record(kari))).isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(recordedInHistory()).isZero();
    }

    private long recordedInHistory() {
        return as(secretary, () -> history.page(mandate, HistoryFilter.all(), Seek.first(200))).stream()
                .filter(row -> row.action().equals("SpokenRecorded"))
                .count();
    }
}
