package no.mandat.workflow.meeting;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Reads the actions that meetings agreed on. */
@UseCases
public class ActionQueries {

    private final ActionRows rows;
    private final ShutItems shut;
    private final MeetingAccess gate;
    private final Mandates mandates;
    private final Access access;

    /** Takes its parts. */
    @Inject
    ActionQueries(ActionRows rows, ShutItems shut, MeetingAccess gate, Mandates mandates, Access access) {
        this.rows = rows;
        this.shut = shut;
        this.gate = gate;
        this.mandates = mandates;
        this.access = access;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ActionQueries() {
        this(null, null, null, null, null);
    }

    /**
     * Those of the mandate's meetings that aren't done, of the meetings that the actor reads, the first due first.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<ActionRow> open(MandateId id) {
        var me = access.requireLogin();
        var mandate = mandates.require(id);
        var allowed = access.allowed(mandate);
        var kinds = Permission.meetings(allowed);
        if (kinds.isEmpty()) {
            throw Meetings.notThere();
        }
        boolean runs = allowed.contains(Permission.RUN_MEETINGS);
        var hidden = shut.of(id);
        return rows.open(id, kinds).stream()
                .filter(line -> !hidden.contains(line.item()))
                .map(line -> line.row(me.value(), runs, !mandate.isOver(), rows.today()))
                .toList();
    }

    /**
     * All that a meeting agreed on, the first due first.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<ActionRow> of(MeetingId id) {
        var me = access.requireLogin();
        var meeting = gate.read(id);
        boolean runs = gate.runs(meeting);
        boolean open = !gate.mandate(meeting).isOver();
        var hidden = shut.of(id);
        return rows.of(id).stream()
                .filter(line -> !hidden.contains(line.item()))
                .map(line -> line.row(me.value(), runs, open, rows.today()))
                .toList();
    }

    /**
     * Those of the body's earlier meetings that aren't done, the first due first.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<ActionRow> earlier(MeetingId id) {
        var me = access.requireLogin();
        var meeting = gate.read(id);
        boolean runs = gate.runs(meeting);
        boolean open = !gate.mandate(meeting).isOver();
        var hidden = shut.of(meeting.mandate());
        return rows.openBefore(meeting).stream()
                .filter(line -> !hidden.contains(line.item()))
                .map(line -> line.row(me.value(), runs, open, rows.today()))
                .toList();
    }

    /** What the actor has to do and hasn't done, in all mandates in which they have a place and that aren't over. */
    public List<ActionRow> mine() {
        var me = access.requireLogin();
        var lines = rows.of(me);
        var theirs = mandates.all(lines.stream().map(ActionRows.Line::mandate).collect(Collectors.toSet())).stream()
                .filter(mandate -> !mandate.isOver())
                .collect(Collectors.toMap(Mandate::id, mandate -> mandate));
        Map<MandateId, Set<Permission>> allowed = access.allowed(theirs.values());
        var hidden = shut.among(lines.stream().map(ActionRows.Line::item).collect(Collectors.toSet()));
        return lines.stream()
                .filter(line -> !hidden.contains(line.item()))
                .filter(line -> !allowed.getOrDefault(line.mandate(), Set.of()).isEmpty())
                .map(line -> line.row(
                        me.value(),
                        allowed.getOrDefault(line.mandate(), Set.of()).contains(Permission.RUN_MEETINGS),
                        true,
                        rows.today()))
                .toList();
    }
}
