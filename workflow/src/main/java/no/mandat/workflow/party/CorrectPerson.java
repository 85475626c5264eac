package no.mandat.workflow.party;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.shared.Keyed;

/** Puts right who somebody in the mandate is. */
public record CorrectPerson(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MandateId mandate,
        @NotNull(message = "rule.required") PersonId person,
        @NotNull(message = "rule.required") @Valid PersonForm form)
        implements Keyed {}
