package no.mandat.workflow.audit;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who has acted.
 *
 * @param id how the trail knows them
 * @param name a person's name, or none for a part of the system
 */
public record ActorRow(String id, @Nullable String name) {}
