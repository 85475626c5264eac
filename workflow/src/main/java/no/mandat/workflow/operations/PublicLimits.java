package no.mandat.workflow.operations;

/**
 * How much of the public pages is given to one address on the network, behind which there may be one person or an office.
 *
 * @param reads pages a minute
 * @param sends forms a minute
 * @param burst for how many minutes an address saves up what it doesn't use
 * @param atOnce forms that are taken in at the same time, of all addresses
 */
public record PublicLimits(int reads, int sends, int burst, int atOnce) {}
