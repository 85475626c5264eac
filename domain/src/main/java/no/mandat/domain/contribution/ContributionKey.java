package no.mandat.domain.contribution;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.io.Serializable;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.PartId;
import no.mandat.domain.shared.Subject;

/** Which text of which contribution. */
@Embeddable
public record ContributionKey(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "contribution_id"))
        ContributionId contribution,

        @Column(name = "revision") int revision)
        implements PartId, Serializable {

    static final String TEXTS = "texts";

    @Override
    public Subject whole() {
        return Subject.of(Contribution.class, contribution);
    }

    @Override
    public String field() {
        return TEXTS;
    }
}
