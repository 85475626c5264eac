package no.mandat.workflow.party;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.sheet.Sheet;

/**
 * Gives all of a list of members their places, or none.
 *
 * @param createSeats whether seats that are lacking are created
 * @param invite whether those are invited who have never logged in
 */
public record ImportMembers(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MandateId mandate,
        boolean createSeats,
        boolean invite,

        @NotEmpty(message = "rule.required") @Size(max = Sheet.MOST_ROWS, message = "rule.tooLong") List<@Valid ImportedMember> members)
        implements Keyed {

    /** Takes a copy. */
    public ImportMembers {
        members = List.copyOf(members);
    }
}
