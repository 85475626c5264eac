package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.DeliverableRevision;
import no.mandat.domain.deliverable.Recommendation;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.deliverable.Section;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.Cover;
import no.mandat.domain.shared.CoverKind;
import no.mandat.domain.shared.CoverScope;
import no.mandat.domain.shared.CoverScope.Extent;
import no.mandat.domain.shared.CoverageSource;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What the group delivers and has linked to clauses: each deliverable that a clause asks for, and the sections and recommendations that
 * answer one. They are there when the deliverable is approved, and then as the approved revision has them; before that as they are being
 * written, for whom that is there.
 */
@ApplicationScoped
class DeliverableCoverage implements CoverageSource {

    private final WorkingText working;

    @PersistenceContext
    private EntityManager database;

    @Inject
    DeliverableCoverage(WorkingText working) {
        this.working = working;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DeliverableCoverage() {
        this(null);
    }

    @Override
    public Map<ClauseId, List<Cover>> of(MandateId mandate, CoverScope scope) {
        var all = database.createQuery("""
                        from Deliverable d where d.mandate.value = :mandate and d.state <> WITHDRAWN
                        order by d.number
                        """, Deliverable.class)
                .setParameter("mandate", mandate.value())
                .getResultList();
        var cut = revisions(all, scope);
        var beingWritten = all.stream()
                .filter(one ->
                        scope.extent() == Extent.ALL && one.approvedRevision().isEmpty())
                .map(Deliverable::id)
                .toList();
        var exempt = exempt(scope);
        var texts = working.linked(beingWritten, exempt);
        Map<ClauseId, List<Cover>> covers = new HashMap<>();
        for (var deliverable : all) {
            var revision = cut.get(deliverable.id());
            var parts = revision == null ? texts.get(deliverable.id()) : Linked.of(revision.content(), exempt);
            if (parts != null) {
                var title = revision == null ? deliverable.says().title() : revision.title();
                new Links(deliverable, title, parts, covers).add(revision, scope);
            }
        }
        return covers;
    }

    /** What leaves for everybody is open. */
    private static ExemptParts exempt(CoverScope scope) {
        if (scope.extent() == Extent.PUBLISHED) {
            return ExemptParts.FOR_EVERYBODY;
        }
        return scope.exempt() ? ExemptParts.NONE : ExemptParts.ALL_BUT_EXEMPT;
    }

    /** The revision that counts of each, for whom it is there; of one that isn't there for them, none. */
    private Map<DeliverableId, DeliverableRevision> revisions(List<Deliverable> all, CoverScope scope) {
        Map<DeliverableId, Integer> numbers = new HashMap<>();
        all.forEach(one -> number(one, scope).ifPresent(number -> numbers.put(one.id(), number)));
        if (numbers.isEmpty()) {
            return Map.of();
        }
        return database.createQuery("""
                        from DeliverableRevision r where r.key.deliverable.value in :ids and r.key.revision in :numbers
                        """, DeliverableRevision.class)
                .setParameter(
                        "ids",
                        numbers.keySet().stream().map(DeliverableId::value).toList())
                .setParameter("numbers", Set.copyOf(numbers.values()))
                .getResultStream()
                .filter(one -> Objects.equals(
                        numbers.get(one.key().deliverable()), one.key().revision()))
                .collect(Collectors.toMap(one -> one.key().deliverable(), one -> one));
    }

    /** What is approved is what answers, also for the board, though its pages, lists and agendas name the revision that is put to it. */
    private static Optional<Integer> number(Deliverable deliverable, CoverScope scope) {
        return switch (scope.extent()) {
            case ALL -> deliverable.approvedRevision();
            case SUBMITTED -> deliverable.approvedRevision().or(deliverable::boardRevision);
            case PUBLISHED -> deliverable.publishedRevision();
        };
    }

    /** The parts of a text that are linked to clauses. */
    record Linked(List<Part> parts) {

        /** Takes a copy. */
        Linked {
            parts = List.copyOf(parts);
        }

        /** One of them. */
        record Part(CoverKind kind, Subject subject, String title, Collection<ClauseId> clauses) {}

        /** What isn't for the reader is called by its number alone. */
        static Linked of(ReportContent content, ExemptParts exempt) {
            List<Part> parts = new ArrayList<>();
            var closed = exempt.in(content);
            var instead = exempt.inPlace(content.language());
            var numbers = content.sectionNumbers();
            for (int i = 0; i < content.sections().size(); i++) {
                var section = content.sections().get(i);
                parts.add(new Part(
                        CoverKind.SECTION,
                        Subject.of(Section.class, section.id()),
                        numbers.get(i) + " " + (closed.contains(section.id()) ? instead : section.title()),
                        section.clauses()));
            }
            var words = Words.in(Locale.forLanguageTag(content.language()));
            content.recommendations()
                    .forEach(one -> parts.add(new Part(
                            CoverKind.RECOMMENDATION,
                            Subject.of(Recommendation.class, one.id()),
                            recommendation(content, one, words),
                            one.clauses())));
            return new Linked(parts);
        }

        /** With how many points of input it builds on: their numbers alone. */
        private static String recommendation(ReportContent content, ReportContent.Recommendation one, Words words) {
            var number = words.of("deliverable.recommendation", content.numberOf(one));
            return one.points().isEmpty()
                    ? number
                    : words.of(
                            "deliverable.recommendation.built",
                            number,
                            one.points().size());
        }
    }

    /** Puts the links of one deliverable to those of the others. */
    private record Links(Deliverable deliverable, String title, Linked linked, Map<ClauseId, List<Cover>> covers) {

        /** As a whole it answers what it did when it was approved; what was chosen since is yet to be. */
        void add(@Nullable DeliverableRevision revision, CoverScope scope) {
            var whole = Subject.of(Deliverable.class, deliverable.id());
            boolean done = deliverable.approvedRevision().isPresent();
            var cut = revision == null ? List.<ClauseId>of() : revision.clauses();
            cut.forEach(clause -> put(clause, CoverKind.DELIVERABLE, whole, title, done, null));
            if (scope.extent() == Extent.ALL) {
                deliverable.says().clauses().stream()
                        .filter(clause -> !cut.contains(clause))
                        .forEach(clause -> put(clause, CoverKind.DELIVERABLE, whole, title, false, null));
            }
            linked.parts().forEach(part -> part.clauses()
                    .forEach(clause ->
                            put(clause, part.kind(), part.subject(), title + ": " + part.title(), done, whole)));
        }

        private void put(
                ClauseId clause,
                CoverKind kind,
                Subject subject,
                String title,
                boolean done,
                @Nullable Subject within) {
            covers.computeIfAbsent(clause, none -> new ArrayList<>())
                    .add(new Cover(kind, subject, title, done, within));
        }
    }
}
