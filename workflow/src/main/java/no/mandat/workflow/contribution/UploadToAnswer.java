package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import no.mandat.domain.shared.CallId;

/**
 * Begins to hand in a file that goes with what the actor is about to answer, part by part; or goes on with one of which a part has come.
 *
 * @param name what they call it
 * @param size how many bytes it has
 * @param modified when it was last changed, as their machine says: with name and size it tells the same file from others
 */
public record UploadToAnswer(
        @NotNull(message = "rule.required") CallId call,

        @NotBlank(message = "rule.required") @Size(max = 255, message = "rule.tooLong") String name,

        long size,
        long modified) {

    ComingFile file() {
        return new ComingFile(name, size, modified);
    }
}
