package no.mandat.domain.milestone;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import no.mandat.domain.shared.MandateId;

/**
 * How a mandate's plan stands, for lists of many mandates: when the next thing of it is due, and whether it slips. It says nothing that the milestones
 * don't say, and only reads: whoever keeps the plan's events writes it.
 */
@Entity
public class PlanStanding {

    /** Where nothing is left to be reached: after everything else. */
    public static final LocalDate NOTHING = LocalDate.of(9999, 12, 31);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
    private MandateId mandate;

    private LocalDate nextDue;

    private boolean slipping;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected PlanStanding() {}

    /** Of which mandate. */
    public MandateId mandate() {
        return mandate;
    }

    /** When the next milestone is due, be it overdue; {@link #NOTHING} where none is left. */
    public LocalDate nextDue() {
        return nextDue;
    }

    /** Whether a milestone that is ahead is later than agreed. */
    public boolean slipping() {
        return slipping;
    }
}
