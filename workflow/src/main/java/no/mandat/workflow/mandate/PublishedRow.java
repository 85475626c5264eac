package no.mandat.workflow.mandate;

import java.time.LocalDate;
import no.mandat.domain.mandate.MandateStatus;

/**
 * A published mandate in the list of all.
 *
 * @param name by what its page is known
 * @param firstDay its first day: that of its adoption, where none was given
 */
public record PublishedRow(
        String name, String title, String board, LocalDate firstDay, LocalDate lastDay, MandateStatus status) {}
