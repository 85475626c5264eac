package no.mandat.workflow.inbox;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.workflow.contribution.FileOfContribution;
import no.mandat.workflow.shared.Keyed;

/**
 * Says whether everybody may download a file with the answers to what it came with.
 *
 * @param offered whether they may
 */
public record OfferFile(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") FileOfContribution file,
        boolean offered)
        implements Keyed {}
