package no.mandat.workflow.consent;

import java.util.List;
import no.mandat.domain.consent.ConsentKey;
import no.mandat.domain.shared.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with one of both bodies.
 *
 * @param body its name
 * @param round its round; none for whoever may not read it
 * @param objections why some of it said no, once nobody can answer any more; for those of both bodies and the secretariat
 */
public record KeyRow(String body, ConsentKey key, @Nullable RoundId round, List<ObjectionRow> objections) {}
