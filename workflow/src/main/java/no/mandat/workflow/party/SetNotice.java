package no.mandat.workflow.party;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.shared.Keyed;

/** Says how many days before a meeting the call of a body should come. */
public record SetNotice(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MandateId mandate,
        @NotNull(message = "rule.required") BodyId body,
        @NotNull(message = "rule.required") @Valid NoticeForm form)
        implements Keyed {}
