package no.mandat.workflow.demo;

/**
 * Something that took place in the demo before it was loaded.
 *
 * @param daysAgo how long ago
 */
record Moment(int daysAgo, Runnable work) {}
