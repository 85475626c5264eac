package no.mandat.workflow.contribution;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.contribution.DraftRule;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Keeps the files that members of the group hand in with what they answer, until they send it ({@link AnswerService}). */
@UseCases
public class AnswerFileService {

    /** There is one draft of a member, and no pages that save it against each other. */
    private static final UUID PAGE = new UUID(0, 0);

    private static final String NO_FIELDS = "{}";

    /** Members of the group are known, and have one draft each (docs/decisions/0063). */
    private static final LongConsumer ALWAYS_ROOM = _ -> {};

    private final Calls calls;
    private final Contributions contributions;
    private final LateRequests requests;
    private final Answerers answerers;
    private final OpenDrafts drafts;
    private final DraftFiles files;
    private final PartUploads uploads;
    private final Access access;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    public AnswerFileService(
            Calls calls,
            Contributions contributions,
            LateRequests requests,
            Answerers answerers,
            OpenDrafts drafts,
            DraftFiles files,
            PartUploads uploads,
            Access access,
            Clock clock) {
        this.calls = calls;
        this.contributions = contributions;
        this.requests = requests;
        this.answerers = answerers;
        this.drafts = drafts;
        this.files = files;
        this.uploads = uploads;
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected AnswerFileService() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /**
     * What the actor has handed in and not sent, in the order in which it came.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<KeptFile> of(CallId id) {
        access.requireLogin();
        var call = calls.require(id);
        return files.of(DraftPlace.of(answerers.read(call).id(), call.id()));
    }

    /**
     * Keeps one more. The same again is there already.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, also where the call takes no files,
     *     {@link ContributionRefusal.CallTakesNothing}, {@link ContributionRefusal.AlreadySent} of an answer that was let in,
     *     {@link AttachmentRefusal.TooMany}, {@link AttachmentRefusal.TooLargeTogether}
     */
    public void attach(@Valid AttachToAnswer command) {
        files.add(held(command.call()), command.file(), ALWAYS_ROOM);
    }

    /**
     * Begins a file that comes part by part, or says how much of the same has come already (docs/decisions/0053).
     *
     * @throws RefusedException as {@link #attach}, {@link AttachmentRefusal.Empty}, {@link AttachmentRefusal.TooLarge}
     */
    public UploadState begin(@Valid UploadToAnswer command) {
        return uploads.begin(held(command.call()), command.file());
    }

    /**
     * How much of it has come.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public UploadState find(AnswerUpload at) {
        return uploads.find(place(calls.require(at.call())), at.id());
    }

    /**
     * Keeps a part. One that doesn't go on from where the file is changes nothing; nor does an empty one.
     *
     * @return how much has come now
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.InvalidInput} where it is no part
     */
    public UploadState put(@Valid PutAnswerPart command) {
        var at = command.at();
        return uploads.put(place(calls.require(at.call())), at.id(), command.offset(), command.part(), ALWAYS_ROOM);
    }

    /**
     * What has come of a file, to be looked through.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, also of one that isn't whole
     */
    public InputStream content(AnswerUpload at) {
        return uploads.content(place(calls.require(at.call())), at.id());
    }

    /**
     * Lets a file that is whole and was looked through go with what the actor is about to answer. Done twice it is done once.
     *
     * @throws RefusedException as {@link #attach}, and {@link SharedRefusal.NotThereOrNotYours} of one that isn't whole
     */
    public void finish(@Valid FinishAnswerUpload command) {
        uploads.finish(held(command.at().call()), command.at().id(), command.file());
    }

    /**
     * Throws away what has come of a file that isn't taken; one that goes with the answer already stays.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public void drop(AnswerUpload at) {
        uploads.drop(place(calls.require(at.call())), at.id());
    }

    /**
     * Throws one away; one that is gone is gone.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public void detach(@Valid DetachFromAnswer command) {
        var place = place(calls.share(command.call()));
        if (drafts.hold(place).isPresent()) {
            files.remove(place, command.file());
        }
    }

    /**
     * Throws all of them away; none is sent then.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public void discard(@Valid DiscardAnswerFiles command) {
        files.discard(place(calls.share(command.call())));
    }

    /** Where a file is kept that comes now: others that change what goes with the answer wait. */
    private DraftPlace held(CallId id) {
        access.requireLogin();
        var call = calls.share(id);
        var me = answerers.require(call).id();
        var place = DraftPlace.of(me, call.id());
        if (!call.text().attachments()) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        var now = clock.instant();
        var letIn = requests.letInUntil(me, call, now);
        if (!call.takes(now)) {
            if (letIn.isEmpty()) {
                throw new RefusedException(new ContributionRefusal.CallTakesNothing(call.status(now)));
            }
            // What was sent late isn't changed: nothing more goes with it.
            contributions.requireNoneStanding(call.id(), me);
        }
        if (drafts.hold(place).isEmpty()) {
            drafts.add(place, call.id(), PAGE, NO_FIELDS, now);
        } else {
            // They are kept as long as if each had come now.
            drafts.change(place, PAGE, NO_FIELDS, now);
        }
        letIn.ifPresent(until -> drafts.keepUntil(place, until.plus(DraftRule.AFTER_THE_CALL)));
        return place;
    }

    private DraftPlace place(Call call) {
        access.requireLogin();
        return DraftPlace.of(answerers.require(call).id(), call.id());
    }
}
