package no.mandat.workflow.approval;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.shared.UseCases;

/** Remembers which revision of a text somebody has last had on their screen, for "changed since you last read". */
@UseCases
public class Readings {

    private final Rounds rounds;
    private final RoundAccess roundAccess;
    private final Access access;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    Readings(Rounds rounds, RoundAccess roundAccess, Access access, Clock clock) {
        this.rounds = rounds;
        this.roundAccess = roundAccess;
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Readings() {
        this(null, null, null, null);
    }

    /** The revision that the actor has read of what the round asks about, if of any: the last one before this one. */
    public Optional<Integer> lastRead(RoundId id) {
        var round = rounds.require(id);
        access.require(roundAccess.permissionToRead(round), roundAccess.mandate(round));
        roundAccess.requireImpartial(round);
        return database.createNativeQuery(
                        "select revision from last_read where person_id = ?1 and subject_kind = ?2 and subject_id = ?3 and revision < ?4",
                        Integer.class)
                .setParameter(1, access.requireLogin().value())
                .setParameter(2, round.about().kind())
                .setParameter(3, round.about().id())
                .setParameter(4, round.about().revision())
                .getResultStream()
                .map(revision -> (Integer) revision)
                .findFirst();
    }

    /** Notes that the actor has the round's text before them, and has taken a position on it. */
    public void noteRead(RoundId id) {
        var round = rounds.require(id);
        access.require(roundAccess.permissionToRead(round), roundAccess.mandate(round));
        roundAccess.requireImpartial(round);
        database.createNativeQuery("""
                        insert into last_read (person_id, subject_kind, subject_id, revision, at) values (?1, ?2, ?3, ?4, ?5)
                        on duplicate key update revision = greatest(revision, values(revision)), at = values(at)
                        """)
                .setParameter(1, access.requireLogin().value())
                .setParameter(2, round.about().kind())
                .setParameter(3, round.about().id())
                .setParameter(4, round.about().revision())
                .setParameter(5, clock.instant())
                .executeUpdate();
    }
}
