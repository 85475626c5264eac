package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.contribution.FileRule;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.attachment.Attachments;
import no.mandat.workflow.attachment.ReceivedFile;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;

/**
 * Files that come to a draft part by part, whosever it is (docs/decisions/0053). Whether it is theirs is asked before
 * ({@link DraftUploadService}, {@link AnswerFileService}).
 */
@ApplicationScoped
class PartUploads {

    private final DraftFiles files;
    private final OpenUploads uploads;
    private final Attachments attachments;
    private final Ids ids;

    @Inject
    PartUploads(DraftFiles files, OpenUploads uploads, Attachments attachments, Ids ids) {
        this.files = files;
        this.uploads = uploads;
        this.attachments = attachments;
        this.ids = ids;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PartUploads() {
        this(null, null, null, null);
    }

    /**
     * Begins a file, or says how much of the same has come already; the draft is held.
     *
     * @throws RefusedException {@link AttachmentRefusal.Empty}, {@link AttachmentRefusal.TooLarge}, {@link AttachmentRefusal.TooMany},
     *     {@link AttachmentRefusal.TooLargeTogether}
     */
    UploadState begin(DraftPlace place, ComingFile file) {
        requireSize(file.size());
        var known = uploads.like(place, file);
        if (known.isPresent() && isThere(known.get(), place)) {
            return known.get();
        }
        known.ifPresent(uploads::drop);
        makeRoom(place, file.size());
        return uploads.begin(place, ids.next(), file);
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
    UploadState find(DraftPlace place, UUID id) {
        return uploads.find(place, id).orElseThrow(PartUploads::notThere);
    }

    /**
     * Keeps a part. One that doesn't go on from where the file is changes nothing; nor does an empty one.
     *
     * @param room takes room for so many bytes, or refuses them; asked only of a part that is kept then
     * @return how much has come now
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.InvalidInput} where it is no part
     */
    UploadState put(DraftPlace place, UUID id, long offset, ByteBuffer content, LongConsumer room) {
        var upload = uploads.hold(place, id).orElseThrow(PartUploads::notThere);
        int length = content.remaining();
        if (upload.attached() || offset != upload.received() || length == 0) {
            return upload;
        }
        long after = upload.received() + length;
        if (length > Attachments.PIECE
                || after > upload.size()
                || length < Attachments.PIECE && after < upload.size()) {
            throw new RefusedException(
                    new SharedRefusal.InvalidInput(List.of(new SharedRefusal.InvalidField("part", "rule.tooLong"))));
        }
        room.accept(length);
        var part = new byte[length];
        content.duplicate().get(part);
        return uploads.put(upload, part);
    }

    /**
     * What has come of a file, to be looked through.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, also of one that isn't whole
     */
    InputStream content(DraftPlace place, UUID id) {
        var upload = find(place, id);
        if (!upload.isWhole()) {
            throw notThere();
        }
        return attachments.content(upload.id(), upload.size());
    }

    /**
     * Lets a file that is whole and was looked through go with its draft, which is held. Done twice it is done once.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, also of one that isn't whole, {@link AttachmentRefusal.TooMany},
     *     {@link AttachmentRefusal.TooLargeTogether}
     */
    void finish(DraftPlace place, UUID id, ReceivedFile file) {
        var upload = uploads.hold(place, id).orElseThrow(PartUploads::notThere);
        if (upload.attached()) {
            return;
        }
        if (!upload.isWhole() || file.fileSize() != upload.size()) {
            throw notThere();
        }
        if (files.adopt(place, file, upload.id())) {
            uploads.attached(upload.id());
        } else {
            uploads.drop(upload);
        }
    }

    /** Throws away what has come of a file that isn't taken; one that goes with its draft already stays. */
    void drop(DraftPlace place, UUID id) {
        uploads.hold(place, id).filter(upload -> !upload.attached()).ifPresent(uploads::drop);
    }

    private static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }
}
