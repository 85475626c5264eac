package no.mandat.workflow.milestone;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import no.mandat.domain.milestone.MilestoneText;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.shared.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * What the secretariat fills in about a milestone, but for its date.
 *
 * @param responsible who sees to it; somebody with a place in the mandate's bodies
 * @param clauses the clauses that it serves, at most 200
 * @param proof what proves it, if something must
 * @param outside what it must be in time for, if anything
 * @param boardControlled whether its date moves only by the board, once the mandate is adopted
 */
public record MilestoneForm(
        @OneLine(max = 200) String title,
        @Nullable PersonId responsible,

        @NotNull(message = "rule.required") @Size(max = 200, message = "rule.tooMany") List<@NotNull(message = "rule.required") ClauseId> clauses,

        @Nullable @Valid ProofForm proof,
        @Nullable @Valid OutsideForm outside,
        boolean boardControlled) {

    /** Only a title. */
    public static MilestoneForm of(String title) {
        return new MilestoneForm(title, null, List.of(), null, null, false);
    }

    MilestoneText says() {
        return new MilestoneText(
                title.strip(),
                responsible,
                Set.copyOf(clauses),
                proof == null ? null : proof.proof(),
                outside == null ? null : outside.outside(),
                boardControlled);
    }
}
