package no.mandat.domain.party;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.SeatId;
import org.jspecify.annotations.Nullable;

/**
 * Who sits where in a body, and whether there is room: a seat holds one, nobody sits twice, there is at most one leader and
 * exactly one head (domain.md, Party). Whoever changes it has locked the body.
 *
 * @param seats all its seats, closed ones too
 * @param memberships all its memberships, ended ones too
 */
public record Seating(Body body, List<Seat> seats, List<Membership> memberships) {

    /**
     * Refuses unless a person can take the place from that day on, without an end.
     *
     * @throws RefusedException as {@link #requireRoom(PersonId, Place, LocalDate, LocalDate)}
     */
    public void requireRoom(PersonId person, Place place, LocalDate from) {
        requireRoom(person, place, from, null);
    }

    /**
     * Refuses unless a person can take the place from that day on.
     *
     * @param lastDay their last day there, if it is set: who comes after it isn't in the way
     *
     * @throws RefusedException {@link PartyRefusal.NoSuchSeat}, {@link PartyRefusal.SeatIsClosed},
     *     {@link PartyRefusal.SeatTaken}, {@link PartyRefusal.SitsAlready}, {@link PartyRefusal.LeaderAlready},
     *     {@link PartyRefusal.HeadAlready}, {@link PartyRefusal.NoSuchMember}
     */
    void requireRoom(PersonId person, Place place, LocalDate from, @Nullable LocalDate lastDay) {
        if (place.role().isSeated()) {
            requireSeat(place, from, lastDay);
        }
        if (place.role() == Role.DEPUTY) {
            requireMember(person, place, from);
        }
        refuseIf(
                any(from, lastDay, seat -> seat.person().equals(person) && !deputiesForOthers(seat, place)),
                new PartyRefusal.SitsAlready());
        refuseIf(
                place.role() == Role.LEADER && any(from, lastDay, seat -> seat.role() == Role.LEADER),
                new PartyRefusal.LeaderAlready());
        refuseIf(
                place.role() == Role.HEAD && any(from, lastDay, seat -> seat.role() == Role.HEAD),
                new PartyRefusal.HeadAlready());
    }

    /**
     * Refuses when somebody sits in the seat on that day or will later.
     *
     * @throws RefusedException {@link PartyRefusal.SeatTaken}
     */
    public void requireVacant(SeatId seat, LocalDate from) {
        requireVacant(seat, from, null);
    }

    /** Whether nobody sits in the seat on that day or will later. */
    public boolean isVacant(SeatId seat, LocalDate from) {
        return !any(from, null, sitting -> sitting.seat().filter(seat::equals).isPresent());
    }

    /** The seats that are there on that day. */
    public List<Seat> seatsOn(LocalDate day) {
        return seats.stream().filter(seat -> !seat.isClosedOn(day)).toList();
    }

    private void requireVacant(SeatId seat, LocalDate from, @Nullable LocalDate lastDay) {
        refuseIf(
                any(from, lastDay, sitting -> sitting.seat()
                        .filter(seat::equals)
                        .isPresent()),
                new PartyRefusal.SeatTaken());
    }

    /** Whether somebody is to lead the body from a later day on. */
    public boolean hasLeaderAfter(LocalDate day) {
        return any(
                day,
                null,
                sitting -> sitting.role() == Role.LEADER && sitting.fromDay().isAfter(day));
    }

    /** Who leads the body on that day. */
    public Optional<Membership> leaderOn(LocalDate day) {
        return on(day).filter(sitting -> sitting.role() == Role.LEADER).findFirst();
    }

    /** Who turns a group's key on that day: its leader, or while nobody is elected each who has a vote. */
    public Set<PersonId> keyHolders(LocalDate day) {
        return leaderOn(day).map(leader -> Set.of(leader.person())).orElseGet(() -> voters(day, Set.of()));
    }

