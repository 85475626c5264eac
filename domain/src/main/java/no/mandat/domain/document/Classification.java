package no.mandat.domain.document;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.LocalDate;
import no.mandat.domain.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Who something is for, and by which law where it isn't for everybody (domain.md, Classification). What isn't exempt has no
 * legal basis. The day that an exemption ends opens nothing by itself: somebody must look first.
 *
 * @param legalBasis the provision that exempts it, as text
 * @param inPart whether only a part of it is exempt
 * @param exemptUntil the last day of the exemption, or none
 */
@Embeddable
public record Classification(
        @Enumerated(EnumType.STRING) Openness openness,
        @Nullable String legalBasis,
        boolean inPart,
        @Nullable LocalDate exemptUntil)
        implements Serializable {

    /** @throws RefusedException {@link DocumentRefusal.LegalBasisMissing} when it is exempt by no law */
    public Classification {
        if (openness != Openness.EXEMPT) {
            legalBasis = null;
            inPart = false;
            exemptUntil = null;
        } else if (legalBasis == null || legalBasis.isBlank()) {
            throw new RefusedException(new DocumentRefusal.LegalBasisMissing());
        }
    }

    /** The one that is for fewer; of two that are for the same, this one. */
    public Classification stricter(Classification other) {
        return other.openness.compareTo(openness) > 0 ? other : this;
    }

    /** One without a legal basis. */
    public static Classification of(Openness openness) {
        return new Classification(openness, null, false, null);
    }
}
