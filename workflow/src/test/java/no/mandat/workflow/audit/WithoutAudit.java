package no.mandat.workflow.audit;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.mandate.EditMandate;
import no.mandat.workflow.mandate.MandateDrafting;
import no.mandat.workflow.mandate.MandateService;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.UseCases;

/** The same edit of a mandate, but for the entry in the trail: what the audit's cost is measured against. */
@UseCases
public class WithoutAudit {

    private final MandateService service;

    /** Makes a service whose events go nowhere. */
    @Inject
    public WithoutAudit(Mandates mandates, MandateDrafting drafting, Bodies bodies, Access access, Clock clock) {
        this.service = new MandateService(mandates, drafting, bodies, access, new Unheard(), clock);
    }

    /** For the proxy. */
    protected WithoutAudit() {
        this(null, null, null, null, null);
    }

    /** Edits, and checks the form as the service does. */
    public void edit(@Valid EditMandate command) {
        service.edit(command);
    }

    /** Names the changes, as the guard before the commit asks, and writes nothing. */
    private static final class Unheard extends Events {

        @Override
        public void fire(DomainEvent event) {
            TransactionChanges.current().name(event);
        }
    }
}
