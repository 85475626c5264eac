package no.mandat.domain.meeting;

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
import no.mandat.domain.meeting.TimeOptionEvent.TimeOffered;
import no.mandat.domain.meeting.TimeOptionEvent.TimeOptionClosed;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.TimeOptionId;

/** A time that members are asked about before a meeting has one. The secretariat chooses one; the others are dropped. */
@Entity
public class TimeOption {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private TimeOptionId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "meeting_id"))
    private MeetingId meeting;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
    private MandateId mandate;

    @Embedded
    private MeetingTime time;

    @Enumerated(EnumType.STRING)
    private OptionState state;

    private Instant changedAt;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected TimeOption() {}

    private TimeOption(TimeOptionId id, Meeting meeting, MeetingTime time, Instant at) {
        this.id = id;
        this.meeting = meeting.id();
        this.mandate = meeting.mandate();
        this.time = time;
        this.state = OptionState.OFFERED;
        this.changedAt = at;
    }

    /** Offers a time for a meeting that is being planned. */
    public static Offer offer(TimeOptionId id, Meeting meeting, MeetingTime time, Instant at) {
        meeting.requirePlanned();
        var option = new TimeOption(id, meeting, time, at);
        var changes = List.of(
                set("meeting", option.meeting),
                set("mandate", option.mandate),
                set("startsAt", time.startsAt()),
                set("endsAt", time.endsAt()),
                set("state", option.state));
        return new Offer(option, new TimeOffered(id, option.meeting, option.mandate, changes));
    }

    /**
     * It is the one, or isn't.
     *
     * @throws RefusedException {@link MeetingRefusal.OptionGone}
     */
    public TimeOptionClosed close(boolean chosen, Instant at) {
        requireOffered();
        var before = state;
        state = chosen ? OptionState.CHOSEN : OptionState.DROPPED;
        changedAt = at;
        return new TimeOptionClosed(id, meeting, mandate, List.of(new Change("state", before, state)));
    }

    void requireOffered() {
        if (state != OptionState.OFFERED) {
            throw new RefusedException(new MeetingRefusal.OptionGone());
        }
    }

    /** Which option. */
    public TimeOptionId id() {
        return id;
    }

    /** For which meeting. */
    public MeetingId meeting() {
        return meeting;
    }

    /** In which mandate. */
    public MandateId mandate() {
        return mandate;
    }

    /** When. */
    public MeetingTime time() {
        return time;
    }

    /** Whether it is still offered. */
    public OptionState state() {
        return state;
    }

    /** A new option, and the event that tells of it. */
    public record Offer(TimeOption option, TimeOffered event) {}
}
