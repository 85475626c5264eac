package no.mandat.domain.resolution;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.io.Serializable;
import no.mandat.domain.shared.PartId;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.domain.shared.Subject;

/** Which revision of which resolution. */
@Embeddable
public record RevisionKey(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "resolution_id"))
        ResolutionId resolution,

        @Column(name = "revision") int revision)
        implements PartId, Serializable {

    static final String REVISIONS = "revisions";

    @Override
    public Subject whole() {
        return Subject.of(Resolution.class, resolution);
    }

    @Override
    public String field() {
        return REVISIONS;
    }
}
