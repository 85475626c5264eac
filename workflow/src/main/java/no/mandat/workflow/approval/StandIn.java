package no.mandat.workflow.approval;

import no.mandat.domain.shared.PersonId;

/**
 * A deputy who votes, or may be named to vote, in a member's place.
 *
 * @param absent the member
 * @param member the member's name
 * @param deputy the deputy's name
 */
public record StandIn(PersonId absent, String member, String deputy) {}
