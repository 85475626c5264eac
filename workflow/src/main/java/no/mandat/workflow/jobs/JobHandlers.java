package no.mandat.workflow.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All handlers, one for each kind. */
@ApplicationScoped
class JobHandlers {

    private final Map<JobKind, JobHandler> byKind;

    @Inject
    JobHandlers(@Any Instance<JobHandler> handlers) {
        this.byKind = handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
    }

    /** For the proxy. */
    protected JobHandlers() {
        this.byKind = Map.of();
    }

    Collection<JobHandler> all() {
        return byKind.values();
    }

    /** The kinds, for the log. */
    String names() {
        return byKind.keySet().stream().map(JobKind::name).sorted().collect(Collectors.joining(", "));
    }

    /**
     * That of a kind.
     *
     * @throws IllegalArgumentException where nobody would ever carry it out
     */
    JobHandler require(JobKind kind) {
        var handler = byKind.get(kind);
        if (handler == null) {
            throw new IllegalArgumentException("no handler for jobs of the kind " + kind.name());
        }
        return handler;
    }
}
