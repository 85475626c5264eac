package no.mandat.workflow.reportimport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.manuscript.ManuscriptReader;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.words.Words;

/** Drafts for tests. */
final class Drafts {

    private static final Reception RECEPTION = new Reception(Clock.systemUTC());

    private Drafts() {}

    static Supplier<UUID> counted() {
        var last = new AtomicLong();
        return () -> new UUID(0, last.incrementAndGet());
    }

    /** As it is when somebody sends the file. */
    static ReportDraft of(String name, byte[] content) throws IOException {
        var received = RECEPTION.receive(name, new ByteArrayInputStream(content));
        try {
            return new ReportReader(new ManuscriptReader(RECEPTION), new Ids(Clock.systemUTC()))
                    .read(received, Words.BOKMAL);
        } finally {
            RECEPTION.discard(received);
        }
    }

    static ReportDraft ofText(String name, String content) throws IOException {
        return of(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> outline(List<DraftSection> sections) {
        return sections.stream()
                .map(section -> section.level() + " " + section.title())
                .toList();
    }

    static List<Remark.Kind> kinds(List<Remark> remarks) {
        return remarks.stream().map(Remark::kind).toList();
    }
}
