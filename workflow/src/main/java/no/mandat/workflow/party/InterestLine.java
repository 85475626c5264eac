package no.mandat.workflow.party;

import java.time.LocalDate;
import no.mandat.domain.party.InterestKind;
import no.mandat.domain.shared.InterestId;
import no.mandat.domain.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** An interest in the register, with whose it is. */
public record InterestLine(
        InterestId id,
        int version,
        PersonId person,
        String name,
        InterestKind kind,
        @Nullable String organisation,
        String text,
        @Nullable LocalDate fromDay,
        @Nullable LocalDate toDay) {

    /** What a form for it begins with. */
    public InterestForm form() {
        return new InterestForm(kind, organisation, text, fromDay, toDay);
    }
}
