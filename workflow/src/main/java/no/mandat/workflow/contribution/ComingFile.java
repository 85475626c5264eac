package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A file that comes part by part, as its sender tells of it: the three together tell the same file from others.
 *
 * @param name what the sender calls it
 * @param size how many bytes it has
 * @param modified when it was last changed, as its sender's machine says, in milliseconds since 1970
 */
public record ComingFile(
        @NotBlank(message = "rule.required") @Size(max = 255, message = "rule.tooLong") String name,

        long size,
        long modified) {}
