package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.DeliverableRevision;
import no.mandat.domain.deliverable.DeliverableState;
import no.mandat.domain.deliverable.Recommendation;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.deliverable.Section;
import no.mandat.domain.document.Classification;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.ReportPart;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.approval.Impartiality;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.report.DeliverableParts;
import no.mandat.workflow.report.NamedPart;
import no.mandat.workflow.report.OpenText;

/** Tells those who name parts of deliverables, and know nothing else of them, what is there, for whom, and what it is called. */
@ApplicationScoped
class ReportParts implements DeliverableParts {

    private static final int HEADING = 80;

    private final Mandates mandates;
    private final Access access;
    private final Impartiality impartiality;

    @PersistenceContext
    private EntityManager database;

    @Inject
    ReportParts(Mandates mandates, Access access, Impartiality impartiality) {
        this.mandates = mandates;
        this.access = access;
        this.impartiality = impartiality;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ReportParts() {
        this(null, null, null);
    }

    @Override
    public List<NamedPart> choices(MandateId mandate) {
        if (!readsDrafts(mandate)) {
            return List.of();
        }
        var all = database.createQuery("""
                        from Deliverable d where d.mandate.value = :mandate and d.state <> WITHDRAWN order by d.number
                        """, Deliverable.class)
                .setParameter("mandate", mandate.value())
                .getResultList();
        return List.copyOf(
                told(all.stream().filter(isThere()).toList(), exempt(mandate)).values());
    }

    @Override
    public Map<ReportPart, NamedPart> named(MandateId mandate, Collection<ReportPart> parts) {
        if (parts.isEmpty()) {
            return Map.of();
        }
        if (!readsDrafts(mandate)) {
            return published(parts);
        }
        var all = deliverables(parts);
        var there = isThere();
        Map<ReportPart, NamedPart> named = new HashMap<>(told(
                all.stream()
                        .filter(one -> one.state() != DeliverableState.WITHDRAWN)
                        .filter(there)
                        .toList(),
                exempt(mandate)));
        // Whoever is partial in it knows of it what everybody does.
        var shut =
                all.stream().filter(Predicate.not(there)).map(Deliverable::id).collect(Collectors.toSet());
        named.putAll(published(
                parts.stream().filter(part -> shut.contains(part.deliverable())).toList()));
        named.keySet().retainAll(Set.copyOf(parts));
        return named;
    }

    @Override
    public Map<ReportPart, NamedPart> published(Collection<ReportPart> parts) {
        if (parts.isEmpty()) {
            return Map.of();
        }
        var all = deliverables(parts);
        var revisions = revisions(all, Deliverable::publishedRevision);
        Map<ReportPart, NamedPart> named = new HashMap<>();
        all.forEach(one -> Optional.ofNullable(revisions.get(one.id()))
                .ifPresent(cut -> tell(one, parts(one.id(), OpenText.of(cut.content())), cut.content(), named)));
        named.keySet().retainAll(Set.copyOf(parts));
        return named;
    }

    @Override
    public Map<DeliverableId, String> titles(MandateId mandate, Collection<DeliverableId> deliverables) {
        return deliverables.isEmpty() || !readsDrafts(mandate)
                ? Map.of()
                : byId(deliverables.stream()).stream()
                        .filter(one -> one.mandate().equals(mandate))
                        .filter(isThere())
                        .collect(Collectors.toMap(
                                Deliverable::id, one -> one.says().title()));
    }

    @Override
    public Set<ReportPart> missing(MandateId mandate, Collection<ReportPart> parts) {
        if (parts.isEmpty()) {
            return Set.of();
        }
        Set<ReportPart> missing = new HashSet<>(parts);
        if (readsDrafts(mandate)) {
            var there = isThere();
            var all = deliverables(parts).stream()
                    .filter(one -> one.mandate().equals(mandate))
                    .filter(there)
                    .toList();
            all.forEach(one -> database.lock(one, LockModeType.PESSIMISTIC_READ));
            var ids = all.stream().map(Deliverable::id).collect(Collectors.toSet());
            var some = parts.stream()
                    .filter(part -> ids.contains(part.deliverable()))
                    .filter(this::holds)
                    .toList();
            missing.removeAll(some);
            missing.addAll(gone(some));
        }
        return missing;
    }

    /** Held, so that it isn't taken out until the transaction ends. */
    private boolean holds(ReportPart part) {
        var whole =
                switch (part.kind()) {
                    case SECTION ->
                        Optional.ofNullable(database.find(
                                        Section.class, new SectionId(part.part()), LockModeType.PESSIMISTIC_READ))
                                .map(Section::deliverable);
                    case RECOMMENDATION ->
                        Optional.ofNullable(database.find(
                                        Recommendation.class,
                                        new RecommendationId(part.part()),
                                        LockModeType.PESSIMISTIC_READ))
                                .map(Recommendation::deliverable);
                };
        return whole.filter(part.deliverable()::equals).isPresent();
    }

    @Override
    public Set<ReportPart> gone(Collection<ReportPart> parts) {
        if (parts.isEmpty()) {
            return Set.of();
        }
        var all = deliverables(parts);
        var standing = standing(all);
        Set<ReportPart> gone = new HashSet<>(parts);
        gone.removeAll(standing);
        if (!gone.isEmpty()) {
            revisions(all, Deliverable::approvedRevision)
                    .forEach((deliverable, cut) -> gone.removeAll(parts(deliverable, cut.content())));
        }
        return gone;
    }

    private Set<ReportPart> standing(List<Deliverable> all) {
        var some = values(all.stream().filter(one -> one.state() != DeliverableState.WITHDRAWN));
        if (some.isEmpty()) {
            return Set.of();
        }
        var sections = database.createQuery("""
                        select s.id, s.deliverable from Section s
                        where s.deliverable.value in :some and s.removed = false
                        """, Object[].class)
                .setParameter("some", some)
                .getResultStream()
                .map(row -> ReportPart.of((SectionId) row[0], (DeliverableId) row[1]));
        var recommendations = database.createQuery("""
                        select r.id, r.deliverable from Recommendation r
                        where r.deliverable.value in :some and r.removed = false
                        """, Object[].class)
                .setParameter("some", some)
                .getResultStream()
                .map(row -> ReportPart.of((RecommendationId) row[0], (DeliverableId) row[1]));
        return Stream.concat(sections, recommendations).collect(Collectors.toSet());
    }

    private static List<ReportPart> parts(DeliverableId deliverable, ReportContent content) {
        return Stream.concat(
                        content.sections().stream().map(one -> ReportPart.of(one.id(), deliverable)),
                        content.recommendations().stream().map(one -> ReportPart.of(one.id(), deliverable)))
                .toList();
    }

    /**
     * What stands in each: as it is being written, and, where an approved text is being revised, what that has beside; where nothing is
     * being written, as it was approved, for the sections keep what was written and given up. Parts that aren't for the reader are told of
     * by their numbers alone.
     */
    private Map<ReportPart, NamedPart> told(List<Deliverable> all, ExemptParts exempt) {
        Map<ReportPart, NamedPart> named = new LinkedHashMap<>();
        var approved = revisions(all, Deliverable::approvedRevision);
        var written = written(all.stream()
                .filter(one -> !one.isSettled() || !approved.containsKey(one.id()))
                .toList());
        for (var one : all) {
            Optional.ofNullable(written.get(one.id())).ifPresent(text -> tell(one, text, exempt, named));
            Optional.ofNullable(approved.get(one.id()))
                    .map(DeliverableRevision::content)
                    .map(exempt::cover)
                    .ifPresent(content -> tell(one, parts(one.id(), content), content, named));
        }
        return named;
    }

    /** The sections and recommendations of each, as they are being written. */
    private Map<DeliverableId, Written> written(List<Deliverable> all) {
        if (all.isEmpty()) {
            return Map.of();
        }
        var sections = rows("""
                select s.deliverable, s.id, s.level, s.title, s.classification from Section s
                where s.deliverable.value in :some and s.removed = false order by s.rank, s.id.value
                """, all);
        var recommendations = rows("""
                select r.deliverable, r.id, r.section, substring(r.text, 1, %d) from Recommendation r
                where r.deliverable.value in :some and r.removed = false order by r.rank, r.id.value
                """.formatted(HEADING), all);
        return all.stream()
                .map(Deliverable::id)
                .collect(Collectors.toMap(
                        id -> id,
                        id -> new Written(
                                sections.getOrDefault(id, List.of()), recommendations.getOrDefault(id, List.of()))));
    }

    private record Written(List<Object[]> sections, List<Object[]> recommendations) {}

    private static void tell(Deliverable whole, Written written, ExemptParts exempt, Map<ReportPart, NamedPart> named) {
        var sections = written.sections().stream()
                .map(row -> new ReportContent.Section(
                        (SectionId) row[1], (Integer) row[2], (String) row[3], "", "", List.of(), (Classification)
                                row[4]))
                .toList();
        var says = Called.of(whole);
        var closed = ReportContent.closed(sections, exempt::closes);
        var instead = exempt.inPlace(whole.says().language());
        var numbers = ReportContent.numbers(
                sections.stream().map(ReportContent.Section::level).toList());
        for (int i = 0; i < numbers.size(); i++) {
            var section = sections.get(i);
            var heading = closed.contains(section.id()) ? instead : section.title();
            put(named, whole, says, ReportPart.of(section.id(), whole.id()), numbers.get(i), heading);
        }
        int number = 0;
        for (var row : written.recommendations()) {
            number++;
            var heading = row[2] != null && closed.contains((SectionId) row[2]) ? instead : (String) row[3];
            put(
                    named,
                    whole,
                    says,
                    ReportPart.of((RecommendationId) row[1], whole.id()),
                    number(whole, number),
                    heading);
        }
    }

    /** Those of a revision, by the name and the numbers that it has. */
    private static void tell(
            Deliverable whole, Collection<ReportPart> some, ReportContent content, Map<ReportPart, NamedPart> named) {
        var says = new Called(content.kind(), content.title());
        var numbers = content.sectionNumbers();
        for (int i = 0; i < numbers.size(); i++) {
            var section = content.sections().get(i);
            var part = ReportPart.of(section.id(), whole.id());
            if (some.contains(part)) {
                put(named, whole, says, part, numbers.get(i), section.title());
            }
        }
        content.recommendations().forEach(one -> {
            var part = ReportPart.of(one.id(), whole.id());
            if (some.contains(part)) {
                put(named, whole, says, part, content.numberOf(one), begin(one.text()));
            }
        });
    }

    private static String begin(String text) {
        return text.substring(0, text.offsetByCodePoints(0, Math.min(HEADING, text.codePointCount(0, text.length()))));
    }

    /** What the whole is and is called: as it is being written, or as a revision has it. */
    private record Called(DeliverableKind kind, String title) {

        static Called of(Deliverable whole) {
            var says = whole.says();
            return new Called(says.kind(), says.title());
        }
    }

    private static void put(
            Map<ReportPart, NamedPart> named,
            Deliverable whole,
            Called says,
            ReportPart part,
            String number,
            String heading) {
        named.putIfAbsent(part, new NamedPart(part, says.kind(), whole.number(), says.title(), number, heading));
    }

    private static String number(Deliverable whole, int place) {
        return whole.number() + "." + place;
    }

    private Map<DeliverableId, List<Object[]>> rows(String query, List<Deliverable> all) {
        return database.createQuery(query, Object[].class)
                .setParameter("some", values(all.stream()))
                .getResultStream()
                .collect(Collectors.groupingBy(row -> (DeliverableId) row[0]));
    }

    private Map<DeliverableId, DeliverableRevision> revisions(
            List<Deliverable> all, Function<Deliverable, Optional<Integer>> which) {
        Map<DeliverableId, Integer> numbers = new HashMap<>();
        all.forEach(one -> which.apply(one).ifPresent(number -> numbers.put(one.id(), number)));
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

    private List<Deliverable> deliverables(Collection<ReportPart> parts) {
        return byId(parts.stream().map(ReportPart::deliverable));
    }

    private List<Deliverable> byId(Stream<DeliverableId> some) {
        return database.createQuery("from Deliverable d where d.id.value in :some", Deliverable.class)
                .setParameter("some", some.map(DeliverableId::value).distinct().toList())
                .getResultList();
    }

    private static List<UUID> values(Stream<Deliverable> some) {
        return some.map(one -> one.id().value()).toList();
    }

    private ExemptParts exempt(MandateId mandate) {
        return ExemptParts.of(access.allowed(mandates.require(mandate)));
    }

    private boolean readsDrafts(MandateId mandate) {
        return access.allowed(mandates.require(mandate)).contains(Permission.READ_DELIVERABLE_DRAFTS);
    }

    /** Whether a deliverable is there for the actor, who isn't partial in it. */
    private Predicate<Deliverable> isThere() {
        var shut = impartiality.shutForActor();
        return one -> !shut.contains(DeliverableAccess.subject(one));
    }
}
