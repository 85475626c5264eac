package no.mandat.workflow.party;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import no.mandat.domain.party.Body;

/** How many days before a meeting a body's call should come, as it is filled in. */
public record NoticeForm(
        @NotNull(message = "rule.required") @Min(value = 0, message = "rule.notice") @Max(value = Body.MOST_NOTICE_DAYS, message = "rule.notice") Integer noticeDays) {}
