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
        requireSizes(files.stream().map(StoredFile::fileSize).toList());
    }

    /**
     * The same of files of which only the sizes are known, in bytes.
     *
     * @throws RefusedException {@link AttachmentRefusal.TooMany}, {@link AttachmentRefusal.TooLargeTogether}
     */
    public static void requireSizes(Collection<Long> sizes) {
        if (sizes.size() > MOST_FILES) {
            throw new RefusedException(new AttachmentRefusal.TooMany(MOST_FILES));
        }
        if (!fit(sizes)) {
            throw new RefusedException(new AttachmentRefusal.TooLargeTogether(MOST_MEGABYTES));
        }
    }

    /** Whether files of those sizes may go with one contribution. */
    public static boolean fit(Collection<Long> sizes) {
        return sizes.size() <= MOST_FILES
                && sizes.stream().mapToLong(size -> size).sum() <= MOST_MEGABYTES * 1024L * 1024L;
    }
}
