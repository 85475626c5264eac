package no.mandat.workflow.party;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Invites somebody with a place in the mandate to log in.
 *
 * @param language of the letter, and theirs until they choose another: {@code nb}, {@code nn} or {@code en}
 */
public record InvitePerson(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MandateId mandate,
        @NotNull(message = "rule.required") PersonId person,

        @Nullable @Pattern(regexp = "nb|nn|en", message = "rule.language") String language)
        implements Keyed {}
