package no.mandat.domain.communication;

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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.communication.CommunicationEvent.CommunicationDropped;
import no.mandat.domain.communication.CommunicationEvent.CommunicationEdited;
import no.mandat.domain.communication.CommunicationEvent.CommunicationMadeReady;
import no.mandat.domain.communication.CommunicationEvent.CommunicationPlanned;
import no.mandat.domain.communication.CommunicationEvent.CommunicationPublished;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.CommunicationId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PublicationGate.Blocked;
import no.mandat.domain.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * An item of a communications plan: somebody tells something to somebody on a day. It becomes ready while the plan is confirmed
 * ({@link CommunicationPlan}), and goes out when nothing is in the way of telling of its deliverable.
 */
@Entity
public class Communication {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private CommunicationId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
    private MandateId mandate;

    private String audience;

    private String channel;

    private String message;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "responsible_id"))
    private PersonId responsible;

    private LocalDate day;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "deliverable_id"))
    private @Nullable DeliverableId deliverable;

    @Enumerated(EnumType.STRING)
    private CommunicationState state;

    private @Nullable Instant publishedAt;

    /** Where it can be seen, as an address on the web, if it can. */
    private @Nullable String link;

    /** Why it will not go out. */
    private @Nullable String reason;

    private Instant changedAt;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Communication() {}

    private Communication(CommunicationId id, MandateId mandate, CommunicationText says, Instant at) {
        this.id = id;
        this.mandate = mandate;
        this.audience = says.audience();
        this.channel = says.channel();
        this.message = says.message();
        this.responsible = says.responsible();
        this.day = says.day();
        this.deliverable = says.deliverable();
        this.state = CommunicationState.PLANNED;
        this.changedAt = at;
    }

    /** Plans one. */
    public static Planning plan(CommunicationId id, MandateId mandate, CommunicationText says, Instant at) {
        var item = new Communication(id, mandate, says, at);
        var changes = Stream.concat(
                        Stream.of(set("mandate", mandate), set("state", item.state)), says.changesFrom(null))
                .toList();
        return new Planning(item, new CommunicationPlanned(id, mandate, changes));
    }

    /**
     * Says it otherwise; one that was ready is planned anew. Where all is as before, nothing happened.
     *
     * @throws RefusedException {@link CommunicationRefusal.CommunicationNotInState}
     */
    public Optional<CommunicationEdited> edit(CommunicationText now, Instant at) {
        var next = after(CommunicationAction.EDIT);
        var says = now.changesFrom(says()).toList();
        if (says.isEmpty()) {
            return Optional.empty();
        }
        audience = now.audience();
        channel = now.channel();
        message = now.message();
        responsible = now.responsible();
        day = now.day();
        deliverable = now.deliverable();
        return Optional.of(new CommunicationEdited(
                id, mandate, Stream.concat(says.stream(), go(next, at)).toList()));
    }

    /**
     * Says that it can go out as it stands.
     *
     * @param confirmed whether the plan is confirmed
     * @throws RefusedException {@link CommunicationRefusal.CommunicationNotInState},
     *     {@link CommunicationRefusal.PlanNotConfirmed}
     */
    public CommunicationMadeReady ready(boolean confirmed, Instant at) {
        var next = after(CommunicationAction.READY);
        if (!confirmed) {
            throw new RefusedException(new CommunicationRefusal.PlanNotConfirmed());
        }
        return new CommunicationMadeReady(id, mandate, go(next, at).toList());
    }

    /**
     * It went out.
     *
     * @param when it did
     * @param where it can be seen, if it can
     * @param blocked what was in the way of telling of its deliverable then, if anything was
     * @param zone by whose clocks it is said until when
     * @throws RefusedException {@link CommunicationRefusal.CommunicationNotInState},
     *     {@link CommunicationRefusal.PublishedAhead}, {@link CommunicationRefusal.DeliverableNotApproved},
     *     {@link CommunicationRefusal.DeliverableEmbargoed}
     */
    public CommunicationPublished publish(
            Instant when, @Nullable String where, Optional<Blocked> blocked, Instant now, ZoneId zone) {
        var next = after(CommunicationAction.PUBLISH);
        if (when.isAfter(now)) {
            throw new RefusedException(new CommunicationRefusal.PublishedAhead());
        }
        blocked.ifPresent(what -> refuse(what, zone));
        publishedAt = when;
        link = where;
        var changes = Stream.of(go(next, now), Stream.of(set("publishedAt", when)), between("link", null, where))
                .flatMap(change -> change)
                .toList();
        return new CommunicationPublished(id, mandate, changes);
    }

    private static void refuse(Blocked blocked, ZoneId zone) {
        throw new RefusedException(
                switch (blocked) {
                    case Blocked.NotApproved() -> new CommunicationRefusal.DeliverableNotApproved();
                    case Blocked.Embargoed(var until) ->
                        new CommunicationRefusal.DeliverableEmbargoed(until.atZone(zone));
                });
    }

    /**
     * It will not go out.
     *
     * @throws RefusedException {@link CommunicationRefusal.CommunicationNotInState}
     */
    public CommunicationDropped drop(String why, Instant at) {
        var next = after(CommunicationAction.DROP);
        reason = why;
        var changes = Stream.concat(go(next, at), Stream.of(set("reason", why))).toList();
        return new CommunicationDropped(id, mandate, changes, Optional.of(why));
    }

    private Stream<Change> go(CommunicationState next, Instant at) {
        var before = state;
        state = next;
        changedAt = at;
        return between("state", before, next);
    }

    private CommunicationState after(CommunicationAction action) {
        return CommunicationLife.LIFE
                .next(state, action)
                .orElseThrow(
                        () -> new RefusedException(new CommunicationRefusal.CommunicationNotInState(state, action)));
    }

    /** Which one. */
    public CommunicationId id() {
        return id;
    }

    /** Of which mandate. */
    public MandateId mandate() {
        return mandate;
    }

    /** What it says. */
    public CommunicationText says() {
        return new CommunicationText(audience, channel, message, responsible, day, deliverable);
    }

    /** Where it is in its life. */
    public CommunicationState state() {
        return state;
    }

    /** When it went out. */
    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    /** Where it can be seen. */
    public Optional<String> link() {
        return Optional.ofNullable(link);
    }

    /** Why it will not go out. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** When it was changed last. */
    public Instant changedAt() {
        return changedAt;
    }

    /** Counts its changes. */
    public int version() {
        return version;
    }

    /** A new item, and the event that tells of it. */
    public record Planning(Communication item, CommunicationPlanned event) {}
}
