package no.mandat.workflow.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import no.mandat.domain.shared.RemarkId;
import no.mandat.workflow.shared.Keyed;

/** Says what becomes of a remark on minutes. */
public record AnswerRemark(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") RemarkId remark,

        @NotBlank(message = "rule.required") @Size(max = 5_000, message = "rule.tooLong") String answer)
        implements Keyed {}
