package no.mandat.workflow.contribution;

/**
 * How many are invited to a call.
 *
 * @param invited all whose invitation wasn't taken back
 * @param answered those of them who have answered, by their link or on the page for everybody
 * @param mayInvite whether the actor may invite more
 * @param mayLetIn whether the actor may let somebody in now that it has closed
 * @param mayRevoke whether the actor may take an invitation back
 */
public record CallInvitationTally(
        long invited, long answered, boolean mayInvite, boolean mayLetIn, boolean mayRevoke) {}
