package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.party.Role;
import no.mandat.domain.reading.ReadingAction;
import no.mandat.domain.reading.ReadingRefusal;
import no.mandat.domain.reading.ReadingState;
import no.mandat.domain.reading.ReadingStatus;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.document.AddDocumentVersion;
import no.mandat.workflow.document.DocumentQueries;
import no.mandat.workflow.document.DocumentService;
import no.mandat.workflow.document.WithdrawDocument;
import no.mandat.workflow.reading.AddToReadingList;
import no.mandat.workflow.reading.ConfirmReading;
import no.mandat.workflow.reading.DocumentChoice;
import no.mandat.workflow.reading.MoveReading;
import no.mandat.workflow.reading.ReaderRow;
import no.mandat.workflow.reading.ReadingList;
import no.mandat.workflow.reading.ReadingQueries;
import no.mandat.workflow.reading.ReadingRow;
import no.mandat.workflow.reading.ReadingService;
import no.mandat.workflow.reading.RemindReaders;
import no.mandat.workflow.reading.SetReadBy;
import no.mandat.workflow.reading.TakeOffReadingList;
import no.mandat.workflow.reading.TakeReadingBack;
import no.mandat.workflow.reading.UnreadRow;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The reading list of a draft with a group of three: what is to be read, who has read it, and who sees that. */
class ReadingIT extends InAGroup {

    @Inject
    ReadingService readings;

    @Inject
    ReadingQueries lists;

    @Inject
    DocumentService documents;

    @Inject
    DocumentQueries documentQueries;

    @Inject
    Clock clock;

    private DocumentId note;

    @BeforeEach
    void aDocumentOnTheList() {
        note = world.document(secretary, mandate, Openness.INTERNAL);
        put(note, null);
    }

    private void put(DocumentId document, @Nullable LocalDate readBy) {
        run(secretary, () -> readings.add(new AddToReadingList(UUID.randomUUID(), document, readBy)));
    }

    private void confirm(Actor.Someone reader, DocumentId document, int number) {
        run(reader, () -> readings.confirm(new ConfirmReading(UUID.randomUUID(), document, number)));
    }

    private ReadingList list(Actor.Someone reader) {
        return as(reader, () -> lists.of(mandate));
    }

    private ReadingRow only(Actor.Someone reader) {
        assertThat(list(reader).rows()).hasSize(1);
        return list(reader).rows().getFirst();
    }

    private List<UnreadRow> unread(Actor.Someone reader) {
        return as(reader, () -> lists.unread());
    }

    private void newVersion() {
        int seen = as(secretary, () -> documentQueries.details(note)).version();
        run(
                secretary,
                () -> documents.addVersion(
                        new AddDocumentVersion(UUID.randomUUID(), note, seen, world.received("Notat", "nyere"))));
    }

    @Test
    void asksEachMemberAndTellsSecretariatAndLeaderWhoHasRead() {
        confirm(ada, note, 1);
        assertThat(only(ada).own()).isEqualTo(ReadingStatus.READ);
        assertThat(only(bo).own()).isEqualTo(ReadingStatus.NOT_READ);
        assertThat(only(secretary).own()).isNull();
        assertThat(only(secretary).readers())
                .extracting(ReaderRow::name, ReaderRow::status)
                .containsExactly(
                        tuple("Ada", ReadingStatus.READ),
                        tuple("Bo", ReadingStatus.NOT_READ),
                        tuple("Cille", ReadingStatus.NOT_READ));
        assertThat(only(ada).readers()).as("a member sees their own part").isEmpty();
        var leader = world.person("Leder", RealmRole.MEMBER);
        world.seat(leader, world.mandate(mandate).expertGroup(), Role.LEADER, LocalDate.of(2020, 1, 1));
        assertThat(only(leader).readers()).hasSize(4);
        assertThat(only(leader).own()).isEqualTo(ReadingStatus.NOT_READ);
    }

