package no.mandat.domain.meeting;

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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.meeting.ActionItemEvent.ActionAgreed;
import no.mandat.domain.meeting.ActionItemEvent.ActionDone;
import no.mandat.domain.meeting.ActionItemEvent.ActionDropped;
import no.mandat.domain.meeting.ActionItemEvent.ActionEdited;
import no.mandat.domain.meeting.ActionItemEvent.ActionReopened;
import no.mandat.domain.shared.ActionItemId;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Something that a meeting agreed somebody does by a day. It lives on after the meeting until it is done or given up, and stands on the
 * next agenda as long as it is open.
 */
@Entity
public class ActionItem {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ActionItemId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "meeting_id"))
    private MeetingId meeting;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "item_id"))
    private AgendaItemId item;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
    private MandateId mandate;

    private String title;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "responsible_id"))
    private PersonId responsible;

    private LocalDate due;

    @Enumerated(EnumType.STRING)
    private ActionState state;

    private @Nullable Instant endedAt;

    /** Why it was given up. */
    private @Nullable String reason;

    private Instant changedAt;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected ActionItem() {}

    private ActionItem(ActionItemId id, AgendaItem under, ActionText text, Instant at) {
        this.id = id;
        this.meeting = under.meeting();
        this.item = under.id();
        this.mandate = under.mandate();
        this.title = text.title();
        this.responsible = text.responsible();
        this.due = text.due();
        this.state = ActionState.OPEN;
        this.changedAt = at;
    }

    /** The meeting agrees on it, under an item. */
    public static Agreement agree(ActionItemId id, AgendaItem under, ActionText text, Instant at) {
        var action = new ActionItem(id, under, text, at);
        var changes = List.of(
                set("meeting", action.meeting),
                set("item", action.item),
                set("mandate", action.mandate),
                set("title", action.title),
                set("responsible", action.responsible),
                set("due", action.due),
                set("state", action.state));
        return new Agreement(action, new ActionAgreed(id, action.meeting, action.mandate, changes));
    }

    /**
     * Says it otherwise. Where all is as before, nothing happened.
     *
     * @throws RefusedException {@link MeetingRefusal.ActionNotInState}
     */
    public Optional<ActionEdited> edit(ActionText text, Instant at) {
        state = after(ActionAction.EDIT);
        var changes = text.changesFrom(says()).toList();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        title = text.title();
        responsible = text.responsible();
        due = text.due();
        changedAt = at;
        return Optional.of(new ActionEdited(id, meeting, mandate, changes));
    }

    /**
     * It is done.
     *
     * @throws RefusedException {@link MeetingRefusal.ActionNotInState}
     */
    public ActionDone finish(Instant at) {
        return new ActionDone(id, meeting, mandate, end(ActionAction.FINISH, null, at));
    }

    /**
     * Gives it up.
     *
     * @throws RefusedException {@link MeetingRefusal.ActionNotInState}
     */
    public ActionDropped drop(String why, Instant at) {
        return new ActionDropped(id, meeting, mandate, end(ActionAction.DROP, why, at), Optional.of(why));
    }

    /**
     * It is to be done after all.
     *
     * @throws RefusedException {@link MeetingRefusal.ActionNotInState}
     */
    public ActionReopened reopen(Instant at) {
        var before = state;
        state = after(ActionAction.REOPEN);
        var changes = Stream.of(
                        between("state", before, state),
                        between("endedAt", endedAt, null),
                        between("reason", reason, null))
                .flatMap(change -> change)
                .toList();
        endedAt = null;
        reason = null;
        changedAt = at;
        return new ActionReopened(id, meeting, mandate, changes);
    }

    private List<Change> end(ActionAction action, @Nullable String why, Instant at) {
        var before = state;
        state = after(action);
        var changes = Stream.of(
                        between("state", before, state),
                        between("endedAt", endedAt, at),
                        between("reason", reason, why))
                .flatMap(change -> change)
                .toList();
        endedAt = at;
        reason = why;
        changedAt = at;
        return changes;
    }

    private ActionState after(ActionAction action) {
        return ActionLife.LIFE
                .next(state, action)
                .orElseThrow(() -> new RefusedException(new MeetingRefusal.ActionNotInState(state, action)));
    }

    /** Which action. */
    public ActionItemId id() {
        return id;
    }

    /** Which meeting agreed on it. */
    public MeetingId meeting() {
        return meeting;
    }

    /** Under which item. */
    public AgendaItemId item() {
        return item;
    }

    /** In which mandate. */
    public MandateId mandate() {
        return mandate;
    }

    /** What it says. */
    public ActionText says() {
        return new ActionText(title, responsible, due);
    }

    /** Where it is in its life. */
    public ActionState state() {
        return state;
    }

    /** Counts its changes. */
    public int version() {
        return version;
    }

    /** A new action, and the event that tells of it. */
    public record Agreement(ActionItem action, ActionAgreed event) {}
}
