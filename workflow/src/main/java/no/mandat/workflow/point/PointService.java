package no.mandat.workflow.point;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.CallState;
import no.mandat.domain.contribution.HandlingAction;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.point.Mailing;
import no.mandat.domain.point.MailingRefusal;
import no.mandat.domain.point.Passage;
import no.mandat.domain.point.Passages;
import no.mandat.domain.point.Point;
import no.mandat.domain.point.PointAction;
import no.mandat.domain.point.PointRefusal;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.MailingId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.contribution.Calls;
import no.mandat.workflow.contribution.Contributions;
import no.mandat.workflow.mandate.MandateTexts;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import org.jspecify.annotations.Nullable;

/**
 * Answers the points of a call that is closed (domain.md, Handling): the secretariat proposes and releases, and the leader confirms, or
 * any voting member while nobody is elected.
 */
@UseCases
public class PointService {

    private final Points points;
    private final Mailings mailings;
    private final Calls calls;
    private final Contributions contributions;
    private final Mandates mandates;
    private final MandateTexts texts;
    private final PointParts parts;
    private final Confirmers confirmers;
    private final Handlers handlers;
    private final AssignmentLetters letters;
    private final ConfirmationNews news;
    private final Access access;
    private final Actors actors;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    public PointService(
            Points points,
            Mailings mailings,
            Calls calls,
            Contributions contributions,
            Mandates mandates,
            MandateTexts texts,
            PointParts parts,
            Confirmers confirmers,
            Handlers handlers,
            AssignmentLetters letters,
            ConfirmationNews news,
            Access access,
            Actors actors,
            Events events,
            Ids ids,
            Clock clock) {
        this.points = points;
        this.mailings = mailings;
        this.calls = calls;
        this.contributions = contributions;
        this.mandates = mandates;
        this.texts = texts;
        this.parts = parts;
        this.confirmers = confirmers;
        this.handlers = handlers;
        this.letters = letters;
        this.news = news;
        this.access = access;
        this.actors = actors;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PointService() {
        this(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * Says which clauses points are about.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile}, {@link PointRefusal}
     */
    public void place(@Valid PlacePoints command) {
        var held = hold(command.points(), Permission.HANDLE_POINTS);
        held.points().forEach(point -> requireClauses(command.clauses(), point));
        held.points().forEach(point -> events.fire(point.place(command.clauses(), clock.instant())));
    }

    /**
     * Gives points to a colleague, who is told by mail, or to nobody.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile}, {@link PointRefusal}
     */
    public void assign(@Valid AssignPoints command) {
        var held = hold(command.points(), Permission.HANDLE_POINTS);
        long given = give(held, command.to());
        var to = command.to();
        if (to != null) {
            letters.given(held.call(), given, to);
        }
    }

    /**
     * Gives points back to whoever had them. Nobody is told by mail, for nothing new came to anybody.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile}, {@link PointRefusal}
     */
    public void giveBack(@Valid AssignPoints command) {
        long ignored = give(hold(command.points(), Permission.HANDLE_POINTS), command.to());
    }

    /** How many they didn't have already. */
    private long give(Held held, @Nullable PersonId to) {
        if (to != null && !handlers.isOne(to, held.mandate())) {
            throw new RefusedException(new PointRefusal.NotOfTheSecretariat());
        }
        var at = clock.instant();
        var given = held.points().stream()
                .flatMap(point -> point.assign(to, at).stream())
                .toList();
        given.forEach(events::fire);
        return given.size();
    }

    /**
     * Makes a point of its own of a passage of another.
     *
     * @return the new one
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile}, {@link PointRefusal}
     */
    public PointId takeOut(@Valid TakeOutPassage command) {
        var point = hold(List.of(command.point()), Permission.HANDLE_POINTS)
                .points()
                .getFirst();
        if (command.from() < 0 || command.to() <= command.from()) {
            throw new RefusedException(new PointRefusal.NotAPart());
        }
        requireNoMailing(point);
        var whole = contributions.hold(point.contribution());
        var division = point.takeOut(
                new PointId(ids.next()),
                Passages.of(new Passage(command.question(), command.from(), command.to())),
                points.nextNumber(whole.id()),
                whole,
                contributions.text(whole).replies(),
                clock.instant());
        points.add(division.part());
        events.fire(division.made());
        events.fire(division.divided());
        return division.part().id();
    }

    /**
     * Makes one point of two.
     *
     * @return what the one was that is no point any more
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile}, {@link PointRefusal}
     */
    public JoinedPoint join(@Valid JoinPoints command) {
        var held = hold(List.of(command.into(), command.other()), Permission.HANDLE_POINTS);
        var into = held.of(command.into());
        var other = held.of(command.other());
        requireNoMailing(into);
        requireNoMailing(other);
        var replies =
                contributions.text(contributions.hold(into.contribution())).replies();
        var joined = JoinedPoint.of(other);
        var joining = into.join(other, replies, clock.instant());
        events.fire(joining.joined());
        events.fire(joining.dropped());
        points.remove(other);
        return joined;
    }

    /**
     * Makes the two again that were made one, as they were.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile}, {@link PointRefusal}
     */
    public void separate(@Valid SeparatePoints command) {
        var held = hold(List.of(command.whole()), Permission.HANDLE_POINTS);
        var point = held.of(command.whole());
        var joined = command.joined();
        requireNoMailing(point);
        requireClauses(command.clauses(), point);
        requireClauses(joined.clauses(), point);
        var at = clock.instant();
        var whole = contributions.hold(point.contribution());
        var division = point.takeOut(
                new PointId(ids.next()),
                joined.passages(),
                points.isFree(whole.id(), joined.number()) ? joined.number() : points.nextNumber(whole.id()),
                joined.earlier(),
                whole,
                contributions.text(whole).replies(),
                at);
        events.fire(point.place(command.clauses(), at));
        var other = division.part();
        points.add(other);
        events.fire(division.made());
        events.fire(division.divided());
        events.fire(other.place(joined.clauses(), at));
        var handler = joined.handler();
        if (handler == null || handlers.isOne(handler, held.mandate())) {
            events.fire(other.assign(handler, at));
        }
    }

    /**
     * Answers points as one that say the same in other words, or so short that no method finds them. All that they say is then said by the
     * one that leads; it must have no conclusion, for what the leader confirmed for one isn't thereby confirmed for all.
     *
     * @return the mailing that they make, or that the leading one answered already
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link PointRefusal}, {@link MailingRefusal}
     */
    public MailingId gather(@Valid GatherPoints command) {
        var held = hold(command.points(), Permission.HANDLE_POINTS);
        if (held.points().stream().anyMatch(point -> point.file().isPresent())) {
            throw new RefusedException(new PointRefusal.FileStandsAlone());
        }
        if (held.contributions().size() == 1) {
            throw new RefusedException(new MailingRefusal.OfOneContribution());
        }
        var lead = held.of(command.lead());
        var others = held.points().stream().filter(point -> point != lead).toList();
        others.forEach(this::requireNoMailing);
        Mailings.requireNoAnswer(lead);
        return mailings.gather(lead, others, held.contributions().size());
    }

    /**
     * Proposes what is answered.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile}, {@link PointRefusal}
     */
    public void propose(@Valid ProposeConclusion command) {
        var conclusion = command.form().conclusion();
        var at = clock.instant();
        var held = hold(command.points(), Permission.HANDLE_POINTS);
        parts.require(held.mandate().id(), conclusion);
        held.points().forEach(point -> events.fire(point.propose(conclusion, actors.person(), at)));
        held.contributions().forEach(id -> events.fire(contributions.hold(id).handle(HandlingAction.CONSIDER, at)));
        news.proposed(held.call());
    }

    /**
     * Confirms what was proposed, as it was seen.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile}, {@link PointRefusal}
     */
    public void confirm(@Valid ConfirmConclusions command) {
        var held = holdToConfirm(command.points());
        held.points().forEach(point -> events.fire(point.confirm(actors.person(), clock.instant())));
    }

    /**
     * Sends back what was proposed: it isn't confirmed as it is. Whoever proposes the next conclusion reads why (decision 0064).
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile}, {@link PointRefusal}
     */
    public void sendBack(@Valid SendBackProposals command) {
        var held = holdToConfirm(command.points());
        var reason = command.reason().strip();
        held.points().forEach(point -> events.fire(point.sendBack(reason, actors.person(), clock.instant())));
    }

    /**
     * Takes back that conclusions were confirmed, as long as no contributor was told: they are proposed as before.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile}, {@link PointRefusal}
     */
    public void unconfirm(@Valid TakeBackConfirmations command) {
        var held = holdToConfirm(command.points());
        held.points().forEach(point -> {
            mailings.ledBy(point.id()).ifPresent(this::requireNobodyTold);
            events.fire(point.unconfirm(clock.instant()));
        });
    }

    /** Of a mailing some may have their answer before the one that it is answered by is released. */
    private void requireNobodyTold(Mailing mailing) {
        if (points.isReleased(mailing)) {
            throw new RefusedException(new PointRefusal.PointNotInState(PointState.RELEASED, PointAction.UNCONFIRM));
        }
    }

    /**
     * Takes points up again. Where a contributor had been told, their contribution and the call are under way again.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile}, {@link PointRefusal}
     */
    public void reopen(@Valid ReopenPoints command) {
        var at = clock.instant();
        var reason = Optional.of(command.reason().strip()).filter(words -> !words.isEmpty());
        var held = hold(command.points(), Permission.HANDLE_POINTS);
        held.points().forEach(point -> {
            var event = point.reopen(reason, actors.person(), at);
            events.fire(event);
            if (event.wasReleased()) {
                events.fire(contributions.hold(point.contribution()).handle(HandlingAction.RESUME, at));
            }
        });
        events.fire(held.call().resumeIfAnswered(at));
    }

    /** The others of a mailing say what its point says: it says nothing else from then on. */
    private void requireNoMailing(Point point) {
        if (mailings.ledBy(point.id()).isPresent()) {
            throw new RefusedException(new PointRefusal.AnswersAMailing());
        }
    }

    private void requireClauses(Set<ClauseId> wanted, Point point) {
        int missing = texts.missing(point.mandate(), point.clauses(), wanted);
        if (missing > 0) {
            throw new RefusedException(new PointRefusal.NoSuchClauses(missing));
        }
    }

    /** Points of one call, which is closed, for whoever holds the key that confirms. */
    private Held holdToConfirm(List<SeenPoint> seen) {
        var held = hold(seen, Permission.CONFIRM_CONCLUSIONS);
        if (!confirmers.isOne(actors.person(), held.mandate())) {
            throw new RefusedException(new PointRefusal.NotYoursToConfirm());
        }
        return held;
    }

    /** Points of one call, which is closed, for whoever may. */
    private Held hold(List<SeenPoint> seen, Permission permission) {
        var first = points.require(seen.getFirst().point());
        var mandate = mandates.require(first.mandate());
        access.require(permission, mandate);
        var call = calls.lock(first.call());
        if (call.state() != CallState.CLOSED && call.state() != CallState.ANSWERED) {
            throw new RefusedException(PointRefusal.notHandledIn(call.state()));
        }
        var held = points.hold(seen);
        if (held.stream().anyMatch(point -> !point.call().equals(call.id()))) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        if (held.stream().anyMatch(point -> point.mailing().isPresent())) {
            throw new RefusedException(new PointRefusal.AnsweredWithMailing());
        }
        return new Held(mandate, call, held);
    }

    private record Held(Mandate mandate, Call call, List<Point> points) {

        Point of(SeenPoint seen) {
            return of(seen.point());
        }

        Point of(PointId id) {
            return points.stream()
                    .filter(point -> point.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new RefusedException(new SharedRefusal.NotThereOrNotYours()));
        }

        Set<ContributionId> contributions() {
            return points.stream().map(Point::contribution).collect(Collectors.toSet());
        }
    }
}
