package no.mandat.workflow.study;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.StudyId;
import no.mandat.workflow.shared.Keyed;

/** Asks the group's key to endorse a request as the screen showed it. */
public record AskForEndorsement(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") StudyId study,
        int version) implements Keyed {}
