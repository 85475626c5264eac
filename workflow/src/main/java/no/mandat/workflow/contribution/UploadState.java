package no.mandat.workflow.contribution;

import java.util.UUID;

/**
 * How much of a file has come.
 *
 * @param name what its sender calls it
 * @param size how many bytes it has
 * @param received how many of them are kept, whatever happens now
 * @param attached whether it is whole and goes with its draft
 */
public record UploadState(UUID id, String name, long size, long received, boolean attached) {

    /** Whether all of it has come. */
    public boolean isWhole() {
        return received == size;
    }
}
