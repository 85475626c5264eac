package no.mandat.domain.mandate;

import static no.mandat.domain.shared.Change.between;
import static no.mandat.domain.shared.Change.set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * A board's commission to an expert group. The secretariat writes it in draft and may withdraw it with a reason; a
 * withdrawn mandate is kept, and changes no more.
 */
@Entity
public class Mandate {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private MandateId id;

    private String title;

    private String shortName;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "board_id"))
    private BodyId board;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "expert_group_id"))
    private BodyId expertGroup;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "secretariat_id"))
    private BodyId secretariat;

    @Embedded
    private Period period;

    @Convert(converter = DemandsColumn.class)
    private Demands demands;

    @Enumerated(EnumType.STRING)
    private MandateState state;

    private @Nullable LocalDate adoptedOn;

    private Instant changedAt;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Mandate() {}

    private Mandate(MandateId id, MandateText text, BodyId expertGroup, BodyId secretariat, Instant at) {
        this.id = id;
        this.title = text.title();
        this.shortName = text.shortName();
        this.board = text.board();
        this.period = text.period();
        this.demands = text.demands();
        this.expertGroup = expertGroup;
        this.secretariat = secretariat;
        this.state = MandateState.DRAFT;
        this.changedAt = at;
    }

    /** Begins a draft. */
    public static Draft draft(MandateId id, MandateText text, BodyId expertGroup, BodyId secretariat, Instant at) {
        var mandate = new Mandate(id, text, expertGroup, secretariat, at);
        var changes = List.of(
                set("title", mandate.title),
                set("shortName", mandate.shortName),
                set("board", mandate.board),
                set("expertGroup", expertGroup),
                set("secretariat", secretariat),
                set("firstDay", text.period().firstDay()),
                set("lastDay", text.period().lastDay()),
                set("demands", text.demands().named()),
                set("state", mandate.state));
        return new Draft(mandate, new MandateDrafted(id, changes));
    }

    /**
     * Replaces what the draft says. Where all is as before, nothing happened.
     *
     * @throws RefusedException {@link MandateRefusal.NotPossibleNow} when it is no longer a draft
     */
    public Optional<MandateEdited> edit(MandateText text, Instant at) {
        var next = after(MandateAction.EDIT);
        var changes = Stream.of(
                        between("title", title, text.title()),
                        between("shortName", shortName, text.shortName()),
                        between("board", board, text.board()),
                        between("firstDay", period.firstDay(), text.period().firstDay()),
                        between("lastDay", period.lastDay(), text.period().lastDay()),
                        between("demands", demands.named(), text.demands().named()))
                .flatMap(change -> change)
                .toList();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        title = text.title();
        shortName = text.shortName();
        board = text.board();
        period = text.period();
        demands = text.demands();
        state = next;
        changedAt = at;
        return Optional.of(new MandateEdited(id, changes));
    }

    /** Notes that what belongs to it was changed. */
    public void touch(Instant at) {
        changedAt = at;
    }

    /**
     * Gives the draft up.
     *
     * @param reason why, in words that the history shows
     * @throws RefusedException {@link MandateRefusal.NotPossibleNow} when it is no longer a draft
     */
    public MandateWithdrawn withdraw(String reason, Instant at) {
        var before = state;
        state = after(MandateAction.WITHDRAW);
        changedAt = at;
        return new MandateWithdrawn(id, List.of(new Change("state", before, state)), Optional.of(reason));
    }

    /**
     * Refuses when what the mandate says can no longer be changed; the seats of its group are a part of that.
     *
     * @throws RefusedException {@link MandateRefusal.NotPossibleNow}
     */
    public void requireEditable() {
        var ignored = after(MandateAction.EDIT);
    }

    /** Whether what it says can be changed by editing it. */
    public boolean isEditable() {
        return MandateLife.LIFE.next(state, MandateAction.EDIT).isPresent();
    }

    /** Its bodies: who gives it, who answers it, who keeps it moving. */
    public List<BodyId> bodies() {
        return List.of(board, expertGroup, secretariat);
    }

    private MandateState after(MandateAction action) {
        return MandateLife.LIFE
                .next(state, action)
                .orElseThrow(() -> new RefusedException(new MandateRefusal.NotPossibleNow(state, action)));
    }

    /** Which mandate. */
    public MandateId id() {
        return id;
    }

    /** What it is called in full. */
    public String title() {
        return title;
    }

    /** What it is called in menus and lists. */
    public String shortName() {
        return shortName;
    }

    /** When it runs. */
    public Period period() {
        return period;
    }

    /** Whom the group must have in it. */
    public Demands demands() {
        return demands;
    }

    /** When it was last changed. */
    public Instant changedAt() {
        return changedAt;
    }

    /** Who gives it. */
    public BodyId board() {
        return board;
    }

    /** Who answers it. */
    public BodyId expertGroup() {
        return expertGroup;
    }

    /** Who keeps it moving. */
    public BodyId secretariat() {
        return secretariat;
    }

    /** Where it is in its life. */
    public MandateState state() {
        return state;
    }

    /** The day both bodies had consented to it, if they have. */
    public Optional<LocalDate> adoptedOn() {
        return Optional.ofNullable(adoptedOn);
    }

    /** Counts its changes, so that nobody overwrites what they haven't seen. */
    public int version() {
        return version;
    }

    /** A new mandate, and the event that tells of it. */
    public record Draft(Mandate mandate, MandateDrafted event) {}
}
