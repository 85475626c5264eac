package no.mandat.workflow.contribution;

import java.util.UUID;

/**
 * The link of somebody who is invited to a call.
 *
 * @param secret which nobody else knows
 */
public record InvitationLink(UUID secret) {}
