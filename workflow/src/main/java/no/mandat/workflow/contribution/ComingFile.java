package no.mandat.workflow.contribution;

/**
 * A file that comes part by part, as its sender tells of it: the three together tell the same file from others.
 *
 * @param name what the sender calls it
 * @param size how many bytes it has
 * @param modified when it was last changed, as its sender's machine says
 */
record ComingFile(String name, long size, long modified) {}
