package no.mandat.workflow.recognition;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.manuscript.Manuscript;
import no.mandat.workflow.manuscript.ManuscriptReader;

/** Proposals for tests, with ids that are counted. */
final class Proposals {

    private Proposals() {}

    static Proposal of(String text) {
        return of(manuscript(text));
    }

    static Proposal of(Manuscript manuscript) {
        var ids = new AtomicLong();
        return Recognition.of(manuscript, () -> new UUID(0, ids.incrementAndGet()));
    }

    static Manuscript manuscript(String text) {
        return new ManuscriptReader(new Reception(Clock.systemUTC())).read(text);
    }
}
