package no.mandat.domain.party;

import java.time.LocalDate;
import no.mandat.domain.shared.Refusal;

/** Why something about people or bodies was refused. */
public sealed interface PartyRefusal extends Refusal {

    /** Why an account is not let in. */
    sealed interface AtLogin extends PartyRefusal {}

    /** The e-mail address belongs to a person who already logs in with another account. */
    record AccountTaken() implements AtLogin {}

    /** The e-mail address is longer than any that mail can be sent to. */
    record EmailTooLong() implements AtLogin {}

    /** The identity provider has not verified the e-mail address, so it proves nothing about who this is. */
    record EmailNotVerified() implements AtLogin {}

    /** A role that is held in a seat was given without one, or with one that isn't this body's. */
    record NoSuchSeat() implements PartyRefusal {}

    /** The seat is done away with. */
    record SeatIsClosed() implements PartyRefusal {}

    /** An amendment that the bodies are asked about does away with the seat. */
    record SeatIsToGo() implements PartyRefusal {}

    /** Somebody sits in the seat then. */
    record SeatTaken() implements PartyRefusal {}

    /** The person is in the body already then. */
    record SitsAlready() implements PartyRefusal {}

    /** The body has a leader then; there is at most one. */
    record LeaderAlready() implements PartyRefusal {}

    /** The secretariat has a head then; there is exactly one. */
    record HeadAlready() implements PartyRefusal {}

    /** A head leaves only by handing over. */
    record HeadWithoutSuccessor() implements PartyRefusal {}

    /** A deputy is named for somebody else, who is a member then. */
    record NoSuchMember() implements PartyRefusal {}

    /** A membership ends on its first day or later, or on the day before, which undoes it. */
    record EndsBeforeItBegan(LocalDate fromDay) implements PartyRefusal {}

    /** The membership is over. */
    record EndedBefore(LocalDate lastDay) implements PartyRefusal {}

    /** The address of somebody who logs in is the identity provider's. */
    record AddressIsTheAccounts() implements PartyRefusal {}

    /** The address is another person's. */
    record AddressIsAnothers() implements PartyRefusal {}

    /** Somebody who takes part in other mandates, too, is sought out at this address there. */
    record AddressIsUsedElsewhere() implements PartyRefusal {}

    /** Nobody leads the group then. */
    record NoLeader() implements PartyRefusal {}

    /** The new leader sits in the group as a member, in a seat with a vote. */
    record NotAVoter() implements PartyRefusal {}

    /** The membership is over then, or has yet to begin. */
    record NotThen() implements PartyRefusal {}

    /** The head hands over to somebody else. */
    record SuccessorIsHead() implements PartyRefusal {}

    /** Nobody has such a role in a body of this kind. */
    record NoSuchRole() implements PartyRefusal {}

    /** An interest would end before it began. */
    record InterestReversed(LocalDate fromDay, LocalDate toDay) implements PartyRefusal {}

    /** An outsider would leave before they come. */
    record ParticipationReversed(LocalDate fromDay, LocalDate toDay) implements PartyRefusal {}

    /** An outsider would have left already. */
    record ParticipationOver(LocalDate toDay) implements PartyRefusal {}

    /** The participation's state doesn't allow the action ({@link ParticipationLife}). */
    record ParticipationNotPossibleNow(ParticipationState state, ParticipationAction action) implements PartyRefusal {}

    /** Who proposed it can't let them in, and neither can another with the same key ({@link TwoKeys}). */
    record NotTheSecondKey() implements PartyRefusal {}

    /** The person sits in one of the mandate's bodies. */
    record NotAnOutsider() implements PartyRefusal {}

    /** The document that is to say who appointed them isn't one of the mandate, or is withdrawn. */
    record NoSuchDocument() implements PartyRefusal {}
    /** The invitation's state doesn't allow the action ({@link InvitationLife}). */
    record InvitationNotPossibleNow(InvitationState state, InvitationAction action) implements PartyRefusal {}

    /** They have logged in already: their places are open to them without an invitation. */
    record LogsInAlready() implements PartyRefusal {}

    /** Something has changed since somebody looked at what would come of a list of members. */
    record ImportNoLongerFits() implements PartyRefusal {}

    /** They have an invitation to this mandate, which can be sent again. */
    record InvitedAlready() implements PartyRefusal {}
}
