package no.mandat.workflow.mandate;

import no.mandat.domain.mandate.Routes;

/**
 * How what a mandate's group delivers is approved.
 *
 * @param version of the mandate, which an edit names
 * @param isEditable whether the actor may lay down others now
 */
public record MandateRoutes(Routes routes, int version, boolean isEditable) {}
