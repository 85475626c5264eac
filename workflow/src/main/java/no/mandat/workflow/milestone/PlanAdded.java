package no.mandat.workflow.milestone;

import java.util.List;

/**
 * What came into a plan.
 *
 * @param added how many
 * @param skipped what didn't, because it would be due outside the mandate's period
 */
public record PlanAdded(int added, List<String> skipped) {}
