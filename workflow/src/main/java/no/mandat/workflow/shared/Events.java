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

    /** Takes the container's bus. */
    @Inject
    public Events(Event<DomainEvent> bus) {
        this.bus = bus;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Events() {
        this(null);
    }

    /** Tells of an event. */
    public void fire(DomainEvent event) {
        bus.fire(event);
    }

    /** Tells of an event, if there is one. */
    public void fire(Optional<? extends DomainEvent> event) {
        event.ifPresent(this::fire);
    }
}
