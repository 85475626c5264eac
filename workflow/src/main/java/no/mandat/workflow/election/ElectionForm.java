package no.mandat.workflow.election;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import no.mandat.workflow.shared.OneLine;

/**
 * What the secretariat says when it calls an election.
 *
 * @param title what it is called in lists and mail
 * @param lastDay the last day for proposals
 */
public record ElectionForm(
        @OneLine(max = 200) String title,
        @NotNull(message = "rule.required") LocalDate lastDay) {}
