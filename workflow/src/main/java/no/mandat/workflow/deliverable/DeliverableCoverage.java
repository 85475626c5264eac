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
import no.mandat.domain.deliverable.DeliverableState;
import no.mandat.domain.deliverable.Recommendation;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.deliverable.Section;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.Cover;
import no.mandat.domain.shared.CoverKind;
import no.mandat.domain.shared.CoverScope;
import no.mandat.domain.shared.CoverageSource;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;
import no.mandat.workflow.report.Audience;
import no.mandat.workflow.report.ReportView;
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
                .filter(one -> scope == CoverScope.ALL && one.approvedRevision().isEmpty())
                .map(Deliverable::id)
                .toList();
        var texts = working.linked(beingWritten);
        Map<ClauseId, List<Cover>> covers = new HashMap<>();
        for (var deliverable : all) {
            var revision = cut.get(deliverable.id());
            if (revision != null) {
                var readers = scope == CoverScope.PUBLISHED ? Audience.EVERYBODY : Audience.INSIDERS;
                var seen = new ReportView(revision.content(), readers);
                new Links(deliverable, revision.content().title(), Linked.of(seen), covers).add();
            } else if (texts.containsKey(deliverable.id())) {
                var title = deliverable.says().title();
                new Links(deliverable, title, Objects.requireNonNull(texts.get(deliverable.id())), covers).add();
            }
        }
        return covers;
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

    private static Optional<Integer> number(Deliverable deliverable, CoverScope scope) {
        return switch (scope) {
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

        static Linked of(ReportContent content) {
            return of(new ReportView(content, Audience.INSIDERS));
        }

        /** Of what isn't open no more than the number is told to everybody. */
        static Linked of(ReportView view) {
            var content = view.content();
            List<Part> parts = new ArrayList<>();
            var words = Words.in(Locale.forLanguageTag(content.language()));
            for (var one : view.sections()) {
                var title = one.closed().isPresent()
                        ? words.of("report.leftOut")
                        : one.section().title();
                parts.add(new Part(
                        CoverKind.SECTION,
                        Subject.of(Section.class, one.section().id()),
                        one.number() + " " + title,
                        one.section().clauses()));
            }
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

        void add() {
            var whole = Subject.of(Deliverable.class, deliverable.id());
            boolean done =
                    deliverable.approvedRevision().isPresent() && deliverable.state() != DeliverableState.WITHDRAWN;
            deliverable
                    .says()
                    .clauses()
                    .forEach(clause -> put(clause, CoverKind.DELIVERABLE, whole, title, done, null));
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
