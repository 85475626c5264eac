package no.mandat.workflow.point;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.shared.Keyed;

/** Gives points back what was proposed for them before something else was, by whom it was proposed. */
public record GiveBackProposals(
        @NotNull(message = "rule.required") UUID key,

        @NotEmpty(message = "rule.required") @Size(max = PointsCommand.MOST, message = "rule.tooMany") List<@Valid SeenPoint> points,

        @NotNull(message = "rule.required") @Valid ConclusionForm form,

        @NotNull(message = "rule.required") PersonId proposer)
        implements PointsCommand, Keyed {}
