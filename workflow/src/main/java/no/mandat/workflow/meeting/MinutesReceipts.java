package no.mandat.workflow.meeting;

import jakarta.inject.Inject;
import java.util.Optional;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingEvent.MinutesClosed;
import no.mandat.domain.meeting.MeetingState;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.Subject;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.auditlog.Act;
import no.mandat.workflow.auditlog.ActReceipt;
import no.mandat.workflow.auditlog.Receipts;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Receipts of the closing of minutes, for whoever reads them: which text was locked, by its hash, and when. */
@UseCases
public class MinutesReceipts {

    private final MeetingAccess gate;
    private final Access access;
    private final Receipts receipts;

    /** Takes its parts. */
    @Inject
    MinutesReceipts(MeetingAccess gate, Access access, Receipts receipts) {
        this.gate = gate;
        this.access = access;
        this.receipts = receipts;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MinutesReceipts() {
        this(null, null, null);
    }

    /**
     * What there is to say of that of a meeting's minutes.
     *
     * @return none while they aren't closed
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Optional<ActReceipt> of(MeetingId id) {
        return closing(id).flatMap(receipts::about);
    }

    /**
     * That of a meeting's minutes as others check it (docs/audit-format.md, "Receipts").
     *
     * @return none while they aren't closed, or until it is signed
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Optional<String> signed(MeetingId id) {
        return closing(id).flatMap(receipts::of);
    }

    private Optional<Act> closing(MeetingId id) {
        access.requireLogin();
        var meeting = gate.read(id);
        return meeting.state() == MeetingState.CLOSED
                ? Optional.of(Act.of(meeting.mandate(), Subject.of(Meeting.class, id), MinutesClosed.class))
                : Optional.empty();
    }
}
