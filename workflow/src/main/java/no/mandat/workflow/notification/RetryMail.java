package no.mandat.workflow.notification;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.MailId;
import no.mandat.workflow.shared.Keyed;

/** Puts a mail that was refused into the queue again. */
public record RetryMail(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MailId mail) implements Keyed {}
