package no.mandat.workflow.meeting;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.contribution.Contributor;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.meeting.Spoken;
import no.mandat.domain.meeting.SpokenAction;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.SpokenId;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.contribution.Contributions;
import no.mandat.workflow.contribution.MeetingCalls;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** What somebody who spoke in a meeting does with the wording, by the link that was mailed to them. */
@UseCases
public class WordingService {

    private final Spokens spokens;
    private final Meetings meetings;
    private final AgendaItems items;
    private final Attendees attendees;
    private final MeetingCalls calls;
    private final Contributions contributions;
    private final Bodies bodies;
    private final Access access;
    private final Events events;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    WordingService(
            Spokens spokens,
            Meetings meetings,
            AgendaItems items,
            Attendees attendees,
            MeetingCalls calls,
            Contributions contributions,
            Bodies bodies,
            Access access,
            Events events,
            Clock clock) {
        this.spokens = spokens;
        this.meetings = meetings;
        this.items = items;
        this.attendees = attendees;
        this.calls = calls;
        this.contributions = contributions;
        this.bodies = bodies;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected WordingService() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * What they said, as it was written down, or what became of it.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Wording page(WordingLink link) {
        access.allowHolder();
        var spoken = spokens.require(at(link));
        var meeting = meetings.require(spoken.meeting());
        var call = meeting.call().orElseThrow(Meetings::notThere);
        return new Wording(
                meeting.title(),
                bodies.require(meeting.body()).name(),
                items.require(spoken.item()).title(),
                speaker(spoken, call).name(),
                spoken.text(),
                spoken.state(),
                calls.takesUntil(call).orElse(null),
                call,
                spoken.contribution()
                        .map(one -> contributions.require(one).reference())
                        .orElse(null));
    }

    /**
     * It says what they said, as it is or with their corrections: it is their contribution to the call of the meeting.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.WordingNotInState} where they said something
     *     of it before, {@link ContributionRefusal.CallTakesNothing}, {@link ContributionRefusal.RepliesFaulty}
     */
    public void confirm(@Valid ConfirmWording command) {
        access.allowHolder();
        var id = at(command.at());
        var call = spokens.callOf(id);
        // Before what was said: whoever closes the call lets it lapse.
        calls.hold(call);
        var spoken = spokens.lock(id);
        spoken.require(SpokenAction.CONFIRM);
        var contribution = calls.say(
                call,
                new MeetingCalls.Said(
                        speaker(spoken, call),
                        new QuestionId(spoken.item().value()),
                        command.text().strip(),
                        command.language(),
                        command.at().secret()));
        events.fire(spoken.confirm(contribution, clock.instant()));
    }

    /**
     * They don't want it to be their input.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.WordingNotInState}
     */
    public void decline(@Valid DeclineWording command) {
        access.allowHolder();
        events.fire(spokens.lock(at(command.at())).decline(clock.instant()));
    }

    private SpokenId at(WordingLink link) {
        return spokens.at(link.secret()).orElseThrow(Meetings::notThere);
    }

    private Contributor speaker(Spoken spoken, CallId call) {
        var attendee = attendees.require(spoken.attendee());
        return attendee.person()
                .map(person -> calls.speaker(person, call))
                .orElseGet(() -> MeetingCalls.speaker(attendee.invitee().orElseThrow()));
    }
}
