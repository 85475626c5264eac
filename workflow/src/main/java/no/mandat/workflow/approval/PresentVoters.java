package no.mandat.workflow.approval;

import java.util.Optional;
import java.util.Set;
import no.mandat.domain.approval.ApprovalRefusal;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.shared.SharedRefusal;

/** What a round must know of the meeting in which positions in it are recorded; meetings themselves know rounds, not the other way round. */
public interface PresentVoters {

    /** A meeting, and what people call it by. */
    record Held(MeetingId id, String number) {}

    /** The meeting whose minutes are being written and that has what is asked about on its agenda, if there is one. */
    Optional<Held> heldAbout(SubjectRef about);

    /**
     * Holds the meeting until the transaction ends, and before it what is asked about, as whoever holds both does: its minutes are not closed
     * meanwhile.
     */
    void hold(MeetingId meeting, SubjectRef about);

    /**
     * Who is there just now, or has somebody there for them, and isn't partial in the item that decides on it.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours} where it is none of the meeting's items; in the meeting's own words
     *     unless its minutes are being written; {@link ApprovalRefusal.NotForRecording} where something else hangs on what is asked about
     */
    Set<PersonId> there(MeetingId meeting, SubjectRef about);

    /** Whether the minutes of the meeting are still open. */
    boolean minutesOpen(MeetingId meeting);

    /** What people call the meeting by. */
    String numberOf(MeetingId meeting);
}
