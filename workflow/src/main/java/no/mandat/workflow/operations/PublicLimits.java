package no.mandat.workflow.operations;

/**
 * How much of the public pages is given to one address on the network, behind which there may be one person or an office.
 *
 * @param reads pages a minute
 * @param sends forms a minute
 * @param burst for how many minutes an address saves up what it doesn't use
 * @param atOnce forms that are taken in at the same time, of all addresses
 * @param asks how often in an hour one may ask to be let in late: each time somebody has to read it
 * @param megabytes so much one sends in an hour, text and files
 * @param unsent so many megabytes the files of all may take together that nobody has sent yet
 */
public record PublicLimits(int reads, int sends, int burst, int atOnce, int asks, int megabytes, int unsent) {}