    /** The leader and the members of the body on that day, whether their seats have a vote or not. */
    public Set<PersonId> membersOn(LocalDate day) {
        return on(day).filter(sitting -> sitting.role() == Role.LEADER || sitting.role() == Role.MEMBER)
                .map(Membership::person)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Who is the head of the secretariat on that day. */
    public Optional<Membership> headOn(LocalDate day) {
        return on(day).filter(sitting -> sitting.role() == Role.HEAD).findFirst();
    }

    /** All who sit in the body on that day, in whatever role. */
    public Set<PersonId> peopleOn(LocalDate day) {
        return on(day).map(Membership::person).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Who sat in the body on any of those days. */
    public Set<PersonId> peopleBetween(LocalDate first, LocalDate last) {
        return memberships.stream()
                .filter(sitting -> sitting.reaches(first) && !sitting.fromDay().isAfter(last))
                .map(Membership::person)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether somebody sits in the body on that day, in whatever role. */
    public boolean sitsOn(LocalDate day, PersonId person) {
        return on(day).anyMatch(sitting -> sitting.person().equals(person));
    }

    /** Whether somebody sits there that day as one whose part it is to write. */
    public boolean writesOn(LocalDate day, PersonId person) {
        return on(day).anyMatch(sitting ->
                sitting.person().equals(person) && sitting.place().role().isWriting());
    }

    /**
     * Who has a vote in a round that opens on that day: leaders and members in voting seats, or the deputy who was named to
     * stand in for one. One person has one vote, whether they have ever logged in or not; a vacant seat has none.
     *
     * @param absent the members whose deputies stand in for them
     * @throws RefusedException {@link PartyRefusal.NoSuchMember} when an absent one is no voter or has no deputy
     */
    public Set<PersonId> voters(LocalDate day, Set<PersonId> absent) {
        Set<PersonId> voters = new LinkedHashSet<>();
        on(day).filter(sitting -> sitting.role() == Role.LEADER || sitting.role() == Role.MEMBER)
                .filter(this::isInVotingSeat)
                .map(Membership::person)
                .forEach(voters::add);
        refuseIf(!voters.containsAll(absent), new PartyRefusal.NoSuchMember());
        voters.removeAll(absent);
        absent.forEach(member -> voters.add(
                deputyOf(member, day).orElseThrow(() -> new RefusedException(new PartyRefusal.NoSuchMember()))));
        return voters;
    }

    /** Those who have a vote on that day and a deputy who can be named to stand in, each with the deputy. */
    public Map<PersonId, PersonId> standIns(LocalDate day) {
        Map<PersonId, PersonId> standIns = new LinkedHashMap<>();
        voters(day, Set.of())
                .forEach(member -> deputyOf(member, day).ifPresent(deputy -> standIns.put(member, deputy)));
        return standIns;
    }

    /** The seat that somebody holds on that day, or that of whom they are the deputy of; of several, of whom they were named for first. */
    public Optional<Seat> seatOf(PersonId person, LocalDate day) {
        return heldBy(person, day)
                .or(() -> on(day).filter(sitting -> sitting.person().equals(person))
                        .flatMap(sitting -> sitting.deputyFor().stream())
                        .flatMap(member -> heldBy(member, day).stream())
                        .findFirst());
    }

    private Optional<Seat> heldBy(PersonId person, LocalDate day) {
        return on(day).filter(sitting -> sitting.person().equals(person))
                .flatMap(sitting -> sitting.seat().flatMap(this::seat).stream())
                .findFirst();
    }

    private Optional<PersonId> deputyOf(PersonId member, LocalDate day) {
        return on(day).filter(
                        sitting -> sitting.deputyFor().filter(member::equals).isPresent())
                .map(Membership::person)
                .findFirst();
    }

    private boolean isInVotingSeat(Membership sitting) {
        return sitting.seat().flatMap(this::seat).filter(Seat::isVoting).isPresent();
    }

    private Optional<Seat> seat(SeatId id) {
        return seats.stream().filter(seat -> seat.id().equals(id)).findFirst();
    }

    private Stream<Membership> on(LocalDate day) {
        return memberships.stream().filter(sitting -> sitting.isOn(day));
    }

    private boolean any(LocalDate from, @Nullable LocalDate lastDay, Predicate<Membership> condition) {
        return memberships.stream()
                .filter(sitting -> sitting.reaches(from))
                .filter(sitting -> lastDay == null || !sitting.fromDay().isAfter(lastDay))
                .anyMatch(condition);
    }

    private void requireSeat(Place place, LocalDate from, @Nullable LocalDate lastDay) {
        var seat = Optional.ofNullable(place.seat())
                .flatMap(this::seat)
                .orElseThrow(() -> new RefusedException(new PartyRefusal.NoSuchSeat()));
        refuseIf(seat.isClosedOn(from), new PartyRefusal.SeatIsClosed());
        requireVacant(seat.id(), from, lastDay);
    }

    private void requireMember(PersonId deputy, Place place, LocalDate from) {
        boolean isMember = on(from).filter(sitting -> sitting.role() == Role.LEADER || sitting.role() == Role.MEMBER)
                .anyMatch(sitting -> sitting.person().equals(place.deputyFor()));
        refuseIf(!isMember || deputy.equals(place.deputyFor()), new PartyRefusal.NoSuchMember());
    }

    /** One person may be the deputy of several members. */
    private static boolean deputiesForOthers(Membership sitting, Place place) {
        return sitting.role() == Role.DEPUTY
                && place.role() == Role.DEPUTY
                && !sitting.deputyFor().equals(Optional.ofNullable(place.deputyFor()));
    }

    private static void refuseIf(boolean broken, PartyRefusal refusal) {
        if (broken) {
            throw new RefusedException(refusal);
        }
    }
}
