package no.mandat.domain.reading;

import static no.mandat.domain.shared.Change.between;
import static no.mandat.domain.shared.Change.set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.reading.ReadingEvent.PutOnReadingList;
import no.mandat.domain.reading.ReadingEvent.ReadingListEdited;
import no.mandat.domain.reading.ReadingEvent.TakenOffReadingList;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * A document on the reading list of its mandate: by when members are expected to have read it, if by any day, and where in the list
 * it stands. Taken off, it keeps what was confirmed, and can be put back.
 */
@Entity
public class ReadingItem {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "document_id"))
    private DocumentId document;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
    private MandateId mandate;

    private int place;

    private @Nullable LocalDate readBy;

    @Enumerated(EnumType.STRING)
    private ReadingState state;

    private Instant changedAt;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected ReadingItem() {}

    private ReadingItem(DocumentId document, MandateId mandate, int place, @Nullable LocalDate readBy, Instant at) {
        this.document = document;
        this.mandate = mandate;
        this.place = place;
        this.readBy = readBy;
        this.state = ReadingState.LISTED;
        this.changedAt = at;
    }

    /**
     * Puts a document on the list.
     *
     * @param place its place in the list, counted upwards
     * @param readBy the last day to read it, or none
     */
    public static Putting put(
            DocumentId document, MandateId mandate, int place, @Nullable LocalDate readBy, Instant at) {
        var item = new ReadingItem(document, mandate, place, readBy, at);
        var changes =
                List.of(set("mandate", mandate), set("place", place), set("readBy", readBy), set("state", item.state));
        return new Putting(item, new PutOnReadingList(document, mandate, changes));
    }

    /**
     * Puts it back on the list, at another place, to be read by another day.
     *
     * @throws RefusedException {@link ReadingRefusal.NotPossibleNow} when it is on the list
     */
    public PutOnReadingList putBack(int nextPlace, @Nullable LocalDate nextReadBy, Instant at) {
        var next = after(ReadingAction.PUT_BACK);
        var changes = Stream.of(
                        between("place", place, nextPlace),
                        between("readBy", readBy, nextReadBy),
                        between("state", state, next))
                .flatMap(change -> change)
                .toList();
        place = nextPlace;
        readBy = nextReadBy;
        state = next;
        changedAt = at;
        return new PutOnReadingList(document, mandate, changes);
    }

    /**
     * Says anew by when it is to be read. Where all is as before, nothing happened.
     *
     * @throws RefusedException {@link ReadingRefusal.NotPossibleNow}
     */
    public Optional<ReadingListEdited> readBy(@Nullable LocalDate next, Instant at) {
        return edit(place, next, at);
    }

    /**
     * Puts it at another place of the list. Where it stands there, nothing happened.
     *
     * @throws RefusedException {@link ReadingRefusal.NotPossibleNow}
     */
    public Optional<ReadingListEdited> moveTo(int next, Instant at) {
        return edit(next, readBy, at);
    }

    private Optional<ReadingListEdited> edit(int nextPlace, @Nullable LocalDate nextReadBy, Instant at) {
        state = after(ReadingAction.EDIT);
        var changes = Stream.of(between("place", place, nextPlace), between("readBy", readBy, nextReadBy))
                .flatMap(change -> change)
                .toList();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        place = nextPlace;
        readBy = nextReadBy;
        changedAt = at;
        return Optional.of(new ReadingListEdited(document, mandate, changes));
    }

    /**
     * Takes it off the list. What was confirmed stays.
     *
     * @throws RefusedException {@link ReadingRefusal.NotPossibleNow}
     */
    public TakenOffReadingList takeOff(Instant at) {
        var next = after(ReadingAction.TAKE_OFF);
        var changes = between("state", state, next).toList();
        state = next;
        changedAt = at;
        return new TakenOffReadingList(document, mandate, changes);
    }

    /**
     * Refuses unless it is on the list.
     *
     * @throws RefusedException {@link ReadingRefusal.NotPossibleNow}
     */
    public void requireListed() {
        var ignored = after(ReadingAction.EDIT);
    }

    private ReadingState after(ReadingAction action) {
        return ReadingLife.LIFE
                .next(state, action)
                .orElseThrow(() -> new RefusedException(new ReadingRefusal.NotPossibleNow(state, action)));
    }

    /** Which document. */
    public DocumentId document() {
        return document;
    }

    /** Whose list. */
    public MandateId mandate() {
        return mandate;
    }

    /** Its place in the list, counted upwards. */
    public int place() {
        return place;
    }

    /** The last day to read it, if there is one. */
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(readBy);
    }

    /** Whether it is on the list. */
    public ReadingState state() {
        return state;
    }

    /** When it last changed. */
    public Instant changedAt() {
        return changedAt;
    }

    /** Counts its changes, so that nobody overwrites what they haven't seen. */
    public int version() {
        return version;
    }

    /** A document that was put on the list, and the event that tells of it. */
    public record Putting(ReadingItem item, PutOnReadingList event) {}
}
