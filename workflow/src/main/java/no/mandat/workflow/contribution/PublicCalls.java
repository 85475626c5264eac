package no.mandat.workflow.contribution;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.CallInvitation;
import no.mandat.domain.contribution.CallInvitationState;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.contribution.ContributionEvent.ContributionReplaced;
import no.mandat.domain.contribution.ContributionEvent.ContributionSubmitted;
import no.mandat.domain.mandate.ClauseNumbers;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.mandate.PublicName;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.Subject;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.attachment.Download;
import no.mandat.workflow.auditlog.Act;
import no.mandat.workflow.auditlog.Receipts;
import no.mandat.workflow.mandate.MandateTexts;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Reads what everybody is asked, and for whoever has sent something the receipt of it. */
@UseCases
public class PublicCalls {

    private final Calls calls;
    private final CallDeadlines deadlines;
    private final Contributions contributions;
    private final CallInvitations invitations;
    private final ContributionFiles files;
    private final Mandates mandates;
    private final MandateTexts texts;
    private final Bodies bodies;
    private final AnswerSource answers;
    private final SentContributions sent;
    private final OpenDrafts drafts;
    private final Receipts signed;
    private final Access access;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    public PublicCalls(
            Calls calls,
            CallDeadlines deadlines,
            Contributions contributions,
            CallInvitations invitations,
            ContributionFiles files,
            Mandates mandates,
            MandateTexts texts,
            Bodies bodies,
            AnswerSource answers,
            SentContributions sent,
            OpenDrafts drafts,
            Receipts signed,
            Access access,
            Clock clock) {
        this.calls = calls;
        this.deadlines = deadlines;
        this.contributions = contributions;
        this.invitations = invitations;
        this.files = files;
        this.mandates = mandates;
        this.texts = texts;
        this.bodies = bodies;
        this.answers = answers;
        this.sent = sent;
        this.drafts = drafts;
        this.signed = signed;
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PublicCalls() {
        this(null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * A call that everybody may answer, from the moment it is decided on.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public PublishedCall of(CallId id) {
        access.allowEverybody();
        var call = calls.require(id);
        if (call.audience() != Audience.PUBLIC || !call.state().isShown()) {
            throw notThere();
        }
        return published(call);
    }

    /**
     * The call that everybody's draft is of, for whoever has the draft's link; also one that was withdrawn or became a draft since, as long
     * as what they typed is kept.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public PublishedCall ofDraft(DraftAddress at) {
        access.allowHolder();
        var call = calls.require(at.call());
        boolean isThere = call.state().isShown() || drafts.isKept(DraftPlace.of(at.secret()), call.id());
        if (call.audience() != Audience.PUBLIC || !isThere) {
            throw notThere();
        }
        return published(call);
    }

    /**
     * The call that a receipt is of, for whoever has the receipt's link; also one that was withdrawn since.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public PublishedCall ofReceipt(ReceiptAddress address) {
        access.allowHolder();
        contributions.link(address);
        return published(calls.require(address.call()));
    }

    /**
     * The call that somebody is invited to, for whoever has the link that was mailed to them; also one that was withdrawn or became a draft
     * since, and where the invitation was taken back, as long as what they typed there is kept.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public InvitedCall invited(InvitationLink link) {
        access.allowHolder();
        var place = invitations.at(link);
        var call = calls.require(place.call());
        var invitation = invitations.require(place.invitation());
        if (!InvitedAccess.isOpenTo(invitation, call) && !hasLeftSomething(invitation, call)) {
            throw notThere();
        }
        boolean revoked = InvitedAccess.isRevoked(invitation);
        return new InvitedCall(
                InvitedAccess.letInUntil(invitation, call, mandates.require(call.mandate()), clock.instant())
                        .filter(until -> !revoked)
                        .map(until -> published(call).letIn(until))
                        .orElseGet(() -> published(call)),
                invitation.invitee(),
                invitation.state() == CallInvitationState.ANSWERED,
                revoked);
    }

    private boolean hasLeftSomething(CallInvitation invitation, Call call) {
        return call.audience() != Audience.MEMBERS
                && invitation.state() != CallInvitationState.ANSWERED
                && InvitedAccess.leadsToWhatIsTyped(invitation)
                && drafts.isKept(DraftPlace.of(invitation), call.id());
    }

    /**
     * A call as whoever answers it would see it while it is open, for whoever reads it in its mandate now.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, also for one that is answered by login
     */
    public PublishedCall preview(CallId id) {
        access.requireLogin();
        var call = calls.require(id);
        access.require(
                call.state().isShown() ? Permission.READ_CALLS : Permission.READ_CALL_DRAFTS,
                mandates.require(call.mandate()));
        if (call.audience() == Audience.MEMBERS) {
            throw notThere();
        }
        return published(call).in(CallStatus.OPEN);
    }

    private PublishedCall published(Call call) {
        var mandate = mandates.require(call.mandate());
        var name = mandate.publicName();
        return new PublishedCall(
                call.id(),
                bodies.require(mandate.expertGroup()).name(),
                name.map(PublicName::value).orElse(null),
                call.text(),
                call.audience(),
                call.window(),
                deadlines.of(call.id()),
                call.status(clock.instant()),
                answers.published(List.of(call.id())).contains(call.id()),
                name.isPresent() ? numbers(call, mandate) : Map.of(),
                mandate.isOver());
    }

    /**
     * Those of a published mandate that everybody may answer, or might have: the open ones first, the latest of each first.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours} where it isn't published
     */
    public List<PublishedCallRow> ofMandate(MandateId id) {
        access.requirePublished(mandates.require(id));
        var now = clock.instant();
        var open = calls.of(id).reversed().stream()
                .filter(call ->
                        call.audience() == Audience.PUBLIC && call.state().isShown())
                .toList();
        var answered = answers.published(open.stream().map(Call::id).toList());
        return open.stream()
                .map(call -> new PublishedCallRow(
                        call.id(), call.text(), call.window(), call.status(now), answered.contains(call.id())))
                .sorted(Comparator.comparing(call -> call.status() != CallStatus.OPEN))
                .toList();
    }

    private Map<ClauseId, String> numbers(Call call, Mandate mandate) {
        var numbers = ClauseNumbers.of(texts.clauses(mandate.id()));
        Map<ClauseId, String> asked = new HashMap<>();
        call.text().clauses().stream()
                .filter(numbers::containsKey)
                .forEach(clause -> asked.put(
                        clause, Objects.requireNonNull(numbers.get(clause)).text()));
        return asked;
    }

    /**
     * The receipt of what was sent under that key, for whoever has it.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public SentContribution receipt(ReceiptAddress address) {
        access.allowHolder();
        var link = contributions.link(address);
        var contribution = contributions.require(link.contribution());
        return sent.of(contribution, proof(contribution, link));
    }

    /**
     * The receipt of what was sent under that key, as others check it without this program (docs/audit-format.md, "Receipts").
     *
     * @return none until it is signed, which takes a minute at most, and none where the person is erased
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Optional<String> signedReceipt(ReceiptAddress address) {
        access.allowHolder();
        var contribution = contributions.require(contributions.link(address).contribution());
        return signed.of(Act.of(
                contribution.mandate(),
                Subject.of(Contribution.class, contribution.id()),
                ContributionSubmitted.class,
                ContributionReplaced.class));
    }

    /**
     * A file of what was sent under that key.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Download file(FileOfReceipt asked) {
        access.allowHolder();
        return files.content(contributions.link(asked.at()).contribution(), asked.file());
    }

    private static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }

    private AddressProof proof(Contribution contribution, Contributions.Link link) {
        if (contribution.isConfirmed()) {
            return AddressProof.CONFIRMED;
        }
        if (link.byMail()) {
            return AddressProof.AT_HAND;
        }
        return contributions.isMailed(contribution.id()) ? AddressProof.MAILED : AddressProof.NOT_MAILED;
    }
}
