package no.mandat.domain.point;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import no.mandat.domain.shared.MailingId;
import no.mandat.domain.shared.PointId;
import org.jspecify.annotations.Nullable;

/** A point that was found, or chosen, because it says what the others of a mailing say. Each belongs to one mailing at most. */
@Entity
public class MailingMember {

    /** Not the id of an aggregate: what a method found is told of its mailing, not of each of a hundred thousand. */
    @Id
    @Column(name = "point_id")
    private UUID point;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mailing_id"))
    private MailingId mailing;

    private double similarity;

    @Enumerated(EnumType.STRING)
    private MailingStanding standing;

    /** Whether somebody chose it: all that it says is then said by the common text. */
    private boolean byHand;

    /** Whether its sender added something of their own to the common text; nothing as long as nobody compared them. */
    private @Nullable Boolean added;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected MailingMember() {}

    /**
     * One that was found.
     *
     * @param similarity to the common text, from 0 to 1
     */
    public MailingMember(PointId point, MailingId mailing, double similarity) {
        this.point = point.value();
        this.mailing = mailing;
        this.similarity = similarity;
        this.standing = MailingStanding.PROPOSED;
    }

    /**
     * One that somebody chose, and that is answered with it.
     *
     * @param similarity to the common text, from 0 to 1
     * @param added whether its sender had added something that isn't in it any more
     */
    public static MailingMember byHand(PointId point, MailingId mailing, double similarity, boolean added) {
        var member = new MailingMember(point, mailing, similarity);
        member.byHand = true;
        member.added = added;
        member.takeIn();
        return member;
    }

    /** Is answered with it. */
    public void takeIn() {
        standing = MailingStanding.IN;
    }

    /** Is answered by itself. */
    public void takeOut() {
        standing = MailingStanding.OUT;
    }

    /** What its sender wrote was held against the common text. */
    public void compare(boolean senderAdded) {
        added = senderAdded;
    }

    /** Which point. */
    public PointId point() {
        return new PointId(point);
    }

    /** Of which mailing. */
    public MailingId mailing() {
        return mailing;
    }

    /** Whether somebody chose it, and no method found it. */
    public boolean isByHand() {
        return byHand;
    }

    /** Whether its sender added something of their own, as far as anybody compared them. */
    public boolean hasAdded() {
        return Boolean.TRUE.equals(added);
    }

    /** How it belongs to it. */
    public MailingStanding standing() {
        return standing;
    }
}
