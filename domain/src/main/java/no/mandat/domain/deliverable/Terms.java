package no.mandat.domain.deliverable;

import no.mandat.domain.mandate.ClauseTree;

/**
 * What the mandate lays down for a text at the moment when it is fixed.
 *
 * @param way the steps of its kind
 * @param clauses what the mandate asks for
 */
public record Terms(Route way, ClauseTree clauses) {}
