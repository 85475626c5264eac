package no.mandat.workflow.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import no.mandat.domain.approval.ApprovalRound;
import no.mandat.domain.approval.ImpartialityRefusal;
import no.mandat.domain.approval.Recusal;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RecusalId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;

/** Notes what somebody says of themself: that they are partial, and have nothing more to do with the subject. */
@ApplicationScoped
class Declarations {

    private final Recusals recusals;
    private final Events events;
    private final Ids ids;

    @Inject
    Declarations(Recusals recusals, Events events, Ids ids) {
        this.recusals = recusals;
        this.events = events;
        this.ids = ids;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Declarations() {
        this(null, null, null);
    }

    /**
     * In what the round is about.
     *
     * @throws RefusedException {@link ImpartialityRefusal.ImpartialityDecided} when they are already
     */
    void declare(ApprovalRound round, PersonId person, String reason, Instant at) {
        recusals.find(round.about(), person)
                .ifPresentOrElse(recusal -> events.fire(recusal.declare(reason, at)), () -> {
                    var id = new RecusalId(ids.next());
                    var beginning = Recusal.declare(id, round.mandate(), round.about(), person, reason, at);
                    recusals.add(beginning.recusal());
                    events.fire(beginning.event());
                });
    }
}
