/**
 * Puts mandates and amendments of them to board and group, and does what follows from what both decide (domain.md, Mandate). One
 * text, one hash, a round in each body: when both have consented there is a new version.
 */
@NullMarked
package no.mandat.workflow.consent;

import org.jspecify.annotations.NullMarked;
