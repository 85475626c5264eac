package no.mandat.workflow.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.document.Document;
import no.mandat.domain.document.DocumentState;
import no.mandat.domain.document.Openness;
import no.mandat.domain.party.PartyRefusal;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.shared.Prefix;
import org.jspecify.annotations.Nullable;

/** The documents by which people are appointed. The documents' own feature knows this one's, so that this can't know that. */
@ApplicationScoped
class Appointments {

    @PersistenceContext
    private EntityManager database;

    /**
     * Refuses a document that isn't one of the mandate; none is fine.
     *
     * @throws RefusedException {@link PartyRefusal.NoSuchDocument}
     */
    void requireOf(MandateId mandate, @Nullable DocumentId id) {
        boolean known = id == null
                || Optional.ofNullable(database.find(Document.class, id))
                        .filter(document ->
                                document.mandate().equals(mandate) && document.state() == DocumentState.LISTED)
                        .isPresent();
        if (!known) {
            throw new RefusedException(new PartyRefusal.NoSuchDocument());
        }
    }

    /** Those of the mandate whose title begins so, as far as they may be read. */
    List<AppointmentChoice> choices(MandateId mandate, List<Openness> readable, String beginning, int skip, int limit) {
        return database.createQuery("""
                        select new no.mandat.workflow.party.AppointmentChoice(d.id, d.title) from Document d
                        where d.mandate.value = :mandate and d.state = LISTED and d.classification.openness in :readable
                            and d.title like concat(:beginning, '%') escape '!'
                        order by d.title, d.id.value
                        """, AppointmentChoice.class)
                .setParameter("mandate", mandate.value())
                .setParameter("readable", readable)
                .setParameter("beginning", Prefix.escaped(beginning))
                .setFirstResult(skip)
                .setMaxResults(limit)
                .getResultList();
    }
}
