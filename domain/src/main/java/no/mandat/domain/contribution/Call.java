package no.mandat.domain.contribution;

import static no.mandat.domain.shared.Change.between;
import static no.mandat.domain.shared.Change.set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.contribution.CallEvent.CallAnswered;
import no.mandat.domain.contribution.CallEvent.CallClosed;
import no.mandat.domain.contribution.CallEvent.CallDrafted;
import no.mandat.domain.contribution.CallEvent.CallEdited;
import no.mandat.domain.contribution.CallEvent.CallExtended;
import no.mandat.domain.contribution.CallEvent.CallOpened;
import no.mandat.domain.contribution.CallEvent.CallRecalled;
import no.mandat.domain.contribution.CallEvent.CallReopened;
import no.mandat.domain.contribution.CallEvent.CallResumed;
import no.mandat.domain.contribution.CallEvent.CallWithdrawn;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;

/**
 * Asks for input (innspillsrunde): questions on clauses of a mandate, to some people or to everybody, between two instants. The
 * secretariat writes it as a draft and opens it; from then on it stands as it is, so that nobody's answer is to another question than
 * they read. It closes at its last instant, or before that with a reason, and is answered when all that came is.
 */
@Entity
@Table(name = "input_call")
public class Call {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private CallId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
    private MandateId mandate;

    private int number;

    /** In the language that it is written in, for lists. */
    private String title;

    private CallText content;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Embedded
    private Window period;

    @Enumerated(EnumType.STRING)
    private CallState state;

    private Instant changedAt;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Call() {}

    private Call(CallId id, MandateId mandate, int number, CallPlan plan, Instant at) {
        this.id = id;
        this.mandate = mandate;
        this.number = number;
        this.title = plan.text().name();
        this.content = plan.text();
        this.audience = plan.audience();
        this.period = plan.window();
        this.state = CallState.DRAFT;
        this.changedAt = at;
    }

    /**
     * Begins a draft.
     *
     * @param number its number in the mandate, from 1
     */
    public static Draft draft(CallId id, MandateId mandate, int number, CallPlan plan, Instant at) {
        var call = new Call(id, mandate, number, plan, at);
        var changes = Stream.concat(
                        Stream.of(
                                set("mandate", mandate),
                                set("number", number),
                                set("title", call.title),
                                set("content", plan.hash()),
                                set("audience", plan.audience()),
                                set("opensAt", plan.window().opensAt()),
                                set("closesAt", plan.window().closesAt()),
                                set("state", call.state)),
                        CallChanges.between(null, plan.text()))
                .toList();
        return new Draft(call, new CallDrafted(id, mandate, changes));
    }

    /**
     * Replaces what the draft says. Where all is as before, nothing happened.
     *
     * @param hashBefore of what it says now
     * @throws RefusedException {@link CallRefusal.CallNotInState}
     */
    public Optional<CallEdited> edit(CallPlan plan, String hashBefore, Instant at) {
        state = after(CallAction.EDIT);
        var text = plan.text();
        var changes = Stream.of(
                        between("title", title, text.name()),
                        between("content", hashBefore, plan.hash()),
                        CallChanges.between(content, text),
                        between("audience", audience, plan.audience()),
                        between("opensAt", period.opensAt(), plan.window().opensAt()),
                        between("closesAt", period.closesAt(), plan.window().closesAt()))
                .flatMap(change -> change)
                .toList();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        title = text.name();
        content = text;
        audience = plan.audience();
        period = plan.window();
        changedAt = at;
        return Optional.of(new CallEdited(id, mandate, changes));
    }

    /**
     * Decides on it: from its first instant on it takes contributions.
     *
     * @param invited whether somebody is invited
     * @throws RefusedException {@link CallRefusal.CallNotInState}, {@link CallRefusal.CallIncomplete},
     *     {@link CallRefusal.ClosesInThePast}
     */
    public CallOpened open(boolean invited, Instant at) {
        var next = after(CallAction.OPEN);
        var gaps = gaps(invited);
        if (!gaps.isEmpty()) {
            throw new RefusedException(new CallRefusal.CallIncomplete(gaps));
        }
        requireAhead(period.closesAt(), at);
        return new CallOpened(id, mandate, go(next, at));
    }

    /**
     * What must be there before anybody can be asked, in the order of the form; empty when nothing is missing.
     *
     * @param invited whether somebody is invited
     */
    public List<CallGap> gaps(boolean invited) {
        return audience == Audience.INVITED && !invited
                ? Stream.concat(
                                content.gaps().stream(),
                                Stream.of(new CallGap(CallGap.Missing.INVITATIONS, 0, content.language())))
                        .toList()
                : content.gaps();
    }

    /**
     * Makes a draft of it again.
     *
     * @throws RefusedException {@link CallRefusal.CallNotInState}, {@link CallRefusal.CallHasBegun}
     */
    public CallRecalled recall(Instant at) {
        var next = after(CallAction.RECALL);
        if (!period.isAhead(at)) {
            throw new RefusedException(new CallRefusal.CallHasBegun());
        }
        return new CallRecalled(id, mandate, go(next, at));
    }

