package no.mandat.workflow.party;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.party.BodyKind;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.SeatId;

/**
 * Who sits in one body on a day.
 *
 * @param seats all its seats that were not closed by then, by category
 * @param memberships all of them, of every time, by their first day
 * @param noticeDays how many days before a meeting its call should come
 */
public record BodyComposition(
        BodyId id,
        BodyKind kind,
        String name,
        LocalDate day,
        List<SeatLine> seats,
        List<MembershipLine> memberships,
        int noticeDays) {

    /** Who sits in the seat. */
    public Optional<MembershipLine> in(SeatId seat) {
        return sitting().filter(sitting -> seat.equals(sitting.seat())).findFirst();
    }

    /** The seats that nobody sits in. */
    public List<SeatLine> vacant() {
        return seats.stream().filter(seat -> in(seat.id()).isEmpty()).toList();
    }

    /** The deputies who are named for the member. */
    public List<MembershipLine> deputiesOf(PersonId member) {
        return sitting().filter(sitting -> member.equals(sitting.deputyFor())).toList();
    }

    /** Those who sit there without a seat or a member: of a secretariat. The head comes first. */
    public List<MembershipLine> staff() {
        return sitting()
                .filter(sitting -> sitting.role() == Role.HEAD || sitting.role() == Role.SECRETARY)
                .sorted(Comparator.comparing(MembershipLine::role))
                .toList();
    }

    /** Who leads it, or heads it. */
    public Optional<MembershipLine> leader() {
        return sitting()
                .filter(sitting -> sitting.role() == Role.LEADER || sitting.role() == Role.HEAD)
                .findFirst();
    }

    /** Whose time was over by then, the last to leave first. */
    public List<MembershipLine> former() {
        return memberships.stream()
                .filter(sitting -> sitting.isOverOn(day))
                .sorted(Comparator.comparing(MembershipLine::toDay).reversed())
                .toList();
    }

    /** Who is to come after that day. */
    public List<MembershipLine> coming() {
        return memberships.stream()
                .filter(sitting -> sitting.fromDay().isAfter(day))
                .toList();
    }

    /** Whether nobody ever sat there, and there is no seat. */
    public boolean isEmpty() {
        return seats.isEmpty() && memberships.isEmpty();
    }

    /** Those whose memberships count on the day. */
    Stream<MembershipLine> sitting() {
        return memberships.stream().filter(sitting -> sitting.isOn(day));
    }
}
