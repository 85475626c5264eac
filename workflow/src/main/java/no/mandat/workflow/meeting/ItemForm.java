package no.mandat.workflow.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import no.mandat.domain.document.Openness;
import no.mandat.domain.meeting.ItemKind;
import no.mandat.domain.meeting.ItemText;
import no.mandat.domain.shared.ClauseId;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.shared.OneLine;
import no.mandat.workflow.shared.OptionalLine;
import org.jspecify.annotations.Nullable;

/**
 * What is filled in about an item of an agenda, but for its papers.
 *
 * @param presenter who presents it, if somebody does
 * @param minutes how many are planned for it
 * @param clauses the clauses of the mandate that it is about, at most 200
 */
public record ItemForm(
        @OneLine(max = 200) String title,
        @NotNull(message = "rule.required") ItemKind kind,
        @Nullable @OptionalLine(max = 200) String presenter,

        @Min(value = 0, message = "rule.number") @Max(value = ItemForm.LONGEST, message = "rule.number") int minutes,

        @NotNull(message = "rule.required") @Size(max = 200, message = "rule.tooMany") List<@NotNull(message = "rule.required") ClauseId> clauses,

        @NotNull(message = "rule.required") @Valid ClassificationForm classification) {

    /** The most minutes: a day. */
    public static final int LONGEST = 1_440;

    /** One that is about no clause, for those who work with the mandate. */
    public static ItemForm of(String title, ItemKind kind, int minutes) {
        return new ItemForm(title, kind, null, minutes, List.of(), ClassificationForm.of(Openness.INTERNAL));
    }

    ItemText text() {
        return new ItemText(
                title.strip(),
                kind,
                presenter == null || presenter.isBlank() ? null : presenter.strip(),
                minutes,
                Set.copyOf(clauses),
                classification.classification());
    }
}