    @Test
    void writesEachStepIntoTheHistory() {
        confirm(ada, note, 1);
        run(ada, () -> readings.takeBack(new TakeReadingBack(UUID.randomUUID(), note)));
        run(secretary, () -> readings.takeOff(new TakeOffReadingList(UUID.randomUUID(), note)));
        assertThat(world.trailOf(new PersonId(note.value())))
                .containsSubsequence("PutOnReadingList", "TakenOffReadingList");
        assertThat(world.trail(mandate))
                .endsWith("PutOnReadingList", "ReadingConfirmed", "ReadingTakenBack", "TakenOffReadingList");
    }

    @Test
    void saysItTwiceAndIsHeardOnce() {
        confirm(ada, note, 1);
        confirm(ada, note, 1);
        assertThat(world.trail(mandate)).containsOnlyOnce("ReadingConfirmed");
    }

    @Test
    void asksAnewAboutANewVersion() {
        confirm(ada, note, 1);
        newVersion();
        assertThat(only(ada).own()).isEqualTo(ReadingStatus.NEWER_VERSION);
        assertThat(unread(ada)).singleElement().extracting(UnreadRow::status).isEqualTo(ReadingStatus.NEWER_VERSION);
        assertThat(refusalOf(() -> confirm(bo, note, 1))).isEqualTo(new ReadingRefusal.NewerVersion(2));
        confirm(ada, note, 2);
        assertThat(only(ada).own()).isEqualTo(ReadingStatus.READ);
    }

    @Test
    void showsOnMinSideWhatIsStillToBeReadTheMostUrgentFirst() {
        var urgent = world.document(secretary, mandate, Openness.OPEN);
        put(urgent, LocalDate.now(clock).plusDays(3));
        assertThat(unread(ada)).extracting(UnreadRow::document).containsExactly(urgent, note);
        confirm(ada, urgent, 1);
        assertThat(unread(ada)).extracting(UnreadRow::document).containsExactly(note);
        run(ada, () -> readings.takeBack(new TakeReadingBack(UUID.randomUUID(), urgent)));
        assertThat(unread(ada)).hasSize(2);
        assertThat(unread(secretary)).isEmpty();
        assertThat(unread(world.person("Fremmed", RealmRole.MEMBER))).isEmpty();
    }

    @Test
    void asksNobodyAboutADocumentThatWasWithdrawn() {
        int seen = as(secretary, () -> documentQueries.details(note)).version();
        run(secretary, () -> documents.withdraw(new WithdrawDocument(UUID.randomUUID(), note, seen, "Feil")));
        assertThat(list(ada).rows()).isEmpty();
        assertThat(unread(ada)).isEmpty();
        assertThat(refusalOf(() -> confirm(ada, note, 1))).isEqualTo(new ReadingRefusal.DocumentWithdrawn());
    }

    @Test
    void isConfirmedByWhoHasASeatAndForThemselvesAlone() {
        var observer = world.person("Observatør", RealmRole.MEMBER);
        world.seat(observer, world.mandate(mandate).expertGroup(), Role.OBSERVER, LocalDate.of(2020, 1, 1));
        assertThat(refusalOf(() -> confirm(observer, note, 1))).isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(refusalOf(() -> confirm(secretary, note, 1)))
                .as("the head leads while nobody is elected, and has no seat")
                .isEqualTo(new ReadingRefusal.NoSeat());
        assertThat(only(observer).own()).isNull();
        assertThat(only(observer).readers()).isEmpty();
        var chair = world.person("Styreleder", RealmRole.BOARD);
        world.seat(chair, world.mandate(mandate).board(), Role.MEMBER, LocalDate.of(2020, 1, 1));
        assertThat(refusalOf(() -> list(chair))).isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }

    @Test
    void showsWhatIsExemptOnlyToWhoMayReadIt() {
        var exempt = world.document(secretary, mandate, Openness.EXEMPT);
        put(exempt, null);
        assertThat(list(bo).rows()).hasSize(2);
        var observer = world.person("Observatør", RealmRole.MEMBER);
        world.seat(observer, world.mandate(mandate).expertGroup(), Role.OBSERVER, LocalDate.of(2020, 1, 1));
        assertThat(list(observer).rows()).hasSize(1);
    }

