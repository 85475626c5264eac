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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.contribution.CallInvitationEvent.CallInvitationAnswered;
import no.mandat.domain.contribution.CallInvitationEvent.CallInvitationErased;
import no.mandat.domain.contribution.CallInvitationEvent.CallInvitationReopened;
import no.mandat.domain.contribution.CallInvitationEvent.CallInvitationRevoked;
import no.mandat.domain.contribution.CallInvitationEvent.CallLetterSent;
import no.mandat.domain.contribution.CallInvitationEvent.InvitedLetIn;
import no.mandat.domain.contribution.CallInvitationEvent.InvitedToCall;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.CallInvitationId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.MailId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is asked by name to answer a call. They get a letter with a link of their own when the call is opened, or at once where it
 * is; whoever has the link answers once, without a login. Whoever withdraws what they sent can answer anew.
 */
@Entity
public class CallInvitation {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private CallInvitationId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "call_id"))
    private CallId call;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
    private MandateId mandate;

    @Embedded
    private Invitee invitee;

    @Enumerated(EnumType.STRING)
    private CallInvitationState state;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "letter_id"))
    private @Nullable MailId letter;

    private @Nullable Instant sentAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "contribution_id"))
    private @Nullable ContributionId contribution;

    private @Nullable Instant letInUntil;
    private @Nullable String draftHash;
    private Instant changedAt;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected CallInvitation() {}

    private CallInvitation(CallInvitationId id, Call call, Invitee invitee, Instant at) {
        this.id = id;
        this.call = call.id();
        this.mandate = call.mandate();
        this.invitee = invitee;
        this.state = CallInvitationState.LISTED;
        this.changedAt = at;
    }

    /**
     * Puts somebody on the list of a call: of one for those who are invited alone, or of those who are asked by name while everybody may
     * answer.
     *
     * @throws RefusedException {@link CallInvitationRefusal.NotByInvitation} for a call that members answer by login,
     *     {@link CallInvitationRefusal.CallTakesNobody}
     */
    public static Listing list(CallInvitationId id, Call call, Invitee invitee, Instant at) {
        requireByLink(call);
        var status = call.status(at);
        if (!status.takesInvitations()) {
            throw new RefusedException(new CallInvitationRefusal.CallTakesNobody(status));
        }
        var invitation = new CallInvitation(id, call, invitee, at);
        return new Listing(
                invitation,
                new InvitedToCall(id, call.mandate(), invitation.listed().toList(), Optional.empty()));
    }

    /**
     * Lets somebody in who came too late to a call that has closed, and asked for it.
     *
     * @param draftHash where that is which they had typed
     * @throws RefusedException {@link CallInvitationRefusal.CallStillOpen}, {@link CallInvitationRefusal.LetInUntilPast}
     */
    public static Listing admit(
            CallInvitationId id, Call call, Invitee invitee, Instant until, String draftHash, Instant at) {
        var invitation = late(id, call, invitee, until, at);
        invitation.draftHash = draftHash;
        var changes = Stream.concat(
                        invitation.listed(), Stream.of(set("letInUntil", until), set("draftHash", draftHash)))
                .toList();
        return new Listing(invitation, new InvitedToCall(id, call.mandate(), changes, Optional.empty()));
    }

    /**
     * Lets somebody in who has said in another way that they came too late.
     *
     * @throws RefusedException {@link CallInvitationRefusal.NotByInvitation} for a call that members answer by login,
     *     {@link CallInvitationRefusal.CallStillOpen}, {@link CallInvitationRefusal.LetInUntilPast}
     */
    public static Listing admit(
            CallInvitationId id, Call call, Invitee invitee, String reason, Instant until, Instant at) {
        requireByLink(call);
        var invitation = late(id, call, invitee, until, at);
        var changes = Stream.concat(invitation.listed(), Stream.of(set("letInUntil", until)))
                .toList();
        return new Listing(invitation, new InvitedToCall(id, call.mandate(), changes, Optional.of(reason)));
    }

    private static void requireByLink(Call call) {
        if (call.audience() == Audience.MEMBERS) {
            throw new RefusedException(new CallInvitationRefusal.NotByInvitation(call.audience()));
        }
    }

    private static CallInvitation late(CallInvitationId id, Call call, Invitee invitee, Instant until, Instant at) {
        requireLetIn(call, until, at);
        var invitation = new CallInvitation(id, call, invitee, at);
        invitation.letInUntil = until;
        return invitation;
    }

    private Stream<Change> listed() {
        return Stream.of(
                set("call", call),
                set("mandate", mandate),
                set("name", invitee.name()),
                set("email", invitee.email()),
                set("organisation", invitee.organisation()),
                set("category", invitee.category()),
                set("language", invitee.language()),
                set("state", state));
    }

    /**
     * Their letter is handed to the mail.
     *
     * @throws RefusedException {@link CallInvitationRefusal.InvitationNotInState}
     */
    public CallLetterSent send(MailId mail, Instant at) {
        var changes = changes(
                go(CallInvitationAction.SEND, at), between("letter", letter, mail), between("sentAt", sentAt, at));
        letter = mail;
        sentAt = at;
        return new CallLetterSent(id, mandate, changes);
    }

    /**
     * They have sent a contribution.
     *
     * @throws RefusedException {@link CallInvitationRefusal.InvitationNotInState}: one answer to an invitation stands
     */
    public CallInvitationAnswered answer(ContributionId by, Instant at) {
        var changes = changes(go(CallInvitationAction.ANSWER, at), between("contribution", contribution, by));
        contribution = by;
        return new CallInvitationAnswered(id, mandate, changes);
    }

    /**
     * They have withdrawn what they sent: they are asked as before.
     *
     * @throws RefusedException {@link CallInvitationRefusal.InvitationNotInState}
     */
    public CallInvitationReopened reopen(Instant at) {
        return new CallInvitationReopened(id, mandate, changes(go(CallInvitationAction.REOPEN, at)));
    }

    /**
     * Takes it back.
     *
     * @param reason why; none where its call became one for members
     * @throws RefusedException {@link CallInvitationRefusal.InvitationNotInState}
     */
    public CallInvitationRevoked revoke(Optional<String> reason, Instant at) {
        return new CallInvitationRevoked(id, mandate, changes(go(CallInvitationAction.REVOKE, at)), reason);
    }

    /**
     * Takes what they send after the call has closed, until an instant.
     *
     * @throws RefusedException {@link CallInvitationRefusal.InvitationNotInState}, {@link CallInvitationRefusal.CallStillOpen},
     *     {@link CallInvitationRefusal.LetInUntilPast}
     */
    public InvitedLetIn letIn(Call to, Instant until, String reason, Instant at) {
        requireLetIn(to, until, at);
        var changes = changes(go(CallInvitationAction.LET_IN, at), between("letInUntil", letInUntil, until));
        letInUntil = until;
        return new InvitedLetIn(id, mandate, changes, Optional.of(reason));
    }

    static void requireLetIn(Call to, Instant until, Instant at) {
        var status = to.status(at);
        if (!status.isOver()) {
            throw new RefusedException(new CallInvitationRefusal.CallStillOpen(status));
        }
        if (!until.isAfter(at)) {
            throw new RefusedException(new CallInvitationRefusal.LetInUntilPast());
        }
    }

    /** Erases who was invited. Whoever hasn't answered is invited no longer; that they were, stays. */
    public CallInvitationErased erase(Instant at) {
        var state = CallInvitationLife.LIFE.actionsIn(this.state).contains(CallInvitationAction.REVOKE)
                ? go(CallInvitationAction.REVOKE, at)
                : Stream.<Change>of();
        // What was there is named by its field alone: the history doesn't keep what is erased here.
        var gone = Stream.of("name", "email", "organisation", "letInUntil")
                .filter(field -> !field.equals("organisation") || invitee.organisation() != null)
                .filter(field -> !field.equals("letInUntil") || letInUntil != null)
                .map(field -> new Change(field, null, null));
        var changes = Stream.concat(state, gone).toList();
        invitee = new Invitee("", "", null, invitee.category(), invitee.language());
        letInUntil = null;
        changedAt = at;
        return new CallInvitationErased(id, mandate, changes);
    }

    /** Until when what they send is taken although the call has closed, where it still is then. */
    public Optional<Instant> letInUntil(Instant at) {
        return Optional.ofNullable(letInUntil).filter(at::isBefore);
    }

    private Stream<Change> go(CallInvitationAction action, Instant at) {
        var before = state;
        state = CallInvitationLife.LIFE
                .next(before, action)
                .orElseThrow(
                        () -> new RefusedException(new CallInvitationRefusal.InvitationNotInState(before, action)));
        changedAt = at;
        return between("state", before, state);
    }

    @SafeVarargs
    private static List<Change> changes(Stream<Change>... changes) {
        return Stream.of(changes).flatMap(change -> change).toList();
    }

    /** Whether a contribution from that address came from whoever reads the invited one's mail. */
    public boolean proves(String email) {
        return invitee.email().equals(email);
    }

    /** Which one. */
    public CallInvitationId id() {
        return id;
    }

    /** To which call. */
    public CallId call() {
        return call;
    }

    /** Who is invited. */
    public Invitee invitee() {
        return invitee;
    }

    /** Where it is in its life. */
    public CallInvitationState state() {
        return state;
    }

    /** What they have sent, also where they have withdrawn it and sent nothing since. */
    public Optional<ContributionId> contribution() {
        return Optional.ofNullable(contribution);
    }

    /** Where that is kept which they had typed when they asked to be let in, of whoever had. */
    public Optional<String> draft() {
        return Optional.ofNullable(draftHash);
    }

    /** When they were written to. */
    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }

    /** When it last changed. */
    public Instant changedAt() {
        return changedAt;
    }

    /** Counts its changes. */
    public int version() {
        return version;
    }

    /** A new invitation, and the event that tells of it. */
    public record Listing(CallInvitation invitation, InvitedToCall event) {}
}
