package no.mandat.domain.mandate;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.io.Serializable;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PartId;
import no.mandat.domain.shared.Subject;

/** Which version of which mandate, from 1. */
@Embeddable
public record VersionKey(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
        MandateId mandate,

        @Column(name = "number") int number)
        implements PartId, Serializable {

    static final String VERSIONS = "versions";

    @Override
    public Subject whole() {
        return Subject.of(Mandate.class, mandate);
    }

    @Override
    public String field() {
        return VERSIONS;
    }
}
