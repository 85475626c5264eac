package no.mandat.web.open;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import no.mandat.domain.attachment.FileType;
import no.mandat.web.shared.ExportFile;
import no.mandat.workflow.mandate.PublicMandates;
import no.mandat.workflow.mandate.PublishedMandate;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The texts of published versions as Word and PDF. One is drawn at a time and kept: whoever asks again and again takes nobody else's
 * time.
 */
@ApplicationScoped
public class OpenDocuments {

    /** As many bytes as are kept. */
    private static final long MOST = 48L << 20;

    private final PublicMandates mandates;
    private final ReentrantLock drawing = new ReentrantLock();
    private final Map<Key, Paper> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long size;

    /** Takes what it reads from. */
    @Inject
    public OpenDocuments(PublicMandates mandates) {
        this.mandates = mandates;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected OpenDocuments() {
        this(null);
    }

    /** All that such a document depends on. */
    private record Key(
            String name, int number, String extension, String language, String hash, String board, String group) {}

    /** A document, written. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, and never compared
    record Paper(String fileName, FileType type, byte[] content) {}

    /** That of a version whose page whoever asks may read. */
    Paper of(PublishedMandate mandate, String extension, Words words) throws IOException {
        var key = new Key(
                mandate.name(),
                mandate.shown(),
                extension,
                words.tag(),
                mandate.hash(),
                mandate.board(),
                mandate.group());
        var known = find(key);
        if (known != null) {
            return known;
        }
        drawing.lock();
        try {
            // Somebody else may have drawn it meanwhile.
            var drawn = find(key);
            return drawn == null ? keep(key, write(key, words)) : drawn;
        } finally {
            drawing.unlock();
        }
    }

    private synchronized @Nullable Paper find(Key key) {
        return kept.get(key);
    }

    private Paper write(Key key, Words words) throws IOException {
        var exported = mandates.document(key.name(), key.number(), words.locale());
        var kind = key.extension();
        return new Paper(
                ExportFile.fileName(exported.name(), kind),
                ExportFile.type(kind),
                ExportFile.content(exported.document(), kind));
    }

    private synchronized Paper keep(Key key, Paper paper) {
        kept.put(key, paper);
        size += paper.content().length;
        var oldest = kept.entrySet().iterator();
        while (size > MOST && oldest.hasNext()) {
            size -= oldest.next().getValue().content().length;
            oldest.remove();
        }
        return paper;
    }
}
