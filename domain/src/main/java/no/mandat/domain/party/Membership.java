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
import no.mandat.domain.shared.MembershipId;
import no.mandat.domain.shared.PersonId;
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

    private LocalDate fromDay;

    private @Nullable LocalDate toDay;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Membership() {}

    private Membership(MembershipId id, BodyId body, PersonId person, Role role, LocalDate fromDay) {
        this.id = id;
        this.body = body;
        this.person = person;
        this.role = role;
        this.fromDay = fromDay;
    }

    /**
     * Puts a person in a body from the given day on; the event belongs to the mandate's history where one is given.
     *
     * @throws IllegalArgumentException when there is no such role in such a body
     */
    public static Beginning begin(
            MembershipId id, Body body, PersonId person, Role role, LocalDate from, Optional<MandateId> mandate) {
        if (!body.kind().has(role)) {
            throw new IllegalArgumentException("no %s in a %s".formatted(role, body.kind()));
        }
        var membership = new Membership(id, body.id(), person, role, from);
        var changes = List.of(set("body", body.id()), set("person", person), set("role", role), set("fromDay", from));
        return new Beginning(membership, new MembershipBegan(id, mandate, changes));
    }

    /** Whose it is. */
    public PersonId person() {
        return person;
    }

    /** A new membership, and the event that tells of it. */
    public record Beginning(Membership membership, MembershipBegan event) {}
}
