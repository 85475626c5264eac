package no.mandat.domain.milestone;

import static no.mandat.domain.shared.Change.set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.milestone.CalendarLinkEvent.CalendarLinkMade;
import no.mandat.domain.milestone.CalendarLinkEvent.CalendarLinkRevoked;
import no.mandat.domain.shared.CalendarLinkId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A private address under which a person's calendar program finds milestones without a login: those of one mandate, or of all
 * their mandates. Only the hash of its secret is kept. It shows what the person may read at that moment, until they revoke it.
 */
@Entity
public class CalendarLink {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private CalendarLinkId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private PersonId person;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
    private @Nullable MandateId mandate;

    private String tokenHash;
    private Instant createdAt;
    private @Nullable Instant revokedAt;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected CalendarLink() {}

    private CalendarLink(
            CalendarLinkId id, PersonId person, @Nullable MandateId mandate, String tokenHash, Instant at) {
        this.id = id;
        this.person = person;
        this.mandate = mandate;
        this.tokenHash = tokenHash;
        this.createdAt = at;
    }

    /**
     * Makes one.
     *
     * @param mandate whose milestones it shows; none for those of all the person's mandates
     * @param tokenHash SHA-256 of its secret, in hexadecimal digits
     */
    public static Making make(
            CalendarLinkId id, PersonId person, Optional<MandateId> mandate, String tokenHash, Instant at) {
        var link = new CalendarLink(id, person, mandate.orElse(null), tokenHash, at);
        var changes = List.of(
                set("person", person), set("mandate", link.mandate), set("tokenHash", tokenHash), set("createdAt", at));
        return new Making(link, new CalendarLinkMade(id, changes));
    }

    /** It shows nothing any more. One that is revoked already stays so. */
    public Optional<CalendarLinkRevoked> revoke(Instant at) {
        if (revokedAt != null) {
            return Optional.empty();
        }
        revokedAt = at;
        return Optional.of(new CalendarLinkRevoked(id, List.of(set("revokedAt", at))));
    }

    /** Whether it still shows something. */
    public boolean isOpen() {
        return revokedAt == null;
    }

    /** Which link. */
    public CalendarLinkId id() {
        return id;
    }

    /** Whose it is. */
    public PersonId person() {
        return person;
    }

    /** Whose milestones it shows; none for those of all the person's mandates. */
    public Optional<MandateId> mandate() {
        return Optional.ofNullable(mandate);
    }

    /** A new link, and the event that tells of it. */
    public record Making(CalendarLink link, CalendarLinkMade event) {}
}
