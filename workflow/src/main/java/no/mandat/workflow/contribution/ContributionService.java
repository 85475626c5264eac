package no.mandat.workflow.contribution;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.CallInvitationRefusal;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import org.jspecify.annotations.Nullable;

/** Takes contributions from everybody (domain.md, Input). */
@UseCases
public class ContributionService {

    private final Calls calls;
    private final Contributions contributions;
    private final CallInvitations invitations;
    private final ContributionFiles files;
    private final OfferedFiles offered;
    private final OpenDrafts drafts;
    private final DraftFiles draftFiles;
    private final ReceiptLetters letters;
    private final Mandates mandates;
    private final Access access;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    public ContributionService(
            Calls calls,
            Contributions contributions,
            CallInvitations invitations,
            ContributionFiles files,
            OfferedFiles offered,
            OpenDrafts drafts,
            DraftFiles draftFiles,
            ReceiptLetters letters,
            Mandates mandates,
            Access access,
            Events events,
            Ids ids,
            Clock clock) {
        this.calls = calls;
        this.contributions = contributions;
        this.invitations = invitations;
        this.files = files;
        this.offered = offered;
        this.drafts = drafts;
        this.draftFiles = draftFiles;
        this.letters = letters;
        this.mandates = mandates;
        this.access = access;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ContributionService() {
        this(null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * Sends one. Sent again under the same key it is the same one, with the same receipt.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link ContributionRefusal.CallTakesNothing},
     *     {@link ContributionRefusal.RepliesFaulty}, {@link ContributionRefusal.PublicationNotOffered},
     *     {@link ContributionRefusal.DraftIsGone} where its draft was sent before,
     *     {@link SharedRefusal.KeyUsedForAnother} where something else was sent under that key
     */
    public Receipt submit(@Valid SubmitContribution command) {
        access.allowEverybody();
        var call = calls.share(command.call());
        if (call.audience() != Audience.PUBLIC || !call.state().isShown()) {
            throw notThere();
        }
        var says = says(call, command.by(), command.replies(), command.language());
        var before = sentBefore(call, command.key(), says);
        if (before.isPresent()) {
            return before.get();
        }
        // Read behind the lock: a call that is being closed is closed.
        var at = clock.instant();
        var secret = command.draft() == null ? null : command.draft().secret();
        var draft = held(call, secret);
        var sent = draftFiles(call, secret, draft);
        var submission = submit(call, command.key(), says, sent, false, at);
        if (command.draft() != null) {
            forget(draft, command.draft(), command.key());
        }
        letters.received(submission.contribution(), call, at);
        return contributions.receipt(submission.contribution());
    }

    /**
     * Sends that of somebody who is invited; one that stands an invitation. Their link proves the address that it was mailed to.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link ContributionRefusal.CallTakesNothing},
     *     {@link ContributionRefusal.RepliesFaulty}, {@link ContributionRefusal.PublicationNotOffered},
     *     {@link CallInvitationRefusal.InvitationNotInState} once they have answered,
     *     {@link SharedRefusal.ChangedMeanwhile} where their draft was changed on another page,
     *     {@link SharedRefusal.KeyUsedForAnother} where something else was sent under that key
     */
    public Receipt answer(@Valid AnswerInvitation command) {
        access.allowHolder();
        var place = invitations.at(command.at());
        var call = calls.forAnswer(place.call());
        var invitation = invitations.hold(place.invitation());
        if (!InvitedAccess.isOpenTo(invitation, call)) {
            throw notThere();
        }
        var says = says(call, command.by(), command.replies(), command.language());
        var before = sentBefore(call, command.key(), says);
        if (before.isPresent()) {
            return before.get();
        }
        var at = clock.instant();
        boolean letIn = InvitedAccess.letInUntil(invitation, call, mandates.require(call.mandate()), at)
                .isPresent();
        if (letIn) {
            call.resumeIfAnswered(at).ifPresent(events::follow);
        }
        var draft = DraftPlace.of(invitation);
        var kept = drafts.hold(draft);
        var sent = call.text().attachments() ? draftFiles.of(draft) : List.<KeptFile>of();
        var submission = submit(call, command.key(), says, sent, letIn, at);
        var contribution = submission.contribution();
        events.fire(invitation.answer(contribution.id(), at));
        // There is one answer, and one draft of it: what another page saved isn't lost unseen.
        if (kept.filter(row -> !row.isKnownTo(command.key(), command.draft())).isPresent()) {
            throw new RefusedException(new SharedRefusal.ChangedMeanwhile());
        }
        drafts.drop(draft);
        boolean proven = invitation.proves(contribution.contributor().email());
        if (proven) {
            events.fire(contribution.confirmAddress(at));
        }
        invitations.leadToContribution(invitation, proven);
        letters.received(contribution, call, at);
        return contributions.receipt(contribution);
    }

    private static Statements.Says says(Call call, ContributorForm by, Replies replies, String shown) {
        return Statements.Says.onPage(call, by.contributor(), by.publication(), replies, shown);
    }

    /**
     * The receipt of what was sent under that key so long ago that the log of requests has forgotten it: a form stays in a tab, and is sent
     * again.
     *
     * @throws RefusedException {@link SharedRefusal.KeyUsedForAnother} where that said something else
     */
    private Optional<Receipt> sentBefore(Call call, UUID key, Statements.Says says) {
        return contributions.under(key).map(contribution -> {
            // Its files went with the draft that was sent then.
            var first = Statements.of(call, says, List.of(), files.of(contribution.id(), 1));
            if (!first.hash().equals(contributions.text(contribution.id(), 1).contentHash())) {
                throw new RefusedException(new SharedRefusal.KeyUsedForAnother());
            }
            return contributions.receipt(contribution);
        });
    }

    private Contribution.Submission submit(
            Call call, UUID key, Statements.Says says, List<KeptFile> sent, boolean letIn, Instant at) {
        var statement = Statements.of(call, says, List.of(), sent);
        var reference = contributions.nextReference(at.atZone(clock.getZone()));
        var id = new ContributionId(ids.next());
        var submission = letIn
                ? Contribution.submitLate(id, call, reference, statement, at)
                : Contribution.submit(id, call, reference, statement, at);
        contributions.add(submission, key);
        files.add(submission.contribution(), sent);
        events.fire(submission.event());
        return submission;
    }

    /**
     * Says something else in one that was sent. Where it isn't to stand there by name any more, its files are offered to nobody, also when it is
     * again.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link ContributionRefusal}, {@link AttachmentRefusal} where too much goes with it
     */
    public Receipt replace(@Valid ReplaceContribution command) {
        access.allowHolder();
        var call = calls.share(command.at().call());
        var contribution = held(command.at());
        if (contribution.revision() != command.revision() || contribution.publication() != command.agreed()) {
            throw new RefusedException(new SharedRefusal.ChangedMeanwhile());
        }
        var at = clock.instant();
        var draft = DraftPlace.ofChange(contribution.id());
        var kept = drafts.hold(draft);
        var before = files.of(contribution);
        var more = kept.isPresent() && call.text().attachments() ? draftFiles.of(draft) : List.<KeptFile>of();
        var now = ContributionFiles.changed(before, command.without(), more);
        var statement = Statements.of(
                call,
                Statements.Says.onPage(
                        call,
                        command.by().contributor(contribution.contributor().email()),
                        command.by().publication(),
                        command.replies(),
                        command.language()),
                before,
                now);
        // There is one draft of it: what another page saved isn't lost unseen.
        boolean known =
                kept.map(row -> row.isKnownTo(command.key(), command.draft())).orElse(command.draft() == 0);
        if (!known) {
            throw new RefusedException(new SharedRefusal.ChangedMeanwhile());
        }
        if (statement.publication() != Publication.WITH_NAME) {
            // While they stand with what it said before: the history tells of them by their number there.
            offered.withhold(contribution);
        }
        contribution.replace(call, statement, at).ifPresent(replacement -> {
            contributions.add(replacement.text());
            files.add(contribution, now);
            letters.received(contribution, call, at);
            events.fire(replacement.event());
        });
        draftFiles.discard(draft);
        return contributions.receipt(contribution);
    }

    /**
     * Takes one back. Whoever was invited to send it can answer anew by their link, as long as the call takes it.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link ContributionRefusal}
     */
    public void withdraw(@Valid WithdrawContribution command) {
        access.allowHolder();
        var call = calls.share(command.at().call());
        var contribution = held(command.at());
        var at = clock.instant();
        events.fire(contribution.withdraw(call, at));
        invitations.answeredBy(contribution.id()).ifPresent(invitation -> events.fire(invitation.reopen(at)));
        draftFiles.discard(DraftPlace.ofChange(contribution.id()));
    }

    /**
     * Takes it that the address is that of whoever sent the contribution, for they have the link that was mailed to it.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours} for a link that wasn't mailed as well
     */
    public void confirmAddress(@Valid ConfirmAddress command) {
        access.allowHolder();
        var link = contributions.link(command.at());
        if (!link.byMail()) {
            throw notThere();
        }
        contributions.hold(link.contribution()).confirmAddress(clock.instant()).ifPresent(events::fire);
    }

    /** What was saved elsewhere since stays: it may say more than what is sent. */
    private void forget(Optional<OpenDrafts.Row> kept, SentDraft sent, UUID page) {
        if (kept.isEmpty() && sent.version() > 0) {
            throw new RefusedException(new ContributionRefusal.DraftIsGone());
        }
        if (kept.filter(row -> row.isKnownTo(page, sent.version())).isPresent()) {
            drafts.drop(DraftPlace.of(sent.secret()));
        }
    }

    /** The draft of that call, which nobody changes meanwhile. */
    private Optional<OpenDrafts.Row> held(Call call, @Nullable UUID draft) {
        return draft == null
                ? Optional.empty()
                : drafts.hold(DraftPlace.of(draft)).filter(row -> row.call().equals(call.id()));
    }

    private Contribution held(ReceiptAddress address) {
        return contributions.hold(contributions.link(address).contribution());
    }

    /** What was handed in with a draft that is held. */
    private List<KeptFile> draftFiles(Call call, @Nullable UUID draft, Optional<OpenDrafts.Row> held) {
        return draft == null || held.isEmpty() || !call.text().attachments()
                ? List.of()
                : draftFiles.of(DraftPlace.of(draft));
    }

    private static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }
}
