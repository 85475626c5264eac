package no.mandat.domain.milestone;

/**
 * By how much dates move.
 *
 * @param amount how many, to later, or to earlier if negative
 * @param unit of what
 */
public record Shift(int amount, ShiftUnit unit) {}
