package no.mandat.domain.approval;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PositionId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.SubjectRef;

/** A round with its voters and positions around it, as the services keep them: everything in memory, time by hand. */
final class Hall {

    static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    static final Instant OPENED = Instant.parse("2026-11-25T10:00:00Z");
    static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 9);
    static final Deadline DEADLINE = Deadline.endOf(LAST_DAY, OSLO);
    static final String HASH = "a".repeat(64);
    static final String OTHER_HASH = "b".repeat(64);
    static final MandateId MANDATE = new MandateId(new UUID(1, 1));
    static final PersonId OPENER = new PersonId(new UUID(1, 2));

    final ApprovalRound round;
    final Set<PersonId> candidates;
    final Map<PersonId, Standing> standings = new LinkedHashMap<>();
    final List<Position> positions = new ArrayList<>();
    private final Map<PersonId, PositionId> latest = new HashMap<>();
    private final Set<PersonId> tried = new HashSet<>();
    Instant now = OPENED;

    Hall(int voters, RoundKind kind, RoundRule rule, int candidates) {
        this(voters, asking(kind, rule), candidates);
    }

    private Hall(int voters, Asking asking, int candidates) {
        var people = new LinkedHashSet<>(
                IntStream.range(0, voters).mapToObj(Hall::person).toList());
        this.candidates = new LinkedHashSet<>(
                IntStream.range(0, candidates).mapToObj(Hall::person).toList());
        round = ApprovalRound.open(
                        new RoundId(new UUID(1, 3)), asking, people, this.candidates, DEADLINE, OPENER, OPENED)
                .round();
        people.forEach(person -> standings.put(person, Standing.of(null)));
    }

    static Hall of(int voters) {
        return of(voters, RoundRule.USUAL);
    }

    /** The round asks the leader alone. */
    static Hall ofLeader(RoundRule rule) {
        return new Hall(1, asking(RoundKind.DECISION, rule).ofLeader(), 0);
    }

    static Hall of(int voters, RoundRule rule) {
        return new Hall(voters, RoundKind.DECISION, rule, 0);
    }

    static Asking asking(RoundKind kind, RoundRule rule) {
        return new Asking(
                MANDATE,
                new BodyId(new UUID(1, 4)),
                "Instruks for sekretariatet",
                new SubjectRef("Resolution", new UUID(1, 5), 1, HASH),
                kind,
                rule,
                null);
    }

    static PersonId person(int number) {
        return new PersonId(new UUID(2, number));
    }

    static Ballot ballot(PositionKind kind) {
        return ballot(kind, HASH);
    }

    static Ballot ballot(PositionKind kind, String hash) {
        return new Ballot(kind, "Fordi.", "Et tillegg.", null, hash);
    }

    static Ballot choice(PersonId candidate) {
        return new Ballot(PositionKind.CHOOSE, null, null, candidate, HASH);
    }

    /** Takes the position as the services do: at the deadline the round ends first, and a passing one ends at once. */
    Optional<Refusal> cast(int voter, Ballot ballot) {
        settle();
        var person = person(voter);
        var standing = standings.get(person);
        var voterNow = new VoterNow(
                person,
                standing != null,
                standing == null ? Standing.of(null) : standing,
                latest.get(person),
                tried.contains(person));
        try {
            var position = round.cast(new PositionId(new UUID(3, positions.size())), ballot, voterNow, candidates, now)
                    .position();
            positions.add(position);
            latest.put(person, position.id());
            standings.put(
                    person,
                    new Standing(
                            ballot.kind(),
                            ballot.candidate(),
                            false,
                            voterNow.standing().recused(),
                            false));
            settle();
            return Optional.empty();
        } catch (RefusedException e) {
            return Optional.of(e.refusal());
        }
    }

    Optional<Refusal> cast(int voter, PositionKind kind) {
        return cast(voter, ballot(kind));
    }

    void leaves(int voter) {
        standings.computeIfPresent(person(voter), (person, standing) -> standing.afterLeaving());
        settle();
    }

    void isFoundPartial(int voter) {
        standings.computeIfPresent(person(voter), (person, standing) -> standing.foundPartial());
        settle();
    }

    void objectionIsOverridden(int voter) {
        tried.add(person(voter));
        standings.computeIfPresent(person(voter), (person, standing) -> standing.objectionOverridden());
        settle();
    }

    void wait(Duration time) {
        now = now.plus(time);
        settle();
    }

    void waitForTheDeadline() {
        now = round.deadline().end();
        settle();
    }

    Tally tally() {
        return Tally.of(standings.values());
    }

    Evaluation evaluation() {
        return Evaluation.of(round.kind(), round.rule(), tally(), round.momentAt(now));
    }

    private void settle() {
        if (round.state() == RoundState.OPEN && round.isDue(tally(), now)) {
            var ended = round.end(tally(), now);
            if (ended.outcome() != round.state()) {
                throw new AssertionError(ended);
            }
        }
    }
}
