package no.mandat.workflow.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;

/**
 * Says who acts, and for which request. The web binds it around each request, a job around its work; it can't leak into
 * another thread.
 */
@ApplicationScoped
public class Actors {

    private static final ScopedValue<Acting> CURRENT = ScopedValue.newInstance();

    private static final Actor RULE = new Actor.Automaton("rule");

    private record Acting(Actor actor, String request) {}

    /** Something to do as somebody. */
    @FunctionalInterface
    public interface Work<X extends Exception> {
        /** Does it. */
        void run() throws X;
    }

    /** Does the work as the given actor, for the request of the given id. */
    public static <X extends Exception> void as(Actor actor, String request, Work<X> work) throws X {
        ScopedValue.where(CURRENT, new Acting(actor, request)).<@org.jspecify.annotations.Nullable Void, X>call(() -> {
            work.run();
            return null;
        });
    }

    /** Does the work as the given actor, for a request of its own. */
    public static <X extends Exception> void as(Actor actor, Work<X> work) throws X {
        as(actor, UUID.randomUUID().toString(), work);
    }

    /**
     * Does what follows by a rule from what somebody did: they have decided on none of it, and the trail doesn't say so. A part
     * of the system that acts already goes on.
     */
    public <X extends Exception> void byRule(Work<X> work) throws X {
        if (current() instanceof Actor.Automaton) {
            work.run();
        } else {
            as(RULE, request(), work);
        }
    }

    /**
     * Who acts.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours} where nobody has logged in
     */
    public Actor current() {
        if (!CURRENT.isBound()) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        return CURRENT.get().actor();
    }

    /** The person who acts, where it must be one. */
    public PersonId person() {
        return current().person().orElseThrow(() -> new RefusedException(new SharedRefusal.NotThereOrNotYours()));
    }

    /** The id by which the logs and the audit trail know this request. */
    public String request() {
        return CURRENT.isBound() ? CURRENT.get().request() : "none";
    }
}
