package no.mandat.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.Demands;
import no.mandat.domain.mandate.MandateContent;
import no.mandat.domain.mandate.Period;
import no.mandat.domain.mandate.Routes;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.mandate.MandateVersions;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Events;

/** Makes versions of mandates without asking anybody, each in a transaction of its own. */
@ApplicationScoped
public class Adoptions {

    @Inject
    Mandates mandates;

    @Inject
    MandateVersions versions;

    @Inject
    Events events;

    @Inject
    Clock clock;

    /** Version 1. */
    @Transactional
    public void adopt(MandateId id, ClauseTree tree) {
        Actors.as(new Actor.Automaton("test"), () -> {
            var mandate = mandates.lock(id);
            events.fire(mandate.submit(clock.instant()));
            var text = versions.cut(mandate, content(tree));
            versions.adopt(mandate, text.number(), text.contentHash());
        });
    }

    /** The next version. */
    @Transactional
    public void amend(MandateId id, ClauseTree tree) {
        Actors.as(new Actor.Automaton("test"), () -> {
            var mandate = mandates.lock(id);
            versions.amend(mandate, versions.cut(mandate, content(tree)), LocalDate.now(clock));
        });
    }

    private static MandateContent content(ClauseTree tree) {
        return new MandateContent(
                "Tilgang", new Period(null, World.LAST_DAY), tree, List.of(), List.of(), Demands.NONE, Routes.USUAL);
    }
}
