package no.mandat.workflow.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.mandat.domain.document.Openness;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.reading.AddToReadingList;
import no.mandat.workflow.reading.ConfirmReading;
import no.mandat.workflow.reading.ReadingService;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.RealmRole;

/** What the group of a mandate of the demo is to read, and who has. */
@ApplicationScoped
class DemoReading {

    /** What is on the list. */
    enum Paper {
        WAY_OF_WORKING("Slik arbeider gruppen", """
                # Slik arbeider gruppen

                Gruppen møtes annenhver måned og arbeider skriftlig imellom.

                - Medlemmene deltar som fagfolk og svarer for egne råd.
                - Den som har en egen interesse i en sak, sier fra før den blir behandlet.
                - Utkast er gruppens egne til de er godkjent. Det som sendes inn utenfra, er åpent.
                """),

        FIGURES("Ombruk i tall", """
                # Ombruk i tall

                Tallene er satt sammen av sekretariatet før det første møtet.

                | Materiale | Revet, tonn i året | Brukt igjen |
                |---|--:|--:|
                | Teglstein | 120 000 | 3 % |
                | Stålbjelker | 45 000 | 6 % |
                | Dører og vinduer | 18 000 | 2 % |

                Andelene er anslag. Gruppens kartlegging skal gi sikrere tall.
                """),

        WHAT_WAS_SAID("Det som kom fram i Skjærvika", """
                # Det som kom fram i Skjærvika

                Førti personer deltok på det første innspillsmøtet.

                ## Tre ting som mange sa

                1. Ingen vet hvem som svarer for en brukt bjelke når den brister.
                2. Lagerplass mangler mer enn vilje.
                3. De som river, blir ikke spurt før tegningene er ferdige.
                """);

        private final String title;
        private final String text;

        Paper(String title, String text) {
            this.title = title;
            this.text = text;
        }
    }

    private final DemoDocuments documents;
    private final ReadingService reading;
    private final Ids ids;

    @Inject
    DemoReading(DemoDocuments documents, ReadingService reading, Ids ids) {
        this.documents = documents;
        this.reading = reading;
        this.ids = ids;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DemoReading() {
        this(null, null, null);
    }

    /** The list of one mandate. */
    Shelf of(DemoScene scene) {
        return new Shelf(scene);
    }

    /** One list, with what was put on it so far. */
    final class Shelf {

        private final DemoScene scene;
        private final Map<Paper, DocumentId> there = new EnumMap<>(Paper.class);

        private Shelf(DemoScene scene) {
            this.scene = scene;
        }

        /** Puts it on the list, as whoever acts. */
        void put(MandateId mandate, Paper paper, LocalDate readBy) {
            var id = documents.add(mandate, paper.title, Openness.OPEN, paper.text);
            there.put(paper, id);
            reading.add(new AddToReadingList(ids.next(), id, readBy));
        }

        /** One that was put there. */
        DocumentId document(Paper paper) {
            return Optional.ofNullable(there.get(paper)).orElseThrow();
        }

        /** They confirm that they have read it. */
        void isReadBy(Paper paper, DemoPerson... people) {
            var id = document(paper);
            scene.each(List.of(people), RealmRole.MEMBER, () -> reading.confirm(new ConfirmReading(ids.next(), id, 1)));
        }
    }
}
