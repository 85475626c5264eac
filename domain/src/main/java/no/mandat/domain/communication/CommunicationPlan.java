package no.mandat.domain.communication;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.communication.CommunicationPlanEvent.CommunicationPlanChanged;
import no.mandat.domain.communication.CommunicationPlanEvent.CommunicationPlanConfirmed;
import no.mandat.domain.party.ParticipationKey;
import no.mandat.domain.party.TwoKeys;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * The communications plan of a mandate. What is changed of an item makes it another edition; leader and secretariat confirm an edition,
 * each by another person ({@link TwoKeys}), and one that was changed since is confirmed anew.
 */
@Entity
public class CommunicationPlan {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
    private MandateId mandate;

    /** How often it was changed. */
    private int edition;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "leader_id"))
    private @Nullable PersonId leader;

    private @Nullable Integer leaderEdition;

    private @Nullable Instant leaderAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "secretary_id"))
    private @Nullable PersonId secretary;

    private @Nullable Integer secretaryEdition;

    private @Nullable Instant secretaryAt;

    /** The last edition that both had confirmed. */
    private @Nullable Integer confirmedEdition;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected CommunicationPlan() {}

    /** One without items. */
    public CommunicationPlan(MandateId mandate) {
        this.mandate = mandate;
    }

    /** An item of it was changed. */
    public CommunicationPlanChanged change() {
        var changes = List.of(new Change("edition", edition == 0 ? null : edition, edition + 1));
        edition++;
        return new CommunicationPlanChanged(mandate, changes);
    }

    /** The key with which somebody can confirm it as it stands. Nobody turns both. */
    public Optional<ParticipationKey> keyOf(PersonId person, TwoKeys keys) {
        if (edition == 0 || hasSigned(person)) {
            return Optional.empty();
        }
        return Stream.of(ParticipationKey.GROUP, ParticipationKey.SECRETARIAT)
                .filter(key -> !isTurned(key) && isHeld(key, keys, person))
                .findFirst();
    }

    private static boolean isHeld(ParticipationKey key, TwoKeys keys, PersonId person) {
        return keys.isSecond(person, other(key));
    }

    /** The key beside that one. */
    public static ParticipationKey other(ParticipationKey key) {
        return key == ParticipationKey.GROUP ? ParticipationKey.SECRETARIAT : ParticipationKey.GROUP;
    }

    private boolean hasSigned(PersonId person) {
        return Stream.of(signature(ParticipationKey.GROUP), signature(ParticipationKey.SECRETARIAT))
                .flatMap(Optional::stream)
                .anyMatch(
                        signed -> signed.edition() == edition && signed.person().equals(person));
    }

    /** Whether it was confirmed with that key as it stands. */
    public boolean isTurned(ParticipationKey key) {
        return signature(key).filter(signed -> signed.edition() == edition).isPresent();
    }

    /**
     * Confirms it as it stands, with the key that the person holds.
     *
     * @throws RefusedException {@link CommunicationRefusal.NothingToConfirm}, {@link CommunicationRefusal.ConfirmedAlready},
     *     {@link CommunicationRefusal.NotYoursToConfirm}
     */
    public CommunicationPlanConfirmed confirm(PersonId person, TwoKeys keys, Instant at) {
        if (edition == 0) {
            throw new RefusedException(new CommunicationRefusal.NothingToConfirm());
        }
        if (isConfirmed() || hasSigned(person)) {
            throw new RefusedException(new CommunicationRefusal.ConfirmedAlready());
        }
        var key = keyOf(person, keys)
                .orElseThrow(() -> new RefusedException(new CommunicationRefusal.NotYoursToConfirm()));
        var signed = signed(key, person, at);
        var both =
                isConfirmed() ? Change.between("confirmedEdition", confirmedEdition, edition) : Stream.<Change>empty();
        var changes = Stream.concat(signed, both).toList();
        confirmedEdition = isConfirmed() ? Integer.valueOf(edition) : confirmedEdition;
        return new CommunicationPlanConfirmed(mandate, changes);
    }

    private Stream<Change> signed(ParticipationKey key, PersonId person, Instant at) {
        if (key == ParticipationKey.GROUP) {
            var changes = Stream.of(
                            Change.between("leader", leader, person),
                            Change.between("leaderEdition", leaderEdition, edition),
                            Change.between("leaderAt", leaderAt, at))
                    .flatMap(change -> change)
                    .toList();
            leader = person;
            leaderEdition = edition;
            leaderAt = at;
            return changes.stream();
        }
        var changes = Stream.of(
                        Change.between("secretary", secretary, person),
                        Change.between("secretaryEdition", secretaryEdition, edition),
                        Change.between("secretaryAt", secretaryAt, at))
                .flatMap(change -> change)
                .toList();
        secretary = person;
        secretaryEdition = edition;
        secretaryAt = at;
        return changes.stream();
    }

    /** Whether both have confirmed it as it stands. */
    public boolean isConfirmed() {
        return isTurned(ParticipationKey.GROUP) && isTurned(ParticipationKey.SECRETARIAT);
    }

    /** How far it is confirmed. */
    public PlanConfirmation confirmation() {
        if (isConfirmed()) {
            return PlanConfirmation.CONFIRMED;
        }
        return confirmedEdition == null ? PlanConfirmation.ASKED : PlanConfirmation.CHANGED;
    }

    /** Who confirmed it last with that key. */
    public Optional<PlanSignature> signature(ParticipationKey key) {
        return key == ParticipationKey.GROUP
                ? signature(leader, leaderEdition, leaderAt)
                : signature(secretary, secretaryEdition, secretaryAt);
    }

    private static Optional<PlanSignature> signature(
            @Nullable PersonId person, @Nullable Integer edition, @Nullable Instant at) {
        return person == null
                ? Optional.empty()
                : Optional.of(new PlanSignature(person, Objects.requireNonNull(edition), Objects.requireNonNull(at)));
    }

    /** Of which mandate. */
    public MandateId mandate() {
        return mandate;
    }

    /** How often it was changed; none of its items was, while it is 0. */
    public int edition() {
        return edition;
    }

    /** Counts its changes. */
    public int version() {
        return version;
    }
}
