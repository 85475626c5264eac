package no.mandat.domain.consent;

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
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.shared.AmendmentId;
import no.mandat.domain.shared.ConsentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * What the two bodies of a mandate were asked to consent to: one text, by its hash, and a round in each. The first that does not
 * consent ends it, and then the other's consent is worth nothing. It never begins anew: another text, or another attempt, is
 * another consent. Each is locked while one of its keys is turned.
 */
@Entity
public class Consent {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ConsentId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
    private MandateId mandate;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "amendment_id"))
    private @Nullable AmendmentId amendment;

    /** The number of the text. */
    private int revision;

    private String contentHash;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "board_round_id"))
    private RoundId boardRound;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "group_round_id"))
    private RoundId groupRound;

    @Enumerated(EnumType.STRING)
    private ConsentKey boardKey;

    @Enumerated(EnumType.STRING)
    private ConsentKey groupKey;

    @Enumerated(EnumType.STRING)
    private ConsentState state;

    private Instant askedAt;

    private @Nullable Instant endedAt;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Consent() {}

    private Consent(ConsentId id, MandateId mandate, @Nullable AmendmentId amendment, Asked asked, Instant at) {
        this.id = id;
        this.mandate = mandate;
        this.amendment = amendment;
        this.revision = asked.revision();
        this.contentHash = asked.hash();
        this.boardRound = asked.board();
        this.groupRound = asked.group();
        this.boardKey = ConsentKey.WAITING;
        this.groupKey = ConsentKey.WAITING;
        this.state = ConsentState.OPEN;
        this.askedAt = at;
    }

    /**
     * Both bodies are asked.
     *
     * @param amendment what is to change; none, where it is the draft itself
     */
    public static Opening ask(
            ConsentId id, MandateId mandate, @Nullable AmendmentId amendment, Asked asked, Instant at) {
        var consent = new Consent(id, mandate, amendment, asked, at);
        var changes = Stream.of(
                        between("amendment", null, amendment),
                        Stream.of(
                                set("mandate", mandate),
                                set("revision", consent.revision),
                                set("contentHash", consent.contentHash),
                                set("boardRound", consent.boardRound),
                                set("groupRound", consent.groupRound),
                                set("boardKey", consent.boardKey),
                                set("groupKey", consent.groupKey),
                                set("askedAt", at),
                                set("state", consent.state)))
                .flatMap(change -> change)
                .toList();
        return new Opening(consent, new ConsentAsked(id, mandate, changes));
    }

    /**
     * The round of one of the bodies has ended.
     *
     * @param to {@link ConsentKey#GIVEN}, {@link ConsentKey#DECLINED}, {@link ConsentKey#LAPSED}, {@link ConsentKey#CANCELLED}
     * @throws IllegalStateException when it was over, or that body had decided
     */
    public ConsentTurned turn(RoundId round, ConsentKey to, Instant at) {
        boolean ofBoard = round.equals(boardRound);
        var key = ofBoard ? boardKey : groupKey;
        if (state != ConsentState.OPEN || key != ConsentKey.WAITING || !ofBoard && !round.equals(groupRound)) {
            throw new IllegalStateException("round %s turns no key of consent %s".formatted(round, id));
        }
        var other = ofBoard ? groupKey : boardKey;
        var next = ConsentState.when(to, other);
        var otherNext = next == ConsentState.OPEN || next == ConsentState.GIVEN ? other : lost(other);
        var over = next == ConsentState.OPEN ? null : at;
        var changes = Stream.of(
                        between("endedAt", null, over),
                        between("boardKey", boardKey, ofBoard ? to : otherNext),
                        between("groupKey", groupKey, ofBoard ? otherNext : to),
                        between("state", state, next))
                .flatMap(change -> change)
                .toList();
        boardKey = ofBoard ? to : otherNext;
        groupKey = ofBoard ? otherNext : to;
        state = next;
        endedAt = over;
        return new ConsentTurned(id, mandate, changes);
    }

    /**
     * The text is taken back from both.
     *
     * @throws IllegalStateException when it was over
     */
    public ConsentTurned takeBack(Instant at) {
        if (state != ConsentState.OPEN) {
            throw new IllegalStateException("consent %s is over".formatted(id));
        }
        var changes = Stream.of(
                        between("endedAt", null, at),
                        between("boardKey", boardKey, lost(boardKey)),
                        between("groupKey", groupKey, lost(groupKey)),
                        between("state", state, ConsentState.CANCELLED))
                .flatMap(change -> change)
                .toList();
        boardKey = lost(boardKey);
        groupKey = lost(groupKey);
        state = ConsentState.CANCELLED;
        endedAt = at;
        return new ConsentTurned(id, mandate, changes);
    }

    private static ConsentKey lost(ConsentKey key) {
        return key == ConsentKey.GIVEN ? ConsentKey.VOID : ConsentKey.CANCELLED;
    }

    /** Which consent. */
    public ConsentId id() {
        return id;
    }

    /** To what of which mandate. */
    public MandateId mandate() {
        return mandate;
    }

    /** To which amendment; none where it is to the draft. */
    public Optional<AmendmentId> amendment() {
        return Optional.ofNullable(amendment);
    }

    /** To which text. */
    public int revision() {
        return revision;
    }

    /** The hash of that text. */
    public String contentHash() {
        return contentHash;
    }

    /** The board's round. */
    public RoundId boardRound() {
        return boardRound;
    }

    /** The group's round. */
    public RoundId groupRound() {
        return groupRound;
    }

    /** How it stands with the board. */
    public ConsentKey boardKey() {
        return boardKey;
    }

    /** How it stands with the group. */
    public ConsentKey groupKey() {
        return groupKey;
    }

    /** How it stands. */
    public ConsentState state() {
        return state;
    }

    /** When both were asked. */
    public Instant askedAt() {
        return askedAt;
    }

    /** When it was over, if it is. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /**
     * What both are asked.
     *
     * @param revision the number of the text
     * @param hash SHA-256 of it, in hexadecimal digits
     * @param board the board's round
     * @param group the group's round
     */
    public record Asked(int revision, String hash, RoundId board, RoundId group) {}

    /** A new consent, and the event that tells of it. */
    public record Opening(Consent consent, ConsentAsked event) {}
}