    @Test
    void isPutInAnotherOrder() {
        var second = world.document(secretary, mandate, Openness.OPEN);
        put(second, null);
        run(secretary, () -> readings.move(new MoveReading(UUID.randomUUID(), second, true)));
        assertThat(list(ada).rows()).extracting(ReadingRow::id).containsExactly(second, note);
        run(secretary, () -> readings.move(new MoveReading(UUID.randomUUID(), second, true)));
        assertThat(list(ada).rows()).extracting(ReadingRow::id).containsExactly(second, note);
        run(secretary, () -> readings.move(new MoveReading(UUID.randomUUID(), second, false)));
        assertThat(list(ada).rows()).extracting(ReadingRow::id).containsExactly(note, second);
    }

    @Test
    void isToBeReadByAnotherDayUnlessSomebodyChangedItMeanwhile() {
        var day = LocalDate.now(clock).plusDays(9);
        int seen = only(secretary).version();
        run(secretary, () -> readings.readBy(new SetReadBy(UUID.randomUUID(), note, seen, day)));
        assertThat(only(ada).readBy()).isEqualTo(day);
        assertThat(refusalOf(() ->
                        run(secretary, () -> readings.readBy(new SetReadBy(UUID.randomUUID(), note, seen, null)))))
                .isEqualTo(new SharedRefusal.ChangedMeanwhile());
    }

    @Test
    void comesBackWithWhatWasConfirmed() {
        confirm(ada, note, 1);
        run(secretary, () -> readings.takeOff(new TakeOffReadingList(UUID.randomUUID(), note)));
        assertThat(list(ada).rows()).isEmpty();
        assertThat(refusalOf(() -> confirm(bo, note, 1)))
                .isEqualTo(new ReadingRefusal.NotPossibleNow(ReadingState.TAKEN_OFF, ReadingAction.EDIT));
        put(note, null);
        assertThat(only(ada).own()).isEqualTo(ReadingStatus.READ);
        assertThat(refusalOf(() -> put(note, null)))
                .isEqualTo(new ReadingRefusal.NotPossibleNow(ReadingState.LISTED, ReadingAction.PUT_BACK));
    }

    @Test
    void offersTheDocumentsThatAreNotOnTheList() {
        var other = world.document(secretary, mandate, Openness.OPEN);
        assertThat(as(secretary, () -> lists.choices(mandate, "Notat", 0, 10)))
                .extracting(DocumentChoice::id)
                .containsExactly(other);
    }

    @Test
    void remindsThoseWhoHaveNotReadEverything() {
        confirm(ada, note, 1);
        assertThat(remind()).isEqualTo(2);
        assertThat(letters("readingReminder", ada)).isZero();
        assertThat(letters("readingReminder", bo)).isEqualTo(1);
        assertThat(letters("readingReminder", cille)).isEqualTo(1);
        confirm(bo, note, 1);
        confirm(cille, note, 1);
        assertThat(refusalOf(this::remind)).isEqualTo(new ReadingRefusal.AllHaveRead());
    }

    private int remind() {
        return as(secretary, () -> readings.remind(new RemindReaders(UUID.randomUUID(), mandate)));
    }

    @Test
    void isOnlyReadInAMandateThatIsOver() {
        world.change("update mandate set state = 'CLOSED', ended_on = '2026-01-02' where id = ?1", mandate.value());
        assertThat(refusalOf(() -> confirm(ada, note, 1))).isEqualTo(new MandateRefusal.IsOver(MandateState.CLOSED));
        assertThat(refusalOf(this::remind)).isEqualTo(new MandateRefusal.IsOver(MandateState.CLOSED));
        assertThat(list(ada).mayConfirm()).isFalse();
        assertThat(list(secretary).mayEdit()).isFalse();
        assertThat(only(secretary).readers()).hasSize(3);
        assertThat(unread(ada)).isEmpty();
    }
}
