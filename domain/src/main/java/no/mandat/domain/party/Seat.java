package no.mandat.domain.party;

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
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.OrganisationId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.SeatId;
import no.mandat.domain.shared.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A seat in a board or a group, held for an organisation or a category, with a vote or without. It stays when the one who
 * sits in it leaves: it is vacant then. One that is no longer wanted is closed from a day on.
 */
@Entity
public class Seat {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private SeatId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "body_id"))
    private BodyId body;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organisation_id"))
    private @Nullable OrganisationId organisation;

    @Enumerated(EnumType.STRING)
    private OrganisationCategory category;

    private boolean voting;

    private @Nullable LocalDate closedFrom;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Seat() {}

    private Seat(SeatId id, BodyId body, HeldFor heldFor, boolean voting) {
        this.id = id;
        this.body = body;
        this.organisation = heldFor.organisation();
        this.category = heldFor.category();
        this.voting = voting;
    }

    /**
     * A new seat.
     *
     * @throws IllegalArgumentException in a secretariat, which has no seats
     */
    public static Creation create(SeatId id, Body body, HeldFor heldFor, boolean voting, Optional<MandateId> mandate) {
        if (body.kind() == BodyKind.SECRETARIAT) {
            throw new IllegalArgumentException("no seats in a secretariat");
        }
        var seat = new Seat(id, body.id(), heldFor, voting);
        var changes = List.of(
                set("body", seat.body),
                set("organisation", seat.organisation),
                set("category", seat.category),
                set("voting", seat.voting));
        return new Creation(seat, new SeatCreated(id, mandate, changes));
    }

    /**
     * Does away with a seat from the given day on; that nobody sits in it then says {@link Seating#requireVacant}.
     *
     * @throws RefusedException {@link PartyRefusal.SeatIsClosed} when it is closed
     */
    public SeatClosed close(LocalDate from, Optional<MandateId> mandate) {
        if (closedFrom != null) {
            throw new RefusedException(new PartyRefusal.SeatIsClosed());
        }
        closedFrom = from;
        return new SeatClosed(id, mandate, List.of(set("closedFrom", from)));
    }

    /** Whether it is done away with on that day. */
    public boolean isClosedOn(LocalDate day) {
        return closedFrom != null && !day.isBefore(closedFrom);
    }

    /** Which seat. */
    public SeatId id() {
        return id;
    }

    /** Of which body. */
    public BodyId body() {
        return body;
    }

    /** For which organisation, if for one. */
    public Optional<OrganisationId> organisation() {
        return Optional.ofNullable(organisation);
    }

    /** For which category. */
    public OrganisationCategory category() {
        return category;
    }

    /** Whether who sits in it as leader or member has a vote. */
    public boolean isVoting() {
        return voting;
    }

    /**
     * Whom a seat is held for.
     *
     * @param organisation a certain organisation, whose category it then is, or none
     */
    public record HeldFor(@Nullable OrganisationId organisation, OrganisationCategory category) {

        /** Anybody of a category. */
        public static HeldFor category(OrganisationCategory category) {
            return new HeldFor(null, category);
        }

        /** A certain organisation. */
        public static HeldFor organisation(Organisation organisation) {
            return new HeldFor(organisation.id(), organisation.category());
        }
    }

    /** A new seat, and the event that tells of it. */
    public record Creation(Seat seat, SeatCreated event) {}

    static Subject subject(SeatId id) {
        return Subject.of(Seat.class, id);
    }
}
