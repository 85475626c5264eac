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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.InvitationId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a place in a mandate is asked to log in. They get an account at the identity provider, unless they have one,
 * and a letter; once they have logged in it is used up. What the account's link and the invitation have in common is how
 * long they are good for.
 */
@Entity
public class Invitation {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private InvitationId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
    private MandateId mandate;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private PersonId person;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "body_id"))
    private @Nullable BodyId body;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "invited_by"))
    private PersonId invitedBy;

    @Enumerated(EnumType.STRING)
    private InvitationState state;

    @Enumerated(EnumType.STRING)
    private InvitationDelivery delivery;

    private @Nullable Instant sentAt;

    private @Nullable Instant validUntil;

    private int attempts;

    private @Nullable String account;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    private Invitation(InvitationId id, MandateId mandate, PersonId person, @Nullable BodyId body, PersonId invitedBy) {
        this.id = id;
        this.mandate = mandate;
        this.person = person;
        this.body = body;
        this.invitedBy = invitedBy;
        this.state = InvitationState.SENT;
        this.delivery = InvitationDelivery.DUE;
        this.attempts = 1;
    }

    /**
     * Invites somebody who sits in the body, or takes part as an outsider, and has not logged in.
     *
     * @param body of the mandate; none for an outsider
     */
    public static Sending send(
            InvitationId id, MandateId mandate, PersonId person, Optional<BodyId> body, PersonId invitedBy) {
        var invitation = new Invitation(id, mandate, person, body.orElse(null), invitedBy);
        var changes = Stream.of(
                        Stream.of(set("mandate", mandate), set("person", person)),
                        body.stream().map(of -> set("body", of)),
                        Stream.of(
                                set("invitedBy", invitedBy),
                                set("state", invitation.state),
                                set("delivery", invitation.delivery),
                                set("attempts", invitation.attempts)))
                .flatMap(change -> change)
                .toList();
        return new Sending(invitation, new InvitationSent(id, Optional.of(mandate), changes));
    }

    /**
     * Sends it once more. The link that is on its way then counts, and how long it is good for begins anew.
     *
     * @throws RefusedException {@link PartyRefusal.InvitationNotPossibleNow}
     */
    public InvitationResent resend() {
        var changes = changes(
                go(InvitationAction.RESEND),
                deliver(InvitationDelivery.DUE),
                between("attempts", attempts, attempts + 1));
        attempts++;
        return new InvitationResent(id, Optional.of(mandate), changes);
    }

    /**
     * The letter is handed on.
     *
     * @param how {@link InvitationDelivery#LINK} or {@link InvitationDelivery#LOGIN}
     * @param to the account it is for
     * @param until when the link stops to work; nothing where there is none
     */
    public InvitationDelivered delivered(InvitationDelivery how, String to, Instant at, @Nullable Instant until) {
        var changes = changes(
                deliver(how),
                between("account", account, to),
                between("sentAt", sentAt, at),
                between("validUntil", validUntil, until));
        account = to;
        sentAt = at;
        validUntil = until;
        return new InvitationDelivered(id, Optional.of(mandate), changes);
    }

    /**
     * The letter can't be handed on, and trying again by itself is of no use.
     *
     * @param how {@link InvitationDelivery#REFUSED} or {@link InvitationDelivery#CLOSED}
     */
    public InvitationRefused refused(InvitationDelivery how) {
        return new InvitationRefused(id, Optional.of(mandate), changes(deliver(how)));
    }

    /**
     * They have logged in.
     *
     * @throws RefusedException {@link PartyRefusal.InvitationNotPossibleNow}
     */
    public InvitationAccepted accept() {
        return new InvitationAccepted(id, Optional.of(mandate), changes(go(InvitationAction.ACCEPT)));
    }

    /**
     * Nobody came in time.
     *
     * @throws RefusedException {@link PartyRefusal.InvitationNotPossibleNow}
     */
    public InvitationExpired expire() {
        return new InvitationExpired(id, Optional.of(mandate), changes(go(InvitationAction.EXPIRE)));
    }

    /**
     * Takes it back.
     *
     * @param reason why; nothing where they have lost their last place
     * @throws RefusedException {@link PartyRefusal.InvitationNotPossibleNow}
     */
    public InvitationRevoked revoke(Optional<String> reason) {
        return new InvitationRevoked(id, Optional.of(mandate), changes(go(InvitationAction.REVOKE)), reason);
    }

    private Stream<Change> go(InvitationAction action) {
        var before = state;
        state = InvitationLife.LIFE
                .next(state, action)
                .orElseThrow(() -> new RefusedException(new PartyRefusal.InvitationNotPossibleNow(before, action)));
        return between("state", before, state);
    }

    private Stream<Change> deliver(InvitationDelivery how) {
        var before = delivery;
        delivery = how;
        return between("delivery", before, how);
    }

    @SafeVarargs
    private static List<Change> changes(Stream<Change>... changes) {
        return Stream.of(changes).flatMap(change -> change).toList();
    }

    /** Whether the letter has yet to be handed on. */
    public boolean isDue() {
        return state == InvitationState.SENT && delivery == InvitationDelivery.DUE;
    }

    /** When it will expire, if nothing happens before. */
    public Optional<Instant> end() {
        return state == InvitationState.SENT && delivery == InvitationDelivery.LINK
                ? Optional.ofNullable(validUntil)
                : Optional.empty();
    }

    /** Whether its link has stopped to work by then, and nobody has said so yet. */
    public boolean isOver(Instant at) {
        return end().filter(end -> !end.isAfter(at)).isPresent();
    }

    /** Whether somebody may still come by it. */
    public boolean isOpen() {
        return state == InvitationState.SENT || state == InvitationState.EXPIRED;
    }

    /** Which one. */
    public InvitationId id() {
        return id;
    }

    /** To which mandate. */
    public MandateId mandate() {
        return mandate;
    }

    /** Who is invited. */
    public PersonId person() {
        return person;
    }

    /** Where it is in its life. */
    public InvitationState state() {
        return state;
    }

    /** What has become of its latest letter. */
    public InvitationDelivery delivery() {
        return delivery;
    }

    /** When the latest letter that arrived at the identity provider was handed on. */
    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }

    /** When its link stops to work, where there is one. */
    public Optional<Instant> validUntil() {
        return Optional.ofNullable(validUntil);
    }

    /** How often it was sent. */
    public int attempts() {
        return attempts;
    }

    /** The account at the identity provider, once there is one. */
    public Optional<String> account() {
        return Optional.ofNullable(account);
    }

    /** A new invitation, and the event that tells of it. */
    public record Sending(Invitation invitation, InvitationSent event) {}

    static Subject subject(InvitationId id) {
        return Subject.of(Invitation.class, id);
    }
}
