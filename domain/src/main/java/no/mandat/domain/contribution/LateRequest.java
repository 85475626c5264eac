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
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import no.mandat.domain.contribution.LateRequestEvent.LateEntryAsked;
import no.mandat.domain.contribution.LateRequestEvent.LateEntryDeclined;
import no.mandat.domain.contribution.LateRequestEvent.LateEntryErased;
import no.mandat.domain.contribution.LateRequestEvent.LateEntryGranted;
import no.mandat.domain.contribution.LateRequestEvent.LateEntryLaidAside;
import no.mandat.domain.contribution.LateRequestEvent.LateEntryLapsed;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.CallInvitationId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.LateRequestId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Somebody came too late to a call, and asks to be let in; or is let in unasked, as a member of the group. What they had typed stays in their
 * draft: it is nobody's but theirs until they send it.
 */
@Entity
public class LateRequest {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private LateRequestId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "call_id"))
    private CallId call;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
    private MandateId mandate;

    /** Whoever was logged in when they asked; nobody from outside. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private @Nullable PersonId person;

    private String name;
    private String email;
    private String language;
    private String reason;
    private String draftHash;

    @Enumerated(EnumType.STRING)
    private LateRequestState state;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "invitation_id"))
    private @Nullable CallInvitationId invitation;

    /** Until when a person is let in, who needs no invitation. */
    private @Nullable Instant letInUntil;

    /** Why they aren't let in, or why they are who weren't. */
    private @Nullable String explanation;

    private Instant askedAt;
    private Instant changedAt;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected LateRequest() {}

    private LateRequest(
            LateRequestId id,
            Call call,
            @Nullable PersonId person,
            Asker asker,
            String reason,
            String draftHash,
            Instant at) {
        this.id = id;
        this.call = call.id();
        this.mandate = call.mandate();
        this.person = person;
        this.name = asker.name();
        this.email = asker.email();
        this.language = asker.language();
        this.reason = reason;
        this.draftHash = draftHash;
        this.state = LateRequestState.ASKED;
        this.askedAt = at;
        this.changedAt = at;
    }

    /**
     * Who asks.
     *
     * @param email in its normal form
     * @param language the tag of the language in which they are written to
     */
    public record Asker(String name, String email, String language) {}

    /**
     * Asks to be let in.
     *
     * @param draftHash where that is which they had typed
     * @throws RefusedException {@link ContributionRefusal.CallTakesNothing} for a call that isn't closed: it is open again, say
     */
    public static Asking ask(LateRequestId id, Call call, Asker asker, String reason, String draftHash, Instant at) {
        return ask(null, id, call, asker, reason, draftHash, at);
    }

    /**
     * Asks to be let in as somebody who has logged in, and answers as they are.
     *
     * @param draftHash where their files are
     * @throws RefusedException {@link ContributionRefusal.CallTakesNothing} for a call that isn't closed
     */
    public static Asking askBy(
            PersonId person, LateRequestId id, Call call, Asker asker, String reason, String draftHash, Instant at) {
        return ask(person, id, call, asker, reason, draftHash, at);
    }

    private static Asking ask(
            @Nullable PersonId person,
            LateRequestId id,
            Call call,
            Asker asker,
            String reason,
            String draftHash,
            Instant at) {
        requireOver(call, at);
        var request = new LateRequest(id, call, person, asker, reason, draftHash, at);
        return new Asking(
                request, new LateEntryAsked(id, call.mandate(), request.begun().toList()));
    }

    private static void requireOver(Call call, Instant at) {
        var status = call.status(at);
        if (!status.isOver()) {
            throw new RefusedException(new ContributionRefusal.CallTakesNothing(status));
        }
    }

    /** Whether whoever asked can ask again: the call has been opened again since, and they aren't let in. */
    public boolean canBeAskedAgain(Instant at) {
        return letInUntil(at).isEmpty()
                && LateRequestLife.LIFE.next(state, LateRequestAction.ASK_AGAIN).isPresent();
    }

    /**
     * Asks again, for the same draft. What became of it before stands in the history.
     *
     * @param to the call
     * @param why they are late this time
     * @throws RefusedException {@link LateRequestRefusal.LateEntryAskedAlready}, {@link ContributionRefusal.CallTakesNothing} for a call
     *     that isn't closed
     */
    public LateEntryAsked askAgain(Call to, Asker asker, String why, Instant at) {
        if (!canBeAskedAgain(at)) {
            throw new RefusedException(new LateRequestRefusal.LateEntryAskedAlready());
        }
        requireOver(to, at);
        var changes = Stream.of(
                        go(LateRequestAction.ASK_AGAIN, at),
                        between("name", name, asker.name()),
                        between("email", email, asker.email()),
                        between("language", language, asker.language()),
                        between("reason", reason, why),
                        between("askedAt", askedAt, at),
                        between("invitation", invitation, null),
                        between("letInUntil", letInUntil, null),
                        between("explanation", explanation, null))
                .flatMap(Function.identity())
                .toList();
        name = asker.name();
        email = asker.email();
        language = asker.language();
        reason = why;
        askedAt = at;
        invitation = null;
        letInUntil = null;
        explanation = null;
        return new LateEntryAsked(id, mandate, changes);
    }

    /**
     * Lets somebody in who has logged in before, and hasn't asked.
     *
     * @param to the call, which is closed
     * @param why they come late, as whoever lets them in says
     * @param draftHash where their files are
     * @throws RefusedException {@link CallInvitationRefusal.CallStillOpen}, {@link CallInvitationRefusal.LetInUntilPast}
     */
    public static Admission admit(
            PersonId person,
            LateRequestId id,
            Call to,
            Asker whom,
            Instant until,
            String why,
            String draftHash,
            Instant at) {
        CallInvitation.requireLetIn(to, until, at);
        var request = new LateRequest(id, to, person, whom, "", draftHash, at);
        request.state = LateRequestState.GRANTED;
        request.letInUntil = until;
        request.explanation = why;
        var changes = Stream.concat(request.begun(), Stream.of(set("letInUntil", until), set("explanation", why)))
                .toList();
        // Why stands among the changes: it is told once.
        return new Admission(request, new LateEntryGranted(id, to.mandate(), changes, Optional.empty()));
    }

    /** Whether somebody can be let in again: it was denied them, their time has run out, or the call was opened again. */
    public boolean canBeAdmitted(Instant at) {
        return person != null
                && letInUntil(at).isEmpty()
                && LateRequestLife.LIFE.next(state, LateRequestAction.ADMIT).isPresent();
    }

    /**
     * Lets them in again.
     *
     * @param to the call, which is closed
     * @param why as whoever lets them in says
     * @throws RefusedException {@link LateRequestRefusal.LateRequestNotInState}, {@link CallInvitationRefusal.CallStillOpen},
     *     {@link CallInvitationRefusal.LetInUntilPast}
     */
    public LateEntryGranted admitAgain(Call to, Instant until, String why, Instant at) {
        if (!canBeAdmitted(at)) {
            throw new RefusedException(new LateRequestRefusal.LateRequestNotInState(state, LateRequestAction.ADMIT));
        }
        CallInvitation.requireLetIn(to, until, at);
        var changes = Stream.of(
                        go(LateRequestAction.ADMIT, at),
                        between("letInUntil", letInUntil, until),
                        between("explanation", explanation, why))
                .flatMap(Function.identity())
                .toList();
        letInUntil = until;
        explanation = why;
        return new LateEntryGranted(id, mandate, changes, Optional.empty());
    }

    private Stream<Change> begun() {
        return Stream.concat(
                Stream.of(
                        set("call", call),
                        set("mandate", mandate),
                        set("name", name),
                        set("email", email),
                        set("language", language),
                        set("reason", reason),
                        set("draftHash", draftHash),
                        set("state", state),
                        set("askedAt", askedAt)),
                Stream.ofNullable(person).map(known -> set("person", known)));
    }

    /**
     * Lets them in, by an invitation of their own.
     *
     * @throws RefusedException {@link LateRequestRefusal.LateRequestNotInState}
     */
    public LateEntryGranted grant(CallInvitationId by, String why, Instant at) {
        var changes = Stream.concat(go(LateRequestAction.GRANT, at), between("invitation", invitation, by))
                .toList();
        invitation = by;
        return new LateEntryGranted(id, mandate, changes, Optional.of(why));
    }

    /**
     * Lets somebody in who has logged in, and needs no invitation.
     *
     * @param to the call, which is closed
     * @throws RefusedException {@link LateRequestRefusal.LateRequestNotInState}, {@link CallInvitationRefusal.CallStillOpen},
     *     {@link CallInvitationRefusal.LetInUntilPast}
     */
    public LateEntryGranted letIn(Call to, Instant until, String why, Instant at) {
        CallInvitation.requireLetIn(to, until, at);
        var changes = Stream.concat(go(LateRequestAction.GRANT, at), between("letInUntil", letInUntil, until))
                .toList();
        letInUntil = until;
        return new LateEntryGranted(id, mandate, changes, Optional.of(why));
    }

    /** Until when they are let in as who they are; nothing once that has passed, and for whoever is let in by an invitation. */
    public Optional<Instant> letInUntil(Instant at) {
        return Optional.ofNullable(letInUntil).filter(at::isBefore);
    }

    /**
     * Doesn't let them in.
     *
     * @param why what they are told
     * @throws RefusedException {@link LateRequestRefusal.LateRequestNotInState}
     */
    public LateEntryDeclined decline(String why, Instant at) {
        var changes = Stream.concat(go(LateRequestAction.DECLINE, at), between("explanation", explanation, why))
                .toList();
        explanation = why;
        return new LateEntryDeclined(id, mandate, changes, Optional.of(why));
    }

    /**
     * Lays it aside: nobody waits for it, and they are told nothing.
     *
     * @throws RefusedException {@link LateRequestRefusal.LateRequestNotInState}
     */
    public LateEntryLaidAside layAside(Instant at) {
        return new LateEntryLaidAside(
                id, mandate, go(LateRequestAction.LAY_ASIDE, at).toList());
    }

    /**
     * Ends it, for its call takes contributions again; they are told nothing. Until when they are let in holds.
     *
     * @throws RefusedException {@link LateRequestRefusal.LateRequestNotInState}
     */
    public LateEntryLapsed lapse(Instant at) {
        return new LateEntryLapsed(id, mandate, go(LateRequestAction.LAPSE, at).toList());
    }

    /** Erases who asked, and why. Whoever wasn't answered is let in no more; that somebody asked stays. */
    public LateEntryErased erase(Instant at) {
        var decided =
                LateRequestLife.LIFE.next(state, LateRequestAction.DECLINE).isPresent()
                        ? go(LateRequestAction.DECLINE, at)
                        : Stream.<Change>of();
        // What was there is named by its field alone: the history doesn't keep what is erased here.
        var gone = Stream.of(
                        Stream.of("name", "email", "reason", "draftHash"),
                        Stream.ofNullable(explanation).map(was -> "explanation"),
                        Stream.ofNullable(person).map(was -> "person"),
                        Stream.ofNullable(letInUntil).map(was -> "letInUntil"))
                .flatMap(Function.identity())
                .map(field -> new Change(field, null, null));
        var changes = Stream.concat(decided, gone).toList();
        name = "";
        email = "";
        reason = "";
        // That of a person would tell who they were.
        draftHash = id.toString().replace("-", "").repeat(2);
        explanation = null;
        person = null;
        letInUntil = null;
        changedAt = at;
        return new LateEntryErased(id, mandate, changes);
    }

    private Stream<Change> go(LateRequestAction action, Instant at) {
        var before = state;
        state = LateRequestLife.LIFE
                .next(before, action)
                .orElseThrow(() -> new RefusedException(new LateRequestRefusal.LateRequestNotInState(before, action)));
        changedAt = at;
        return between("state", before, state);
    }

    /** Which one. */
    public LateRequestId id() {
        return id;
    }

    /** To which call. */
    public CallId call() {
        return call;
    }

    /** Who asks. */
    public Asker asker() {
        return new Asker(name, email, language);
    }

    /** Who asks, where they had logged in. */
    public Optional<PersonId> person() {
        return Optional.ofNullable(person);
    }

    /** Why, as they wrote it; nothing of somebody who hasn't asked. */
    public String reason() {
        return reason;
    }

    /** Where that is which they had typed. */
    public String draftHash() {
        return draftHash;
    }

    /** Where it is in its life. */
    public LateRequestState state() {
        return state;
    }

    /** Why they aren't let in; of whoever is without being asked then, why they are. */
    public Optional<String> explanation() {
        return Optional.ofNullable(explanation);
    }

    /** The invitation by which they are. */
    public Optional<CallInvitationId> invitation() {
        return Optional.ofNullable(invitation);
    }

    /** When they asked, or were let in unasked. */
    public Instant askedAt() {
        return askedAt;
    }

    /** When it last changed. */
    public Instant changedAt() {
        return changedAt;
    }

    /** Counts its changes. */
    public int version() {
        return version;
    }

    /** A new request, and the event that tells of it. */
    public record Asking(LateRequest request, LateEntryAsked event) {}

    /** Somebody who is let in and hasn't asked, and the event that tells of it. */
    public record Admission(LateRequest request, LateEntryGranted event) {}
}
