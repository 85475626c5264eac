package no.mandat.workflow.party;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import no.mandat.workflow.shared.Keyed;

/** Chooses the actor's language: {@code nb}, {@code nn} or {@code en}. */
public record ChooseLanguage(
        UUID key,

        @NotNull(message = "rule.required") @Pattern(regexp = "nb|nn|en", message = "rule.language") String language)
        implements Keyed {}
