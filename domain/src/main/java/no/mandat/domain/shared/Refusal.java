package no.mandat.domain.shared;

/**
 * Why a command was not carried out, as a value with the facts that the screen needs. Each feature seals its own, and
 * has one class that puts every one of them into words.
 */
public interface Refusal {}
