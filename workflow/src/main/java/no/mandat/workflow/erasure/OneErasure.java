package no.mandat.workflow.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.Actors;

/** Each in a transaction of its own. */
@ApplicationScoped
class OneErasure {

    /** Whether there was anything to erase. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean again(ErasesAgain keeper, Erased erased, Actor actor, String reason) {
        var done = new boolean[1];
        Actors.as(actor, () -> done[0] = keeper.erase(erased.subject(), erased.what(), reason));
        return done[0];
    }
}
