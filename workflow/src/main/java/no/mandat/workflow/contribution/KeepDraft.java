package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Keeps what was typed so far, whatever is wrong with it.
 *
 * @param page the key of the form that it was typed into: what the same page saves again needs no other version
 * @param version what that page read, or 0 where nothing was kept before
 * @param fields what each field holds
 */
public record KeepDraft(
        @NotNull(message = "rule.required") DraftAddress at,
        @NotNull(message = "rule.required") UUID page,
        int version,
        @NotNull(message = "rule.required") Map<String, List<String>> fields) {}
