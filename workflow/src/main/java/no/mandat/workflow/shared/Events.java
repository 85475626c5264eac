package no.mandat.workflow.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import no.mandat.domain.shared.DomainEvent;

/** Hands on what happened, inside the transaction: the audit trail is written before the use case returns. */
@ApplicationScoped
public class Events {

    private final Event<DomainEvent> bus;
    private final Actors actors;

    /** Takes the container's bus, and who acts. */
    @Inject
    public Events(Event<DomainEvent> bus, Actors actors) {
        this.bus = bus;
        this.actors = actors;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Events() {
        this(null, null);
    }

    /** Tells of an event. */
    public void fire(DomainEvent event) {
        bus.fire(event);
    }

    /** Tells of what followed by a rule from what somebody did ({@link Actors#byRule}). */
    public void follow(DomainEvent event) {
        actors.byRule(() -> fire(event));
    }

    /** Tells of an event, if there is one. */
    public void fire(Optional<? extends DomainEvent> event) {
        event.ifPresent(this::fire);
    }
}
