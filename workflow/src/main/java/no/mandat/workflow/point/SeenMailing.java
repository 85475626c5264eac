package no.mandat.workflow.point;

import jakarta.validation.constraints.NotNull;
import no.mandat.domain.shared.MailingId;

/** A mailing as somebody saw it. */
public record SeenMailing(
        @NotNull(message = "rule.required") MailingId mailing, int version) {}
