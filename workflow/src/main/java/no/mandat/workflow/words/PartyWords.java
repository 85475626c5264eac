package no.mandat.workflow.words;

import java.time.LocalDate;
import no.mandat.domain.party.PartyRefusal;
import no.mandat.domain.party.PartyRefusal.AccountTaken;
import no.mandat.domain.party.PartyRefusal.AddressIsAnothers;
import no.mandat.domain.party.PartyRefusal.AddressIsTheAccounts;
import no.mandat.domain.party.PartyRefusal.AddressIsUsedElsewhere;
import no.mandat.domain.party.PartyRefusal.EmailNotVerified;
import no.mandat.domain.party.PartyRefusal.EmailTooLong;
import no.mandat.domain.party.PartyRefusal.EndedBefore;
import no.mandat.domain.party.PartyRefusal.EndsBeforeItBegan;
import no.mandat.domain.party.PartyRefusal.HeadAlready;
import no.mandat.domain.party.PartyRefusal.HeadWithoutSuccessor;
import no.mandat.domain.party.PartyRefusal.ImportNoLongerFits;
import no.mandat.domain.party.PartyRefusal.InterestReversed;
import no.mandat.domain.party.PartyRefusal.InvitationNotPossibleNow;
import no.mandat.domain.party.PartyRefusal.InvitedAlready;
import no.mandat.domain.party.PartyRefusal.LeaderAlready;
import no.mandat.domain.party.PartyRefusal.LogsInAlready;
import no.mandat.domain.party.PartyRefusal.NoLeader;
import no.mandat.domain.party.PartyRefusal.NoSuchDocument;
import no.mandat.domain.party.PartyRefusal.NoSuchMember;
import no.mandat.domain.party.PartyRefusal.NoSuchRole;
import no.mandat.domain.party.PartyRefusal.NoSuchSeat;
import no.mandat.domain.party.PartyRefusal.NotAVoter;
import no.mandat.domain.party.PartyRefusal.NotAnOutsider;
import no.mandat.domain.party.PartyRefusal.NotTheSecondKey;
import no.mandat.domain.party.PartyRefusal.NotThen;
import no.mandat.domain.party.PartyRefusal.ParticipationNotPossibleNow;
import no.mandat.domain.party.PartyRefusal.ParticipationOver;
import no.mandat.domain.party.PartyRefusal.ParticipationReversed;
import no.mandat.domain.party.PartyRefusal.SeatIsClosed;
import no.mandat.domain.party.PartyRefusal.SeatIsToGo;
import no.mandat.domain.party.PartyRefusal.SeatTaken;
import no.mandat.domain.party.PartyRefusal.SitsAlready;
import no.mandat.domain.party.PartyRefusal.SuccessorIsHead;

/** What is refused about people and bodies, in words. */
final class PartyWords {

    private final Words words;

    PartyWords(Words words) {
        this.words = words;
    }

    String of(PartyRefusal refusal) {
        return switch (refusal) {
            case AccountTaken() -> words.of("plain.accountTaken.text");
            case EmailTooLong() -> words.of("plain.emailTooLong.text");
            case EmailNotVerified() -> words.of("plain.emailNotVerified.text");
            case NoSuchSeat() -> words.of("refusal.party.noSuchSeat");
            case SeatIsClosed() -> words.of("refusal.party.seatIsClosed");
            case SeatIsToGo() -> words.of("refusal.party.seatIsToGo");
            case SeatTaken() -> words.of("refusal.party.seatTaken");
            case SitsAlready() -> words.of("refusal.party.sitsAlready");
            case LeaderAlready() -> words.of("refusal.party.leaderAlready");
            case HeadAlready() -> words.of("refusal.party.headAlready");
            case HeadWithoutSuccessor() -> words.of("refusal.party.headWithoutSuccessor");
            case NoSuchMember() -> words.of("refusal.party.noSuchMember");
            case EndsBeforeItBegan(var fromDay) ->
                words.of("refusal.party.endsBeforeItBegan", new Dates(words).day(fromDay));
            case AddressIsTheAccounts() -> words.of("refusal.party.addressIsTheAccounts");
            case AddressIsAnothers() -> words.of("refusal.party.addressIsAnothers");
            case AddressIsUsedElsewhere() -> words.of("refusal.party.addressIsUsedElsewhere");
            case NoLeader() -> words.of("refusal.party.noLeader");
            case NotAVoter() -> words.of("refusal.party.notAVoter");
            case NotThen() -> words.of("refusal.party.notThen");
            case SuccessorIsHead() -> words.of("refusal.party.successorIsHead");
            case NoSuchRole() -> words.of("refusal.party.noSuchRole");
            case InterestReversed(var fromDay, var toDay) -> days("refusal.party.interestReversed", fromDay, toDay);
            case ParticipationReversed(var fromDay, var toDay) ->
                days("refusal.party.participationReversed", fromDay, toDay);
            case ParticipationOver(var toDay) ->
                words.of("refusal.party.participationOver", new Dates(words).day(toDay));
            case ParticipationNotPossibleNow(var state, var action) ->
                words.of("refusal.party.participationNotPossibleNow", words.of(state), words.of(action));
            case InvitationNotPossibleNow(var state, var action) ->
                words.of("refusal.party.invitationNotPossibleNow", words.of(state), words.of(action));
            case LogsInAlready() -> words.of("refusal.party.logsInAlready");
            case ImportNoLongerFits() -> words.of("refusal.party.importNoLongerFits");
            case InvitedAlready() -> words.of("refusal.party.invitedAlready");
            case NotTheSecondKey() -> words.of("refusal.party.notTheSecondKey");
            case NotAnOutsider() -> words.of("refusal.party.notAnOutsider");
            case EndedBefore(var lastDay) -> words.of("refusal.party.endedBefore", new Dates(words).day(lastDay));
            case NoSuchDocument() -> words.of("refusal.party.noSuchDocument");
        };
    }

    private String days(String key, LocalDate fromDay, LocalDate toDay) {
        var dates = new Dates(words);
        return words.of(key, dates.day(fromDay), dates.day(toDay));
    }
}
