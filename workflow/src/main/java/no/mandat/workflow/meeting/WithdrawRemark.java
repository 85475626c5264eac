package no.mandat.workflow.meeting;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.RemarkId;
import no.mandat.workflow.shared.Keyed;

/** Takes back a remark on minutes. */
public record WithdrawRemark(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") RemarkId remark) implements Keyed {}
