package no.mandat.workflow.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.approval.ApprovalRefusal;
import no.mandat.domain.approval.ApprovalRound;
import no.mandat.domain.approval.Asking;
import no.mandat.domain.approval.Deadline;
import no.mandat.domain.approval.RoundRule;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.mandate.RouteStep;
import no.mandat.domain.party.Membership;
import no.mandat.domain.party.PartyRefusal;
import no.mandat.domain.party.Seating;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.Grounds;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.jobs.Jobs;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * Opens rounds for the features that have something to be approved, inside their use cases: they have asked for access
 * themselves.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class RoundOpening {

    private final Rounds rounds;
    private final RoundEnd end;
    private final RoundNews news;
    private final Mandates mandates;
    private final Bodies bodies;
    private final Impartiality impartiality;
    private final WorkingDays workingDays;
    private final Jobs jobs;
    private final Actors actors;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    @Inject
    RoundOpening(
            Rounds rounds,
            RoundEnd end,
            RoundNews news,
            Mandates mandates,
            Bodies bodies,
            Impartiality impartiality,
            WorkingDays workingDays,
            Jobs jobs,
            Actors actors,
            Events events,
            Ids ids,
            Clock clock) {
        this.rounds = rounds;
        this.end = end;
        this.news = news;
        this.mandates = mandates;
        this.bodies = bodies;
        this.impartiality = impartiality;
        this.workingDays = workingDays;
        this.jobs = jobs;
        this.actors = actors;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected RoundOpening() {
        this(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * Asks a body to decide on a content.
     *
     * @param title what the content is called in lists and mail
     * @throws RefusedException {@link ApprovalRefusal.NoVoters}, {@link ApprovalRefusal.LastDayOver},
     *     {@link ApprovalRefusal.OpenAlready}
     */
    public RoundId open(MandateId mandate, BodyId body, String title, SubjectRef about, RoundSettings settings) {
        requireNoneOpen(about);
        return openIn(mandate, body, title, about, settings);
    }

    /**
     * Asks two bodies to decide on the same content, each in a round of its own. Whoever is absent is so in the body in which
     * they have a deputy.
     *
     * @throws RefusedException as {@link #open(MandateId, BodyId, String, SubjectRef, RoundSettings)}
     */
    public List<RoundId> openInBoth(
            MandateId mandate, List<BodyId> both, String title, SubjectRef about, RoundSettings settings) {
        requireNoneOpen(about);
        Set<PersonId> unknown = new HashSet<>(settings.absent());
        both.forEach(body -> unknown.removeAll(absentIn(body, settings)));
        if (!unknown.isEmpty()) {
            throw new RefusedException(new PartyRefusal.NoSuchMember());
        }
        return both.stream()
                .map(body -> openIn(mandate, body, title, about, settings.without(absentIn(body, settings))))
                .toList();
    }

    private Set<PersonId> absentIn(BodyId body, RoundSettings settings) {
        Set<PersonId> absent =
                new HashSet<>(bodies.lock(body).standIns(LocalDate.now(clock)).keySet());
        absent.retainAll(settings.absent());
        return absent;
    }

    private RoundId openIn(MandateId mandate, BodyId body, String title, SubjectRef about, RoundSettings settings) {
        // The body is locked: nobody comes in or leaves while its voters are counted.
        var voters = bodies.lock(body).voters(LocalDate.now(clock), settings.absent());
        return open(
                Asking.decision(mandate, body, title, about, settings.rule()),
                voters,
                Set.of(),
                deadline(settings.lastDay(), RoundRule.DAYS));
    }

    /**
     * Asks a body to choose among candidates, secretly until the round ends.
     *
     * @param lastDay the last day for positions; none for the usual time
     * @throws RefusedException as {@link #open(MandateId, BodyId, String, SubjectRef, RoundSettings)}
     */
    public RoundId elect(
            MandateId mandate,
            BodyId body,
            String title,
            SubjectRef about,
            Set<PersonId> candidates,
            @Nullable LocalDate lastDay) {
        requireNoneOpen(about);
        var voters = bodies.lock(body).voters(LocalDate.now(clock), Set.of());
        return open(
                Asking.election(mandate, body, title, about), voters, candidates, deadline(lastDay, RoundRule.DAYS));
    }

    /**
     * Asks whom a step of a route asks, by its rule: the board, the group, or of the group its leader alone, or the deputy in
     * their place. Where nobody is elected, or the leader or that deputy is partial in it, the leader's step is the group's
     * (domain.md, head). It ends with {@link no.mandat.domain.approval.RoundEnded}, which says also whether the leader alone was
     * asked and couldn't answer; then the same step, asked anew, is the group's.
     *
     * @param settings only their last day, where it isn't that of the step's days, and who is absent; the rest says the step
     * @throws RefusedException as {@link #open(MandateId, BodyId, String, SubjectRef, RoundSettings)}
     */
    public RoundId openStep(MandateId mandate, RouteStep step, String title, SubjectRef about, RoundSettings settings) {
        requireNoneOpen(about);
        var asked = mandates.require(mandate);
        var body = step.isOfBoard() ? asked.board() : asked.expertGroup();
        var seating = bodies.lock(body);
        var leader = step.asked() == RouteStep.Asked.LEADER
                ? leader(seating, about, settings.absent())
                : Optional.<PersonId>empty();
        var asking = step.act() == RouteStep.Act.TAKE_NOTE
                ? Asking.notice(mandate, body, title, about, step.rule())
                : Asking.decision(mandate, body, title, about, step.rule());
        return open(
                leader.isPresent() ? asking.ofLeader() : asking,
                leader.map(Set::of).orElseGet(() -> seating.voters(LocalDate.now(clock), settings.absent())),
                Set.of(),
                deadline(settings.lastDay(), step.days()));
    }

    /** Who answers for the leader's step: the leader, or the deputy in their place; nobody where they can't. */
    private Optional<PersonId> leader(Seating group, SubjectRef about, Set<PersonId> absent) {
        var today = LocalDate.now(clock);
        var recused = impartiality.recused(about.subject());
        return group.leaderOn(today)
                .map(Membership::person)
                .filter(group.voters(today, Set.of())::contains)
                .filter(leader -> !recused.contains(leader))
                .map(leader -> absent.contains(leader) ? standIn(group, leader) : leader)
                .filter(leader -> !recused.contains(leader));
    }

    private PersonId standIn(Seating group, PersonId member) {
        return Optional.ofNullable(group.standIns(LocalDate.now(clock)).get(member))
                .orElseThrow(() -> new RefusedException(new PartyRefusal.NoSuchMember()));
    }

    private void requireNoneOpen(SubjectRef about) {
        if (!rounds.openAbout(about).isEmpty()) {
            throw new RefusedException(new ApprovalRefusal.OpenAlready());
        }
    }

    /** Calls off the open rounds about a subject, whose text has been changed or given up. */
    public void cancelAll(SubjectRef about, Grounds grounds) {
        // An override goes with its round, which comes first.
        rounds.openAbout(about).stream()
                .map(rounds::lock)
                .filter(round -> round.state() == RoundState.OPEN)
                .forEach(round -> end.cancel(round, grounds));
    }

    /** Calls off all open rounds of a mandate, which is over. */
    public void cancelAllIn(MandateId mandate, Grounds grounds) {
        rounds.openIn(mandate).stream()
                .map(rounds::lock)
                .filter(round -> round.state() == RoundState.OPEN)
                .forEach(round -> end.cancel(round, grounds));
    }

    RoundId open(Asking asking, Set<PersonId> voters, Set<PersonId> candidates, Deadline deadline) {
        var id = new RoundId(ids.next());
        var now = clock.instant();
        var opening = ApprovalRound.open(id, asking, voters, candidates, deadline, actors.person(), now);
        rounds.add(opening);
        events.fire(opening.event());
        RoundJobs.scheduleAll(jobs, opening.round(), now, clock.getZone());
        news.opened(opening.round());
        return id;
    }

    Deadline deadline(@Nullable LocalDate lastDay, int days) {
        return lastDay == null
                ? Deadline.after(days, LocalDate.now(clock), clock.getZone(), workingDays::isWorkingDay)
                : Deadline.after(0, lastDay, clock.getZone(), workingDays::isWorkingDay);
    }
}
