package no.mandat.workflow.contribution;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.io.InputStream;
import java.time.Clock;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/**
 * Takes files that go with a draft part by part, for whoever has its secret: a part that was taken needn't be sent again, whatever breaks
 * (docs/decisions/0053).
 */
@UseCases
public class DraftUploadService {

    private final Calls calls;
    private final OpenDrafts drafts;
    private final DraftPlaces places;
    private final PartUploads uploads;
    private final UnsentFiles unsent;
    private final Access access;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    public DraftUploadService(
            Calls calls,
            OpenDrafts drafts,
            DraftPlaces places,
            PartUploads uploads,
            UnsentFiles unsent,
            Access access,
            Clock clock) {
        this.calls = calls;
        this.drafts = drafts;
        this.places = places;
        this.uploads = uploads;
        this.unsent = unsent;
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DraftUploadService() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Begins a file, or says how much of the same has come already.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, also where the call takes no files,
     *     {@link ContributionRefusal.DraftIsGone}, {@link ContributionRefusal.CallTakesNothing}, {@link AttachmentRefusal.Empty},
     *     {@link AttachmentRefusal.TooLarge}, {@link AttachmentRefusal.TooMany}, {@link AttachmentRefusal.TooLargeTogether},
     *     {@link AttachmentRefusal.NoRoom}, {@link SharedRefusal.InvalidInput}
     */
    public UploadState begin(@Valid BeginUpload command) {
        access.allowHolder();
        var state = uploads.begin(held(command.at()), command.file());
        unsent.requireRoom(command.at(), state.size() - state.received());
        return state;
    }

    /**
     * How much of a file has come.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public UploadState find(UploadAddress at) {
        access.allowHolder();
        return uploads.find(place(at.draft()), at.id());
    }

    /**
     * Keeps a part. One that doesn't go on from where the file is changes nothing; nor does an empty one.
     *
     * @return how much has come now
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.InvalidInput} where it is no part,
     *     {@link ContributionRefusal.CallTakesNothing}, {@link AttachmentRefusal.NoRoom}
     */
    public UploadState put(@Valid PutPart command) {
        access.allowHolder();
        var at = command.at().draft();
        return uploads.put(
                taking(at), command.at().id(), command.offset(), command.part(), size -> unsent.take(at, size));
    }

    /**
     * What has come of a file, to be looked through.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, also of one that isn't whole
     */
    public InputStream content(UploadAddress at) {
        access.allowHolder();
        return uploads.content(place(at.draft()), at.id());
    }

    /**
     * Lets a file that is whole and was looked through go with its draft. Done twice it is done once.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, also of one that isn't whole,
     *     {@link ContributionRefusal.CallTakesNothing}, {@link AttachmentRefusal.TooMany}, {@link AttachmentRefusal.TooLargeTogether}
     */
    public void finish(@Valid FinishUpload command) {
        access.allowHolder();
        uploads.finish(held(command.at().draft()), command.at().id(), command.file());
    }

    /**
     * Throws away what has come of a file that isn't taken; one that goes with its draft already stays.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public void drop(UploadAddress at) {
        access.allowHolder();
        uploads.drop(place(at.draft()), at.id());
    }

    private DraftPlace place(DraftAddress at) {
        return place(at, call(at));
    }

    /** Where it is; what is kept for another call isn't there. */
    private DraftPlace place(DraftAddress at, Call call) {
        var place = places.of(at, call);
        if (drafts.find(place).filter(row -> !row.call().equals(call.id())).isPresent()) {
            throw notThere();
        }
        return place;
    }

    private Call call(DraftAddress at) {
        var call = calls.require(at.call());
        if (call.audience() == Audience.MEMBERS
                || !call.state().isShown()
                || !call.text().attachments()) {
            throw notThere();
        }
        return call;
    }

    /** That of a draft that could be sent. */
    private DraftPlace taking(DraftAddress at) {
        var call = call(at);
        var place = place(at, call);
        places.requireTaken(at, call, clock.instant());
        return place;
    }

    /** The same of one that is there; others that change what goes with it wait. */
    private DraftPlace held(DraftAddress at) {
        var place = taking(at);
        if (drafts.hold(place).filter(row -> row.call().equals(at.call())).isEmpty()) {
            throw notThere();
        }
        return place;
    }

    private static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }
}
