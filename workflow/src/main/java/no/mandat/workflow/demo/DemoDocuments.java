package no.mandat.workflow.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import no.mandat.domain.document.Openness;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.document.AddDocument;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.document.DocumentService;
import no.mandat.workflow.shared.Ids;

/** The documents of the demo: texts, made here. */
@ApplicationScoped
class DemoDocuments {

    private static final String APPOINTMENT = """
            # Oppnevning av ekspertgruppe for gjenvinning av batterimaterialer

            Strategiforum for grønn omstilling oppnevner en ekspertgruppe som skal vurdere hvordan Norge kan ta ut mer
            av verdien i brukte batterier.

            ## Arbeidet

            - Gruppen møtes om lag annenhver måned.
            - Medlemmene deltar som fagfolk, ikke som talspersoner for arbeidsgiveren sin.
            - Gruppen svarer alene for rådene sine.

            ## Godtgjøring

            Reiser dekkes etter statens satser. Møtetid godtgjøres ikke for dem som deltar som ansatte.
            """;

    private static final String BACKGROUND = """
            # Bakgrunnsnotat: hva vi vet om brukte batterier

            Notatet er skrevet av sekretariatet før det første møtet.

            | Materiale | Tas ut i dag | Kan tas ut |
            |---|--:|--:|
            | Nikkel | 60 % | 95 % |
            | Kobolt | 65 % | 95 % |
            | Litium | 10 % | 80 % |

            ## Tre spørsmål til gruppen

            1. Hvem bør eie batteriene når bilen er brukt opp?
            2. Hvor store anlegg trengs, og hvor mange?
            3. Hva må til for at gjenvunnet litium blir tatt i bruk?
            """;

    private final DocumentService documents;
    private final Reception reception;
    private final Ids ids;

    @Inject
    DemoDocuments(DocumentService documents, Reception reception, Ids ids) {
        this.documents = documents;
        this.reception = reception;
        this.ids = ids;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DemoDocuments() {
        this(null, null, null);
    }

    /** Adds them to the mandate, as whoever acts. */
    void addTo(MandateId mandate) {
        add(mandate, "Oppnevningsbrev", Openness.OPEN, APPOINTMENT);
        add(mandate, "Bakgrunnsnotat til første møte", Openness.INTERNAL, BACKGROUND);
    }

    /** Adds one of that text. */
    DocumentId add(MandateId mandate, String title, Openness openness, String text) {
        try (var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
            var file = reception.receive(title + ".md", content);
            var id = documents.add(new AddDocument(ids.next(), mandate, title, ClassificationForm.of(openness), file));
            reception.discard(file);
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
