package no.mandat.domain.party;

import static no.mandat.domain.shared.Change.between;
import static no.mandat.domain.shared.Change.set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MembershipId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.SeatId;
import org.jspecify.annotations.Nullable;

/** A person in a body, with a role, from a date and perhaps until one. Both days are included. */
@Entity
public class Membership {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private MembershipId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "body_id"))
    private BodyId body;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private PersonId person;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "seat_id"))
    private @Nullable SeatId seat;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "deputy_for"))
    private @Nullable PersonId deputyFor;

    private LocalDate fromDay;

    private @Nullable LocalDate toDay;

    private @Nullable LocalDate appointedOn;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "appointment_id"))
    private @Nullable DocumentId appointment;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Membership() {}

    private Membership(MembershipId id, BodyId body, PersonId person, Place place, Term term) {
        this.id = id;
        this.body = body;
        this.person = person;
        this.role = place.role();
        this.seat = place.seat();
        this.deputyFor = place.deputyFor();
        this.fromDay = term.fromDay();
        this.appointedOn = term.appointedOn();
        this.appointment = term.appointment();
    }

    /** As {@link #begin(MembershipId, Body, PersonId, Place, Term, Optional)}, without an appointment. */
    public static Beginning begin(
            MembershipId id, Body body, PersonId person, Place place, LocalDate from, Optional<MandateId> mandate) {
        return begin(id, body, person, place, Term.from(from), mandate);
    }

    /**
     * Puts a person in a body from the given day on; whether there is room says {@link Seating}. The event belongs to the
     * mandate's history where one is given.
     *
     * @throws IllegalArgumentException when there is no such role in such a body
     */
    public static Beginning begin(
            MembershipId id, Body body, PersonId person, Place place, Term term, Optional<MandateId> mandate) {
        if (!body.kind().has(place.role())) {
            throw new IllegalArgumentException("no %s in a %s".formatted(place.role(), body.kind()));
        }
        var membership = new Membership(id, body.id(), person, place, term);
        var changes = List.of(
                set("body", body.id()),
                set("person", person),
                set("role", place.role()),
                set("seat", place.seat()),
                set("deputyFor", place.deputyFor()),
                set("fromDay", term.fromDay()),
                set("appointedOn", term.appointedOn()),
                set("appointment", term.appointment()));
        return new Beginning(membership, new MembershipBegan(id, person, mandate, changes));
    }

    /**
     * Ends it, or moves an end that is still to come. The day before its first means that it never counted.
     *
     * @param lastDay the last day it counts
     * @throws RefusedException {@link PartyRefusal.EndsBeforeItBegan}, {@link PartyRefusal.EndedBefore}
     */
    public MembershipEnded end(
            LocalDate lastDay, LocalDate today, Optional<String> reason, Optional<MandateId> mandate) {
        if (lastDay.isBefore(fromDay.minusDays(1))) {
            throw new RefusedException(new PartyRefusal.EndsBeforeItBegan(fromDay));
        }
        if (toDay != null && toDay.isBefore(today)) {
            throw new RefusedException(new PartyRefusal.EndedBefore(toDay));
        }
        var changes = between("toDay", toDay, lastDay).toList();
        toDay = lastDay;
        return new MembershipEnded(id, body, person, role, mandate, changes, reason);
    }

    /** Whether it counts on that day. */
    public boolean isOn(LocalDate day) {
        return !day.isBefore(fromDay) && reaches(day);
    }

    /** Whether it counts on that day or, if it has yet to begin, will later. */
    boolean reaches(LocalDate day) {
        return toDay == null || !toDay.isBefore(day);
    }

    /** Which membership. */
    public MembershipId id() {
        return id;
    }

    /** In which body. */
    public BodyId body() {
        return body;
    }

    /** As what. */
    public Role role() {
        return role;
    }

    /** In which seat, if the role is held in one. */
    public Optional<SeatId> seat() {
        return Optional.ofNullable(seat);
    }

    /** Whose place a deputy may take. */
    public Optional<PersonId> deputyFor() {
        return Optional.ofNullable(deputyFor);
    }

    /** Its first day. */
    public LocalDate fromDay() {
        return fromDay;
    }

    /** Its last day, where it has one. */
    public Optional<LocalDate> toDay() {
        return Optional.ofNullable(toDay);
    }

    /** What it makes of somebody, as a whole. */
    public Place place() {
        return new Place(role, seat, deputyFor);
    }

    /** Whose it is. */
    public PersonId person() {
        return person;
    }

    /** A new membership, and the event that tells of it. */
    public record Beginning(Membership membership, MembershipBegan event) {}
}
