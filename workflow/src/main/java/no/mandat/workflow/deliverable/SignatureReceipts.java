package no.mandat.workflow.deliverable;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.mandat.domain.deliverable.Dissent;
import no.mandat.domain.deliverable.DissentEvent.DissentEdited;
import no.mandat.domain.deliverable.DissentEvent.DissentRaised;
import no.mandat.domain.deliverable.DissentEvent.DissentSigned;
import no.mandat.domain.deliverable.DissentEvent.SignatureWithdrawn;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.DissentId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.Subject;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.auditlog.Act;
import no.mandat.workflow.auditlog.ActReceipt;
import no.mandat.workflow.auditlog.Receipts;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/**
 * Receipts of signatures under dissents and remarks, for whoever signed: that they signed, signed anew what they had changed, or took their
 * signature back, whichever they did last. Whoever has left the body, or is recused, still has theirs.
 */
@UseCases
public class SignatureReceipts {

    private final Deliverables deliverables;
    private final DeliverableAccess guard;
    private final Access access;
    private final Receipts receipts;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    SignatureReceipts(Deliverables deliverables, DeliverableAccess guard, Access access, Receipts receipts) {
        this.deliverables = deliverables;
        this.guard = guard;
        this.access = access;
        this.receipts = receipts;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected SignatureReceipts() {
        this(null, null, null, null);
    }

    /**
     * What there is to say of the reader's own under a deliverable, by dissent.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Map<DissentId, ActReceipt> own(DeliverableId id) {
        var ignored = guard.read(id, Permission.READ_DELIVERABLE_DRAFTS);
        Map<DissentId, ActReceipt> own = new HashMap<>();
        deliverables.dissents(id).forEach(dissent -> receipts.about(act(dissent))
                .ifPresent(receipt -> own.put(dissent.id(), receipt)));
        return own;
    }

    /** What the reader has signed and not taken back, the last first. */
    public List<SignedDissent> page(Seek seek) {
        var person = access.requireLogin();
        return new KeysetQuery<>(
                        SignedDissent.class,
                        "x.id, x.kind, m.shortName, s.signedAt",
                        "Dissent x join x.signatures s",
                        "join Mandate m on m.id.value = x.mandate.value")
                .and("s.person.value = :person", Map.of("person", person.value()))
                .page(database, "s.signedAt", "x.id.value", true, seek);
    }

    /**
     * What there is to say of the reader's own under that dissent.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours} where they never signed it
     */
    public ActReceipt of(DissentId id) {
        access.requireLogin();
        return receipts.about(act(deliverables.dissent(id))).orElseThrow(Deliverables::notThere);
    }

    /**
     * The reader's own under that dissent as others check it (docs/audit-format.md, "Receipts").
     *
     * @return none until it is signed
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours} where they never signed it
     */
    public Optional<String> signed(DissentId id) {
        access.requireLogin();
        var act = act(deliverables.dissent(id));
        var ignored = receipts.about(act).orElseThrow(Deliverables::notThere);
        return receipts.of(act);
    }

    /** Whoever writes one signs it by that, and once more whenever they say it otherwise. */
    private Act act(Dissent dissent) {
        return Act.of(
                        dissent.mandate(),
                        Subject.of(Dissent.class, dissent.id()),
                        DissentRaised.class,
                        DissentEdited.class,
                        DissentSigned.class,
                        SignatureWithdrawn.class)
                .by(access.requireLogin());
    }
}
