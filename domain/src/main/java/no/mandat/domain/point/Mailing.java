package no.mandat.domain.point;

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
import java.util.stream.Stream;
import no.mandat.domain.point.MailingEvent.MailingConfirmed;
import no.mandat.domain.point.MailingEvent.MailingDismissed;
import no.mandat.domain.point.MailingEvent.MailingEnded;
import no.mandat.domain.point.MailingEvent.MailingFound;
import no.mandat.domain.point.MailingEvent.MailingGathered;
import no.mandat.domain.point.MailingEvent.MailingGrown;
import no.mandat.domain.point.MailingEvent.MailingLeft;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MailingId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.RefusedException;

/**
 * A mailing (masseinnspill): points of one call that say nearly the same, because people sent what one of them wrote. They are found by
 * a method and proposed; once somebody has confirmed it all are answered by the one point whose text is the common one. Or somebody
 * gathers what no method finds. Every sender stays one, and is answered.
 */
@Entity
public class Mailing {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private MailingId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "call_id"))
    private CallId call;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
    private MandateId mandate;

    /** Whose text is the common one, and whose conclusion is that of all. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "lead_id"))
    private PointId lead;

    @Enumerated(EnumType.STRING)
    private MailingState state;

    /** How many contributions have a point in it; of a proposed one those that would. */
    private int senders;

    private Instant changedAt;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Mailing() {}

    private Mailing(MailingId id, Point lead, int senders, Instant at) {
        this.id = id;
        this.call = lead.call();
        this.mandate = lead.mandate();
        this.lead = lead.id();
        this.state = MailingState.PROPOSED;
        this.senders = senders;
        this.changedAt = at;
    }

    /**
     * Proposes one.
     *
     * @param lead the point whose text most resembles the others'
     */
    public static Finding find(MailingId id, Point lead, int senders, Instant at) {
        var mailing = new Mailing(id, lead, senders, at);
        return new Finding(mailing, new MailingFound(id, mailing.mandate, mailing.begun()));
    }

    /**
     * Makes one of points that somebody chose because they say the same: nobody has to confirm it.
     *
     * @param lead the point that answers all of them
     */
    public static Gathering gather(MailingId id, Point lead, int senders, Instant at) {
        var mailing = new Mailing(id, lead, senders, at);
        mailing.state = MailingState.CONFIRMED;
        return new Gathering(mailing, new MailingGathered(id, mailing.mandate, mailing.begun()));
    }

    private List<Change> begun() {
        return List.of(
                set("call", call),
                set("mandate", mandate),
                set("lead", lead),
                set("state", state),
                set("senders", senders));
    }

    /**
     * Takes in points that somebody chose because they say the same.
     *
     * @throws RefusedException {@link MailingRefusal.MailingNotInState}
     */
    public MailingGathered gather(int points, int sendersNow, Instant at) {
        return new MailingGathered(id, mandate, grownBy("gathered", points, sendersNow, at));
    }

    /**
     * Takes in what was found later; of one that is confirmed it waits until somebody confirms that, too.
     *
     * @throws RefusedException {@link MailingRefusal.MailingNotInState}
     */
    public MailingGrown grow(int found, int sendersNow, Instant at) {
        return new MailingGrown(id, mandate, grownBy("found", found, sendersNow, at));
    }

    private List<Change> grownBy(String how, int points, int sendersNow, Instant at) {
        state = after(MailingAction.GROW);
        return Stream.concat(Stream.of(set(how, points)), count(sendersNow, at)).toList();
    }

    /**
     * All in it are answered as one.
     *
     * @throws RefusedException {@link MailingRefusal.MailingNotInState}
     */
    public MailingConfirmed confirm(int sendersNow, Instant at) {
        var before = state;
        state = after(MailingAction.CONFIRM);
        return new MailingConfirmed(
                id,
                mandate,
                Stream.concat(between("state", before, state), count(sendersNow, at))
                        .toList());
    }

    /**
     * Each in it is answered by itself.
     *
     * @throws RefusedException {@link MailingRefusal.MailingNotInState}
     */
    public MailingDismissed dismiss(Instant at) {
        var before = state;
        state = after(MailingAction.DISMISS);
        changedAt = at;
        return new MailingDismissed(id, mandate, between("state", before, state).toList());
    }

    /**
     * One of its points is answered by itself.
     *
     * @throws RefusedException {@link MailingRefusal.MailingNotInState}, {@link MailingRefusal.HoldsTheCommonText}
     */
    public MailingLeft takeOut(PointId point, int sendersNow, Instant at) {
        state = after(MailingAction.TAKE_OUT);
        if (point.equals(lead)) {
            throw new RefusedException(new MailingRefusal.HoldsTheCommonText());
        }
        return left(point, lead, sendersNow, at);
    }

    /** One of its points is none any more, which may have been the one that holds the common text. */
    public MailingLeft lose(PointId point, PointId leadNow, int sendersNow, Instant at) {
        return left(point, leadNow, sendersNow, at);
    }

    private MailingLeft left(PointId point, PointId leadNow, int sendersNow, Instant at) {
        var moved = between("lead", lead, leadNow);
        lead = leadNow;
        return new MailingLeft(
                id,
                mandate,
                point,
                Stream.of(Stream.of(set("point", point)), moved, count(sendersNow, at))
                        .flatMap(change -> change)
                        .toList());
    }

    /** Nothing of it is left. */
    public MailingEnded end() {
        return new MailingEnded(
                id,
                mandate,
                Stream.of(
                                between("call", call, null),
                                between("mandate", mandate, null),
                                between("lead", lead, null),
                                between("state", state, null),
                                between("senders", senders, null))
                        .flatMap(change -> change)
                        .toList());
    }

    private Stream<Change> count(int now, Instant at) {
        int before = senders;
        senders = now;
        changedAt = at;
        return between("senders", before, now);
    }

    private MailingState after(MailingAction action) {
        return MailingLife.LIFE
                .next(state, action)
                .orElseThrow(() -> new RefusedException(new MailingRefusal.MailingNotInState(state, action)));
    }

    /** Which mailing. */
    public MailingId id() {
        return id;
    }

    /** To which call. */
    public CallId call() {
        return call;
    }

    /** In which mandate. */
    public MandateId mandate() {
        return mandate;
    }

    /** The point whose text is the common one. */
    public PointId lead() {
        return lead;
    }

    /** Whether somebody has looked. */
    public MailingState state() {
        return state;
    }

    /** How many contributions have a point in it. */
    public int senders() {
        return senders;
    }

    /** Counts its changes. */
    public int version() {
        return version;
    }

    /** A mailing that was found, and the event that tells of it. */
    public record Finding(Mailing mailing, MailingFound event) {}

    /** A mailing that somebody made, and the event that tells of it. */
    public record Gathering(Mailing mailing, MailingGathered event) {}
}
