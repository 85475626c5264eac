package no.mandat.domain.party;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.shared.PersonId;

/**
 * Who lets an outsider in: the secretariat or the leader proposes, and the other confirms. An acting leader is of the
 * secretariat and holds its key, so that while nobody is elected any voting member is the second. Nobody turns both.
 *
 * @param group who sits in the group
 * @param secretariat who works in the secretariat
 * @param day on which day the keys are held
 */
public record TwoKeys(Seating group, Seating secretariat, LocalDate day) {

    /** The key with which somebody proposes, if they hold one. */
    public Optional<ParticipationKey> first(PersonId person) {
        if (isOfSecretariat(person)) {
            return Optional.of(ParticipationKey.SECRETARIAT);
        }
        return isElectedLeader(person) ? Optional.of(ParticipationKey.GROUP) : Optional.empty();
    }

    /** Whether somebody holds the key that is still to be turned. */
    public boolean isSecond(PersonId person, ParticipationKey first) {
        return seconds(first).contains(person);
    }

    /** Those who hold the key that is still to be turned. */
    public Set<PersonId> seconds(ParticipationKey first) {
        return switch (first) {
            case GROUP -> secretariat.peopleOn(day);
            case SECRETARIAT -> group.keyHolders(day);
        };
    }

    private boolean isOfSecretariat(PersonId person) {
        return secretariat.sitsOn(day, person);
    }

    private boolean isElectedLeader(PersonId person) {
        return group.leaderOn(day)
                .filter(leader -> leader.person().equals(person))
                .isPresent();
    }
}
