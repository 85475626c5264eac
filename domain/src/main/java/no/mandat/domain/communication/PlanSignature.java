package no.mandat.domain.communication;

import java.time.Instant;
import no.mandat.domain.shared.PersonId;

/**
 * Who confirmed a plan with a key.
 *
 * @param edition which edition of the plan they confirmed
 */
public record PlanSignature(PersonId person, int edition, Instant at) {}
