package no.mandat.workflow.words;

import no.mandat.domain.party.PartyRefusal;
import no.mandat.domain.party.PartyRefusal.AccountTaken;
import no.mandat.domain.party.PartyRefusal.EmailNotVerified;
import no.mandat.domain.party.PartyRefusal.EmailTooLong;

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
        };
    }
}
