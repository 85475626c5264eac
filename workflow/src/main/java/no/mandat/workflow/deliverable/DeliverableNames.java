package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.DeliverableAction;
import no.mandat.domain.deliverable.DeliverableLife;
import no.mandat.domain.deliverable.RevisionOf;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.mandate.RouteStep.Asked;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.access.Permission;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may know a deliverable by: who reads no drafts learns what the last revision calls it that is there for them, and of one of
 * which none is, nothing (domain.md, Who may do what). Asks nobody who they are; who is partial is left out before.
 */
@ApplicationScoped
public class DeliverableNames {

    @PersistenceContext
    private EntityManager database;

    /**
     * What is known of one.
     *
     * @param title what it is called
     * @param asked who can be asked about it now, for those who read drafts
     */
    public record Known(String title, @Nullable Asked asked) {}

    /** Those of them that are there for the holder of these permissions, in two statements. */
    public Map<DeliverableId, Known> of(Collection<DeliverableId> ids, Set<Permission> allowed) {
        if (ids.isEmpty() || !allowed.contains(Permission.READ_PUBLISHED_WORK)) {
            return Map.of();
        }
        var found = database.createQuery("from Deliverable d where d.id.value in :ids", Deliverable.class)
                .setParameter("ids", ids.stream().map(DeliverableId::value).collect(Collectors.toSet()))
                .getResultList();
        Map<DeliverableId, Known> known = new HashMap<>();
        if (allowed.contains(Permission.READ_DELIVERABLE_DRAFTS)) {
            var running = running(found);
            found.forEach(one -> known.put(
                    one.id(), new Known(one.says().title(), running.contains(one.mandate()) ? asked(one) : null)));
        } else {
            Map<DeliverableId, Integer> last = new HashMap<>();
            boolean board = allowed.contains(Permission.READ_DELIVERABLES);
            found.forEach(one -> last.put(one.id(), new Readable(one, false, board).last()));
            titles(last).forEach((id, title) -> known.put(id, new Known(title, null)));
        }
        return known;
    }

    /** What these revisions are called; 0 is none. */
    Map<DeliverableId, String> titles(Map<DeliverableId, Integer> revisions) {
        Map<DeliverableId, String> titles = new HashMap<>();
        if (revisions.isEmpty()) {
            return titles;
        }
        database.createQuery("""
                        select r.key, r.title from DeliverableRevision r
                        where r.key.deliverable.value in :ids and r.key.revision in :numbers
                        """, Object[].class)
                .setParameter(
                        "ids",
                        revisions.keySet().stream().map(DeliverableId::value).toList())
                .setParameter("numbers", Set.copyOf(revisions.values()))
                .getResultStream()
                .forEach(row -> {
                    var key = (RevisionOf) row[0];
                    if (Objects.equals(revisions.get(key.deliverable()), key.revision())) {
                        titles.put(key.deliverable(), (String) row[1]);
                    }
                });
        return titles;
    }

    /** Their mandates that are adopted and not over: in others nobody is asked. */
    private Set<MandateId> running(Collection<Deliverable> some) {
        return some.stream()
                .map(Deliverable::mandate)
                .distinct()
                .flatMap(id -> Stream.ofNullable(database.find(Mandate.class, id)))
                .filter(Mandate::isRunning)
                .map(Mandate::id)
                .collect(Collectors.toSet());
    }

    private static @Nullable Asked asked(Deliverable deliverable) {
        boolean waits = deliverable.round().isEmpty()
                && DeliverableLife.LIFE
                        .next(deliverable.state(), DeliverableAction.ASK)
                        .isPresent();
        return waits ? deliverable.next().asked() : null;
    }
}
