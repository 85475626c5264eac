package no.mandat.workflow.contribution;

/**
 * How many were invited.
 *
 * @param already how many of those who were to be were on the list before
 */
public record InvitedPeople(int invited, int already) {}
