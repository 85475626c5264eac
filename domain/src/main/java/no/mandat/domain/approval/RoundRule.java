package no.mandat.domain.approval;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.io.Serializable;

/**
 * How a round is decided (domain.md, Approval, "Rule"). It is fixed when the round opens.
 *
 * @param quorum at least this share of the eligible must take a position
 * @param threshold approvals must be more than this share of approvals and objections; in an override at least this share
 *     of all eligible
 * @param objectionsBlock whether a standing objection stops it
 * @param silenceApproves whether who says nothing is taken to approve at the deadline, if at least one approved explicitly
 * @param secret whether only numbers are shown until it ends
 * @param corrections whether the language may be corrected after it passed
 */
@Embeddable
public record RoundRule(
        @Embedded
        @AttributeOverride(name = "part", column = @Column(name = "quorum_part"))
        @AttributeOverride(name = "whole", column = @Column(name = "quorum_whole"))
        Share quorum,

        @Embedded
        @AttributeOverride(name = "part", column = @Column(name = "threshold_part"))
        @AttributeOverride(name = "whole", column = @Column(name = "threshold_whole"))
        Share threshold,

        boolean objectionsBlock,
        boolean silenceApproves,
        boolean secret,
        boolean corrections)
        implements Serializable {

    /** Days that a round is open unless something else is said. */
    public static final int DAYS = 14;

    /** Days that an override, or a question of impartiality, is open. */
    public static final int SHORT_DAYS = 3;

    /** The rule where nothing else is said. */
    public static final RoundRule USUAL = new RoundRule(Share.HALF, Share.HALF, true, false, false, false);

    /** Of an override: ⅔ of the eligible; nobody blocks it. */
    public static final RoundRule OVERRIDE = new RoundRule(Share.HALF, Share.TWO_THIRDS, false, false, false, false);

    /** Of an election: secret until its end; there is nothing to object to. */
    public static final RoundRule ELECTION = new RoundRule(Share.HALF, Share.HALF, false, false, true, false);

    /** Of a question of impartiality: nobody blocks it. */
    public static final RoundRule IMPARTIALITY = new RoundRule(Share.HALF, Share.HALF, false, false, false, false);

    /** Of what is only taken note of: nobody blocks it, and silence is nothing. */
    public static final RoundRule NOTICE = new RoundRule(Share.HALF, Share.HALF, false, false, false, false);

    /** The same, decided by silence where nobody speaks against it. */
    public RoundRule withSilenceApproving() {
        return new RoundRule(quorum, threshold, objectionsBlock, true, secret, corrections);
    }

    /** The same, with objections that count and don't block. */
    public RoundRule withoutBlocking() {
        return new RoundRule(quorum, threshold, false, silenceApproves, secret, corrections);
    }

    /** The same where something is only taken note of: what would hinder or decide it is left away. */
    public RoundRule forNotice() {
        return new RoundRule(NOTICE.quorum(), NOTICE.threshold(), false, false, secret, false);
    }

    /** The same where one alone is asked: nobody else could override their objection, be silent for them, or not know of it. */
    public RoundRule forOne() {
        return new RoundRule(USUAL.quorum(), USUAL.threshold(), false, false, false, corrections);
    }

    /** The same, with the language to be corrected afterwards or not. */
    public RoundRule withCorrections(boolean allowed) {
        return new RoundRule(quorum, threshold, objectionsBlock, silenceApproves, secret, allowed);
    }

    /** The same, with other shares. */
    public RoundRule with(Share otherQuorum, Share otherThreshold) {
        return new RoundRule(otherQuorum, otherThreshold, objectionsBlock, silenceApproves, secret, corrections);
    }
}
