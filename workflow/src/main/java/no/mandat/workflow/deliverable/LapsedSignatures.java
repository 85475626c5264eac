package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.DeliverableRefusal.SignaturesMissing.Unsigned;
import no.mandat.domain.deliverable.Dissent;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.deliverable.Signature;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.approval.Impartiality;

/**
 * Who has signed dissents from a text, and must sign them again (domain.md, Deliverables, "Dissents"). Whoever is partial in it speaks no
 * more there, and isn't waited for. A part of use cases, which have asked for access.
 */
@ApplicationScoped
class LapsedSignatures {

    private final Deliverables deliverables;
    private final WorkingText text;
    private final Impartiality impartiality;

    @Inject
    LapsedSignatures(Deliverables deliverables, WorkingText text, Impartiality impartiality) {
        this.deliverables = deliverables;
        this.text = text;
        this.impartiality = impartiality;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected LapsedSignatures() {
        this(null, null, null);
    }

    /** Under which, in the order in which they were raised; what differs from a recommendation that was taken out isn't among them. */
    List<Unsigned> of(Deliverable deliverable, ReportContent content) {
        var recused = impartiality.recused(DeliverableAccess.subject(deliverable));
        var dissents = deliverables.dissents(deliverable.id());
        var names = text.names(
                dissents.stream().flatMap(dissent -> lapsed(dissent, recused)).collect(Collectors.toSet()));
        return dissents.stream()
                .filter(dissent -> dissent.recommendation()
                        .map(to -> content.recommendation(to).isPresent())
                        .orElse(true))
                .map(dissent -> unsigned(dissent, content, recused, names))
                .filter(one -> !one.names().isEmpty())
                .toList();
    }

    private static Unsigned unsigned(
            Dissent dissent, ReportContent content, Set<PersonId> recused, Map<PersonId, String> names) {
        return new Unsigned(
                dissent.kind(),
                dissent.recommendation()
                        .flatMap(content::recommendation)
                        .map(content::numberOf)
                        .orElse(null),
                lapsed(dissent, recused)
                        .map(person -> names.getOrDefault(person, ""))
                        .toList(),
                content.dissents().stream().noneMatch(cut -> cut.id().equals(dissent.id())));
    }

    private static Stream<PersonId> lapsed(Dissent dissent, Set<PersonId> recused) {
        return dissent.signatures().stream()
                .filter(Signature::isLapsed)
                .map(Signature::person)
                .filter(person -> !recused.contains(person));
    }
}
