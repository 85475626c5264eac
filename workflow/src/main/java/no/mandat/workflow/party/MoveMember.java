package no.mandat.workflow.party;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MembershipId;
import no.mandat.workflow.shared.Keyed;

/** Gives a member another seat or role in the same body, from a day on. */
public record MoveMember(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MandateId mandate,
        @NotNull(message = "rule.required") BodyId body,
        @NotNull(message = "rule.required") MembershipId membership,
        @NotNull(message = "rule.required") @Valid MoveForm form)
        implements Keyed {}
