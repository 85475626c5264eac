package no.mandat.workflow.meeting;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/**
 * Reads on which days the group of a published mandate meets, for everybody, once people are called. What a meeting is called, where it is,
 * what is on its agenda, who is called and what came of it, it doesn't tell; nor does it tell of the board's meetings.
 */
@UseCases
public class PublicMeetings {

    private final Mandates mandates;
    private final Access access;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    PublicMeetings(Mandates mandates, Access access) {
        this.mandates = mandates;
        this.access = access;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PublicMeetings() {
        this(null, null);
    }

    /**
     * The meetings, by when they are.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours} when the mandate isn't published
     */
    public List<PublishedMeeting> of(MandateId id) {
        access.requirePublished(mandates.require(id));
        return database.createQuery("""
                        select new no.mandat.workflow.meeting.PublishedMeeting(m.kind, m.time.startsAt, m.time.endsAt,
                            case when m.state = CANCELLED then true else false end)
                        from Meeting m
                        where m.mandate.value = :mandate and m.kind <> BOARD and m.calledAt is not null
                            and m.time.startsAt is not null
                        order by m.time.startsAt, m.id.value
                        """, PublishedMeeting.class)
                .setParameter("mandate", id.value())
                .getResultList();
    }
}
