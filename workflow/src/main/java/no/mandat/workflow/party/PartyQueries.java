package no.mandat.workflow.party;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.party.BodyKind;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.shared.Prefix;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Reads about people and bodies. */
@UseCases
public class PartyQueries {

    private final Access access;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    public PartyQueries(Access access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PartyQueries() {
        this(null, null);
    }

    /** The boards whose name begins with the given letters, by name, for those who may write mandates. */
    public List<BoardRow> boards(String beginning, int skip, int limit) {
        access.require(RealmRole.SECRETARIAT);
        return database.createQuery("""
                        select new no.mandat.workflow.party.BoardRow(b.id, b.name) from Body b
                        where b.kind = :board and b.name like concat(:beginning, '%') escape '!'
                        order by b.name, b.id.value
                        """, BoardRow.class)
                .setParameter("board", BodyKind.BOARD)
                .setParameter("beginning", Prefix.escaped(beginning))
                .setFirstResult(skip)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Who sits in the bodies of the mandate today: the board, the group, the secretariat; leaders first. */
    public List<SeatRow> composition(MandateId id) {
        var mandate = database.find(Mandate.class, id);
        if (mandate == null) {
            access.requireLogin();
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        access.require(Permission.READ_MANDATE, mandate);
        return database.createQuery("""
                        select new no.mandat.workflow.party.SeatRow(b.kind, p.name, s.role)
                        from Membership s join Body b on b.id.value = s.body.value
                            join Person p on p.id.value = s.person.value
                        where s.body.value in (:board, :group, :secretariat)
                            and s.fromDay <= :today and (s.toDay is null or s.toDay >= :today)
                        order by b.kind, case s.role when LEADER then 0 when HEAD then 0 else 1 end, p.name
                        """, SeatRow.class)
                .setParameter("board", mandate.board().value())
                .setParameter("group", mandate.expertGroup().value())
                .setParameter("secretariat", mandate.secretariat().value())
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
    }
}
