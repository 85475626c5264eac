package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.ClauseNumbers;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.mandate.Force;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.CoverScope;
import no.mandat.workflow.closing.ClauseCover;
import no.mandat.workflow.closing.Coverage;
import no.mandat.workflow.mandate.MandateTexts;

/**
 * Which clauses a text is there to answer and doesn't yet: those that it was begun for, and of the final report all that the mandate must
 * have answered (domain.md, Mandate). A clause that asks for the text itself is answered by its approval, not by a section. What was
 * waived, is answered, or is taken up elsewhere isn't missing here.
 */
@ApplicationScoped
class UnansweredClauses {

    private final MandateTexts mandates;
    private final Coverage coverage;

    @Inject
    UnansweredClauses(MandateTexts mandates, Coverage coverage) {
        this.mandates = mandates;
        this.coverage = coverage;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected UnansweredClauses() {
        this(null, null);
    }

    /** What they are called, in the order of the mandate: each by its number, or by how it begins where it has none. */
    List<String> of(Deliverable deliverable, List<SectionRow> sections, List<RecommendationRow> recommendations) {
        var says = deliverable.says();
        boolean isFinal = says.kind() == DeliverableKind.FINAL_REPORT;
        if (!isFinal && says.clauses().isEmpty()) {
            return List.of();
        }
        var tree = mandates.clauses(deliverable.mandate());
        var answered = answered(sections, recommendations);
        var left = tree.traceable().stream()
                .filter(clause -> clause.kind() != ClauseKind.DELIVERABLE && !answered.contains(clause.id()))
                .filter(clause -> says.clauses().contains(clause.id()) || isFinal && clause.force() == Force.MUST)
                .toList();
        return left.isEmpty() ? List.of() : open(deliverable, tree, left, own(deliverable, sections, recommendations));
    }

    private static Set<ClauseId> answered(List<SectionRow> sections, List<RecommendationRow> recommendations) {
        Set<ClauseId> answered = new HashSet<>();
        sections.stream()
                .filter(row -> !row.removed() && row.written())
                .forEach(row -> answered.addAll(row.form().clauses()));
        recommendations.stream()
                .filter(row -> !row.removed())
                .forEach(row -> answered.addAll(row.form().clauses()));
        return answered;
    }

    /** The text and its parts: what is linked to these alone is taken up nowhere else. */
    private static Set<UUID> own(
            Deliverable deliverable, List<SectionRow> sections, List<RecommendationRow> recommendations) {
        Set<UUID> own = new HashSet<>();
        own.add(deliverable.id().value());
        sections.forEach(row -> own.add(row.id().value()));
        recommendations.forEach(row -> own.add(row.id().value()));
        return own;
    }

    private List<String> open(Deliverable deliverable, ClauseTree tree, List<Clause> left, Set<UUID> own) {
        var covers = coverage.forActor(deliverable.mandate(), tree, CoverScope.ALL);
        var numbers = ClauseNumbers.of(tree);
        return left.stream()
                .filter(clause -> Stream.ofNullable(covers.get(clause.id())).allMatch(cover -> isOpen(cover, own)))
                .map(clause -> {
                    var number = numbers.get(clause.id());
                    return number == null || number.text().isEmpty() ? clause.label() : number.text();
                })
                .toList();
    }

    private static boolean isOpen(ClauseCover cover, Set<UUID> own) {
        return cover.answer().isOpen()
                && cover.covers().stream()
                        .allMatch(one -> own.contains(one.subject().id()));
    }
}
