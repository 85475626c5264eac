package no.mandat.workflow.auditlog;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;

/**
 * Names and values of entries were erased. It is itself an entry, and never erased: an entry without names and values that none such names
 * is a fault of the log (docs/audit-format.md).
 *
 * @param why in the words of whoever decided it, if they said
 */
public record EntriesErased(MandateId ofMandate, List<UUID> entries, Optional<String> why) implements DomainEvent {

    @Override
    public Subject subject() {
        return Subject.of(Mandate.class, ofMandate);
    }

    @Override
    public Optional<MandateId> mandate() {
        return Optional.of(ofMandate);
    }

    @Override
    public List<Change> changes() {
        return List.of(
                Change.set("entries", entries.stream().map(UUID::toString).toList()),
                Change.set("erased", entries.size()));
    }

    @Override
    public Optional<String> reason() {
        return why;
    }
}
