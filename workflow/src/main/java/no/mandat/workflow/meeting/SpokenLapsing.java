package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import no.mandat.domain.contribution.CallEvent.CallClosed;
import no.mandat.domain.contribution.CallEvent.CallWithdrawn;
import no.mandat.domain.shared.MeetingId;
import no.mandat.workflow.shared.Events;

/** What was said and isn't confirmed when the call of the meeting ends, lapses with it. It stays readable where it was written. */
@ApplicationScoped
class SpokenLapsing {

    private final Spokens spokens;
    private final Meetings meetings;
    private final SpokenLetters letters;
    private final Events events;
    private final Clock clock;

    @Inject
    SpokenLapsing(Spokens spokens, Meetings meetings, SpokenLetters letters, Events events, Clock clock) {
        this.spokens = spokens;
        this.meetings = meetings;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected SpokenLapsing() {
        this(null, null, null, null, null);
    }

    void closed(@Observes CallClosed event) {
        spokens.askingBy(event.call()).ifPresent(this::lapse);
    }

    void withdrawn(@Observes CallWithdrawn event) {
        spokens.askingBy(event.call()).ifPresent(this::lapse);
    }

    private void lapse(MeetingId meeting) {
        var waiting = spokens.waiting(meeting);
        waiting.forEach(spoken -> spoken.lapse(clock.instant()).ifPresent(events::follow));
        if (!waiting.isEmpty()) {
            letters.lapsed(meetings.require(meeting), waiting.size());
        }
    }
}
