package no.mandat.workflow.point;

/**
 * What waits in a call, whoever it waits for; each count stops one beyond {@link no.mandat.workflow.shared.KeysetQuery#COUNT_CAP}.
 *
 * @param contributions to which nobody has answered anything
 * @param points that have no conclusion, without those that a mailing answers
 * @param mailings that were found and nobody has decided on
 */
public record WaitingInCall(int contributions, int points, int mailings) {}
