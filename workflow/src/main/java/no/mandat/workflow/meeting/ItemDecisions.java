package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.approval.ApprovalRound;
import no.mandat.domain.approval.RoundCancelled;
import no.mandat.domain.approval.RoundEnded;
import no.mandat.domain.approval.RoundEvaluatedAgain;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.meeting.Agenda;
import no.mandat.domain.meeting.AgendaItem;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.meeting.MeetingState;
import no.mandat.domain.resolution.Resolution;
import no.mandat.domain.resolution.ResolutionState;
import no.mandat.domain.resolution.ResolutionWithdrawn;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.Subject;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.approval.Impartiality;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.words.Words;

/** Items that are decided by the round of a resolution, or about a deliverable: what its end does to them, in the same transaction. */
@ApplicationScoped
class ItemDecisions {

    private final Meetings meetings;
    private final Impartiality impartiality;
    private final Events events;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    @Inject
    ItemDecisions(Meetings meetings, Impartiality impartiality, Events events, Clock clock) {
        this.meetings = meetings;
        this.impartiality = impartiality;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ItemDecisions() {
        this(null, null, null, null);
    }

    /**
     * Lets an item be decided by a resolution's round; where that has ended, by what it came to.
     *
     * @throws RefusedException {@link MeetingRefusal.NotADecision}, {@link MeetingRefusal.TakesNoDecisions},
     *     {@link MeetingRefusal.DecidedByRound}; that there is no such resolution, where it is of another mandate or body, withdrawn, or
     *     not there for the actor
     */
    void put(AgendaItem item, Meeting meeting, ResolutionId by) {
        impartiality.require(Subject.of(Resolution.class, by));
        var resolution = hold(by).filter(one -> one.mandate().equals(meeting.mandate())
                        && one.body().equals(meeting.body())
                        && one.state() != ResolutionState.WITHDRAWN)
                .orElseThrow(Meetings::notThere);
        events.fire(item.putToRound(by, clock.instant()));
        ended(resolution.state()).ifPresent(state -> follow(item, state));
    }

    /**
     * Holds a resolution where it is until the transaction ends: a round doesn't end between what is read of it and what is written. Whoever
     * holds a meeting too takes the resolution first, as the end of a round does.
     */
    Optional<Resolution> hold(ResolutionId id) {
        return Optional.ofNullable(database.find(Resolution.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** An item that comes back on the agenda takes what its round came to while it wasn't there. */
    void catchUp(AgendaItem item) {
        item.round()
                .map(id -> database.find(ApprovalRound.class, id))
                .map(ApprovalRound::state)
                .filter(state -> state != RoundState.OPEN)
                .ifPresent(state -> follow(item, state));
        item.resolution()
                .map(id -> database.find(Resolution.class, id))
                .flatMap(resolution -> ended(resolution.state()))
                .ifPresent(state -> follow(item, state));
    }

    private static Optional<RoundState> ended(ResolutionState state) {
        return switch (state) {
            case ADOPTED -> Optional.of(RoundState.PASSED);
            case NOT_ADOPTED -> Optional.of(RoundState.FAILED);
            case DRAFT, IN_APPROVAL, WITHDRAWN -> Optional.empty();
        };
    }

    /** What a round is to decide later is postponed by the meeting: so its minutes can go out. */
    void postpone(Agenda agenda) {
        agenda.items().stream().filter(AgendaItem::awaitsRound).forEach(item -> follow(item, RoundState.OPEN));
    }

    /** Nothing will decide on its items by a round any more. */
    void giveBack(@Observes ResolutionWithdrawn withdrawn) {
        var about = withdrawn.resolution().value();
        for (var id : meetingsDecidedBy(about)) {
            if (isUnsettled(meetings.lock(id))) {
                items(id, about)
                        .forEach(item -> item.takeFromRound(clock.instant()).ifPresent(events::follow));
            }
        }
    }

    void decide(@Observes RoundEnded ended) {
        if (!ended.isOverride()) {
            follow(ended.about(), ended.outcome());
            follow(ended.about(), ended.round(), ended.outcome());
        }
    }

    void comeBack(@Observes RoundCancelled cancelled) {
        if (!cancelled.isOverride()) {
            follow(cancelled.about(), RoundState.CANCELLED);
            follow(cancelled.about(), cancelled.round(), RoundState.CANCELLED);
        }
    }

    /**
     * A position in its round was struck, and it comes to something else. Minutes that say otherwise are taken back, to be rewritten; those
     * that are closed say what was known then.
     */
    void decideOtherwise(@Observes RoundEvaluatedAgain again) {
        if (!again.turned()) {
            return;
        }
        if (isAbout(again.about(), Resolution.class)) {
            var ignored = hold(new ResolutionId(again.about().id()));
            meetingsDecidedBy(again.about().id())
                    .forEach(id -> decideOtherwise(id, items(id, again.about().id()), again.outcome()));
        } else if (isAbout(again.about(), Deliverable.class)) {
            holdDeliverable(again.about());
            meetingsAskingIn(again.round())
                    .forEach(id -> decideOtherwise(id, asking(id, again.round()), again.outcome()));
        }
    }

    private void decideOtherwise(MeetingId id, List<AgendaItem> decided, RoundState outcome) {
        var meeting = meetings.lock(id);
        if (meeting.state() == MeetingState.MINUTES_CIRCULATED) {
            var words = Words.in(Locale.forLanguageTag(meeting.says().language()));
            events.follow(meeting.rewrite(words.of("meeting.minutes.decidedOtherwise"), clock.instant()));
        }
        if (isOpen(meeting)) {
            decided.forEach(item -> follow(item, outcome));
        }
    }

    private static boolean isAbout(SubjectRef about, Class<?> kind) {
        return about.kind().equals(kind.getSimpleName());
    }

    /** Whoever holds a meeting too takes the deliverable first. */
    void holdDeliverable(SubjectRef about) {
        var ignored = database.find(Deliverable.class, new DeliverableId(about.id()), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Items from which a body was asked about a deliverable take what that came to. */
    private void follow(SubjectRef about, RoundId round, RoundState state) {
        if (!isAbout(about, Deliverable.class)) {
            return;
        }
        holdDeliverable(about);
        for (var id : meetingsAskingIn(round)) {
            if (isUnsettled(meetings.lock(id))) {
                asking(id, round).forEach(item -> follow(item, state));
            }
        }
    }

    private List<MeetingId> meetingsAskingIn(RoundId round) {
        return database.createQuery(
                        "select distinct i.meeting from AgendaItem i where i.round.value = :round", MeetingId.class)
                .setParameter("round", round.value())
                .getResultList();
    }

    private List<AgendaItem> asking(MeetingId meeting, RoundId round) {
        return database.createQuery(
                        "from AgendaItem i where i.meeting = :meeting and i.round.value = :round and i.state = LISTED",
                        AgendaItem.class)
                .setParameter("meeting", meeting)
                .setParameter("round", round.value())
                .getResultList();
    }

    private void follow(SubjectRef about, RoundState state) {
        if (!isAbout(about, Resolution.class)) {
            return;
        }
        // Whoever lets an item be decided by it just now comes before or after this.
        var ignored = hold(new ResolutionId(about.id()));
        for (var id : meetingsDecidedBy(about.id())) {
            if (isUnsettled(meetings.lock(id))) {
                items(id, about.id()).forEach(item -> follow(item, state));
            }
        }
    }

    private void follow(AgendaItem item, RoundState state) {
        item.follow(state, clock.instant()).ifPresent(events::follow);
    }

    /** Minutes that have gone out say what was known then; the item itself follows until they are closed. */
    private static boolean isUnsettled(Meeting meeting) {
        return isOpen(meeting) || meeting.state() == MeetingState.MINUTES_CIRCULATED;
    }

    private static boolean isOpen(Meeting meeting) {
        return meeting.state() == MeetingState.PLANNED
                || meeting.state() == MeetingState.CALLED
                || meeting.state() == MeetingState.HELD;
    }

    private List<MeetingId> meetingsDecidedBy(UUID resolution) {
        return database.createQuery(
                        "select distinct i.meeting from AgendaItem i where i.resolution.value = :resolution",
                        MeetingId.class)
                .setParameter("resolution", resolution)
                .getResultList();
    }

    private List<AgendaItem> items(MeetingId meeting, UUID resolution) {
        return database.createQuery(
                        "from AgendaItem i where i.meeting = :meeting and i.resolution.value = :resolution and i.state = LISTED",
                        AgendaItem.class)
                .setParameter("meeting", meeting)
                .setParameter("resolution", resolution)
                .getResultList();
    }
}
