package no.mandat.workflow.notification;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.MailId;
import no.mandat.workflow.shared.Keyed;

/** Takes a mail that didn't arrive off the list: somebody has seen to it in another way. */
public record SettleMail(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MailId mail) implements Keyed {}
