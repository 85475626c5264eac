package no.mandat.workflow.contribution;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.contribution.FileRule;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.attachment.Attachments;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.shared.Ids;
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
    private final DraftFiles files;
    private final OpenUploads uploads;
    private final Attachments attachments;
    private final Access access;
    private final Ids ids;

    /** Takes its parts. */
    @Inject
    public DraftUploadService(
            Calls calls,
            OpenDrafts drafts,
            DraftPlaces places,
            DraftFiles files,
            OpenUploads uploads,
            Attachments attachments,
            Access access,
            Ids ids) {
        this.calls = calls;
        this.drafts = drafts;
        this.places = places;
        this.files = files;
        this.uploads = uploads;
        this.attachments = attachments;
        this.access = access;
        this.ids = ids;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DraftUploadService() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * Begins a file, or says how much of the same has come already.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, also where the call takes no files,
     *     {@link ContributionRefusal.DraftIsGone}, {@link AttachmentRefusal.Empty}, {@link AttachmentRefusal.TooLarge},
     *     {@link AttachmentRefusal.TooMany}, {@link AttachmentRefusal.TooLargeTogether}, {@link SharedRefusal.InvalidInput}
     */
    public UploadState begin(@Valid BeginUpload command) {
        access.allowHolder();
        var place = held(command.at());
        requireSize(command.size());
        var known = uploads.like(place, command);
        if (known.isPresent() && isThere(known.get(), place)) {
            return known.get();
        }
        known.ifPresent(uploads::drop);
        makeRoom(place, command.size());
        return uploads.begin(place, ids.next(), command);
    }

    private static void requireSize(long size) {
        if (size <= 0) {
            throw new RefusedException(new AttachmentRefusal.Empty());
        }
        if (size > Reception.MOST_MEGABYTES * 1024L * 1024L) {
            throw new RefusedException(new AttachmentRefusal.TooLarge(Reception.MOST_MEGABYTES));
        }
    }

    /** What was taken away from the draft is begun anew. */
    private boolean isThere(UploadState upload, DraftPlace place) {
        return !upload.attached()
                || files.of(place).stream().anyMatch(kept -> kept.id().equals(upload.id()));
    }

    /** What isn't whole gives way: it can be begun again. */
    private void makeRoom(DraftPlace place, long size) {
        var whole = Stream.concat(files.of(place).stream().map(KeptFile::fileSize), Stream.of(size))
                .toList();
        FileRule.requireSizes(whole);
        var half = uploads.half(place);
        if (!FileRule.fit(Stream.concat(whole.stream(), half.stream().map(UploadState::size))
                .toList())) {
            half.forEach(uploads::drop);
        }
    }

    /**
     * How much of a file has come.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public UploadState find(UploadAddress at) {
        access.allowHolder();
        return uploads.find(place(at.draft()), at.id()).orElseThrow(DraftUploadService::notThere);
    }

    /**
     * Keeps a part. One that doesn't go on from where the file is changes nothing; nor does an empty one.
     *
     * @return how much has come now
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.InvalidInput} where it is no part
     */
    public UploadState put(@Valid PutPart command) {
        access.allowHolder();
        var upload =
                uploads.hold(place(command.at().draft()), command.at().id()).orElseThrow(DraftUploadService::notThere);
        int length = command.part().remaining();
        if (upload.attached() || command.offset() != upload.received() || length == 0) {
            return upload;
        }
        long after = upload.received() + length;
        if (length > Attachments.PIECE
                || after > upload.size()
                || length < Attachments.PIECE && after < upload.size()) {
            throw new RefusedException(
                    new SharedRefusal.InvalidInput(List.of(new SharedRefusal.InvalidField("part", "rule.tooLong"))));
        }
        var part = new byte[length];
        command.part().duplicate().get(part);
        return uploads.put(upload, part);
    }

    /**
     * What has come of a file, to be looked through.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, also of one that isn't whole
     */
    public InputStream content(UploadAddress at) {
        var upload = find(at);
        if (!upload.isWhole()) {
            throw notThere();
        }
        return attachments.content(upload.id(), upload.size());
    }

    /**
     * Lets a file that is whole and was looked through go with its draft. Done twice it is done once.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, also of one that isn't whole, {@link AttachmentRefusal.TooMany},
     *     {@link AttachmentRefusal.TooLargeTogether}
     */
    public void finish(@Valid FinishUpload command) {
        access.allowHolder();
        var place = held(command.at().draft());
        var upload = uploads.hold(place, command.at().id()).orElseThrow(DraftUploadService::notThere);
        if (upload.attached()) {
            return;
        }
        if (!upload.isWhole() || command.file().fileSize() != upload.size()) {
            throw notThere();
        }
        if (files.adopt(place, command.file(), upload.id())) {
            uploads.attached(upload.id());
        } else {
            uploads.drop(upload);
        }
    }

    /**
     * Throws away what has come of a file that isn't taken; one that goes with its draft already stays.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public void drop(UploadAddress at) {
        access.allowHolder();
        uploads.hold(place(at.draft()), at.id())
                .filter(upload -> !upload.attached())
                .ifPresent(uploads::drop);
    }

    private DraftPlace place(DraftAddress at) {
        var call = calls.require(at.call());
        if (call.audience() == Audience.MEMBERS
                || !call.state().isShown()
                || !call.text().attachments()) {
            throw notThere();
        }
        return places.of(at, call);
    }

    /** A draft that is there; others that change what goes with it wait. */
    private DraftPlace held(DraftAddress at) {
        var place = place(at);
        if (drafts.hold(place).filter(row -> row.call().equals(at.call())).isEmpty()) {
            throw notThere();
        }
        return place;
    }

    private static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }
}
