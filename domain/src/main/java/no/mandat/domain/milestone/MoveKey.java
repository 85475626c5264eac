package no.mandat.domain.milestone;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.io.Serializable;
import no.mandat.domain.shared.MilestoneId;
import no.mandat.domain.shared.PartId;
import no.mandat.domain.shared.Subject;

/** Which change of date of which milestone, from 1. */
@Embeddable
public record MoveKey(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "milestone_id"))
        MilestoneId milestone,

        @Column(name = "number") int number)
        implements PartId, Serializable {

    static final String MOVES = "moves";

    @Override
    public Subject whole() {
        return Subject.of(Milestone.class, milestone);
    }

    @Override
    public String field() {
        return MOVES;
    }
}
