package no.mandat.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A letter to an address that doesn't exist comes back, and the secretariat sees to it. */
@Journey
class BounceIT {

    private static final String SEAT = "Sett inn i plassen for sivilsamfunn";
    private static final String NAME = "Borte Vekk";
    private static final String CARD = "E-post som ikke kom fram";

    /** What goes to this domain comes back from the demo's mail server. */
    private final String email = Invitations.newEmail().replaceFirst("@.*", "@retur.example");

    @Test
    void theSecretariatSeesThatALetterCameBackAndMarksItAsSettled(People people) {
        var secretary = people.signIn("sekretar");
        var draft = Draft.own();
        var mandate = draft.make(secretary);
        secretary.link("Sammensetning").click();
        secretary.seesTitle("Sammensetning");
        Seats.make(secretary, draft.group());
        new Invitations(people, secretary).invite(SEAT, NAME, email, "Bokmål");
        Rounds.submitTo(secretary, mandate, "Møteplan " + draft.shortName());

        Until.isThere(Duration.ofSeconds(40), () -> {
            secretary.open(mandate).seesTitle(draft.title());
            return secretary.text(CARD).count() > 0 ? CARD : null;
        });
        secretary.sees(NAME).sees(email).sees("Kom i retur");
        assertThat(secretary.main()).containsText("Kom i retur · Adressen finnes ikke.");
        assertThat(secretary.button(Pattern.compile("^Send på nytt"))).hasCount(0);
        assertThat(Axe.violations(secretary)).isEmpty();

        secretary.button(Pattern.compile("^Merk som ordnet")).click();
        secretary.sees("E-posten til " + NAME + " er merket som ordnet");
        secretary.open(mandate).seesTitle(draft.title());
        assertThat(secretary.main()).not().containsText(CARD);
        secretary
                .open(mandate + "/history")
                .sees("noterte at en e-post til " + NAME + " kom i retur")
                .sees("merket som ordnet en e-post til " + NAME);
    }
}
