package no.mandat.workflow.mandate;

import jakarta.inject.Inject;
import java.util.Optional;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.mandate.MandateAdopted;
import no.mandat.domain.mandate.MandateAmended;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.Subject;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.auditlog.Act;
import no.mandat.workflow.auditlog.ActReceipt;
import no.mandat.workflow.auditlog.Receipts;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Receipts of the adoption of mandates, or of their last amendment, for whoever reads the mandate. */
@UseCases
public class MandateReceipts {

    private final Mandates mandates;
    private final Access access;
    private final Receipts receipts;

    /** Takes its parts. */
    @Inject
    MandateReceipts(Mandates mandates, Access access, Receipts receipts) {
        this.mandates = mandates;
        this.access = access;
        this.receipts = receipts;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MandateReceipts() {
        this(null, null, null);
    }

    /**
     * What there is to say of that of the version that applies.
     *
     * @return none where it was never adopted
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Optional<ActReceipt> of(MandateId id) {
        return receipts.about(adoption(id));
    }

    /**
     * That of the version that applies, as others check it (docs/audit-format.md, "Receipts").
     *
     * @return none where it was never adopted, or until it is signed
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Optional<String> signed(MandateId id) {
        return receipts.of(adoption(id));
    }

    private Act adoption(MandateId id) {
        access.requireLogin();
        var ignored = access.require(Permission.READ_MANDATE, mandates.require(id));
        return Act.of(id, Subject.of(Mandate.class, id), MandateAdopted.class, MandateAmended.class);
    }
}
