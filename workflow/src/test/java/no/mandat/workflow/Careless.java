package no.mandat.workflow;

import jakarta.inject.Inject;
import java.time.Instant;
import no.mandat.domain.mandate.MandateText;
import no.mandat.domain.mandate.Period;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.UseCases;

/** Use cases that are written wrongly, to see that they are caught. */
@UseCases
public class Careless {

    @Inject
    Access access;

    @Inject
    Mandates mandates;

    /** Changes a mandate and forgets to tell. */
    public boolean dropsTheEvent(MandateId id) {
        var person = access.requireLogin();
        var mandate = mandates.find(id).orElseThrow();
        var dropped = mandate.edit(
                new MandateText("I det stille", "Stille", mandate.board(), new Period(null, World.LAST_DAY)),
                Instant.EPOCH);
        return dropped.isPresent() && person != null;
    }

    /** Forgets to ask who may do this. */
    public boolean asksNobody() {
        return true;
    }
}
