package no.mandat.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Members from a spreadsheet: faults first, then everybody in their seats, with their invitations. */
@Journey
class ImportIT {

    private static final Pattern ADD = Pattern.compile("^Sett inn 2 personer$");

    private final String one = Invitations.newEmail();
    private final String other = Invitations.newEmail();
    private final Draft draft = Draft.own();

    private static void upload(Person secretary, String text) {
        secretary
                .page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("medlemmer.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    private String list(String secondAddress) {
        return """
                navn;e-post;kategori;rolle;språk
                Åse Importert;%s;forskning;medlem;nynorsk
                Per Importert;%s;næringsliv;leder;
                """.formatted(one, secondAddress);
    }

    @Test
    void aListIsCorrectedAndThenEverybodySitsThereAndIsInvited(People people) {
        var secretary = people.signIn("sekretar");
        var address = draft.make(secretary);
        secretary.open(address + "/composition/import").seesTitle("Importer medlemmer");

        upload(secretary, list("per importert"));
        secretary.sees("Dette er ingen e-postadresse.").doesNotSee(secretary.button(ADD));
        assertThat(Axe.violations(secretary)).isEmpty();

        upload(secretary, list(other));
        secretary.sees("2 personer får plass: 2 nye, 2 nye plasser.");
        assertThat(Axe.violations(secretary)).isEmpty();
        secretary.button(ADD).click();

        secretary.waitForAddress(address + "/composition").sees("Per Importert leder gruppen.");
        assertThat(secretary.main()).containsText("Åse Importert");
        assertThat(Mailbox.of(one).next(0).subject()).isEqualTo("Gjer kontoen din i Mandat klar");
        assertThat(Mailbox.of(other).next(0).subject()).isEqualTo("Gjør kontoen din i Mandat klar");
    }

    @Test
    void onATelephoneToo(People people) {
        var secretary = people.signIn("sekretar", Look.PHONE);
        var address = draft.make(secretary);
        secretary.open(address + "/composition/import").seesTitle("Importer medlemmer");

        upload(secretary, list(other));

        secretary.sees("2 personer får plass: 2 nye, 2 nye plasser.").sees(secretary.button(ADD));
        assertThat(Axe.violations(secretary)).isEmpty();
        assertThat((Boolean) secretary.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing is wider than the telephone")
                .isTrue();
    }
}
