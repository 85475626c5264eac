package no.mandat.domain.closing;

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
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MotionId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.ResolutionId;
import org.jspecify.annotations.Nullable;

/**
 * Something about the end of a mandate that its bodies decide by resolutions: that a clause or the evaluation is waived (the group
 * proposes, the board confirms), that the mandate is opened again or ended early (the board).
 */
@Entity
public class Motion {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private MotionId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
    private MandateId mandate;

    @Enumerated(EnumType.STRING)
    private MotionKind kind;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "clause_id"))
    private @Nullable ClauseId clause;

    private @Nullable Integer clauseVersion;

    private String reason;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mover_id"))
    private PersonId mover;

    /** By which the body that is asked, or was asked last, decides. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "resolution_id"))
    private ResolutionId resolution;

    @Enumerated(EnumType.STRING)
    private MotionState state;

    private Instant movedAt;

    private @Nullable Instant endedAt;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Motion() {}

    private Motion(MotionId id, MandateId mandate, Moved moved, PersonId mover, ResolutionId resolution, Instant at) {
        this.id = id;
        this.mandate = mandate;
        this.kind = moved.kind();
        this.clause = moved.clause();
        this.clauseVersion = moved.clauseVersion();
        this.reason = moved.reason();
        this.mover = mover;
        this.resolution = resolution;
        this.state = moved.kind().first();
        this.movedAt = at;
    }

    /**
     * Moves something.
     *
     * @param resolution by which the body that is asked first decides
     */
    public static Making make(
            MotionId id, MandateId mandate, Moved moved, PersonId mover, ResolutionId resolution, Instant at) {
        var motion = new Motion(id, mandate, moved, mover, resolution, at);
        var changes = Stream.of(
                        Stream.of(
                                set("mandate", mandate),
                                set("kind", motion.kind),
                                set("reason", motion.reason),
                                set("mover", mover),
                                set("resolution", resolution),
                                set("movedAt", at),
                                set("state", motion.state)),
                        between("clause", null, motion.clause),
                        between("clauseVersion", null, motion.clauseVersion))
                .flatMap(change -> change)
                .toList();
        return new Making(motion, new MotionMade(id, mandate, changes, Optional.of(motion.reason)));
    }

    /** The group has agreed. */
    public MotionAgreed agree() {
        var next = after(MotionAction.AGREE);
        var changes = Stream.concat(between("state", state, next), about()).toList();
        state = next;
        return new MotionAgreed(id, mandate, changes);
    }

    /**
     * The board is asked what the group has agreed to, by another resolution.
     *
     * @throws RefusedException {@link ClosingRefusal.MotionOver}
     */
    public MotionPassedOn passOn(ResolutionId board) {
        var next = after(MotionAction.PASS_ON);
        var changes = Stream.of(between("state", state, next), between("resolution", resolution, board), about())
                .flatMap(change -> change)
                .toList();
        state = next;
        resolution = board;
        return new MotionPassedOn(id, mandate, changes);
    }

    /** It ends by that. */
    public MotionEnded end(MotionAction action, Instant at) {
        var next = after(action);
        var changes = Stream.of(between("state", state, next), Stream.of(set("endedAt", at)), about())
                .flatMap(change -> change)
                .toList();
        state = next;
        endedAt = at;
        return new MotionEnded(id, mandate, changes);
    }

    /** The clause that it is about, so that what became of it is told of that as well. */
    private Stream<Change> about() {
        return between("clause", null, clause);
    }

    /** Whether it is still to be decided. */
    public boolean isOpen() {
        return MotionLife.LIFE.next(state, MotionAction.WITHDRAW).isPresent();
    }

    private MotionState after(MotionAction action) {
        return MotionLife.LIFE
                .next(state, action)
                .orElseThrow(() -> new RefusedException(new ClosingRefusal.MotionOver()));
    }

    /** Which motion. */
    public MotionId id() {
        return id;
    }

    /** In which mandate. */
    public MandateId mandate() {
        return mandate;
    }

    /** What is moved. */
    public Moved moved() {
        return new Moved(kind, clause, clauseVersion, reason);
    }

    /** Who moved it. */
    public PersonId mover() {
        return mover;
    }

    /** By which the body that is asked, or was asked last, decides. */
    public ResolutionId resolution() {
        return resolution;
    }

    /** Where it is. */
    public MotionState state() {
        return state;
    }

    /** When it was moved. */
    public Instant movedAt() {
        return movedAt;
    }

    /** When it ended, if it has. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /**
     * What is moved.
     *
     * @param clause the one that is to be waived, if one is
     * @param clauseVersion the version of the mandate whose clause is to be waived: another text is another matter
     * @param reason why, in words that both bodies read
     */
    public record Moved(
            MotionKind kind,
            @Nullable ClauseId clause,
            @Nullable Integer clauseVersion,
            String reason) {}

    /** A new motion, and the event that tells of it. */
    public record Making(Motion motion, MotionMade event) {}
}
