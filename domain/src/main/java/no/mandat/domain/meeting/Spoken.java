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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.meeting.SpokenEvent.SpokenErased;
import no.mandat.domain.meeting.SpokenEvent.SpokenRecorded;
import no.mandat.domain.meeting.SpokenEvent.WordingConfirmed;
import no.mandat.domain.meeting.SpokenEvent.WordingDeclined;
import no.mandat.domain.meeting.SpokenEvent.WordingLapsed;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.SpokenId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said under an item of a meeting, as the secretary wrote it down. It becomes a contribution of the speaker once they confirm
 * the wording, as it is or with their corrections; what they don't confirm stays readable where it was written.
 */
@Entity
public class Spoken {

    /** The most characters of it: what an answer in words takes. */
    public static final int LONGEST = 4_000;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private SpokenId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "meeting_id"))
    private MeetingId meeting;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
    private MandateId mandate;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "item_id"))
    private AgendaItemId item;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "attendee_id"))
    private AttendeeId attendee;

    private String text;
    private Instant recordedAt;

    @Enumerated(EnumType.STRING)
    private SpokenState state;

    /** What it became. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "contribution_id"))
    private @Nullable ContributionId contribution;

    private Instant changedAt;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Spoken() {}

    private Spoken(SpokenId id, AgendaItem under, Attendee by, String text, Instant at) {
        this.id = id;
        this.meeting = under.meeting();
        this.mandate = under.mandate();
        this.item = under.id();
        this.attendee = by.id();
        this.text = text;
        this.recordedAt = at;
        this.state = SpokenState.WAITING;
        this.changedAt = at;
    }

    /**
     * Writes down what somebody said.
     *
     * @throws RefusedException {@link MeetingRefusal.MeetingNotInState} unless its minutes are being written,
     *     {@link MeetingRefusal.ItemNotInState}, {@link MeetingRefusal.AttendeeNotInState} where the speaker isn't called to it,
     *     waits for the second key, or is erased
     */
    public static Recording record(SpokenId id, Meeting of, AgendaItem under, Attendee by, String text, Instant at) {
        of.requireMinuting();
        under.requireListed();
        if (!by.isReadyToInvite() || by.isErased()) {
            throw new RefusedException(new MeetingRefusal.AttendeeNotInState(by.state(), AttendeeAction.RECORD));
        }
        var spoken = new Spoken(id, under, by, text, at);
        var changes = List.of(
                set("meeting", spoken.meeting),
                set("mandate", spoken.mandate),
                set("item", spoken.item),
                set("attendee", spoken.attendee),
                set("text", text),
                set("recordedAt", at),
                set("state", spoken.state));
        return new Recording(spoken, new SpokenRecorded(id, spoken.meeting, spoken.mandate, changes));
    }

    /**
     * Refuses unless the speaker can still say something of it.
     *
     * @throws RefusedException {@link MeetingRefusal.WordingNotInState}
     */
    public void require(SpokenAction action) {
        var ignored = after(action);
    }

    /**
     * The speaker confirms the wording.
     *
     * @param as the contribution that it became
     * @throws RefusedException {@link MeetingRefusal.WordingNotInState}
     */
    public WordingConfirmed confirm(ContributionId as, Instant at) {
        var changes = Stream.concat(go(SpokenAction.CONFIRM, at), Stream.of(set("contribution", as)))
                .toList();
        contribution = as;
        return new WordingConfirmed(id, meeting, mandate, changes);
    }

    /**
     * The speaker doesn't want it to be their input.
     *
     * @throws RefusedException {@link MeetingRefusal.WordingNotInState}
     */
    public WordingDeclined decline(Instant at) {
        return new WordingDeclined(
                id, meeting, mandate, go(SpokenAction.DECLINE, at).toList());
    }

    /** Nothing more can be confirmed; where that doesn't matter any more, nothing happens. */
    public Optional<WordingLapsed> lapse(Instant at) {
        return state == SpokenState.WAITING
                ? Optional.of(new WordingLapsed(
                        id, meeting, mandate, go(SpokenAction.LAPSE, at).toList()))
                : Optional.empty();
    }

    /** The words go, and can't come back; where they have gone already, nothing happens. The history doesn't keep them by this either. */
    public Optional<SpokenErased> erase(Instant at) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        text = "";
        changedAt = at;
        return Optional.of(new SpokenErased(id, meeting, mandate, List.of(new Change("text", null, null))));
    }

    private Stream<Change> go(SpokenAction action, Instant at) {
        var before = state;
        state = after(action);
        changedAt = at;
        return between("state", before, state);
    }

    private SpokenState after(SpokenAction action) {
        return SpokenLife.LIFE
                .next(state, action)
                .orElseThrow(() -> new RefusedException(new MeetingRefusal.WordingNotInState(state, action)));
    }

    /** Which one. */
    public SpokenId id() {
        return id;
    }

    /** In which meeting. */
    public MeetingId meeting() {
        return meeting;
    }

    /** In which mandate. */
    public MandateId mandate() {
        return mandate;
    }

    /** Under which item. */
    public AgendaItemId item() {
        return item;
    }

    /** Who said it. */
    public AttendeeId attendee() {
        return attendee;
    }

    /** As it was written down. */
    public String text() {
        return text;
    }

    /** When. */
    public Instant recordedAt() {
        return recordedAt;
    }

    /** Where it is in its life. */
    public SpokenState state() {
        return state;
    }

    /** What it became, once it is confirmed. */
    public Optional<ContributionId> contribution() {
        return Optional.ofNullable(contribution);
    }

    /** What was written down, and the event that tells of it. */
    public record Recording(Spoken spoken, SpokenRecorded event) {}
}
