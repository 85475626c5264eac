package no.mandat.workflow.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import no.mandat.domain.shared.Subject;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.KeysetQuery;

/**
 * To whom a subject isn't there, since they are recused in it: there they have the public's rights (domain.md, Who may do
 * what). A question about another's impartiality in it isn't there for them, either; one about themself is.
 */
@ApplicationScoped
public class Impartiality {

    private final Recusals recusals;
    private final Actors actors;

    @Inject
    Impartiality(Recusals recusals, Actors actors) {
        this.recusals = recusals;
        this.actors = actors;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Impartiality() {
        this(null, null);
    }

    /** Whether it isn't there for the actor. */
    public boolean shutsOut(Subject subject) {
        return actors.current()
                .person()
                .filter(person -> recusals.isShutOut(subject, person))
                .isPresent();
    }

    /**
     * Leaves out of a list what isn't there for the actor.
     *
     * @param kind the expression for the kind of a row's subject
     * @param id the expression for its id
     */
    public <R> KeysetQuery<R> narrow(KeysetQuery<R> list, String kind, String id) {
        return actors.current()
                .person()
                .map(person ->
                        list.and("not (" + Recusals.shutOut(kind, id, ":me") + ")", Map.of("me", person.value())))
                .orElse(list);
    }
}
