package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import no.mandat.domain.meeting.MeetingState;
import no.mandat.domain.milestone.Proof;
import no.mandat.domain.milestone.ProofKind;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.milestone.ProofCheck;

/** A meeting proves a milestone when its minutes are closed. */
@ApplicationScoped
class LockedMinutes implements ProofCheck {

    private final Meetings meetings;

    @Inject
    LockedMinutes(Meetings meetings) {
        this.meetings = meetings;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected LockedMinutes() {
        this(null);
    }

    @Override
    public ProofKind kind() {
        return ProofKind.MEETING;
    }

    @Override
    public boolean isThere(Proof proof, MandateId mandate) {
        return proof.meeting()
                .flatMap(meetings::find)
                .filter(meeting -> meeting.mandate().equals(mandate))
                .filter(meeting -> meeting.state() == MeetingState.CLOSED)
                .isPresent();
    }
}
