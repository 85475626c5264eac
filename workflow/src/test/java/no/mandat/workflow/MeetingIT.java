package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.document.Openness;
import no.mandat.domain.meeting.ItemAction;
import no.mandat.domain.meeting.ItemKind;
import no.mandat.domain.meeting.ItemState;
import no.mandat.domain.meeting.MeetingAction;
import no.mandat.domain.meeting.MeetingGap;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.document.DocumentQueries;
import no.mandat.workflow.meeting.AcceptItem;
import no.mandat.workflow.meeting.AddItem;
import no.mandat.workflow.meeting.AddPaper;
import no.mandat.workflow.meeting.AgendaService;
import no.mandat.workflow.meeting.AttendeeRow;
import no.mandat.workflow.meeting.CallingService;
import no.mandat.workflow.meeting.CancelMeeting;
import no.mandat.workflow.meeting.ChoosePapers;
import no.mandat.workflow.meeting.DeclineItem;
import no.mandat.workflow.meeting.EditItem;
import no.mandat.workflow.meeting.EditMeeting;
import no.mandat.workflow.meeting.ItemForm;
import no.mandat.workflow.meeting.ItemRow;
import no.mandat.workflow.meeting.LookAtMeeting;
import no.mandat.workflow.meeting.MeetingDetails;
import no.mandat.workflow.meeting.MeetingForm;
import no.mandat.workflow.meeting.MeetingQueries;
import no.mandat.workflow.meeting.MeetingRow;
import no.mandat.workflow.meeting.MeetingService;
import no.mandat.workflow.meeting.MoveItem;
import no.mandat.workflow.meeting.PaperRow;
import no.mandat.workflow.meeting.PlanMeeting;
import no.mandat.workflow.meeting.ProposeItem;
import no.mandat.workflow.meeting.RemoveItem;
import no.mandat.workflow.meeting.RestoreItem;
import no.mandat.workflow.party.CompositionService;
import no.mandat.workflow.party.NoticeForm;
import no.mandat.workflow.party.SetNotice;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A meeting while it is being planned: what stands on its agenda, and who sees it. */
class MeetingIT extends InAGroup {

    @Inject
    CompositionService compositions;

    @Inject
    MeetingService meetings;

    @Inject
    AgendaService agendas;

    @Inject
    MeetingQueries meetingQueries;

    @Inject
    CallingService callings;

    @Inject
    DocumentQueries documents;

    @Inject
    Clock clock;

    private MeetingId meeting;

    @BeforeEach
    void aMeetingIsPlanned() {
        meeting = plan("Gruppemøte", in(20));
    }

