package no.mandat.workflow.auditlog;

import java.util.Optional;
import no.mandat.verify.WrittenEntry;
import no.mandat.workflow.auditlog.Checkpoints.Signed;
import org.jspecify.annotations.Nullable;

/** Which of what isn't signed yet is of the application. */
interface Own {

    /** Any: of those that were written before there was a log, and nothing was signed yet; and for whoever has none of the installation's secrets. */
    Own ANY = new Own() {
        @Override
        public boolean is(WrittenEntry entry, byte @Nullable [] seal) {
            return true;
        }

        @Override
        public boolean hasGrown(Head head, Optional<Signed> signed) {
            return true;
        }
    };

    /** Whether an entry that waits is. */
    boolean is(WrittenEntry entry, byte @Nullable [] seal);

    /**
     * Whether the tree is one that it let grow: what is signed, or has the right seal.
     *
     * @param signed the last checkpoint, or the first one that covers the tree
     */
    boolean hasGrown(Head head, Optional<Signed> signed);
}
