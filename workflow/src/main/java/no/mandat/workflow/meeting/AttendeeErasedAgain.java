package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import no.mandat.domain.meeting.Attendee;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.workflow.contribution.Traces;
import no.mandat.workflow.erasure.ErasedKind;
import no.mandat.workflow.erasure.ErasesAgain;

/** Who was called to a meeting from outside, and is named again since a backup was restored. */
@ApplicationScoped
class AttendeeErasedAgain implements ErasesAgain {

    private final Attendees attendees;
    private final ErasedAtMeetings erased;
    private final Traces traces;

    @Inject
    AttendeeErasedAgain(Attendees attendees, ErasedAtMeetings erased, Traces traces) {
        this.attendees = attendees;
        this.erased = erased;
        this.traces = traces;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected AttendeeErasedAgain() {
        this(null, null, null);
    }

    @Override
    public ErasedKind kind() {
        return ErasedKind.ATTENDEE;
    }

    @Override
    public boolean erase(UUID subject, String what, String reason) {
        var found = attendees
                .find(new AttendeeId(subject))
                .filter(one -> one.invitee().isPresent() && !one.isErased());
        found.ifPresent(this::erase);
        return found.isPresent();
    }

    private void erase(Attendee attendee) {
        var address = attendee.invitee().orElseThrow().email();
        erased.erase(attendees.lock(attendee.id()));
        traces.eraseUnused(address);
    }
}
