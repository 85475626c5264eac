package no.mandat.workflow.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.approval.RoundCancelled;
import no.mandat.domain.approval.RoundEnded;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.election.Election;
import no.mandat.domain.election.ElectionAction;
import no.mandat.domain.election.ElectionLife;
import no.mandat.domain.election.ElectionState;
import no.mandat.domain.resolution.ResolutionDecided;
import no.mandat.domain.resolution.ResolutionReturned;
import no.mandat.domain.resolution.ResolutionState;
import no.mandat.domain.resolution.ResolutionWithdrawn;
import no.mandat.domain.shared.ElectionId;
import no.mandat.domain.shared.Grounds;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.party.CompositionChanges;
import no.mandat.workflow.resolution.ResolutionRecall;
import no.mandat.workflow.shared.Events;

/** What the end of its rounds, and the board's resolution, do to an election, in the same transaction. */
@ApplicationScoped
class ElectionOutcome {

    private final Elections elections;
    private final ElectionLetters letters;
    private final Bodies bodies;
    private final CompositionChanges composition;
    private final ResolutionRecall recall;
    private final Events events;
    private final Clock clock;

    @Inject
    ElectionOutcome(
            Elections elections,
            ElectionLetters letters,
            Bodies bodies,
            CompositionChanges composition,
            ResolutionRecall recall,
            Events events,
            Clock clock) {
        this.elections = elections;
        this.letters = letters;
        this.bodies = bodies;
        this.composition = composition;
        this.recall = recall;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ElectionOutcome() {
        this(null, null, null, null, null, null, null);
    }

    void decide(@Observes RoundEnded ended) {
        inVote(ended.about()).ifPresent(election -> {
            var now = clock.instant();
            if (ended.outcome() == RoundState.PASSED) {
                events.follow(election.elect(ended.first().getFirst(), now));
            } else if (ended.outcome() == RoundState.FAILED && ended.first().size() > 1) {
                events.follow(election.tie(ended.first(), elections.candidacies(election.id()), now));
            } else {
                // No quorum, or nobody got a vote: nothing is decided.
                events.follow(election.comeBack(now));
            }
            letters.counted(election);
        });
    }

    void comeBack(@Observes RoundCancelled cancelled) {
        inVote(cancelled.about()).ifPresent(election -> events.follow(election.comeBack(clock.instant())));
    }

    /** The election, if the subject is one that still waits for its round. */
    private Optional<Election> inVote(SubjectRef about) {
        return about.kind().equals(Election.class.getSimpleName())
                ? Optional.of(elections.lock(new ElectionId(about.id())))
                        .filter(election ->
                                election.state() == ElectionState.VOTING || election.state() == ElectionState.RUNOFF)
                : Optional.empty();
    }

    void decided(@Observes ResolutionDecided decided) {
        elections
                .confirmedBy(decided.resolution())
                .filter(election -> election.state() == ElectionState.IN_CONFIRMATION)
                .ifPresent(election -> {
                    if (decided.outcome() == ResolutionState.ADOPTED) {
                        confirm(election);
                    } else {
                        events.follow(election.refuse(clock.instant()));
                    }
                    letters.decided(election);
                });
    }

    /** The old leadership ends and the new one begins on one day; who leads already goes on leading. */
    private void confirm(Election election) {
        var now = clock.instant();
        var today = LocalDate.now(clock);
        var day = election.takesOver(today);
        var chosen = election.chosen();
        var seating = bodies.lock(election.body());
        boolean canLead = seating.voters(day, Set.of()).contains(chosen) && !seating.hasLeaderAfter(day);
        if (!canLead) {
            events.follow(election.fall(now));
            return;
        }
        events.follow(election.confirm(today, now));
        if (!isLeader(seating.leaderOn(day).map(leader -> leader.person()), chosen)) {
            composition.changeLeader(election.body(), chosen, day, election.mandate());
        }
    }

    private static boolean isLeader(Optional<PersonId> leader, PersonId person) {
        return leader.filter(person::equals).isPresent();
    }

    /** The board came to no decision: what it was asked is taken back, and it can be asked anew. */
    void undecided(@Observes ResolutionReturned returned) {
        elections
                .confirmedBy(returned.resolution())
                .filter(election -> election.state() == ElectionState.IN_CONFIRMATION)
                .ifPresent(election -> {
                    recall.recall(returned.resolution(), Grounds.of(Grounds.Cause.NO_DECISION));
                    letters.decided(election);
                });
    }

    void takenBack(@Observes ResolutionWithdrawn withdrawn) {
        elections
                .confirmedBy(withdrawn.resolution())
                .filter(election -> ElectionLife.LIFE
                        .next(election.state(), ElectionAction.RETURN)
                        .isPresent())
                .ifPresent(election -> events.follow(election.comeBack(clock.instant())));
    }
}
