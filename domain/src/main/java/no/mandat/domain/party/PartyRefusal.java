package no.mandat.domain.party;

import no.mandat.domain.shared.Refusal;

/** Why something about people or bodies was refused. */
public sealed interface PartyRefusal extends Refusal {

    /** The e-mail address belongs to a person who already logs in with another account. */
    record AccountTaken() implements PartyRefusal {}

    /** The e-mail address is longer than any that mail can be sent to. */
    record EmailTooLong() implements PartyRefusal {}

    /** The identity provider has not verified the e-mail address, so it proves nothing about who this is. */
    record EmailNotVerified() implements PartyRefusal {}
}