    /**
     * Gives people longer.
     *
     * @throws RefusedException {@link CallRefusal.CallNotInState}, {@link CallRefusal.NotLater},
     *     {@link CallRefusal.ClosesInThePast}
     */
    public CallExtended extend(Instant closesAt, String reason, Instant at) {
        var next = after(CallAction.EXTEND);
        if (!closesAt.isAfter(period.closesAt())) {
            throw new RefusedException(new CallRefusal.NotLater());
        }
        requireAhead(closesAt, at);
        return new CallExtended(id, mandate, go(next, closesAt, at), Optional.of(reason));
    }

    /**
     * Ends it before its last instant, which is then that one.
     *
     * @throws RefusedException {@link CallRefusal.CallNotInState}, {@link CallRefusal.CallHasNotBegun}
     */
    public CallClosed close(String reason, Instant at) {
        var next = after(CallAction.CLOSE);
        if (period.isAhead(at)) {
            throw new RefusedException(new CallRefusal.CallHasNotBegun());
        }
        var last = period.opensAt().isBefore(at) && !period.isOver(at) ? at : period.closesAt();
        return new CallClosed(id, mandate, go(next, last, at), Optional.of(reason));
    }

    /** Notes that its last instant has come; where it hasn't, or that was noted, nothing happens. */
    public Optional<CallClosed> expire(Instant at) {
        if (state != CallState.OPEN || !period.isOver(at)) {
            return Optional.empty();
        }
        return Optional.of(new CallClosed(id, mandate, go(after(CallAction.CLOSE), at), Optional.empty()));
    }

    /**
     * Takes contributions again, until another instant.
     *
     * @throws RefusedException {@link CallRefusal.CallNotInState}, {@link CallRefusal.ClosesInThePast}
     */
    public CallReopened reopen(Instant closesAt, String reason, Instant at) {
        var next = after(CallAction.REOPEN);
        requireAhead(closesAt, at);
        return new CallReopened(id, mandate, go(next, closesAt, at), Optional.of(reason));
    }

    /**
     * Gives it up; one that was opened again only as long as nothing that came to it was answered (docs/decisions/0065).
     *
     * @param answered whether answers to it were released
     * @throws RefusedException {@link CallRefusal.CallNotInState}, {@link CallRefusal.CallHasAnswers}
     */
    public CallWithdrawn withdraw(boolean answered, String reason, Instant at) {
        var next = after(CallAction.WITHDRAW);
        if (answered) {
            throw new RefusedException(new CallRefusal.CallHasAnswers());
        }
        return new CallWithdrawn(id, mandate, go(next, at), Optional.of(reason));
    }

    /** All that came is answered. */
    public CallAnswered finish(Instant at) {
        return new CallAnswered(id, mandate, go(after(CallAction.FINISH), at));
    }

    /** Something that was answered is taken up again. */
    public CallResumed resume(Instant at) {
        return new CallResumed(id, mandate, go(after(CallAction.RESUME), at));
    }

    /** The same, where all of it was answered. */
    public Optional<CallResumed> resumeIfAnswered(Instant at) {
        return state == CallState.ANSWERED ? Optional.of(resume(at)) : Optional.empty();
    }

    private List<Change> go(CallState next, Instant at) {
        return go(next, period.closesAt(), at);
    }

    private List<Change> go(CallState next, Instant closesAt, Instant at) {
        var changes = Stream.of(between("state", state, next), between("closesAt", period.closesAt(), closesAt))
                .flatMap(change -> change)
                .toList();
        state = next;
        period = period.until(closesAt);
        changedAt = at;
        return changes;
    }

    private static void requireAhead(Instant closesAt, Instant at) {
        if (!closesAt.isAfter(at)) {
            throw new RefusedException(new CallRefusal.ClosesInThePast());
        }
    }

    private CallState after(CallAction action) {
        return CallLife.LIFE
                .next(state, action)
                .orElseThrow(() -> new RefusedException(new CallRefusal.CallNotInState(state, action)));
    }

    /** Whether it takes contributions at that instant. */
    public boolean takes(Instant at) {
        return status(at) == CallStatus.OPEN;
    }

    /** How it stands at that instant. */
    public CallStatus status(Instant at) {
        return CallStatus.of(state, period, at);
    }

    /** Which call. */
    public CallId id() {
        return id;
    }

    /** In which mandate. */
    public MandateId mandate() {
        return mandate;
    }

    /** Its number in the mandate, from 1. */
    public int number() {
        return number;
    }

    /** What it is called, in the language that it is written in. */
    public String title() {
        return title;
    }

    /** What it says and asks. */
    public CallText text() {
        return content;
    }

    /** Who may answer. */
    public Audience audience() {
        return audience;
    }

    /** Among what whoever answers chooses about publication: what its text offers, where what they say can be published at all. */
    public List<Publication> publications() {
        return audience.isPublished() ? content.publications() : List.of(Publication.NOT);
    }

    /** Between which instants it takes contributions. */
    public Window window() {
        return period;
    }

    /** Where it is in its life. */
    public CallState state() {
        return state;
    }

    /** When it last changed. */
    public Instant changedAt() {
        return changedAt;
    }

    /** Counts its changes, so that nobody overwrites what they haven't seen. */
    public int version() {
        return version;
    }

    /** A new call, and the event that tells of it. */
    public record Draft(Call call, CallDrafted event) {}
}
