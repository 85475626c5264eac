package no.mandat.workflow.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.operations.Installation.FirstStart;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.Actors;

/** Loads the demo at the first start of an installation that is marked as one. */
@ApplicationScoped
class DemoLoader {

    private final Configuration configuration;
    private final DemoData data;

    @Inject
    DemoLoader(Configuration configuration, DemoData data) {
        this.configuration = configuration;
        this.data = data;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DemoLoader() {
        this(null, null);
    }

    void load(@Observes FirstStart firstStart) {
        if (configuration.isDemo()) {
            Actors.as(new Actor.Automaton("demo"), data::load);
        }
    }
}
