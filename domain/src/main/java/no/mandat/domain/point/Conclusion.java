package no.mandat.domain.point;

import static no.mandat.domain.shared.Change.between;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * What is answered to a point.
 *
 * @param reason what the contributor is told, in words
 * @param destination where the point went, by name; of one that wasn't taken up none
 */
@Embeddable
public record Conclusion(
        @Enumerated(EnumType.STRING) Disposition disposition,
        String reason,
        @Nullable String destination) implements Serializable {

    /**
     * Says nothing of where a point went that wasn't taken up.
     *
     * @throws RefusedException {@link PointRefusal.ReasonMissing}, {@link PointRefusal.DestinationMissing}
     */
    public Conclusion {
        if (reason.isBlank()) {
            throw new RefusedException(new PointRefusal.ReasonMissing());
        }
        if (!disposition.isTakenUp()) {
            destination = null;
        } else if (destination == null || destination.isBlank()) {
            throw new RefusedException(new PointRefusal.DestinationMissing(disposition));
        }
    }

    /** Where it went, if it was taken up. */
    public Optional<String> where() {
        return Optional.ofNullable(destination);
    }

    static Stream<Change> changes(@Nullable Conclusion before, Conclusion after) {
        return Stream.of(
                        between("disposition", before == null ? null : before.disposition, after.disposition),
                        between("reason", before == null ? null : before.reason, after.reason),
                        between("destination", before == null ? null : before.destination, after.destination))
                .flatMap(change -> change);
    }
}
