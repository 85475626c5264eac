package no.mandat.workflow.meeting;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.meeting.Spoken;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.contribution.Contributions;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Reads what was said in meetings and written down, for whoever runs them. */
@UseCases
public class SpokenQueries {

    private final Spokens spokens;
    private final Meetings meetings;
    private final MeetingRows rows;
    private final Contributions contributions;
    private final ShutItems shut;
    private final MeetingAccess gate;

    /** Takes its parts. */
    @Inject
    SpokenQueries(
            Spokens spokens,
            Meetings meetings,
            MeetingRows rows,
            Contributions contributions,
            ShutItems shut,
            MeetingAccess gate) {
        this.spokens = spokens;
        this.meetings = meetings;
        this.rows = rows;
        this.contributions = contributions;
        this.shut = shut;
        this.gate = gate;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected SpokenQueries() {
        this(null, null, null, null, null, null);
    }

    /**
     * All that was written down in a meeting, the first first.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<SpokenRow> of(MeetingId id) {
        var meeting = meetings.require(id);
        gate.requireRuns(meeting.mandate());
        Map<AttendeeId, String> names =
                rows.people(meeting, true).stream().collect(Collectors.toMap(AttendeeRow::id, AttendeeRow::name));
        var hidden = shut.of(id);
        return spokens.of(id).stream()
                .filter(spoken -> !hidden.contains(spoken.item()))
                .map(spoken -> row(spoken, names))
                .toList();
    }

    private SpokenRow row(Spoken spoken, Map<AttendeeId, String> names) {
        var became = spoken.contribution().map(contributions::require);
        boolean erased = became.flatMap(Contribution::erasure).isPresent();
        return new SpokenRow(
                spoken.id(),
                spoken.item(),
                erased ? "" : names.getOrDefault(spoken.attendee(), ""),
                spoken.text(),
                spoken.state(),
                spoken.recordedAt(),
                became.map(Contribution::reference).orElse(null));
    }
}
