package no.mandat.workflow.party;

import org.jspecify.annotations.Nullable;

/**
 * Somebody by their e-mail address. What else is said counts only where nobody is known by it.
 *
 * @param fullName the name, which a new person must have
 * @param language {@code nb}, {@code nn} or {@code en}, if somebody knows it
 */
record Newcomer(
        String email,
        @Nullable String fullName,
        @Nullable OrganisationChoice organisation,
        @Nullable String language) {}
