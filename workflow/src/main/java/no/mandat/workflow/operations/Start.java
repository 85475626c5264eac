package no.mandat.workflow.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

/** What happens before the first request: the settings are checked, the database is migrated, then others are told. */
@ApplicationScoped
class Start {

    private final Configuration configuration;
    private final Migrations migrations;
    private final Installation installation;
    private final Event<Started> others;

    @Inject
    Start(Configuration configuration, Migrations migrations, Installation installation, Event<Started> others) {
        this.configuration = configuration;
        this.migrations = migrations;
        this.installation = installation;
        this.others = others;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Start() {
        this(null, null, null, null);
    }

    void start(@Observes Startup startup) {
        var forbidden = configuration.demoSecretsOutsideDemo();
        if (!forbidden.isEmpty()) {
            throw new CannotStartException(
                    "%s hold the demo's secrets, which everybody can read. Give it secrets of its own, or set MANDAT_DEMO=true if this is a demo."
                            .formatted(String.join(", ", forbidden)));
        }
        configuration.check();
        migrations.run();
        installation.claim(configuration.isDemo());
        others.fire(new Started());
    }
}
