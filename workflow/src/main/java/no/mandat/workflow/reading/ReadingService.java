package no.mandat.workflow.reading;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.stream.IntStream;
import no.mandat.domain.document.Document;
import no.mandat.domain.document.DocumentState;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.reading.Confirmation;
import no.mandat.domain.reading.ReadingItem;
import no.mandat.domain.reading.ReadingRefusal;
import no.mandat.domain.shared.ConfirmationId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.document.Documents;
import no.mandat.workflow.document.ShutPapers;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/**
 * Keeps reading lists: the secretariat says what is to be read; whoever leads the group, and its members, confirm for themselves that
 * they have read it (domain.md, Around it).
 */
@UseCases
public class ReadingService {

    private final ReadingItems items;
    private final Readers readers;
    private final Documents documents;
    private final ShutPapers shut;
    private final Mandates mandates;
    private final ReadingLetters letters;
    private final Access access;
    private final Actors actors;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    @Inject
    ReadingService(
            ReadingItems items,
            Readers readers,
            Documents documents,
            ShutPapers shut,
            Mandates mandates,
            ReadingLetters letters,
            Access access,
            Actors actors,
            Events events,
            Ids ids,
            Clock clock) {
        this.items = items;
        this.readers = readers;
        this.documents = documents;
        this.shut = shut;
        this.mandates = mandates;
        this.letters = letters;
        this.access = access;
        this.actors = actors;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ReadingService() {
        this(null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * Puts a document on the list, or back on it, behind what is there.
     *
     * @throws RefusedException {@link ReadingRefusal.NotPossibleNow} when it is on the list,
     *     {@link ReadingRefusal.DocumentWithdrawn}
     */
    public void add(@Valid AddToReadingList command) {
        var document = documents.require(command.document());
        access.require(Permission.EDIT_READING_LIST, mandate(document));
        requireThere(document);
        int place = items.nextPlace(document.mandate());
        var before = items.find(document.id());
        if (before.isPresent()) {
            events.fire(before.get().putBack(place, command.readBy(), clock.instant()));
            return;
        }
        var putting = ReadingItem.put(document.id(), document.mandate(), place, command.readBy(), clock.instant());
        items.add(putting.item());
        events.fire(putting.event());
    }

    /**
     * Says anew by when it is to be read.
     *
     * @throws RefusedException {@link SharedRefusal.ChangedMeanwhile}, {@link ReadingRefusal.NotPossibleNow}
     */
    public void readBy(@Valid SetReadBy command) {
        var item = items.require(command.document());
        access.require(Permission.EDIT_READING_LIST, mandates.require(item.mandate()), item.version())
                .at(command.version());
        events.fire(item.readBy(command.readBy(), clock.instant()));
    }

    /**
     * Puts it one place further up or down; at the end of the list it stays.
     *
     * @throws RefusedException {@link ReadingRefusal.NotPossibleNow}
     */
    public void move(@Valid MoveReading command) {
        var item = items.require(command.document());
        access.require(Permission.EDIT_READING_LIST, mandates.require(item.mandate()));
        item.requireListed();
        var list = items.lock(item.mandate());
        int from = IntStream.range(0, list.size())
                .filter(i -> list.get(i).document().equals(item.document()))
                .findFirst()
                .orElse(-1);
        int to = command.up() ? from - 1 : from + 1;
        if (from >= 0 && to >= 0 && to < list.size()) {
            exchange(list.get(from), list.get(to));
        }
    }

    private void exchange(ReadingItem one, ReadingItem other) {
        int place = one.place();
        events.fire(one.moveTo(other.place(), clock.instant()));
        events.fire(other.moveTo(place, clock.instant()));
    }

    /**
     * Takes it off the list.
     *
     * @throws RefusedException {@link ReadingRefusal.NotPossibleNow}
     */
    public void takeOff(@Valid TakeOffReadingList command) {
        var item = items.require(command.document());
        access.require(Permission.EDIT_READING_LIST, mandates.require(item.mandate()));
        events.fire(item.takeOff(clock.instant()));
    }

    /**
     * Confirms for oneself that one has read a version. Saying it twice is saying it once.
     *
     * @throws RefusedException {@link ReadingRefusal.NoSeat}, {@link ReadingRefusal.NewerVersion},
     *     {@link ReadingRefusal.NotPossibleNow}, {@link ReadingRefusal.DocumentWithdrawn}
     */
    public void confirm(@Valid ConfirmReading command) {
        var item = requireToRead(items.require(command.document()));
        var document = documents.require(command.document());
        requireThere(document);
        if (command.number() != document.versions()) {
            throw new RefusedException(new ReadingRefusal.NewerVersion(document.versions()));
        }
        var person = actors.person();
        var before = items.confirmation(document.id(), person);
        if (before.isPresent()) {
            events.fire(before.get().confirm(command.number(), clock.instant()));
            return;
        }
        var making = Confirmation.confirm(
                new ConfirmationId(ids.next()),
                document.id(),
                item.mandate(),
                person,
                command.number(),
                clock.instant());
        items.add(making.confirmation());
        events.fire(making.event());
    }

    /**
     * Takes one's own confirmation back.
     *
     * @throws RefusedException {@link ReadingRefusal.NoSeat}, {@link ReadingRefusal.NothingConfirmed},
     *     {@link ReadingRefusal.NotPossibleNow}
     */
    public void takeBack(@Valid TakeReadingBack command) {
        var item = requireToRead(items.require(command.document()));
        var confirmation = items.confirmation(item.document(), actors.person())
                .orElseThrow(() -> new RefusedException(new ReadingRefusal.NothingConfirmed()));
        events.fire(confirmation.takeBack());
    }

    /**
     * Reminds by mail those who have not read everything.
     *
     * @return how many they are
     * @throws RefusedException {@link ReadingRefusal.AllHaveRead}
     */
    public int remind(@Valid RemindReaders command) {
        var mandate = mandates.require(command.mandate());
        access.require(Permission.EDIT_READING_LIST, mandate);
        var open = readers.open(mandate);
        if (open.isEmpty()) {
            throw new RefusedException(new ReadingRefusal.AllHaveRead());
        }
        open.forEach((reader, count) -> letters.remind(mandate.id(), reader, count));
        return open.size();
    }

    private ReadingItem requireToRead(ReadingItem item) {
        var mandate = mandates.require(item.mandate());
        access.require(Permission.CONFIRM_READING, mandate);
        readers.require(mandate, actors.person());
        item.requireListed();
        return item;
    }

    private Mandate mandate(Document document) {
        return mandates.require(document.mandate());
    }

    private void requireThere(Document document) {
        shut.require(document);
        if (document.state() != DocumentState.LISTED) {
            throw new RefusedException(new ReadingRefusal.DocumentWithdrawn());
        }
    }
}
