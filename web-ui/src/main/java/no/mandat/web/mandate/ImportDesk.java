package no.mandat.web.mandate;

import java.util.Optional;
import no.mandat.domain.shared.ClauseId;
import no.mandat.workflow.mandate.MandateImport;
import no.mandat.workflow.recognition.Recognition;
import no.mandat.workflow.shared.Ids;

/** A proposal from a document: each correction is compared with the document again. */
final class ImportDesk {

    private final MandateImport.Reading reading;
    private final ImportCheckCard check;
    private final ProposalDesk desk;

    ImportDesk(MandateImport.Reading reading, ImportCheckCard check, Ids ids) {
        this.reading = reading;
        this.check = check;
        this.desk = new ProposalDesk(reading.proposal().tree(), () -> new ClauseId(ids.next()), this::compare);
    }

    ProposalDesk desk() {
        return desk;
    }

    /** From which block of the document a clause came. */
    Optional<Integer> block(ClauseId clause) {
        return Optional.ofNullable(reading.proposal().sources().get(clause));
    }

    private void compare() {
        check.show(Recognition.loss(
                reading.manuscript(), reading.proposal().title(), desk.tree().clauses()));
    }
}
