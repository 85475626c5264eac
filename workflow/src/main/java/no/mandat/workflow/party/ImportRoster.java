package no.mandat.workflow.party;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.party.Membership;
import no.mandat.domain.party.Organisation;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.party.Place;
import no.mandat.domain.party.Recomposition;
import no.mandat.domain.party.Seat;
import no.mandat.domain.party.Seat.HeldFor;
import no.mandat.domain.party.SeatCreated;
import no.mandat.domain.party.Seating;
import no.mandat.domain.party.Term;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MembershipId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.SeatId;
import no.mandat.workflow.shared.Ids;

/**
 * Gives the people of a list their places, one after the other, by the rules that hold for each of them; nothing of it is
 * kept by itself. So what a preview finds is what would happen.
 */
final class ImportRoster {

    private final Map<BodyId, Part> parts = new LinkedHashMap<>();
    private final Function<BodyId, Seating> seatings;
    private final Set<SeatId> toGo;
    private final Mandate mandate;
    private final boolean createSeats;
    private final LocalDate today;
    private final Ids ids;

    /** One body and what changes in it. */
    private record Part(Seating seating, Recomposition change, List<Seat.Creation> created) {}

    /**
     * @param seatings who sits where; locked, where it is to be kept
     * @param toGo the seats that nobody takes any more
     */
    ImportRoster(
            Mandate mandate,
            Function<BodyId, Seating> seatings,
            Set<SeatId> toGo,
            boolean createSeats,
            LocalDate today,
            Ids ids) {
        this.mandate = mandate;
        this.seatings = seatings;
        this.toGo = toGo;
        this.createSeats = createSeats;
        this.today = today;
        this.ids = ids;
    }

    /**
     * Looks who sits in the bodies of a list, always in one order: where they are locked, two lists never each hold what the
     * other waits for.
     */
    void look(List<ImportedMember> members) {
        members.stream()
                .map(ImportedMember::body)
                .distinct()
                .sorted(Comparator.comparing(BodyId::value))
                .forEach(body -> parts.computeIfAbsent(body, this::part));
    }

    /**
     * Gives somebody their place.
     *
     * @param organisation whom they speak for, if it is known
     * @return why they can't have it
     */
    Optional<ImportFault> place(ImportedMember member, PersonId person, Optional<Organisation> organisation) {
        var part = parts.computeIfAbsent(member.body(), this::part);
        try {
            var place = Place.of(member.role());
            if (member.role().isSeated()) {
                var category =
                        Optional.ofNullable(member.category()).or(() -> organisation.map(Organisation::category));
                if (category.isEmpty()) {
                    return Optional.of(ImportFault.in(member.row(), ImportColumn.CATEGORY, ImportProblem.MISSING));
                }
                var seat = seat(part, member, category.get(), organisation);
                if (seat.isEmpty()) {
                    return Optional.of(ImportFault.ofRow(member.row(), ImportProblem.NO_SEAT));
                }
                place = Place.in(seat.get(), member.role());
            }
            part.change().begin(person, place, Term.from(member.fromDay()));
            return Optional.empty();
        } catch (RefusedException e) {
            return Optional.of(ImportFault.refused(member.row(), e.refusal()));
        }
    }

    private Part part(BodyId body) {
        var now = seatings.apply(body);
        // What is created meanwhile is seen by the rules.
        var seating = new Seating(now.body(), new ArrayList<>(now.seats()), now.memberships());
        var change = new Recomposition(seating, today, Optional.of(mandate.id()), () -> new MembershipId(ids.next()));
        return new Part(seating, change, new ArrayList<>());
    }

    /** The one that is held for their organisation, else one of their category, else a new one. */
    private Optional<SeatId> seat(
            Part part, ImportedMember member, OrganisationCategory category, Optional<Organisation> organisation) {
        var vacant = part.seating().seats().stream()
                .filter(seat -> seat.isVoting() == member.voting() && !seat.isClosedOn(member.fromDay()))
                .filter(seat -> !toGo.contains(seat.id()) && isVacant(part, seat, member.fromDay()))
                .toList();
        var theirs = organisation.map(Organisation::id);
        return Stream.of(
                        vacant.stream()
                                .filter(seat -> seat.organisation().isPresent()
                                        && seat.organisation().equals(theirs)),
                        vacant.stream().filter(seat -> seat.organisation().isEmpty() && seat.category() == category))
                .flatMap(seats -> seats)
                .map(Seat::id)
                .findFirst()
                .or(() -> mayCreate(member.body())
                        ? Optional.of(create(part, category, member.voting()))
                        : Optional.empty());
    }

    private static boolean isVacant(Part part, Seat seat, LocalDate from) {
        return Stream.concat(part.seating().memberships().stream(), part.change().begun().stream())
                .filter(sitting -> sitting.seat().filter(seat.id()::equals).isPresent())
                .map(Membership::toDay)
                .allMatch(end -> end.isPresent() && end.get().isBefore(from));
    }

    private boolean mayCreate(BodyId body) {
        return createSeats
                && (body.equals(mandate.board()) || body.equals(mandate.expertGroup()) && mandate.isEditable());
    }

    private SeatId create(Part part, OrganisationCategory category, boolean voting) {
        var creation = Seat.create(
                new SeatId(ids.next()),
                part.seating().body(),
                HeldFor.category(category),
                voting,
                Optional.of(mandate.id()));
        part.created().add(creation);
        part.seating().seats().add(creation.seat());
        return creation.seat().id();
    }

    /** The seats that were lacking, to be kept. */
    List<Seat> created() {
        return parts.values().stream()
                .flatMap(part -> part.created().stream())
                .map(Seat.Creation::seat)
                .toList();
    }

    /** The memberships, to be kept. */
    List<Membership> begun() {
        return parts.values().stream()
                .flatMap(part -> part.change().begun().stream())
                .toList();
    }

    /** What happened, seats first. */
    List<DomainEvent> events() {
        Stream<SeatCreated> seats =
                parts.values().stream().flatMap(part -> part.created().stream()).map(Seat.Creation::event);
        return Stream.<DomainEvent>concat(
                        seats, parts.values().stream().flatMap(part -> part.change().events().stream()))
                .toList();
    }
}
