package no.mandat.domain.milestone;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * A process of others that a milestone must be in time for: a national budget, a hearing.
 *
 * @param outsideProcess what it is called
 * @param outsideDay its day
 */
@Embeddable
public record OutsideProcess(
        @Column(name = "outside_process") String outsideProcess,
        @Column(name = "outside_day") LocalDate outsideDay) implements Serializable {}
