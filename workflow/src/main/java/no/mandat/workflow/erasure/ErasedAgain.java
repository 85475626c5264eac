package no.mandat.workflow.erasure;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import no.mandat.workflow.operations.Started;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.Words;
import org.jboss.logging.Logger;

/**
 * At each start, before anybody can see it and any letter is sent: what the list says was erased, and the database holds again because it is one of
 * before, is erased again, by the same code and with entries that say so.
 */
@ApplicationScoped
class ErasedAgain {

    private static final Logger LOG = Logger.getLogger(ErasedAgain.class);
    private static final Actor LIST = new Actor.Automaton("erasures");

    private final ErasureList list;
    private final OneErasure one;
    private final Instance<ErasesAgain> keepers;
    private final Clock clock;

    @Inject
    ErasedAgain(ErasureList list, OneErasure one, @Any Instance<ErasesAgain> keepers, Clock clock) {
        this.list = list;
        this.one = one;
        this.keepers = keepers;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ErasedAgain() {
        this(null, null, null, null);
    }

    /** What can't be erased lets nothing start: it would be there for all to see. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE + 2) Started started) throws IOException {
        int again = erase();
        if (again > 0) {
            LOG.warnf("%d erasures were done again: the database is from before them", again);
        }
    }

    /** How many were done again. */
    int erase() throws IOException {
        Map<ErasedKind, ErasesAgain> by = new EnumMap<>(ErasedKind.class);
        keepers.forEach(keeper -> by.put(keeper.kind(), keeper));
        var lost = list.lost().stream()
                .sorted(Comparator.comparing(Erased::kind).thenComparing(Erased::at))
                .toList();
        int again = 0;
        for (var erased : lost) {
            if (one.again(Objects.requireNonNull(by.get(erased.kind())), erased, LIST, reason(erased))) {
                again++;
            }
        }
        return again;
    }

    private String reason(Erased erased) {
        var words = Words.in(Words.BOKMAL);
        return words.of(
                "erasure.again",
                new Dates(words).day(erased.at().atZone(clock.getZone()).toLocalDate()));
    }
}
