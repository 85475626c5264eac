package no.mandat.workflow.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That an entry's names and values are erased, and which entry says so. */
@Entity
@Immutable
class AuditErasure {

    @Id
    @Column(name = "entry_id")
    private UUID entry;

    private UUID saidBy;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected AuditErasure() {}

    AuditErasure(UUID entry, UUID saidBy) {
        this.entry = entry;
        this.saidBy = saidBy;
    }
}
