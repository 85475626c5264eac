package no.mandat.domain.mandate;

import static no.mandat.domain.shared.Change.between;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import no.mandat.domain.party.ParticipationKey;
import no.mandat.domain.party.TwoKeys;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * That one of the two who close a mandate together has asked the other for a step (domain.md, Mandate).
 *
 * @param closingStep {@link MandateAction#BEGIN_CLOSING}, {@link MandateAction#CLOSE}
 * @param closingAskedBy who asked
 * @param closingAskedWith the key that they hold; the other is still to be turned
 */
@Embeddable
public record ClosingRequest(
        @Column(name = "closing_step") @Enumerated(EnumType.STRING)
        MandateAction closingStep,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "closing_asked_by_id"))
        PersonId closingAskedBy,

        @Column(name = "closing_asked_with") @Enumerated(EnumType.STRING)
        ParticipationKey closingAskedWith)
        implements Serializable {

    /** Whether that person can agree to it. */
    boolean isSecond(PersonId person, TwoKeys keys) {
        return !person.equals(closingAskedBy) && keys.isSecond(person, closingAskedWith);
    }

    /** @throws RefusedException {@link MandateRefusal.NotTheSecondKey} */
    void requireSecond(PersonId person, TwoKeys keys) {
        if (!isSecond(person, keys)) {
            throw new RefusedException(new MandateRefusal.NotTheSecondKey());
        }
    }

    /** What changes where one takes the place of another, or of none. */
    static List<Change> changes(@Nullable ClosingRequest before, @Nullable ClosingRequest after) {
        return Stream.of(
                        between(
                                "closingStep",
                                part(before, ClosingRequest::closingStep),
                                part(after, ClosingRequest::closingStep)),
                        between(
                                "closingAskedBy",
                                part(before, ClosingRequest::closingAskedBy),
                                part(after, ClosingRequest::closingAskedBy)),
                        between(
                                "closingAskedWith",
                                part(before, ClosingRequest::closingAskedWith),
                                part(after, ClosingRequest::closingAskedWith)))
                .flatMap(change -> change)
                .toList();
    }

    private static @Nullable Object part(@Nullable ClosingRequest request, Function<ClosingRequest, Object> part) {
        return Optional.ofNullable(request).map(part).orElse(null);
    }
}
