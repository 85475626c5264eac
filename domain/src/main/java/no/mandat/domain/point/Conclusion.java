package no.mandat.domain.point;

import static no.mandat.domain.shared.Change.between;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.ReportPart;
import org.jspecify.annotations.Nullable;

/**
 * What is answered to a point.
 *
 * @param reason what the contributor is told, in words
 * @param destination where the point went, in words; of one that wasn't taken up none
 * @param parts the sections and recommendations that it went to; of one that went to none, or wasn't taken up, none
 */
@Embeddable
public record Conclusion(
        @Enumerated(EnumType.STRING) Disposition disposition,
        String reason,
        @Nullable String destination,
        @Nullable Destinations parts)
        implements Serializable {

    /** What the history calls the parts. */
    static final String PARTS = "parts";

    /**
     * Says nothing of where a point went that wasn't taken up.
     *
     * @throws RefusedException {@link PointRefusal.ReasonMissing}, {@link PointRefusal.DestinationMissing}
     */
    public Conclusion {
        if (reason.isBlank()) {
            throw new RefusedException(new PointRefusal.ReasonMissing());
        }
        if (destination != null && destination.isBlank()) {
            destination = null;
        }
        if (parts != null && parts.parts().isEmpty()) {
            parts = null;
        }
        if (!disposition.isTakenUp()) {
            destination = null;
            parts = null;
        } else if (destination == null && parts == null) {
            throw new RefusedException(new PointRefusal.DestinationMissing(disposition));
        }
    }

    /**
     * One whose point went to no part of a deliverable that is named.
     *
     * @throws RefusedException {@link PointRefusal.ReasonMissing}, {@link PointRefusal.DestinationMissing}
     */
    public Conclusion(Disposition disposition, String reason, @Nullable String destination) {
        this(disposition, reason, destination, null);
    }

    /** Where it went, if it was taken up. */
    public Optional<String> where() {
        return Optional.ofNullable(destination);
    }

    /** The sections and recommendations that it went to. */
    public List<ReportPart> named() {
        return parts == null ? List.of() : parts.parts();
    }

    static Stream<Change> changes(@Nullable Conclusion before, Conclusion after) {
        return Stream.of(
                        between("disposition", before == null ? null : before.disposition, after.disposition),
                        between("reason", before == null ? null : before.reason, after.reason),
                        between("destination", before == null ? null : before.destination, after.destination),
                        between(PARTS, before == null ? List.of() : before.named(), after.named()))
                .flatMap(change -> change);
    }
}
