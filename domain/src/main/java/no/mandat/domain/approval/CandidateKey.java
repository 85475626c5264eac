package no.mandat.domain.approval;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.io.Serializable;
import no.mandat.domain.shared.PartId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.Subject;

/** Somebody who can be chosen in an election. */
@Embeddable
public record CandidateKey(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "round_id"))
        RoundId round,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "person_id"))
        PersonId person)
        implements PartId, Serializable {

    @Override
    public Subject whole() {
        return Subject.of(ApprovalRound.class, round);
    }

    @Override
    public String field() {
        return ApprovalRound.CANDIDATES;
    }
}
