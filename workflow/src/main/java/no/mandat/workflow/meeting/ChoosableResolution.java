package no.mandat.workflow.meeting;

import no.mandat.domain.resolution.ResolutionState;
import no.mandat.domain.shared.ResolutionId;

/** A resolution by whose round an item can be decided. */
public record ChoosableResolution(ResolutionId id, int number, String title, ResolutionState state) {}
