package no.mandat.domain.mandate;

import static no.mandat.domain.shared.Change.set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.List;
import no.mandat.domain.party.ParticipationKey;
import no.mandat.domain.party.TwoKeys;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;

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

    /** What changes when it is made. */
    List<Change> made() {
        return List.of(
                set("closingStep", closingStep),
                set("closingAskedBy", closingAskedBy),
                set("closingAskedWith", closingAskedWith));
    }

    /** What changes when it is answered, or over. */
    List<Change> gone() {
        return made().stream()
                .map(change -> new Change(change.field(), change.after(), null))
                .toList();
    }
}
