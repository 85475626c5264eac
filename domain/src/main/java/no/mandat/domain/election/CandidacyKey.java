package no.mandat.domain.election;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.io.Serializable;
import no.mandat.domain.shared.ElectionId;
import no.mandat.domain.shared.PartId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Subject;

/** Who is proposed in which election. */
@Embeddable
public record CandidacyKey(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "election_id"))
        ElectionId election,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "person_id"))
        PersonId person)
        implements PartId, Serializable {

    static final String CANDIDATES = "candidates";

    @Override
    public Subject whole() {
        return Subject.of(Election.class, election);
    }

    @Override
    public String field() {
        return CANDIDATES;
    }
}
