package no.mandat.workflow.contribution;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.contribution.DraftRule;
import no.mandat.domain.contribution.LateRequest;
import no.mandat.domain.party.EmailAddress;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.drafts.DraftSize;
import no.mandat.workflow.shared.RequestLog;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/**
 * Keeps what everybody types into the form of a call (domain.md, Input; docs/decisions/0045), for whoever has the secret that it is kept
 * under.
 */
@UseCases
public class OpenDraftService {

    private final Calls calls;
    private final Contributions contributions;
    private final OpenDrafts drafts;
    private final DraftFiles files;
    private final DraftPlaces places;
    private final UnsentFiles unsent;
    private final LateRequests late;
    private final CallInvitations invitations;
    private final ReceiptLetters letters;
    private final RequestLog done;
    private final Access access;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    public OpenDraftService(
            Calls calls,
            Contributions contributions,
            OpenDrafts drafts,
            DraftFiles files,
            DraftPlaces places,
            UnsentFiles unsent,
            LateRequests late,
            CallInvitations invitations,
            ReceiptLetters letters,
            RequestLog done,
            Access access,
            Clock clock) {
        this.calls = calls;
        this.contributions = contributions;
        this.drafts = drafts;
        this.files = files;
        this.places = places;
        this.unsent = unsent;
        this.late = late;
        this.invitations = invitations;
        this.letters = letters;
        this.done = done;
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected OpenDraftService() {
        this(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * What is kept there; also when the call is over, was given up or is a draft again, or the invitation was taken back.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public OpenDraft find(DraftAddress at) {
        access.allowHolder();
        var call = known(at.call());
        var place = places.toRead(at, call);
        return drafts.find(place)
                .filter(row -> row.call().equals(call.id()))
                .map(row -> draft(call, row, place))
                .orElseThrow(OpenDraftService::notThere);
    }

    /**
     * Keeps what was typed, in the place of what was kept before. Saved twice it is saved once.
     *
     * @return the version that it is now
     * @throws RefusedException {@link SharedRefusal.ChangedMeanwhile} when another page has saved something else since,
     *     {@link ContributionRefusal.DraftIsGone} when it was sent, {@link SharedRefusal.InvalidInput} when it is longer than any form
     */
    public int keep(@Valid KeepDraft command) {
        access.allowEverybody();
        var at = command.at();
        var call = asked(at.call());
        var content = DraftFields.write(command.fields());
        DraftSize.require(content);
        var place = places.hold(at, call);
        var before = drafts.hold(place);
        if (before.isEmpty()) {
            // What that page has sent already isn't begun anew by a last save that came late.
            if (command.version() > 0 || isSent(call, command)) {
                throw new RefusedException(new ContributionRefusal.DraftIsGone());
            }
            drafts.add(place, call.id(), command.page(), content, clock.instant());
            keep(at, place);
            return 1;
        }
        var row = before.get();
        if (!row.call().equals(call.id())) {
            throw notThere();
        }
        if (!row.isKnownTo(command.page(), command.version())) {
            if (row.content().equals(content)) {
                return row.version();
            }
            throw new RefusedException(new SharedRefusal.ChangedMeanwhile());
        }
        drafts.change(place, command.page(), content, clock.instant());
        keep(at, place);
        return row.version() + 1;
    }

    private boolean isSent(Call call, KeepDraft command) {
        return command.at().isChange()
                ? done.knows(command.page())
                : contributions.isSent(new ReceiptAddress(call.id(), command.page()));
    }

    /** Whoever is invited may be let in long after the call has closed. */
    private void keep(DraftAddress at, DraftPlace place) {
        if (at.invited()) {
            drafts.keepUntil(place, clock.instant().plus(DraftRule.UNTOUCHED));
        }
    }

    /**
     * Keeps a file with a draft that is there.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, also where the call takes no files,
     *     {@link ContributionRefusal.CallTakesNothing}, {@link AttachmentRefusal.TooMany}, {@link AttachmentRefusal.TooLargeTogether},
     *     {@link AttachmentRefusal.NoRoom}
     */
    public void attach(@Valid AttachFile command) {
        access.allowHolder();
        var at = command.at();
        var call = asked(at.call());
        if (!call.text().attachments()) {
            throw notThere();
        }
        var place = held(at, call);
        places.requireTaken(at, call, clock.instant());
        files.add(place, command.file(), size -> unsent.take(at, size));
    }

    /**
     * Throws a file of a draft away; one that is gone is gone.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public void detach(@Valid DetachFile command) {
        access.allowHolder();
        files.remove(held(command.at(), asked(command.at().call())), command.file());
    }

    private DraftPlace held(DraftAddress at, Call call) {
        var place = places.hold(at, call);
        if (drafts.hold(place).filter(row -> row.call().equals(call.id())).isEmpty()) {
            throw notThere();
        }
        return place;
    }

    /**
     * Throws it away; one that is gone is gone.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link ContributionRefusal.DraftIsGone}
     */
    public void discard(DraftAddress at) {
        access.allowHolder();
        var call = known(at.call());
        var place = places.hold(at, call);
        if (drafts.hold(place).filter(row -> row.call().equals(call.id())).isPresent()) {
            files.discard(place);
        }
    }

    /**
     * Mails the link to an address, unless that has had enough mail lately. Whoever is invited has theirs, and so has whoever changes something.
     *
     * @return whether it is mailed
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.InvalidInput}
     */
    public boolean mail(@Valid MailDraft command) {
        if (command.at().of() != DraftAddress.Holder.DRAFT) {
            throw notThere();
        }
        var draft = find(command.at());
        var call = calls.require(command.at().call());
        return letters.draft(
                call,
                command.at(),
                new ReceiptLetters.To(EmailAddress.normal(command.email()), PageLanguage.of(call, command.language())),
                draft.keptUntil(),
                clock.instant());
    }

    /** A call that is answered without a login, or could be. */
    private Call asked(CallId id) {
        var call = known(id);
        if (!call.state().isShown()) {
            throw notThere();
        }
        return call;
    }

    /** The same, though it was given up or became a draft since: that throws nothing away that was typed. */
    private Call known(CallId id) {
        var call = calls.require(id);
        if (call.audience() == Audience.MEMBERS) {
            throw notThere();
        }
        return call;
    }

    private OpenDraft draft(Call call, OpenDrafts.Row row, DraftPlace place) {
        var now = clock.instant();
        var until = DraftRule.keptUntil(call.window(), row.savedAt());
        return new OpenDraft(
                DraftFields.read(row.content()),
                row.version(),
                row.savedAt(),
                Optional.ofNullable(row.keptUntil()).filter(until::isBefore).orElse(until),
                files.of(place),
                late.standing(place, now).map(request -> lateOf(request, now)).orElse(null));
    }

    private AskedLate lateOf(LateRequest request, Instant now) {
        return new AskedLate(
                request.state(),
                request.asker().email(),
                request.askedAt(),
                request.invitation()
                        .filter(invitation -> invitations.isLetIn(invitation, now))
                        .isPresent(),
                request.explanation().orElse(null));
    }

    private static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }
}
