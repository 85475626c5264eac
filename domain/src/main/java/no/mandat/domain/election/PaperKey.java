package no.mandat.domain.election;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.io.Serializable;
import no.mandat.domain.shared.ElectionId;
import no.mandat.domain.shared.PartId;
import no.mandat.domain.shared.Subject;

/** The paper of which vote in which election. */
@Embeddable
public record PaperKey(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "election_id"))
        ElectionId election,

        @Column(name = "revision") int revision)
        implements PartId, Serializable {

    static final String PAPERS = "papers";

    @Override
    public Subject whole() {
        return Subject.of(Election.class, election);
    }

    @Override
    public String field() {
        return PAPERS;
    }
}
