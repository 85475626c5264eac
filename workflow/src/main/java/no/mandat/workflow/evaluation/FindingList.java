package no.mandat.workflow.evaluation;

import java.util.List;

/**
 * The findings of a mandate.
 *
 * @param findings in the order in which they were written down; those that were taken back only for who writes some
 * @param mayRecord whether the reader may write one down
 */
public record FindingList(List<FindingRow> findings, boolean mayRecord) {}
