package no.mandat.workflow.erasure;

import java.util.UUID;

/** Whoever keeps something that was erased, and is there again since a backup was restored. A bean, of which there is one for each kind. */
public interface ErasesAgain {

    /** What it erases. */
    ErasedKind kind();

    /**
     * Erases it, in the running transaction.
     *
     * @param what how much of it
     * @param reason that it was erased before
     * @return whether there was anything to erase: it may not have been there yet, or be erased already
     */
    boolean erase(UUID subject, String what, String reason);
}
