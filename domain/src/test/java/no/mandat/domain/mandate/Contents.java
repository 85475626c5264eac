package no.mandat.domain.mandate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.party.Body;
import no.mandat.domain.party.BodyKind;
import no.mandat.domain.party.Membership;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.party.Place;
import no.mandat.domain.party.Role;
import no.mandat.domain.party.Seat;
import no.mandat.domain.party.Seating;
import no.mandat.domain.party.TwoKeys;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MembershipId;
import no.mandat.domain.shared.MilestoneId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.SeatId;

/** What mandates say, for tests, and who closes them. */
public final class Contents {

    public static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    public static final PersonId SECRETARY = new PersonId(new UUID(2, 1));
    public static final PersonId LEADER = new PersonId(new UUID(2, 2));
    public static final PersonId MEMBER = new PersonId(new UUID(2, 3));

    private static final MandateId MANDATE = new MandateId(new UUID(1, 9));

    private Contents() {}

    /** A mandate of four clauses, two milestones and one seat. */
    public static MandateContent content() {
        return new MandateContent(
                "Ekspertgruppe for tare",
                new Period(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31)),
                Clauses.tree("# Ramme", "  Gruppa har tolv plasser.", "# Oppgaver", "  - Gruppa skal levere."),
                List.of(date(1, "Oppstart", 2), date(2, "Sluttrapport", 12)),
                List.of(seat(1, OrganisationCategory.RESEARCH)),
                Demands.NONE,
                Routes.USUAL);
    }

    public static PlannedDate date(int number, String title, int month) {
        return new PlannedDate(new MilestoneId(new UUID(5, number)), title, LocalDate.of(2027, month, 1), false, false);
    }

    public static PlannedSeat seat(int number, OrganisationCategory category) {
        return new PlannedSeat(new SeatId(new UUID(6, number)), null, "", category, true);
    }

    /** A secretary, and a leader or, while there is none, a member with a vote. */
    public static TwoKeys keys(boolean led) {
        var group = body(BodyKind.EXPERT_GROUP, 1);
        var office = body(BodyKind.SECRETARIAT, 2);
        var held = Seat.HeldFor.category(OrganisationCategory.RESEARCH);
        var seats = List.of(
                Seat.create(new SeatId(new UUID(3, 1)), group, held, true, Optional.of(MANDATE))
                        .seat(),
                Seat.create(new SeatId(new UUID(3, 2)), group, held, true, Optional.of(MANDATE))
                        .seat());
        var member = sits(group, MEMBER, Place.in(seats.getFirst().id(), Role.MEMBER), 1);
        var leader = sits(group, LEADER, Place.in(seats.getLast().id(), led ? Role.LEADER : Role.OBSERVER), 2);
        return new TwoKeys(
                new Seating(group, seats, List.of(member, leader)),
                new Seating(office, List.of(), List.of(sits(office, SECRETARY, Place.of(Role.HEAD), 3))),
                DAY);
    }

    private static Body body(BodyKind kind, int number) {
        return Body.establish(new BodyId(new UUID(1, number)), "Organet", kind, MANDATE)
                .body();
    }

    private static Membership sits(Body body, PersonId person, Place place, int number) {
        return Membership.begin(
                        new MembershipId(new UUID(4, number)),
                        body,
                        person,
                        place,
                        DAY.minusDays(9),
                        Optional.of(MANDATE))
                .membership();
    }
}
