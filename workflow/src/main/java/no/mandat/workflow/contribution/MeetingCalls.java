package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.CallAction;
import no.mandat.domain.contribution.CallInvitation;
import no.mandat.domain.contribution.CallInvitationState;
import no.mandat.domain.contribution.CallLife;
import no.mandat.domain.contribution.CallPlan;
import no.mandat.domain.contribution.CallText;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.contribution.Contributor;
import no.mandat.domain.contribution.Invitee;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.contribution.Reply;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.contribution.Window;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.CallInvitationId;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;

/** The calls by which meetings ask for input (domain.md, Meetings). They follow from their meetings by rule: nobody asks who may. */
@ApplicationScoped
public class MeetingCalls {

    private final Calls calls;
    private final CallInvitations invitations;
    private final InvitationLetters letters;
    private final Contributions contributions;
    private final ReceiptLetters receipts;
    private final Answerers answerers;
    private final AnswerSource answers;
    private final OpenDrafts drafts;
    private final Mandates mandates;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    @Inject
    MeetingCalls(
            Calls calls,
            CallInvitations invitations,
            InvitationLetters letters,
            Contributions contributions,
            ReceiptLetters receipts,
            Answerers answerers,
            AnswerSource answers,
            OpenDrafts drafts,
            Mandates mandates,
            Events events,
            Ids ids,
            Clock clock) {
        this.calls = calls;
        this.invitations = invitations;
        this.letters = letters;
        this.contributions = contributions;
        this.receipts = receipts;
        this.answerers = answerers;
        this.answers = answers;
        this.drafts = drafts;
        this.mandates = mandates;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MeetingCalls() {
        this(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * What a meeting asks.
     *
     * @param language the tag of the one that it is written in
     * @param introduction Markdown
     */
    public record Asking(
            String language, String title, String introduction, List<Question> questions, Instant closesAt) {

        private CallPlan plan(Instant from) {
            var text = new CallText(
                    List.of(language),
                    Translated.of(language, title),
                    Translated.of(language, introduction),
                    true,
                    questions);
            return new CallPlan(text, CallHash.of(text), Audience.INVITED, new Window(from, closesAt));
        }
    }

    /**
     * Opens one from now on, and writes to those without a place, each with a link of their own.
     *
     * @return empty, where the mandate takes no new calls
     */
    public Optional<CallId> open(Mandate mandate, Asking asking, Collection<Invitee> outsiders) {
        var at = clock.instant();
        if (mandate.isOver()
                || mandate.isExpired(LocalDate.now(clock))
                || !asking.closesAt().isAfter(at)) {
            return Optional.empty();
        }
        var draft =
                Call.draft(new CallId(ids.next()), mandate.id(), calls.nextNumber(mandate.id()), asking.plan(at), at);
        var call = draft.call();
        calls.add(call);
        events.follow(draft.event());
        outsiders.forEach(invitee -> list(call, invitee));
        // Whoever is called to the meeting is asked, also where none of them is from outside.
        events.follow(call.open(true, at));
        return Optional.of(call.id());
    }

    /** Asks somebody from outside, too, who is called to the meeting later. */
    public void invite(CallId id, Invitee invitee) {
        var call = calls.lock(id);
        if (call.takes(clock.instant()) && !invitations.addresses(id).contains(invitee.email())) {
            letters.send(call, List.of(list(call, invitee)));
        }
    }

    /** Whoever isn't called to the meeting any more, and hasn't answered, isn't asked any more. */
    public void uninvite(CallId id, Invitee invitee, Optional<String> reason) {
        var ignored = calls.lock(id);
        invitations.of(id, CallInvitationState.SENT).stream()
                .filter(invitation -> invitation.invitee().email().equals(invitee.email()))
                .forEach(invitation -> events.follow(invitation.revoke(reason, clock.instant())));
    }

    /** Nothing tells any more that somebody with that address was asked, where they haven’t answered; they aren’t asked any more. */
    public void erase(CallId id, String email) {
        var unanswered = invitations.unanswered(id, email);
        drafts.discard(
                unanswered.stream().map(DraftPlace::of).map(DraftPlace::hash).toList());
        unanswered.forEach(invitation -> {
            invitations.eraseLinks(invitation.id());
            events.fire(invitation.erase(clock.instant()));
        });
    }

    private CallInvitation list(Call call, Invitee invitee) {
        var listing = CallInvitation.list(new CallInvitationId(ids.next()), call, invitee, clock.instant());
        invitations.add(listing.invitation());
        events.follow(listing.event());
        return listing.invitation();
    }

    /** Gives people longer. It never ends sooner than they were told. */
    public void extend(CallId id, Instant closesAt, String reason) {
        var call = calls.lock(id);
        var at = clock.instant();
        if (call.takes(at) && closesAt.isAfter(call.window().closesAt())) {
            events.follow(call.extend(closesAt, reason, at));
        }
    }

    /** Gives it up; what was answered already stays where it is read. */
    public void withdraw(CallId id, String reason) {
        var call = calls.lock(id);
        var at = clock.instant();
        if (CallLife.LIFE.next(call.state(), CallAction.WITHDRAW).isEmpty()) {
            return;
        }
        if (answers.areGiven(id)) {
            drafts.keepAsSaid(id, call.window().closesAt());
            events.follow(call.close(reason, at));
        } else {
            events.follow(call.withdraw(false, reason, at));
        }
    }

    /** Until when what somebody says can become a contribution; none where it can't just now. */
    public Optional<Instant> takesUntil(CallId id) {
        var call = calls.require(id);
        return call.takes(clock.instant()) ? Optional.of(call.window().closesAt()) : Optional.empty();
    }

    /** Whoever closes the call waits. */
    public void hold(CallId call) {
        var ignored = calls.share(call);
    }

    /** Who speaks, of those with a place: for themselves, in the category of their seat. */
    public Contributor speaker(PersonId person, CallId call) {
        return answerers.of(person, calls.require(call)).contributor(false);
    }

    /** Who speaks, of those without: for the organisation that they were called for, if for one. */
    public static Contributor speaker(Invitee invitee) {
        return new Contributor(invitee.name(), invitee.email(), invitee.organisation(), invitee.category());
    }

    /**
     * What somebody has said, and confirmed by a link that was mailed to their address.
     *
     * @param question the one that it belongs to; where the call has none such, to the first
     * @param language the tag of the one in which the page was shown to them
     * @param secret by which they find the receipt
     */
    public record Said(Contributor by, QuestionId question, String words, String language, UUID secret) {}

    /**
     * Makes a contribution of it; one may say several things in a meeting, and answer in writing, too.
     *
     * @throws RefusedException {@link ContributionRefusal.CallTakesNothing}, {@link ContributionRefusal.RepliesFaulty}
     */
    public ContributionId say(CallId id, Said said) {
        var call = calls.share(id);
        var at = clock.instant();
        var says = Statements.Says.onPage(
                call,
                said.by(),
                Publication.NOT,
                new Replies(Map.of(question(call, said.question()), Reply.of(said.words()))),
                said.language());
        var submission = Contribution.submit(
                new ContributionId(ids.next()),
                call,
                contributions.nextReference(at.atZone(clock.getZone())),
                Statements.of(call, says, List.of(), List.of()),
                at);
        var contribution = submission.contribution();
        contributions.add(submission, said.secret());
        events.fire(submission.event());
        events.fire(contribution.confirmAddress(at));
        receipts.received(contribution, call, at);
        return contribution.id();
    }

    private static QuestionId question(Call call, QuestionId wanted) {
        var all = call.text().questions();
        return all.stream().map(Question::id).filter(wanted::equals).findFirst().orElseGet(() -> all.getFirst()
                .id());
    }
}
