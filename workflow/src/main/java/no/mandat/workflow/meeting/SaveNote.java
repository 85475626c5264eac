package no.mandat.workflow.meeting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import no.mandat.domain.shared.AgendaItemId;

/**
 * Keeps what was typed of an item.
 *
 * @param baseRevision what the page had read, or 0 where nothing was noted
 * @param baseText what that said
 * @param text what it says now
 */
public record SaveNote(
        @NotNull(message = "rule.required") AgendaItemId item,
        @NotNull(message = "rule.required") NotePart part,
        int baseRevision,

        @NotNull(message = "rule.required") @Size(max = SaveNote.LONGEST, message = "rule.tooLong") String baseText,

        @NotNull(message = "rule.required") @Size(max = SaveNote.LONGEST, message = "rule.tooLong") String text) {

    /** The most characters. */
    public static final int LONGEST = 50_000;
}