    private Instant in(int days) {
        return clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(days));
    }

    private MeetingForm form(String title, Instant start) {
        return new MeetingForm(
                MeetingKind.GROUP, "nb", title, start, start.plus(Duration.ofHours(2)), "Rom 3", null, null);
    }

    private MeetingId plan(String title, Instant start) {
        return as(secretary, () -> meetings.plan(new PlanMeeting(UUID.randomUUID(), mandate, form(title, start))));
    }

    private AgendaItemId add(String title) {
        return as(
                secretary,
                () -> agendas.add(
                        new AddItem(UUID.randomUUID(), meeting, ItemForm.of(title, ItemKind.DISCUSSION, 30))));
    }

    private MeetingDetails details(Actor.Someone reader) {
        return as(reader, () -> meetingQueries.details(meeting));
    }

    private List<String> titles() {
        return details(secretary).agenda().stream().map(ItemRow::title).toList();
    }

    private ItemRow item(AgendaItemId id) {
        return details(secretary).agenda().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void comesWithTheItemsThatComeByThemselvesAndWithEverybodyWhoHasAPlace() {
        assertThat(titles()).hasSize(2);
        var people = as(secretary, () -> meetingQueries.people(meeting));
        assertThat(people).extracting(AttendeeRow::name).containsExactly("Ada", "Bo", "Cille", "Sekretær");
        var details = details(secretary);
        assertThat(details.status()).isEqualTo(MeetingStatus.PLANNED);
        assertThat(details.gaps()).containsExactly(MeetingGap.AGENDA);
        assertThat(details.shortNotice()).isFalse();
        assertThat(details.actions()).contains(MeetingAction.EDIT, MeetingAction.CANCEL);
        assertThat(world.trailOf(new PersonId(meeting.value()))).containsExactly("MeetingPlanned");
    }

    @Test
    void isCalledLateByTheNoticePeriodOfItsBody() {
        var group = world.mandate(mandate).expertGroup();
        var longer = new SetNotice(UUID.randomUUID(), mandate, group, new NoticeForm(90));
        run(secretary, () -> compositions.setNotice(longer));
        assertThat(details(secretary).noticeDays()).isEqualTo(90);
        assertThat(details(secretary).shortNotice()).isTrue();
        assertThat(details(ada).shortNotice())
                .as("it is for whoever runs the meeting")
                .isFalse();
        assertThat(world.trailOf(new PersonId(group.value()))).contains("NoticePeriodSet");
        var secretariat = world.mandate(mandate).secretariat();
        assertThat(refusalOf(() -> run(
                        secretary,
                        () -> compositions.setNotice(
                                new SetNotice(UUID.randomUUID(), mandate, secretariat, new NoticeForm(7))))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(refusalOf(() -> run(
                        secretary,
                        () -> compositions.setNotice(
                                new SetNotice(UUID.randomUUID(), mandate, group, new NoticeForm(91))))))
                .isInstanceOf(SharedRefusal.InvalidInput.class);
    }

    @Test
    void isReadByTheGroupWithoutTheAgendaUntilItIsCalled() {
        add("Sak");
        assertThat(details(ada).agenda()).isEmpty();
        assertThat(details(ada).actions()).isEmpty();
        assertThat(as(ada, () -> meetingQueries.of(mandate)))
                .extracting(MeetingRow::title)
                .containsExactly("Gruppemøte");
    }

    @Test
    void placesNewItemsBeforeAnyOtherBusinessAndCountsTheirTimes() {
        add("En");
        var second = add("To");
        assertThat(titles()).containsSubsequence("En", "To").endsWith(titles().getLast());
        assertThat(titles().getLast()).isEqualTo("Eventuelt");
        assertThat(item(second).startsAt()).isEqualTo(in(20).plus(Duration.ofMinutes(35)));
    }

    @Test
    void ordersItems() {
        add("En");
        var second = add("To");
        run(secretary, () -> agendas.move(new MoveItem(UUID.randomUUID(), second, 1)));
        assertThat(titles().getFirst()).isEqualTo("To");
        run(secretary, () -> agendas.remove(new RemoveItem(UUID.randomUUID(), second)));
        assertThat(titles()).doesNotContain("To");
        assertThat(details(secretary).removed()).extracting(ItemRow::title).containsExactly("To");
        run(secretary, () -> agendas.restore(new RestoreItem(UUID.randomUUID(), second)));
        assertThat(item(second).number()).isEqualTo(3);
        assertThat(item(second).actions()).containsExactlyInAnyOrder(ItemAction.EDIT, ItemAction.REMOVE);
    }

    @Test
    void keepsWhatAnItemSaysAndWhatIsReadForIt() {
        var clause = new ClauseId(new UUID(1, 1));
        clausesAre(clause);
        var document = world.document(secretary, mandate, Openness.INTERNAL);
        var id = add("Sak");
        var form = new ItemForm(
                " Strømmene ",
                ItemKind.DECISION,
                "Liv",
                45,
                List.of(clause),
                new ClassificationForm(Openness.EXEMPT, "offl. § 14", false, LocalDate.of(2030, 1, 1)));
        run(secretary, () -> agendas.edit(new EditItem(UUID.randomUUID(), id, item(id).version(), form)));
        run(secretary, () -> agendas.choosePapers(new ChoosePapers(UUID.randomUUID(), id, List.of(document))));
        var row = item(id);
        assertThat(row.title()).isEqualTo("Strømmene");
        assertThat(row.kind()).isEqualTo(ItemKind.DECISION);
        assertThat(row.clauses()).containsExactly(clause);
        assertThat(row.classification().legalBasis()).isEqualTo("offl. § 14");
        assertThat(row.papers()).hasSize(1).allMatch(paper -> "Notat INTERNAL".equals(paper.title()));
        var stranger = world.document(secretary, world.draft(secretary, "Et annet"), Openness.OPEN);
        assertThat(refusalOf(() -> as(secretary, () -> {
                    agendas.choosePapers(new ChoosePapers(UUID.randomUUID(), id, List.of(stranger)));
                    return true;
                })))
                .isInstanceOf(MeetingRefusal.NoSuchDocument.class);
    }

    @Test
    void aFileBecomesADocumentAndAPaperInOneAct() {
        var id = add("Sak");
        world.change(
                "update meeting set state = 'CALLED', called_at = ?1 where id = ?2", clock.instant(), meeting.value());
        run(ada, () -> callings.look(new LookAtMeeting(meeting)));
        world.change(
                "update meeting_look set looked_at = ?1 where attendee_id in (select id from attendee where meeting_id = ?2)",
                clock.instant().minus(Duration.ofHours(1)),
                meeting.value());
        var paper = as(secretary, () -> agendas.addPaper(paper(id, "Ettersendt notat", Openness.INTERNAL)));
        assertThat(item(id).papers()).extracting(PaperRow::document).containsExactly(paper);
        run(ada, () -> callings.look(new LookAtMeeting(meeting)));
        assertThat(details(ada).agenda().stream()
                        .filter(row -> row.id().equals(id))
                        .flatMap(row -> row.papers().stream()))
                .as("it came after she had looked")
                .singleElement()
                .matches(row -> row.fresh() && "Ettersendt notat".equals(row.title()));
        assertThat(as(ada, () -> documents.details(paper)).title()).isEqualTo("Ettersendt notat");
        assertThat(world.trailOf(new PersonId(paper.value()))).hasSize(1);
    }

    @Test
    void aFileThatCantBecomeAPaperBecomesNoDocument() {
        var id = add("Sak");
        long before = world.number("select count(*) from document where mandate_id = ?1", mandate.value());
        world.change("update meeting set state = 'CANCELLED', reason = 'Syk' where id = ?1", meeting.value());
        assertThat(refusalOf(() -> as(secretary, () -> agendas.addPaper(paper(id, "Notat", Openness.OPEN)))))
                .isInstanceOf(MeetingRefusal.MeetingNotInState.class);
        assertThat(refusalOf(() -> as(ada, () -> agendas.addPaper(paper(id, "Notat", Openness.OPEN)))))
                .isInstanceOf(SharedRefusal.NotThereOrNotYours.class);
        assertThat(world.number("select count(*) from document where mandate_id = ?1", mandate.value()))
                .isEqualTo(before);
    }

    private AddPaper paper(AgendaItemId item, String title, Openness openness) {
        return new AddPaper(
                UUID.randomUUID(), item, title, ClassificationForm.of(openness), world.received(title, title));
    }

    private Actor.Someone leader() {
        var leader = world.person("Leder", RealmRole.MEMBER);
        world.seat(
                leader,
                world.mandate(mandate).expertGroup(),
                Role.LEADER,
                LocalDate.now(clock).minusDays(1));
        return leader;
    }

    private AgendaItemId wished(Actor.Someone leader) {
        return as(
                leader,
                () -> agendas.propose(
                        new ProposeItem(UUID.randomUUID(), meeting, ItemForm.of("Ønske", ItemKind.DISCUSSION, 10))));
    }

    @Test
    void takesProposalsOfTheLeader() {
        var leader = leader();
        var id = wished(leader);
        assertThat(details(leader).proposed()).extracting(ItemRow::state).containsExactly(ItemState.PROPOSED);
        run(secretary, () -> agendas.accept(new AcceptItem(UUID.randomUUID(), id)));
        assertThat(titles()).contains("Ønske");
        assertThat(refusalOf(() -> as(secretary, () -> {
                    agendas.decline(new DeclineItem(UUID.randomUUID(), id, "Nei"));
                    return true;
                })))
                .isInstanceOf(MeetingRefusal.ItemNotInState.class);
    }

    @Test
    void tellsTheHeadOfAProposalAndTheLeaderThatItWasLeftOut() {
        var leader = leader();
        var id = wished(leader);
        assertThat(letters("itemProposed", secretary)).isOne();
        assertThat(letters("itemProposed", ada)).isZero();
        run(secretary, () -> agendas.decline(new DeclineItem(UUID.randomUUID(), id, "Det er for tidlig")));
        assertThat(letters("itemDeclined", leader)).isOne();
    }

    @Test
    void movesAndIsCalledOff() {
        run(
                secretary,
                () -> meetings.edit(new EditMeeting(
                        UUID.randomUUID(), meeting, details(secretary).version(), form("Nytt navn", in(30)))));
        assertThat(details(secretary).form().title()).isEqualTo("Nytt navn");
        run(secretary, () -> meetings.cancel(new CancelMeeting(UUID.randomUUID(), meeting, "Ikke behov")));
        assertThat(details(ada).status()).isEqualTo(MeetingStatus.CANCELLED);
        assertThat(details(ada).reason()).isEqualTo("Ikke behov");
    }

    @Test
    void refusesWhatWasChangedMeanwhile() {
        int seen = details(secretary).version();
        run(secretary, () -> meetings.edit(new EditMeeting(UUID.randomUUID(), meeting, seen, form("Et navn", in(30)))));
        assertThat(refusalOf(() -> as(secretary, () -> {
                    meetings.edit(new EditMeeting(UUID.randomUUID(), meeting, seen, form("Et annet", in(30))));
                    return true;
                })))
                .isInstanceOf(SharedRefusal.ChangedMeanwhile.class);
    }

    @Test
    void refusesATimeOutsideThePeriod() {
        var beyond = World.LAST_DAY.plusDays(2).atStartOfDay(clock.getZone()).toInstant();
        assertThat(refusalOf(() -> plan("For sent", beyond))).isInstanceOf(MeetingRefusal.OutsidePeriod.class);
    }
}
