package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.document.DocumentState;
import no.mandat.domain.document.Openness;
import no.mandat.domain.shared.DocumentId;
import no.mandat.workflow.document.Documents;
import no.mandat.workflow.text.ReportReference;
import no.mandat.workflow.words.Words;

/** What a report refers to that isn't in it: documents and input. A document that isn't open is called nothing. */
@ApplicationScoped
class NamedElsewhere {

    private static final Pattern NAMED = Pattern.compile(
            "document:\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}|input:\\d{4}-\\d{1,9}",
            Pattern.CASE_INSENSITIVE);

    private final Documents documents;

    @Inject
    NamedElsewhere(Documents documents) {
        this.documents = documents;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected NamedElsewhere() {
        this(null);
    }

    /** By their addresses. */
    Map<String, String> of(Deliverable deliverable, ReportContent content, Words words) {
        Map<String, String> names = new HashMap<>();
        references(content).forEach(reference -> {
            switch (reference.kind()) {
                case INPUT -> names.put(reference.address(), words.of("report.reference.input", reference.key()));
                case DOCUMENT ->
                    documents
                            .find(new DocumentId(UUID.fromString(reference.key())))
                            .filter(document -> document.mandate().equals(deliverable.mandate()))
                            .filter(document -> document.state() == DocumentState.LISTED)
                            .filter(document -> document.classification().openness() == Openness.OPEN)
                            .ifPresent(document -> names.put(
                                    reference.address(), words.of("report.reference.document", document.title())));
                case SECTION, RECOMMENDATION -> {
                    // The report itself numbers them.
                }
            }
        });
        return names;
    }

    /** To what isn't in the text itself. */
    static List<ReportReference> references(ReportContent content) {
        return Stream.concat(
                        PictureMarks.parts(content).map(PictureMarks.Part::text),
                        content.dissents().stream().map(ReportContent.Dissent::text))
                .flatMap(text -> NAMED.matcher(text).results())
                .map(MatchResult::group)
                .flatMap(address -> ReportReference.of(address).stream())
                .distinct()
                .toList();
    }
}
