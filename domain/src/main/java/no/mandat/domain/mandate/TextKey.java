package no.mandat.domain.mandate;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.io.Serializable;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PartId;
import no.mandat.domain.shared.Subject;

/** Which text that was put to the bodies of a mandate. */
@Embeddable
public record TextKey(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
        MandateId mandate,

        @Column(name = "revision") int revision)
        implements PartId, Serializable {

    static final String TEXTS = "texts";

    @Override
    public Subject whole() {
        return Subject.of(Mandate.class, mandate);
    }

    @Override
    public String field() {
        return TEXTS;
    }
}
