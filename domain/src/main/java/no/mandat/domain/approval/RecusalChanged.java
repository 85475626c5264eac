package no.mandat.domain.approval;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RecusalId;

/**
 * Somebody's impartiality in a subject was raised, declared or decided.
 *
 * @param did what was done
 * @param state where it led
 */
public record RecusalChanged(
        RecusalId recusal,
        MandateId ofMandate,
        PersonId person,
        RecusalAction did,
        RecusalState state,
        List<Change> changes,
        Optional<String> reason)
        implements RecusalEvent {

    /** Named by what was done, so that the history tells them apart. */
    @Override
    public String action() {
        return switch (did) {
            case RAISE -> "ImpartialityRaised";
            case DECLARE -> "PartialityDeclared";
            case FIND -> "PersonRecused";
            case DISMISS -> "ImpartialityConfirmed";
            case DROP -> "ImpartialityDropped";
            case REVERSE -> "RecusalReversed";
        };
    }
}
