package no.mandat.domain.party;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MembershipId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.SeatId;
import org.jspecify.annotations.Nullable;

/**
 * One change of who sits where in a body that is locked. Its steps keep the rules of {@link Seating}: whoever takes another
 * place ends the one on the day before and begins the other, and the deputies of a member who leaves leave with them. What
 * was begun, and what happened, is handed on by whoever asked for the change.
 */
public final class Recomposition {

    private final Seating seating;
    private final LocalDate today;
    private final Optional<MandateId> mandate;
    private final Supplier<MembershipId> ids;
    private final List<Membership> begun = new ArrayList<>();
    private final List<PartyEvent> events = new ArrayList<>();

    /**
     * Begins a change.
     *
     * @param today what is over by then can no longer be ended
     * @param mandate in whose history it belongs
     */
    public Recomposition(Seating seating, LocalDate today, Optional<MandateId> mandate, Supplier<MembershipId> ids) {
        this.seating = new Seating(seating.body(), seating.seats(), new ArrayList<>(seating.memberships()));
        this.today = today;
        this.mandate = mandate;
        this.ids = ids;
    }

    /** The new memberships, to be kept. */
    public List<Membership> begun() {
        return List.copyOf(begun);
    }

    /** What happened, in order. */
    public List<PartyEvent> events() {
        return List.copyOf(events);
    }

    /** The body's membership of that id, if it is one. */
    public Optional<Membership> find(MembershipId id) {
        return seating.memberships().stream()
                .filter(membership -> membership.id().equals(id))
                .findFirst();
    }

    /** Who leads the body on that day. */
    public Optional<Membership> leaderOn(LocalDate day) {
        return on(Role.LEADER, day);
    }

    /**
     * Gives somebody a place.
     *
     * @throws RefusedException as {@link Seating#requireRoom}; {@link PartyRefusal.NoSuchRole}
     */
    public void begin(PersonId person, Place place, Term term) {
        var ignored = begun(person, place, term, null);
    }

    /**
     * Ends a membership, and those of the deputies who are named for its member.
     *
     * @throws RefusedException {@link PartyRefusal.HeadWithoutSuccessor}; as {@link Membership#end}
     */
    public void end(Membership membership, LocalDate lastDay, Optional<String> reason) {
        if (membership.role() == Role.HEAD) {
            throw new RefusedException(new PartyRefusal.HeadWithoutSuccessor());
        }
        finish(membership, lastDay, reason);
        dismissDeputies(membership.person(), lastDay, reason);
    }

    /**
     * Gives a member another seat or role from a day on; an end that was set for them stays.
     *
     * @throws RefusedException {@link PartyRefusal.HeadWithoutSuccessor}, {@link PartyRefusal.NotThen}; as {@link #begin}
     */
    public void move(Membership membership, Place place, Term term) {
        if (membership.role() == Role.HEAD) {
            throw new RefusedException(new PartyRefusal.HeadWithoutSuccessor());
        }
        replace(membership, place, term);
        if (place.role() != Role.LEADER && place.role() != Role.MEMBER) {
            dismissDeputies(membership.person(), term.fromDay().minusDays(1), Optional.empty());
        }
    }

    /**
     * The head of the secretariat leaves, and another is the head from that day on. A successor who works there changes
     * role.
     *
     * @throws RefusedException {@link PartyRefusal.NotThen}, {@link PartyRefusal.SuccessorIsHead}, {@link
     *     PartyRefusal.HeadAlready} when yet another takes over later
     */
    public void handOver(PersonId successor, LocalDate from) {
        var head = on(Role.HEAD, from).orElseThrow(() -> new RefusedException(new PartyRefusal.NotThen()));
        if (head.person().equals(successor)) {
            throw new RefusedException(new PartyRefusal.SuccessorIsHead());
        }
        finish(head, from.minusDays(1), Optional.empty());
        seating.memberships().stream()
                .filter(sitting -> sitting.person().equals(successor) && sitting.reaches(from))
                .findFirst()
                .ifPresent(sitting -> finish(sitting, from.minusDays(1), Optional.empty()));
        begin(successor, Place.of(Role.HEAD), Term.from(from));
    }

    /**
     * Somebody else leads from that day on. The old leader, if there is one, stays as a member in the same seat.
     *
     * @throws RefusedException {@link PartyRefusal.NotAVoter} when the new one is no member with a vote then, {@link
     *     PartyRefusal.LeaderAlready} when they lead already
     */
    public void changeLeader(PersonId successor, LocalDate from) {
        var next = seating.memberships().stream()
                .filter(sitting -> sitting.person().equals(successor) && sitting.isOn(from))
                .filter(sitting -> sitting.role() == Role.LEADER || sitting.role() == Role.MEMBER)
                .findFirst()
                .filter(sitting -> seating.voters(from, Set.of()).contains(successor))
                .orElseThrow(() -> new RefusedException(new PartyRefusal.NotAVoter()));
        if (next.role() == Role.LEADER) {
            throw new RefusedException(new PartyRefusal.LeaderAlready());
        }
        leaderOn(from).ifPresent(old -> replace(old, member(old), Term.from(from)));
        replace(next, Place.in(seatOf(next), Role.LEADER), Term.from(from));
    }

    /**
     * The leader lays the task down, and stays as a member in the same seat. Until another is elected, the head of the
     * secretariat leads.
     *
     * @throws RefusedException {@link PartyRefusal.NoLeader}
     */
    public void resignLeadership(LocalDate from) {
        var leader = leaderOn(from).orElseThrow(() -> new RefusedException(new PartyRefusal.NoLeader()));
        replace(leader, member(leader), Term.from(from));
    }

    private void replace(Membership membership, Place place, Term term) {
        var from = term.fromDay();
        if (!membership.isOn(from)) {
            throw new RefusedException(new PartyRefusal.NotThen());
        }
        var lastDay = membership.toDay();
        finish(membership, from.minusDays(1), Optional.empty());
        var next = begun(membership.person(), place, term, lastDay.orElse(null));
        lastDay.ifPresent(day -> finish(next, day, Optional.empty()));
    }

    private Membership begun(PersonId person, Place place, Term term, @Nullable LocalDate lastDay) {
        if (!seating.body().kind().has(place.role())) {
            throw new RefusedException(new PartyRefusal.NoSuchRole());
        }
        seating.requireRoom(person, place, term.fromDay(), lastDay);
        var beginning = Membership.begin(ids.get(), seating.body(), person, place, term, mandate);
        seating.memberships().add(beginning.membership());
        begun.add(beginning.membership());
        events.add(beginning.event());
        return beginning.membership();
    }

    private void finish(Membership membership, LocalDate lastDay, Optional<String> reason) {
        events.add(membership.end(lastDay, today, reason, mandate));
    }

    private void dismissDeputies(PersonId member, LocalDate lastDay, Optional<String> reason) {
        seating.memberships().stream()
                .filter(sitting -> sitting.deputyFor().filter(member::equals).isPresent())
                .filter(sitting -> sitting.reaches(lastDay.plusDays(1)))
                .forEach(sitting ->
                        finish(sitting, latest(lastDay, sitting.fromDay().minusDays(1)), reason));
    }

    private Optional<Membership> on(Role role, LocalDate day) {
        return seating.memberships().stream()
                .filter(sitting -> sitting.role() == role && sitting.isOn(day))
                .findFirst();
    }

    private static Place member(Membership leader) {
        return Place.in(seatOf(leader), Role.MEMBER);
    }

    private static SeatId seatOf(Membership membership) {
        return membership.seat().orElseThrow();
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
