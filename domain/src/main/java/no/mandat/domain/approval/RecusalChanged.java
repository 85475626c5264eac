package no.mandat.domain.approval;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RecusalId;
import no.mandat.domain.shared.Subject;

/** Somebody's impartiality in a subject was raised, declared or decided. */
public record RecusalChanged(
        RecusalId recusal,
        MandateId ofMandate,
        PersonId person,
        RecusalState state,
        List<Change> changes,
        Optional<String> reason)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return Subject.of(Recusal.class, recusal);
    }

    @Override
    public Optional<MandateId> mandate() {
        return Optional.of(ofMandate);
    }

    /** Named by where it led, so that the history tells them apart. */
    @Override
    public String action() {
        return switch (state) {
            case RAISED -> "ImpartialityRaised";
            case RECUSED -> "PersonRecused";
            case DISMISSED -> "ImpartialityConfirmed";
            case REVERSED -> "RecusalReversed";
        };
    }
}
