package no.mandat.workflow.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import no.mandat.workflow.erasure.Erased;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.Actors;

/** The rules of retention at work, on a day that is still to come. */
@ApplicationScoped
public class TestedRetention {

    @Inject
    OldPayloads old;

    @Inject
    Clock clock;

    /** What the job does by these rules, so many days from now; whether there may be more. */
    @Transactional
    public boolean erase(String rules, int days) {
        var more = new boolean[1];
        Actors.as(
                new Actor.Automaton(Erased.BY_RULE),
                () -> more[0] =
                        old.erase(RetentionRules.of(rules), clock.instant().plus(Duration.ofDays(days))));
        return more[0];
    }
}
