package no.mandat.workflow.meeting;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.meeting.AgendaItem;
import no.mandat.domain.meeting.ItemText;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingPlan;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.meeting.Outcome;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.mandate.MandateTexts;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Begins a meeting where another one stopped: with the items that were left, their clauses and presenters, but not their papers. */
@UseCases
public class CopyService {

    private final Meetings meetings;
    private final MeetingPlanner planner;
    private final MeetingAccess gate;
    private final AgendaItems items;
    private final AgendaFilling filling;
    private final MandateTexts texts;
    private final Access access;

    /** Takes its parts. */
    @Inject
    CopyService(
            Meetings meetings,
            MeetingPlanner planner,
            MeetingAccess gate,
            AgendaItems items,
            AgendaFilling filling,
            MandateTexts texts,
            Access access) {
        this.meetings = meetings;
        this.planner = planner;
        this.gate = gate;
        this.items = items;
        this.filling = filling;
        this.texts = texts;
        this.access = access;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected CopyService() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Which items can come along.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public CopyPreview preview(MeetingId source) {
        var meeting = source(source);
        var says = meeting.says();
        var form = MeetingForm.of(new MeetingPlan(
                says.kind(), says.language(), says.title(), null, says.place(), says.videoLink(), says.practical()));
        return new CopyPreview(
                form,
                copied(source, true).stream()
                        .map(item -> new CopyPreview.Line(
                                item.title(), item.kind(), item.timed().minutes(), isLeft(item)))
                        .toList());
    }

    /**
     * Begins to prepare a meeting with the items that are left of another, or all of them.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MandateRefusal.IsOver},
     *     {@link MeetingRefusal.EndsBeforeItBegins}, {@link MeetingRefusal.TooLong}, {@link MeetingRefusal.OutsidePeriod},
     *     {@link MeetingRefusal.AgendaFull}
     */
    public MeetingId copy(@Valid CopyMeeting command) {
        var source = source(command.source());
        var mandate = gate.mandate(source);
        var copy = planner.plan(mandate, command.form());
        var clauses =
                texts.clauses(mandate.id()).clauses().stream().map(Clause::id).collect(Collectors.toSet());
        filling.put(
                copy,
                copied(source.id(), command.all()).stream()
                        .map(item -> text(item.says(), clauses))
                        .toList());
        return copy.id();
    }

    private Meeting source(MeetingId id) {
        var meeting = meetings.require(id);
        access.require(Permission.RUN_MEETINGS, gate.mandate(meeting));
        return meeting;
    }

    /** Those that are left first. */
    private List<AgendaItem> copied(MeetingId source, boolean all) {
        var own = items.agenda(source).items().stream()
                .filter(item -> item.standard().isEmpty())
                .toList();
        var left = own.stream().filter(CopyService::isLeft);
        var others = own.stream().filter(Predicate.not(CopyService::isLeft));
        return (all ? Stream.concat(left, others) : left).toList();
    }

    /** What a round decides goes its own way. */
    private static boolean isLeft(AgendaItem item) {
        boolean untouched = item.outcome().isEmpty()
                && item.timed().beganAt() == null
                && item.resolution().isEmpty()
                && item.round().isEmpty();
        return untouched || item.outcome().filter(Outcome.POSTPONED::equals).isPresent();
    }

    /** A clause may have gone from the mandate meanwhile. */
    private static ItemText text(ItemText says, Set<ClauseId> there) {
        var clauses = new HashSet<>(says.clauses());
        clauses.retainAll(there);
        return new ItemText(
                says.title(), says.kind(), says.presenter(), says.minutes(), clauses, says.classification());
    }
}
