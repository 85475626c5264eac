package no.mandat.workflow.approval;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.approval.ApprovalRound;
import no.mandat.domain.approval.Position;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.approval.VoterNow;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PositionId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.approval.AtMeeting.PresentVoter;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Reads what may be recorded in a round, and contested. */
@UseCases
public class MeetingPositionQueries {

    private final Rounds rounds;
    private final RoundAccess roundAccess;
    private final PresentVoters present;
    private final Access access;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    MeetingPositionQueries(Rounds rounds, RoundAccess roundAccess, PresentVoters present, Access access, Clock clock) {
        this.rounds = rounds;
        this.roundAccess = roundAccess;
        this.present = present;
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MeetingPositionQueries() {
        this(null, null, null, null, null);
    }

    /**
     * What the actor may do in a round.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public AtMeeting of(RoundId id) {
        var person = access.requireLogin();
        var round = rounds.require(id);
        access.require(roundAccess.permissionToRead(round), roundAccess.mandate(round));
        roundAccess.requireImpartial(round);
        var contestable = roundAccess.mandate(round).isOver()
                ? null
                : contestable(round, person).orElse(null);
        var held = recordable(round) ? present.heldAbout(round.about()) : Optional.<PresentVoters.Held>empty();
        return held.map(meeting ->
                        new AtMeeting(meeting, named(round, present.there(meeting.id(), round.about())), contestable))
                .orElseGet(() -> new AtMeeting(null, List.of(), contestable));
    }

    private boolean recordable(ApprovalRound round) {
        return round.state() == RoundState.OPEN
                && round.kind().isRecordable()
                && !round.rule().secret()
                && !round.deadline().isOverAt(clock.instant())
                && access.allowed(roundAccess.mandate(round)).contains(Permission.RUN_ROUNDS);
    }

    private Optional<PositionId> contestable(ApprovalRound round, PersonId person) {
        return Optional.ofNullable(rounds.voter(round, person, clock.instant()).counting())
                .map(rounds::requirePosition)
                .filter(position -> position.recorded()
                        .filter(recorded -> present.minutesOpen(recorded.meeting()))
                        .isPresent())
                .map(Position::id);
    }

    /** Those of them who can take a position. */
    private List<PresentVoter> named(ApprovalRound round, Set<PersonId> there) {
        var now = clock.instant();
        var voters = there.stream()
                .map(person -> rounds.voter(round, person, now))
                .filter(MeetingPositions::hasVoice)
                .map(VoterNow::person)
                .map(PersonId::value)
                .toList();
        return voters.isEmpty()
                ? List.of()
                : database.createQuery(
                                "select p.id, p.name from Person p where p.id.value in :people order by p.name, p.id.value",
                                Object[].class)
                        .setParameter("people", voters)
                        .getResultStream()
                        .map(row -> new PresentVoter((PersonId) row[0], (String) row[1]))
                        .toList();
    }
}
