package no.mandat.domain.contribution;

import java.util.Collection;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.attachment.StoredFile;
import no.mandat.domain.shared.RefusedException;

/** How many files, and how large together, somebody sends with a contribution (domain.md, Input). */
public final class FileRule {

    /** The most files. */
    public static final int MOST_FILES = 20;

    /** The most megabytes of all of them together. */
    public static final int MOST_MEGABYTES = 100;

    private FileRule() {}

    /** @throws RefusedException {@link AttachmentRefusal.TooMany}, {@link AttachmentRefusal.TooLargeTogether} */
    public static void require(Collection<StoredFile> files) {
        if (files.size() > MOST_FILES) {
            throw new RefusedException(new AttachmentRefusal.TooMany(MOST_FILES));
        }
        if (files.stream().mapToLong(StoredFile::fileSize).sum() > MOST_MEGABYTES * 1024L * 1024L) {
            throw new RefusedException(new AttachmentRefusal.TooLargeTogether(MOST_MEGABYTES));
        }
    }
}
