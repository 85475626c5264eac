package no.mandat.domain.point;

import no.mandat.domain.shared.Refusal;

/** Why a command on a mailing was refused. */
public sealed interface MailingRefusal extends Refusal {

    /** The mailing's state doesn't allow the action ({@link MailingLife}). */
    record MailingNotInState(MailingState state, MailingAction action) implements MailingRefusal {}

    /** The point that answers all of it has a conclusion. */
    record AlreadyConcluded() implements MailingRefusal {}

    /** Points of one contribution have one sender: they are joined. */
    record OfOneContribution() implements MailingRefusal {}

    /** A point is in a mailing on which nobody has decided. */
    record ProposedForAnother() implements MailingRefusal {}

    /** All others are held against this point: it can't be taken out. */
    record HoldsTheCommonText() implements MailingRefusal {}
}
