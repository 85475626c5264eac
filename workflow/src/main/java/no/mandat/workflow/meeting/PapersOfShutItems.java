package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.document.ShutPapers;

/**
 * The papers of items that aren't there for the actor aren't there for them, either, but for those that are for everybody, and those that
 * are read for another item as well, which is there for them.
 */
@ApplicationScoped
class PapersOfShutItems implements ShutPapers {

    private final ShutItems shut;

    @PersistenceContext
    private EntityManager database;

    @Inject
    PapersOfShutItems(ShutItems shut) {
        this.shut = shut;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PapersOfShutItems() {
        this(null);
    }

    @Override
    public Set<DocumentId> among(Set<MandateId> mandates) {
        var items = shut.of(mandates).stream().map(AgendaItemId::value).collect(Collectors.toSet());
        return items.isEmpty() ? Set.of() : papers(items);
    }

    private Set<DocumentId> papers(Set<UUID> items) {
        return database.createQuery("""
                        select p.document.value from AgendaItem i join i.papers p
                            join Document d on d.id.value = p.document.value
                        where i.id.value in :items and d.classification.openness <> OPEN
                            and not exists (select 1 from AgendaItem o join o.papers q
                                where o.mandate.value = i.mandate.value and o.state = LISTED and o.id.value not in :items
                                    and q.document.value = p.document.value)
                        """, UUID.class)
                .setParameter("items", items)
                .getResultStream()
                .map(DocumentId::new)
                .collect(Collectors.toSet());
    }
}
