package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.document.DocumentState;
import no.mandat.domain.document.Openness;
import no.mandat.domain.shared.DocumentId;
import no.mandat.workflow.document.Documents;
import no.mandat.workflow.text.ReportMarkdown;
import no.mandat.workflow.text.ReportReference;
import no.mandat.workflow.text.ReportReference.Kind;
import no.mandat.workflow.words.Words;

/** What a report refers to that isn't in it: documents and input. A document that isn't open is called nothing. */
@ApplicationScoped
class NamedElsewhere {

    /** A text without any of these names nothing; the signs may stand for the letters of an address. */
    private static final Pattern NAMING = Pattern.compile("document:|input:|[&\\\\]", Pattern.CASE_INSENSITIVE);

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

    /** The addresses of documents that aren't for those of whom this isn't; to everybody, what isn't in the mandate's list isn't either. */
    Set<String> closed(Deliverable deliverable, ReportContent content, ExemptParts exempt) {
        if (exempt.closed().isEmpty()) {
            return Set.of();
        }
        return references(content).stream()
                .filter(reference -> reference.kind() == Kind.DOCUMENT)
                .filter(reference -> documents
                        .find(new DocumentId(UUID.fromString(reference.key())))
                        .filter(document -> document.mandate().equals(deliverable.mandate()))
                        .filter(document -> document.state() == DocumentState.LISTED)
                        .map(document -> exempt.closes(document.classification()))
                        .orElse(exempt.closed().contains(Openness.INTERNAL)))
                .map(ReportReference::address)
                .collect(Collectors.toSet());
    }

    /** To what isn't in the text itself. */
    static List<ReportReference> references(ReportContent content) {
        return Stream.concat(
                        PictureMarks.parts(content).map(PictureMarks.Part::text),
                        content.dissents().stream().map(ReportContent.Dissent::text))
                .filter(text -> NAMING.matcher(text).find())
                .flatMap(text -> ReportMarkdown.of(text).references().stream())
                .filter(reference -> reference.kind() == Kind.DOCUMENT || reference.kind() == Kind.INPUT)
                .distinct()
                .toList();
    }
}
