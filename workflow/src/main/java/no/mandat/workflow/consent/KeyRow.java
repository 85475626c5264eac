package no.mandat.workflow.consent;

import no.mandat.domain.consent.ConsentKey;
import no.mandat.domain.shared.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with one of both bodies.
 *
 * @param body its name
 * @param round its round; none for whoever may not read it
 */
public record KeyRow(String body, ConsentKey key, @Nullable RoundId round) {}
