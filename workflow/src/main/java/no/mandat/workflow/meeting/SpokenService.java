package no.mandat.workflow.meeting;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.meeting.Spoken;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.SpokenId;
import no.mandat.workflow.contribution.MeetingCalls;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Writes down what is said in an input meeting, so that it becomes input of whoever said it (domain.md, Meetings). */
@UseCases
public class SpokenService {

    private final Spokens spokens;
    private final AgendaItems items;
    private final Attendees attendees;
    private final ShutItems shut;
    private final MeetingCalls calls;
    private final SpokenLetters letters;
    private final MeetingAccess gate;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    SpokenService(
            Spokens spokens,
            AgendaItems items,
            Attendees attendees,
            ShutItems shut,
            MeetingCalls calls,
            SpokenLetters letters,
            MeetingAccess gate,
            Events events,
            Ids ids,
            Clock clock) {
        this.spokens = spokens;
        this.items = items;
        this.attendees = attendees;
        this.shut = shut;
        this.calls = calls;
        this.letters = letters;
        this.gate = gate;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected SpokenService() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * Writes down what somebody said, and asks them for the wording.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.TakesNoInput}; as {@link Spoken#record}
     */
    public SpokenId record(@Valid RecordSpoken command) {
        var meeting = gate.run(items.meetingOf(command.item()));
        var item = items.require(command.item());
        shut.require(item.id());
        // Whoever erases them holds their call, not the meeting.
        var speaker = attendees.lock(command.speaker());
        if (!speaker.meeting().equals(meeting.id())) {
            throw Meetings.notThere();
        }
        var recording = Spoken.record(
                new SpokenId(ids.next()), meeting, item, speaker, command.text().strip(), clock.instant());
        // Whoever closes the call waits, and lets it lapse then.
        meeting.call().ifPresent(calls::hold);
        var until = meeting.call()
                .flatMap(calls::takesUntil)
                .orElseThrow(() -> new RefusedException(new MeetingRefusal.TakesNoInput()));
        spokens.add(recording.spoken());
        events.fire(recording.event());
        letters.ask(recording.spoken(), speaker, meeting, until);
        return recording.spoken().id();
    }
}
