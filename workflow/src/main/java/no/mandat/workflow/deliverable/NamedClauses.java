package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.mandate.ClauseNumbers;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.mandate.MandateTexts;

/** What the clauses are called that a report names. */
@ApplicationScoped
class NamedClauses {

    private final MandateTexts texts;

    @Inject
    NamedClauses(MandateTexts texts) {
        this.texts = texts;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected NamedClauses() {
        this(null);
    }

    /** Their numbers; one that is gone has none. */
    Map<ClauseId, String> labels(MandateId mandate, ReportContent content) {
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
}
