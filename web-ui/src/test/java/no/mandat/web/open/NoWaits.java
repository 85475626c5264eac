package no.mandat.web.open;

import java.time.Duration;
import java.util.UUID;
import no.mandat.workflow.deliverable.ExportWaits;

/** Nobody makes a file while one waits. */
final class NoWaits extends ExportWaits {

    @Override
    public void await(UUID id, Duration patience) {
        // It is as it was.
    }
}
