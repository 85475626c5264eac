package no.mandat.domain.meeting;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import no.mandat.domain.meeting.TimeOptionEvent.TimeMarked;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.TimeOptionId;

/** Whether a time that is offered for a meeting suits somebody. They can say it anew as long as it is offered. */
@Entity
public class TimeMark {

    @EmbeddedId
    private MarkKey key;

    @Enumerated(EnumType.STRING)
    private Suits suits;

    private Instant at;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected TimeMark() {}

    private TimeMark(TimeOption option, PersonId person, Suits suits, Instant at) {
        this.key = new MarkKey(option.id(), person);
        this.suits = suits;
        this.at = at;
    }

    /**
     * Somebody says for the first time whether it suits them.
     *
     * @throws RefusedException {@link MeetingRefusal.OptionGone}
     */
    public static Marking mark(TimeOption option, PersonId person, Suits suits, Instant at) {
        option.requireOffered();
        return new Marking(new TimeMark(option, person, suits, at), told(option, Change.set(MarkKey.MARKS, suits)));
    }

    /**
     * They say it anew.
     *
     * @throws RefusedException {@link MeetingRefusal.OptionGone}
     */
    public TimeMarked mark(TimeOption option, Suits anew, Instant now) {
        option.requireOffered();
        var event = told(option, new Change(MarkKey.MARKS, suits, anew));
        suits = anew;
        at = now;
        return event;
    }

    private static TimeMarked told(TimeOption option, Change change) {
        return new TimeMarked(option.id(), option.meeting(), option.mandate(), List.of(change));
    }

    /** Of which time. */
    public TimeOptionId option() {
        return key.option();
    }

    /** Who says so. */
    public PersonId person() {
        return key.person();
    }

    /** What they say. */
    public Suits suits() {
        return suits;
    }

    /** When they said it last. */
    public Instant at() {
        return at;
    }

    /** A new mark, and the event that tells of it. */
    public record Marking(TimeMark mark, TimeMarked event) {}
}
