package no.mandat.workflow.contribution;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.contribution.DraftRule;
import no.mandat.domain.party.EmailAddress;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Keeps what everybody types into the form of a call, for whoever has the secret that it is kept under. */
@UseCases
public class OpenDraftService {

    /** The most characters of a draft: more than a form of a hundred questions asks for. */
    private static final int MOST = 1_000_000;

    private final Calls calls;
    private final Contributions contributions;
    private final OpenDrafts drafts;
    private final DraftFiles files;
    private final ReceiptLetters letters;
    private final Access access;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    public OpenDraftService(
            Calls calls,
            Contributions contributions,
            OpenDrafts drafts,
            DraftFiles files,
            ReceiptLetters letters,
            Access access,
            Clock clock) {
        this.calls = calls;
        this.contributions = contributions;
        this.drafts = drafts;
        this.files = files;
        this.letters = letters;
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected OpenDraftService() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * What is kept there; also when the call is over.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public OpenDraft find(DraftAddress at) {
        access.allowHolder();
        var call = asked(at.call());
        return drafts.find(at.secret())
                .filter(row -> row.call().equals(call.id()))
                .map(row -> draft(call, row, files.of(at.secret())))
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
        if (content.length() > MOST) {
            throw new RefusedException(
                    new SharedRefusal.InvalidInput(List.of(new SharedRefusal.InvalidField("fields", "rule.tooLong"))));
        }
        var before = drafts.hold(at.secret());
        if (before.isEmpty()) {
            // What that page has sent already isn't begun anew by a last save that came late.
            if (command.version() > 0 || contributions.isSent(new ReceiptAddress(call.id(), command.page()))) {
                throw new RefusedException(new ContributionRefusal.DraftIsGone());
            }
            drafts.add(at, command.page(), content, clock.instant());
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
        drafts.change(at.secret(), command.page(), content, clock.instant());
        return row.version() + 1;
    }

    /**
     * Keeps a file with a draft that is there.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, also where the call takes no files,
     *     {@link AttachmentRefusal.TooMany}, {@link AttachmentRefusal.TooLargeTogether}
     */
    public void attach(@Valid AttachFile command) {
        access.allowHolder();
        var at = command.at();
        if (!asked(at.call()).text().attachments()) {
            throw notThere();
        }
        held(at);
        files.add(at.secret(), command.file());
    }

    /**
     * Throws a file of a draft away; one that is gone is gone.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public void detach(@Valid DetachFile command) {
        access.allowHolder();
        held(command.at());
        files.remove(command.at().secret(), command.file());
    }

    private void held(DraftAddress at) {
        if (drafts.hold(at.secret()).filter(row -> row.call().equals(at.call())).isEmpty()) {
            throw notThere();
        }
    }

    /**
     * Mails the link to an address, unless that has had enough mail lately.
     *
     * @return whether it is mailed
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.InvalidInput}
     */
    public boolean mail(@Valid MailDraft command) {
        var draft = find(command.at());
        return letters.draft(
                calls.require(command.at().call()),
                command.at(),
                new ReceiptLetters.To(EmailAddress.normal(command.email()), Locale.forLanguageTag(command.language())),
                draft.keptUntil(),
                clock.instant());
    }

    /** A call that is answered without a login, or could be. */
    private Call asked(CallId id) {
        var call = calls.require(id);
        if (call.audience() == Audience.MEMBERS || !call.state().isShown()) {
            throw notThere();
        }
        return call;
    }

    private static OpenDraft draft(Call call, OpenDrafts.Row row, List<KeptFile> files) {
        return new OpenDraft(
                DraftFields.read(row.content()),
                row.version(),
                row.savedAt(),
                DraftRule.keptUntil(call.window(), row.savedAt()),
                files);
    }

    private static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }
}
