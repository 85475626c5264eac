package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.Dissent;
import no.mandat.domain.deliverable.Recommendation;
import no.mandat.domain.deliverable.RecommendationText;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.deliverable.ReportPicture;
import no.mandat.domain.deliverable.Section;
import no.mandat.domain.deliverable.Signature;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.workflow.approval.Impartiality;
import org.jspecify.annotations.Nullable;

/** What a deliverable says as it is being written: the same value as a revision, which is cut from it. */
@ApplicationScoped
class WorkingText {

    private final Deliverables deliverables;
    private final Impartiality impartiality;

    @PersistenceContext
    private EntityManager database;

    @Inject
    WorkingText(Deliverables deliverables, Impartiality impartiality) {
        this.deliverables = deliverables;
        this.impartiality = impartiality;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected WorkingText() {
        this(null, null);
    }

    /** All of it, with a reply to who returned it, or none. */
    ReportContent of(Deliverable deliverable, ReportContent.@Nullable Reply reply) {
        var id = deliverable.id();
        var says = deliverable.says();
        var sections = deliverables.sections(id).stream()
                .filter(section -> !section.isRemoved())
                .map(Section::asCut)
                .toList();
        var standing = deliverables.recommendations(id).stream()
                .filter(recommendation -> !recommendation.isRemoved())
                .toList();
        var there = sections.stream().map(ReportContent.Section::id).collect(Collectors.toSet());
        var recommendations = standing.stream()
                .map(Recommendation::asCut)
                .map(cut -> cut.section() == null || there.contains(cut.section()) ? cut : cut.behindAll())
                .toList();
        var text = new ReportContent(
                says.kind(),
                deliverable.number(),
                says.title(),
                says.language(),
                says.summary(),
                sections,
                recommendations,
                dissents(deliverable, standing),
                List.of(),
                deliverable.figures().figures(),
                reply);
        return text.showing(pictures(deliverable, text));
    }

    /** What of it changed after that, by its titles and numbers; what was taken out, too. */
    List<String> changedSince(Deliverable deliverable, ReportContent content, Instant seen) {
        var id = deliverable.id();
        return Stream.concat(
                        deliverables.sections(id).stream()
                                .filter(section -> section.changedAt().isAfter(seen))
                                .map(section -> section.says().title()),
                        deliverables.recommendations(id).stream()
                                .filter(one -> one.changedAt().isAfter(seen))
                                .flatMap(one -> content.recommendation(one.id()).map(content::numberOf).stream()))
                .toList();
    }

    private List<ReportContent.Picture> pictures(Deliverable deliverable, ReportContent text) {
        var named = PictureMarks.in(text);
        return named.isEmpty()
                ? List.of()
                : deliverables.pictures(deliverable.id()).stream()
                        .filter(picture -> named.contains(picture.id()))
                        .map(ReportPicture::asCut)
                        .toList();
    }

    /** Those that somebody stands behind who has signed what they and the text say now, and isn't partial in it. */
    private List<ReportContent.Dissent> dissents(Deliverable deliverable, List<Recommendation> standing) {
        var raised = deliverables.dissents(deliverable.id());
        var recused = impartiality.recused(DeliverableAccess.subject(deliverable));
        var names = names(raised.stream()
                .flatMap(dissent -> dissent.signatures().stream())
                .map(Signature::person)
                .collect(Collectors.toSet()));
        Map<RecommendationId, RecommendationText> texts =
                standing.stream().collect(Collectors.toMap(Recommendation::id, Recommendation::says));
        return raised.stream()
                .filter(dissent ->
                        dissent.recommendation().map(texts::containsKey).orElse(true))
                .map(dissent -> cut(dissent, ReportHash.ofSigned(signedText(dissent, texts::get)), names, recused))
                .filter(cut -> !cut.signatories().isEmpty())
                .toList();
    }

    private static ReportContent.Dissent cut(
            Dissent dissent, String hash, Map<PersonId, String> names, Set<PersonId> recused) {
        return new ReportContent.Dissent(
                dissent.id(),
                dissent.kind(),
                dissent.recommendation().orElse(null),
                dissent.text(),
                dissent.signatures().stream()
                        .filter(signature -> signature.textHash().equals(hash))
                        .filter(signature -> !recused.contains(signature.person()))
                        .map(signature -> new ReportContent.Signatory(
                                signature.person(), names.getOrDefault(signature.person(), ""), signature.signedAt()))
                        .toList());
    }

    /** What whoever signs a dissent signs: its words, and those of the recommendation that it differs from. */
    static String signedText(Dissent dissent, Function<RecommendationId, @Nullable RecommendationText> recommendation) {
        return Dissent.signedText(
                dissent.kind(),
                dissent.text(),
                dissent.recommendation()
                        .map(recommendation)
                        .map(RecommendationText::signedText)
                        .orElse(""));
    }

    /** What of each of those is linked to clauses, with as many statements as for one. */
    Map<DeliverableId, DeliverableCoverage.Linked> linked(Collection<DeliverableId> ids, ExemptParts exempt) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var some = ids.stream().map(DeliverableId::value).toList();
        var deliverables = database.createQuery("from Deliverable d where d.id.value in :some", Deliverable.class)
                .setParameter("some", some)
                .getResultList();
        var sections = standing(Section.class, "", some).collect(Collectors.groupingBy(Section::deliverable));
        var recommendations = standing(Recommendation.class, "left join fetch x.points", some)
                .collect(Collectors.groupingBy(Recommendation::deliverable));
        return deliverables.stream()
                .collect(Collectors.toMap(
                        Deliverable::id,
                        one -> DeliverableCoverage.Linked.of(
                                unsigned(
                                        one,
                                        sections.getOrDefault(one.id(), List.of()),
                                        recommendations.getOrDefault(one.id(), List.of())),
                                exempt)));
    }

    private <T> Stream<T> standing(Class<T> part, String with, List<UUID> of) {
        return database.createQuery("""
                        select distinct x from %s x left join fetch x.clauses %s
                        where x.deliverable.value in :some and x.removed = false order by x.rank, x.id.value
                        """.formatted(part.getSimpleName(), with), part)
                .setParameter("some", of)
                .getResultStream();
    }

    /** Of what it says no more than stands in sections and recommendations. */
    private static ReportContent unsigned(
            Deliverable deliverable, List<Section> sections, List<Recommendation> recommendations) {
        var says = deliverable.says();
        return new ReportContent(
                says.kind(),
                deliverable.number(),
                says.title(),
                says.language(),
                "",
                sections.stream().map(Section::asCut).toList(),
                recommendations.stream().map(Recommendation::asCut).toList(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    /** What people are called. */
    Map<PersonId, String> names(Collection<PersonId> people) {
        Map<PersonId, String> names = new HashMap<>();
        if (!people.isEmpty()) {
            database.createQuery("select p.id, p.name from Person p where p.id.value in :people", Object[].class)
                    .setParameter("people", people.stream().map(PersonId::value).toList())
                    .getResultStream()
                    .forEach(row -> names.put((PersonId) row[0], (String) row[1]));
        }
        return names;
    }
}
