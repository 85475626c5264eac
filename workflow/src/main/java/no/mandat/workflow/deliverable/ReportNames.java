package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.ClauseNumbers;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PointId;
import no.mandat.workflow.mandate.MandateTexts;
import no.mandat.workflow.text.ReportReference;

/** What the clauses, points of input and documents are called that a report names. Asks nobody whether they may. */
@ApplicationScoped
class ReportNames {

    private final MandateTexts texts;

    @PersistenceContext
    private EntityManager database;

    @Inject
    ReportNames(MandateTexts texts) {
        this.texts = texts;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ReportNames() {
        this(null);
    }

    /** The clauses by their numbers; one that is gone has none. */
    Map<ClauseId, String> clauses(MandateId mandate, ReportContent content) {
        Set<ClauseId> named = Stream.concat(
                        content.sections().stream().map(ReportContent.Section::clauses),
                        content.recommendations().stream().map(ReportContent.Recommendation::clauses))
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
        Map<ClauseId, String> labels = new HashMap<>();
        if (!named.isEmpty()) {
            ClauseNumbers.of(texts.clauses(mandate)).forEach((clause, number) -> {
                if (named.contains(clause)) {
                    labels.put(clause, number.text());
                }
            });
        }
        return labels;
    }

    /** The points by the contributions that they are of. */
    Map<PointId, String> points(ReportContent content) {
        List<PointId> named = content.recommendations().stream()
                .flatMap(one -> one.points().stream())
                .distinct()
                .toList();
        Map<PointId, String> references = new HashMap<>();
        if (!named.isEmpty()) {
            database.createQuery("""
                            select p.id, c.reference, p.number from Point p
                            join Contribution c on c.id.value = p.contribution.value where p.id.value in :points
                            """, Object[].class)
                    .setParameter("points", named.stream().map(PointId::value).toList())
                    .getResultStream()
                    .forEach(row -> references.put((PointId) row[0], row[1] + "-" + row[2]));
        }
        return references;
    }

    /** The documents of the mandate's list among those that it refers to and whose openness is one of these; others are words. */
    Set<DocumentId> documents(MandateId mandate, ReportContent content, List<Openness> readable) {
        List<UUID> named = NamedElsewhere.references(content).stream()
                .filter(reference -> reference.kind() == ReportReference.Kind.DOCUMENT)
                .map(reference -> UUID.fromString(reference.key()))
                .toList();
        return named.isEmpty() || readable.isEmpty()
                ? Set.of()
                : database.createQuery("""
                        select d.id from Document d where d.id.value in :named and d.mandate.value = :mandate
                            and d.state = LISTED and d.classification.openness in :readable
                        """, DocumentId.class)
                        .setParameter("named", named)
                        .setParameter("mandate", mandate.value())
                        .setParameter("readable", readable)
                        .getResultStream()
                        .collect(Collectors.toSet());
    }
}
