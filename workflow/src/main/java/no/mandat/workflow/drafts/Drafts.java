package no.mandat.workflow.drafts;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.shared.SharedRefusal.InvalidInput;
import no.mandat.workflow.shared.UseCases;

/** One's own drafts. A place is a form: {@code round:} and the round's id, for instance. */
@UseCases
public class Drafts {

    private final Access access;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    public Drafts(Access access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Drafts() {
        this(null, null);
    }

    /**
     * Keeps what has been typed so far, in the place of what was kept before.
     *
     * @throws RefusedException {@link InvalidInput} when it is longer than any form takes ({@link DraftSize})
     */
    public void keep(String place, String content) {
        var person = access.requireLogin();
        DraftSize.require(content);
        database.createNativeQuery("""
                        insert into draft (person_id, place, content, at) values (?1, ?2, ?3, ?4)
                        on duplicate key update content = values(content), at = values(at)
                        """)
                .setParameter(1, person.value())
                .setParameter(2, place)
                .setParameter(3, content)
                .setParameter(4, clock.instant())
                .executeUpdate();
    }

    /** What was kept, if anything. */
    public Optional<String> find(String place) {
        return database.createNativeQuery("select content from draft where person_id = ?1 and place = ?2", String.class)
                .setParameter(1, access.requireLogin().value())
                .setParameter(2, place)
                .getResultStream()
                .map(content -> (String) content)
                .findFirst();
    }

    /** Forgets what was kept: it was sent, or thrown away. */
    public void drop(String place) {
        database.createNativeQuery("delete from draft where person_id = ?1 and place = ?2")
                .setParameter(1, access.requireLogin().value())
                .setParameter(2, place)
                .executeUpdate();
    }
}
