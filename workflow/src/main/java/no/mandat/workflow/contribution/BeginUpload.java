package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Begins to hand in a file that goes with a draft, part by part; or goes on with one of which a part has come.
 *
 * @param name what the sender calls it
 * @param size how many bytes it has
 * @param modified when it was last changed, as its sender's machine says, in milliseconds since 1970: with name and size it tells the same
 *     file from others
 */
public record BeginUpload(
        @NotNull(message = "rule.required") DraftAddress at,

        @NotBlank(message = "rule.required") @Size(max = 255, message = "rule.tooLong") String name,

        long size,
        long modified) {

    ComingFile file() {
        return new ComingFile(name, size, modified);
    }
}
