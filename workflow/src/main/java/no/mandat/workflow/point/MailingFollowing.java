package no.mandat.workflow.point;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.CallState;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.point.Mailing;
import no.mandat.domain.point.MailingEvent.MailingConfirmed;
import no.mandat.domain.point.MailingEvent.MailingDismissed;
import no.mandat.domain.point.MailingEvent.MailingGathered;
import no.mandat.domain.point.MailingMember;
import no.mandat.domain.point.MailingState;
import no.mandat.domain.point.Passage;
import no.mandat.domain.point.Passages;
import no.mandat.domain.point.Point;
import no.mandat.domain.point.PointEvent.ConclusionConfirmed;
import no.mandat.domain.point.PointEvent.ConclusionProposed;
import no.mandat.domain.point.PointEvent.ConfirmationTakenBack;
import no.mandat.domain.point.PointEvent.PointPlaced;
import no.mandat.domain.point.PointEvent.PointReopened;
import no.mandat.domain.point.PointEvent.ProposalSentBack;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.MailingId;
import no.mandat.domain.shared.PointId;
import no.mandat.workflow.contribution.Calls;
import no.mandat.workflow.contribution.Contributions;
import no.mandat.workflow.contribution.cluster.Additions;
import no.mandat.workflow.jobs.JobHandler;
import no.mandat.workflow.jobs.JobKind;
import no.mandat.workflow.jobs.Jobs;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;

/**
 * Brings what somebody decided on a mailing to each of its points, some at a time until none is left. When it is confirmed, what a
 * sender added to the common text becomes a point of its own; then each gets the clauses and the conclusion of the point that the
 * mailing is answered by, and again whenever that changes. Who added something is written down, for the matrix counts them.
 */
@ApplicationScoped
class MailingFollowing implements JobHandler {

    static final JobKind KIND = new JobKind("follow.mailing");

    private static final Optional<Passages> NOTHING = Optional.of(new Passages(List.of()));

    /** How many points are brought along in one transaction. */
    private static final int AT_ONCE = 100;

    private final Calls calls;
    private final Contributions contributions;
    private final Points points;
    private final Mailings mailings;
    private final Jobs jobs;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    @Inject
    MailingFollowing(
            Calls calls,
            Contributions contributions,
            Points points,
            Mailings mailings,
            Jobs jobs,
            Events events,
            Ids ids,
            Clock clock) {
        this.calls = calls;
        this.contributions = contributions;
        this.points = points;
        this.mailings = mailings;
        this.jobs = jobs;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MailingFollowing() {
        this(null, null, null, null, null, null, null, null);
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    void confirmed(@Observes MailingConfirmed event) {
        schedule(event.mailing());
    }

    void gathered(@Observes MailingGathered event) {
        schedule(event.mailing());
    }

    void dismissed(@Observes MailingDismissed event) {
        schedule(event.mailing());
    }

    void placed(@Observes PointPlaced event) {
        led(event.point());
    }

    void proposed(@Observes ConclusionProposed event) {
        led(event.point());
    }

    void confirmed(@Observes ConclusionConfirmed event) {
        led(event.point());
    }

    void sentBack(@Observes ProposalSentBack event) {
        led(event.point());
    }

    void takenBack(@Observes ConfirmationTakenBack event) {
        led(event.point());
    }

    void reopened(@Observes PointReopened event) {
        led(event.point());
    }

    private void led(PointId point) {
        mailings.ledBy(point).ifPresent(mailing -> schedule(mailing.id()));
    }

    private void schedule(MailingId mailing) {
        jobs.schedule(KIND, mailing.toString(), clock.instant());
    }

    @Override
    public void run(String key) {
        mailings.find(new MailingId(UUID.fromString(key))).ifPresent(this::bring);
    }

    private void bring(Mailing mailing) {
        var call = calls.lock(mailing.call());
        if (call.state() != CallState.CLOSED && call.state() != CallState.ANSWERED) {
            return;
        }
        int done = mailing.state() == MailingState.CONFIRMED
                ? takeIn(mailing) + bringAlong(mailing, call) + compare(mailing)
                : letGo(mailing, call);
        if (done > 0) {
            jobs.again(clock.instant());
        }
    }

    private int takeIn(Mailing mailing) {
        var chosen = mailings.chosen(mailing, AT_ONCE);
        var common = points.words(mailing.lead());
        chosen.forEach(member -> takeIn(member, mailing, common));
        return chosen.size();
    }

    private void takeIn(MailingMember member, Mailing mailing, String common) {
        var point = points.require(member.point());
        if (point.id().equals(mailing.lead())) {
            member.takeIn();
            return;
        }
        var contribution = contributions.hold(point.contribution());
        var replies = contributions.text(contribution).replies();
        var added = member.isByHand() ? NOTHING : added(point, common, replies);
        var at = clock.instant();
        if (point.state() != PointState.OPEN || added.isEmpty()) {
            mailings.takeOut(mailing, member, point, at);
            return;
        }
        if (!added.get().list().isEmpty()) {
            var division = point.takeOut(
                    new PointId(ids.next()),
                    added.get(),
                    points.nextNumber(contribution.id()),
                    contribution,
                    replies,
                    at);
            points.add(division.part());
            events.fire(division.made());
            events.fire(division.divided());
        }
        member.takeIn();
        events.fire(point.follow(mailing.id(), at));
    }

    /** What the sender added; nothing at all, where the common text doesn't stand in theirs sentence by sentence, or not in one piece. */
    private static Optional<Passages> added(Point point, String common, Replies replies) {
        var pieces = Additions.pieces(common, point.words());
        if (pieces.isEmpty()) {
            return NOTHING;
        }
        var passages = point.passages().list();
        if (passages.size() > 1 || !Additions.leaveSomethingOf(common, point.words())) {
            return Optional.empty();
        }
        var whole = passages.getFirst();
        int start = whole.from() + whole.in(replies).indexOf(point.words());
        return Optional.of(new Passages(pieces.stream()
                .map(piece -> new Passage(whole.question(), start + piece.from(), start + piece.to()))
                .toList()));
    }

    /** The whole of their answers counts: what is a point of its own by now is theirs as well. */
    private int compare(Mailing mailing) {
        var some = mailings.uncompared(mailing, AT_ONCE);
        var common = points.words(mailing.lead());
        some.forEach(member -> member.compare(hasAdded(points.require(member.point()), common)));
        return some.size();
    }

    private boolean hasAdded(Point point, String common) {
        var text = contributions.text(contributions.require(point.contribution()));
        return !Additions.pieces(common, point.passages().answers(text.replies()))
                .isEmpty();
    }

    private int bringAlong(Mailing mailing, Call call) {
        var lead = points.require(mailing.lead());
        var behind = points.behind(mailing.id(), lead.version(), AT_ONCE);
        behind.forEach(point -> mailings.bringAlong(point, lead, call, clock.instant()));
        return behind.size();
    }

    /** What was taken back for all before it was given up may not have come to each yet: it stands for none of them. */
    private int letGo(Mailing mailing, Call call) {
        var lead = points.require(mailing.lead());
        var following = points.following(mailing.id(), AT_ONCE);
        following.forEach(point -> {
            mailings.bringAlong(point, lead, call, clock.instant());
            events.fire(point.leave(clock.instant()));
        });
        return following.size();
    }
}
