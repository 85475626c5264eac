package no.mandat.workflow.party;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.shared.Keyed;

/** The head of the secretariat leaves the task to somebody else, who is the head from that day on. */
public record HandOver(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MandateId mandate,
        @NotNull(message = "rule.required") PersonId successor,
        @NotNull(message = "rule.required") LocalDate fromDay)
        implements Keyed {}
