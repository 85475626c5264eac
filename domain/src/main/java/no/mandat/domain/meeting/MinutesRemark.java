package no.mandat.domain.meeting;

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
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.meeting.RemarkEvent.RemarkAnswered;
import no.mandat.domain.meeting.RemarkEvent.RemarkMade;
import no.mandat.domain.meeting.RemarkEvent.RemarkPrinted;
import no.mandat.domain.meeting.RemarkEvent.RemarkWithdrawn;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.RemarkId;
import org.jspecify.annotations.Nullable;

/**
 * A remark of somebody who attended on the minutes that they were sent. The secretariat answers it, by other words in the next edition or
 * with a reason; what still stands when the minutes are locked is printed with them.
 */
@Entity
public class MinutesRemark {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private RemarkId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "meeting_id"))
    private MeetingId meeting;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
    private MandateId mandate;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "attendee_id"))
    private AttendeeId attendee;

    /** On which edition of the minutes. */
    private int edition;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "item_id"))
    private @Nullable AgendaItemId item;

    private String text;
    private Instant madeAt;

    @Enumerated(EnumType.STRING)
    private RemarkState state;

    private @Nullable String answer;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "answered_by"))
    private @Nullable PersonId answeredBy;

    private @Nullable Instant answeredAt;
    private Instant changedAt;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected MinutesRemark() {}

    private MinutesRemark(
            RemarkId id, Attendee by, MinutesEdition on, @Nullable AgendaItemId item, String text, Instant at) {
        this.id = id;
        this.meeting = by.meeting();
        this.mandate = by.mandate();
        this.attendee = by.id();
        this.edition = on.number();
        this.item = item;
        this.text = text;
        this.madeAt = at;
        this.state = RemarkState.MADE;
        this.changedAt = at;
    }

    /**
     * Somebody who attended remarks on the minutes.
     *
     * @param on the edition that is circulated
     * @param item which item it is on, or none; an outsider's own
     * @throws RefusedException {@link MeetingRefusal.NoMinutesToRemarkOn}, {@link MeetingRefusal.DidNotAttend},
     *     {@link MeetingRefusal.NoItemChosen}, {@link MeetingRefusal.RemarksOver}
     */
    public static Making make(
            RemarkId id,
            Meeting of,
            MinutesEdition on,
            Attendee by,
            @Nullable AgendaItemId item,
            String text,
            Instant at) {
        if (of.state() != MeetingState.MINUTES_CIRCULATED) {
            throw new RefusedException(new MeetingRefusal.NoMinutesToRemarkOn(of.status()));
        }
        if (!by.attended() || !by.isReadyToInvite()) {
            throw new RefusedException(new MeetingRefusal.DidNotAttend());
        }
        if (by.role() == AttendeeRole.OUTSIDER
                && item != null
                && !by.confirmedItems().contains(item)) {
            throw new RefusedException(new MeetingRefusal.NoItemChosen());
        }
        on.remarksUntil().filter(until -> !at.isBefore(until)).ifPresent(until -> {
            throw new RefusedException(new MeetingRefusal.RemarksOver(until));
        });
        var remark = new MinutesRemark(id, by, on, item, text, at);
        var changes = Stream.concat(
                        Stream.of(
                                set("meeting", remark.meeting),
                                set("mandate", remark.mandate),
                                set("attendee", remark.attendee),
                                set("edition", remark.edition),
                                set("text", text),
                                set("madeAt", at),
                                set("state", remark.state)),
                        between("item", null, item))
                .toList();
        return new Making(remark, new RemarkMade(id, remark.meeting, remark.mandate, changes));
    }

    /**
     * The secretariat says what becomes of it.
     *
     * @throws RefusedException {@link MeetingRefusal.RemarkNotInState}
     */
    public RemarkAnswered answer(String says, PersonId by, Instant at) {
        var changes = Stream.of(
                        go(RemarkAction.ANSWER, at),
                        between("answer", answer, says),
                        between("answeredBy", answeredBy, by),
                        between("answeredAt", answeredAt, at))
                .flatMap(change -> change)
                .toList();
        answer = says;
        answeredBy = by;
        answeredAt = at;
        return new RemarkAnswered(id, meeting, mandate, changes);
    }

    /**
     * Takes it back: whose it is.
     *
     * @throws RefusedException {@link MeetingRefusal.RemarkNotInState}
     */
    public RemarkWithdrawn withdraw(Instant at) {
        return new RemarkWithdrawn(
                id, meeting, mandate, go(RemarkAction.WITHDRAW, at).toList());
    }

    /**
     * It is printed with the minutes.
     *
     * @throws RefusedException {@link MeetingRefusal.RemarkNotInState}
     */
    public RemarkPrinted print(Instant at) {
        return new RemarkPrinted(
                id, meeting, mandate, go(RemarkAction.PRINT, at).toList());
    }

    private Stream<Change> go(RemarkAction action, Instant at) {
        var before = state;
        state = RemarkLife.LIFE
                .next(before, action)
                .orElseThrow(() -> new RefusedException(new MeetingRefusal.RemarkNotInState(before, action)));
        changedAt = at;
        return between("state", before, state);
    }

    /** Whether it still has to be dealt with, or printed. */
    public boolean stands() {
        return state == RemarkState.MADE || state == RemarkState.ANSWERED;
    }

    /** Which remark. */
    public RemarkId id() {
        return id;
    }

    /** On the minutes of which meeting. */
    public MeetingId meeting() {
        return meeting;
    }

    /** In which mandate. */
    public MandateId mandate() {
        return mandate;
    }

    /** Whose. */
    public AttendeeId attendee() {
        return attendee;
    }

    /** On which edition. */
    public int edition() {
        return edition;
    }

    /** On which item, where it is on one. */
    public Optional<AgendaItemId> item() {
        return Optional.ofNullable(item);
    }

    /** What it says. */
    public String text() {
        return text;
    }

    /** When it was made. */
    public Instant madeAt() {
        return madeAt;
    }

    /** Where it is in its life. */
    public RemarkState state() {
        return state;
    }

    /** What the secretariat said to it. */
    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    /** A new remark, and the event that tells of it. */
    public record Making(MinutesRemark remark, RemarkMade event) {}
}
