package no.mandat.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Supplier;
import no.mandat.workflow.deliverable.ExportWaits;
import no.mandat.workflow.deliverable.ExportedFile;

/** Asks for a file that may have to be made first, and waits a moment for it: most are there before anybody minds. */
@ApplicationScoped
public class ExportPatience {

    /** As long as somebody waits who follows a link. */
    private static final Duration LINK = Duration.ofSeconds(4);

    /** As long as a page stands still that tells afterwards how far it is. */
    private static final Duration PAGE = Duration.ofMillis(800);

    private final ExportWaits waits;

    /** Takes where it waits. */
    @Inject
    public ExportPatience(ExportWaits waits) {
        this.waits = waits;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ExportPatience() {
        this(null);
    }

    /** For whoever follows a link to it. */
    public ExportedFile forLink(Supplier<ExportedFile> ask) {
        return ask(ask, LINK);
    }

    /** For whoever asks for it on a page. */
    public ExportedFile forPage(Supplier<ExportedFile> ask) {
        return ask(ask, PAGE);
    }

    private ExportedFile ask(Supplier<ExportedFile> ask, Duration patience) {
        var first = ask.get();
        if (first.made() != null) {
            return first;
        }
        waits.await(first.id(), patience);
        return ask.get();
    }
}
