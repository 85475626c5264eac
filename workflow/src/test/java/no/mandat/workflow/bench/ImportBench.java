package no.mandat.workflow.bench;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.InServer;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.mandate.ClauseService;
import no.mandat.workflow.mandate.ImportMandate;
import no.mandat.workflow.mandate.MandateImport;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.Test;

/** A Word document of sixty pages becomes a mandate in draft. */
class ImportBench extends InServer {

    private static final int TIMES = 10;

    @Inject
    Reception reception;

    @Inject
    MandateImport imports;

    @Inject
    ClauseService clauses;

    /** The first time counts too: nobody imports ten mandates in a row. */
    @Test
    void isThereInFiveSeconds() throws Exception {
        var secretary = world.person("Sekretær", RealmRole.SECRETARIAT);
        var file = LongMandate.word();
        List<Long> taken = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            taken.add(Figures.nanos(() -> imported(secretary, file)));
        }
        Figures.seconds(
                "import of a 60-page Word document, from the file to a draft, slowest of " + TIMES,
                Figures.percentile(1, taken),
                5);
    }

    private MandateId imported(Actor.Someone secretary, byte[] file) throws IOException {
        var received = reception.receive("mandat.docx", new ByteArrayInputStream(file));
        try {
            return as(secretary, () -> {
                var read = imports.read(received).proposal();
                assertThat(read.tree().clauses())
                        .hasSameSizeAs(LongMandate.tree().clauses());
                assertThat(read.loss().lost()).isZero();
                return clauses.importMandate(new ImportMandate(
                        UUID.randomUUID(), world.form("Mange oppgaver"), null, read.tree(), List.of(), List.of()));
            });
        } finally {
            reception.discard(received);
        }
    }
}
