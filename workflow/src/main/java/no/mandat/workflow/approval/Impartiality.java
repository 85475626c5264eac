package no.mandat.workflow.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.approval.RecusalState;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.Subject;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.SharedRefusal;

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

    /** In what the actor is recused, each of which isn't there for them. */
    public Set<Subject> shutForActor() {
        return actors.current().person().map(recusals::of).orElse(Set.of());
    }

    /** Who is recused in it. */
    public Set<PersonId> recused(Subject subject) {
        return recusals.people(subject, RecusalState.RECUSED);
    }

    /** Who is recused in which of several subjects of a kind, by one statement; where nobody is, there is nothing. */
    public Map<UUID, Set<PersonId>> recused(String kind, Collection<UUID> some) {
        return some.isEmpty() ? Map.of() : recusals.recused(kind, some);
    }

    /** Who is recused in it, or asked about. */
    public Set<PersonId> inQuestion(Subject subject) {
        return recusals.people(subject, RecusalState.RAISED, RecusalState.RECUSED);
    }

    /**
     * Lets only those pass for whom it is there.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public void require(Subject subject) {
        if (shutsOut(subject)) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
    }

    /**
     * The condition, as HQL, for a subject not to be there for a person: they are partial in it; or it is a question about
     * another's impartiality in a subject that they are partial in.
     */
    public static String shutOut(String kind, String id, String person) {
        return """
                exists (select 1 from Recusal x where x.person.value = %3$s and x.state = RECUSED
                    and x.subjectKind = %1$s and x.subjectId = %2$s)
                or exists (select 1 from Recusal q join Recusal o on o.subjectKind = q.subjectKind and o.subjectId = q.subjectId
                    where %1$s = 'Recusal' and q.id.value = %2$s and q.person.value <> %3$s
                        and o.person.value = %3$s and o.state = RECUSED)
                """.formatted(kind, id, person);
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
                .map(person -> list.and("not (" + shutOut(kind, id, ":me") + ")", Map.of("me", person.value())))
                .orElse(list);
    }
}
