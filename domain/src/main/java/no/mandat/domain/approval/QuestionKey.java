package no.mandat.domain.approval;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.io.Serializable;
import no.mandat.domain.shared.PartId;
import no.mandat.domain.shared.RecusalId;
import no.mandat.domain.shared.Subject;

/** Which question about whose impartiality, counted from 1. */
@Embeddable
public record QuestionKey(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "recusal_id"))
        RecusalId recusal,

        @Column(name = "number") int number)
        implements PartId, Serializable {

    @Override
    public Subject whole() {
        return Subject.of(Recusal.class, recusal);
    }

    @Override
    public String field() {
        return Recusal.QUESTIONS;
    }
}
