package no.mandat.workflow.party;

/**
 * Somebody who is known by an address.
 *
 * @param linked whether they have logged in
 */
public record Acquaintance(String name, boolean linked) {}
