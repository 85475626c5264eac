package no.mandat.workflow.deliverable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.attachment.FileType;
import no.mandat.domain.attachment.StoredFile;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.DeliverableText;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.document.Classification;
import no.mandat.domain.document.Document;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.document.Documents;
import no.mandat.workflow.words.Words;
import org.junit.jupiter.api.Test;

class NamedElsewhereTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final MandateId MANDATE = new MandateId(new UUID(8, 2));
    private static final DocumentId OPEN = new DocumentId(new UUID(9, 1));
    private static final DocumentId INTERNAL = new DocumentId(new UUID(9, 2));
    private static final DocumentId EXEMPT = new DocumentId(new UUID(9, 3));
    private static final DocumentId WITHDRAWN = new DocumentId(new UUID(9, 4));
    private static final DocumentId FOREIGN = new DocumentId(new UUID(9, 5));
    private static final DocumentId UNKNOWN = new DocumentId(new UUID(9, 6));

    private final Shelf documents = new Shelf();
    private final NamedElsewhere elsewhere = new NamedElsewhere(documents);
    private final Deliverable deliverable = Deliverable.begin(
                    new DeliverableId(new UUID(8, 1)),
                    MANDATE,
                    5,
                    new DeliverableText(DeliverableKind.NOTE, "Et notat", "nb", "", "", Set.of(), Set.of()),
                    NOW)
            .deliverable();

    NamedElsewhereTest() {
        var open = Classification.of(Openness.OPEN);
        documents.put(OPEN, MANDATE, open);
        documents.put(INTERNAL, MANDATE, Classification.of(Openness.INTERNAL));
        documents.put(EXEMPT, MANDATE, new Classification(Openness.EXEMPT, "offl. § 14", true, null));
        documents.put(FOREIGN, new MandateId(new UUID(8, 9)), open);
        documents.put(WITHDRAWN, MANDATE, open);
        assertThat(documents.require(WITHDRAWN).withdraw("Feil fil", NOW)).isNotNull();
    }

    private static ReportContent naming(DocumentId... documents) {
        var text = new StringBuilder();
        for (var document : documents) {
            text.append("[ord](document:").append(document).append(") ");
        }
        return ReportContents.saying(text.toString());
    }

    private Set<String> closed(ExemptParts exempt) {
        return elsewhere.closed(deliverable, naming(OPEN, INTERNAL, EXEMPT, WITHDRAWN, FOREIGN, UNKNOWN), exempt);
    }

    @Test
    void aDocumentThatIsNotOpenIsCalledNothing() {
        assertThat(elsewhere.of(
                        deliverable,
                        naming(OPEN, INTERNAL, EXEMPT, WITHDRAWN, FOREIGN, UNKNOWN),
                        Words.in(Locale.forLanguageTag("nb"))))
                .containsOnlyKeys("document:" + OPEN);
    }

    @Test
    void toEverybodyAllButOpenDocumentsOfTheMandateAreClosed() {
        assertThat(closed(ExemptParts.FOR_EVERYBODY))
                .containsExactlyInAnyOrder(
                        "document:" + INTERNAL,
                        "document:" + EXEMPT,
                        "document:" + WITHDRAWN,
                        "document:" + FOREIGN,
                        "document:" + UNKNOWN);
    }

    @Test
    void toThoseWhoReadNothingExemptOnlyThatIsClosed() {
        assertThat(closed(ExemptParts.ALL_BUT_EXEMPT)).containsExactly("document:" + EXEMPT);
        assertThat(closed(ExemptParts.NONE)).isEmpty();
    }

    @Test
    void findsWhatIsTypedInOtherWays() {
        for (var text : new String[] {
            "[ord][a]\n\n[a]: document:%s",
            "<document:%s>",
            "[ord](document&#58;%s)",
            "[ord](document\\:%s)",
            "Tekst[^1]\n\n[^1]: [ord](DOCUMENT:%s)"
        }) {
            assertThat(elsewhere.closed(
                            deliverable, ReportContents.saying(text.formatted(EXEMPT)), ExemptParts.FOR_EVERYBODY))
                    .as(text)
                    .containsExactly("document:" + EXEMPT);
        }
        assertThat(elsewhere.closed(
                        deliverable,
                        ReportContents.saying("`[ord](document:%s)`".formatted(EXEMPT)),
                        ExemptParts.FOR_EVERYBODY))
                .isEmpty();
    }

    private static final class Shelf extends Documents {

        private final Map<DocumentId, Document> kept = new HashMap<>();

        private void put(DocumentId id, MandateId mandate, Classification classification) {
            var file = new StoredFile("notat.pdf", FileType.PDF, 12, "aa");
            var document = Document.add(id, mandate, "Notat", file, classification, NOW)
                    .document();
            kept.put(id, document);
        }

        @Override
        public Optional<Document> find(DocumentId id) {
            return Optional.ofNullable(kept.get(id));
        }
    }
}
