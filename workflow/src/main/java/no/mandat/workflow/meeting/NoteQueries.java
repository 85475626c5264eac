package no.mandat.workflow.meeting;

import jakarta.inject.Inject;
import java.util.List;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Reads what is noted of meetings: those who run them do, and nobody else before the minutes go out. */
@UseCases
public class NoteQueries {

    private final Notes notes;
    private final ShutItems shut;
    private final MeetingAccess gate;

    /** Takes its parts. */
    @Inject
    NoteQueries(Notes notes, ShutItems shut, MeetingAccess gate) {
        this.notes = notes;
        this.shut = shut;
        this.gate = gate;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected NoteQueries() {
        this(null, null, null);
    }

    /**
     * All that is noted of a meeting, in the order of its agenda, but of items in which the actor is partial.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<NoteRow> of(MeetingId id) {
        var meeting = gate.read(id);
        if (!gate.runs(meeting)) {
            throw Meetings.notThere();
        }
        var hidden = shut.of(id);
        return notes.of(id).stream()
                .filter(note -> !hidden.contains(note.item()))
                .toList();
    }
}
