package no.mandat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody's impartiality is raised, answered by the others, and taken back, while the person has the page open. */
@Journey
class ImpartialityIT {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final Pattern QUESTION = Pattern.compile("/mandates/[0-9a-f-]{36}/rounds/[0-9a-f-]{36}");
    private static final String CONCERNED = "Eivind Rønningsbakk";

    @Test
    void theOthersDecideAndThePageIsTakenFromWhomItIsAbout(People people) {
        var title = "Leie av lokale " + Draft.unique();
        var secretary = people.signIn("sekretar");
        var mandate = groupOfThree(secretary);
        var round = Rounds.submitTo(secretary, mandate, title);

        var concerned = people.signIn("leder");
        concerned.open(round).sees("Ingen er inhabile i denne saken.");
        var mailbox = Mailbox.of("leder@demo.mandat.example");
        var before = mailbox.size();

        var asker = people.signIn("medlem1");
        asker.open(round).button("Reis spørsmål om habilitet …").click();
        choose(asker, CONCERNED);
        Rounds.write(asker, "Begrunnelse", "Han eier lokalet.");
        asker.button("Reis spørsmålet").click();
        var question = "Er %s inhabil i «%s»?".formatted(CONCERNED, title);
        asker.seesTitle(question);
        var asked = addressAfter(round, asker);
        assertThat(mailbox.next(before).subject()).startsWith("Spørsmål om habiliteten din");

        concerned.sees("Det er reist spørsmål");
        concerned.link("Se spørsmålet").click();
        concerned.seesTitle(question).sees("Han eier lokalet.").sees("Du har ikke stemmerett i denne runden.");
        concerned.open(round).seesTitle(title);

        answer(asker, "Ja");
        var other = people.signIn("medlem3", Look.PHONE);
        other.sees("Venter på deg").sees(question);
        people.forgive("404");
        answer(other.open(asked), "Ja");

        concerned.seesTitle("Her er det ingenting å se");
        concerned.open(round).seesTitle("Her er det ingenting å se");
        concerned.open(asked).seesTitle(question).sees("ja");
        concerned.open(mandate + "/rounds").sees(question).doesNotSee(concerned.link(title));

        asker.open(round).sees("Inhabil").sees(CONCERNED);
        asker.button("Be om at det oppheves …").click();
        Rounds.write(asker, "Begrunnelse", "Han har solgt det.");
        asker.button("Be om oppheving").click();
        asker.seesTitle("Skal inhabiliteten til %s i «%s» oppheves?".formatted(CONCERNED, title));
        var reversal = addressAfter(round, asker);
        answer(asker, "Ja");
        answer(other.open(reversal), "Ja");

        concerned.open(round).seesTitle(title).sees("Ikke lenger inhabil");
        Rounds.option(concerned, "Godkjenn").first().click();
        Rounds.panelButton(concerned).click();
        concerned.sees("Standpunktet er registrert.");
    }

    /** Where somebody has been led to: the title is there before the address is. */
    private static String addressAfter(String before, Person person) {
        person.page().waitForURL(address -> !address.endsWith(before));
        return person.waitForAddress(QUESTION).address();
    }

    private static void choose(Person asker, String name) {
        asker.button(Pattern.compile("^Hvem gjelder det")).click();
        asker.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    private static void answer(Person voter, String answer) {
        Rounds.option(voter, answer).click();
        Rounds.panelButton(voter).click();
        voter.sees("Standpunktet er registrert.");
    }

    /** A mandate whose group has the three members with accounts. */
    private static String groupOfThree(Person secretary) {
        var draft = Draft.own();
        var mandate = draft.make(secretary);
        secretary.link("Sammensetning").click();
        secretary.seesTitle("Sammensetning");
        for (var user : List.of("medlem1", "leder", "medlem3")) {
            secretary.button("Ny plass: " + draft.group()).click();
            secretary.button(Pattern.compile("^Kategori")).click();
            secretary
                    .page()
                    .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Forskning"))
                    .click();
            secretary.button("Opprett plassen").click();
            secretary.doesNotSee(secretary.dialog());
            secretary.button("Sett inn i plassen for forskning").click();
            type(secretary.field("E-postadresse"), user + "@demo.mandat.example");
            secretary.sees(secretary.page().getByText(Pattern.compile("^Dette er ")));
            type(
                    secretary.field("Fra og med"),
                    TYPED.format(LocalDate.now(ZoneId.of("Europe/Oslo")).minusDays(1)));
            secretary.button("Gi plassen").click();
            secretary.doesNotSee(secretary.dialog());
        }
        return mandate;
    }

    private static void type(Locator field, String text) {
        field.fill(text);
        field.press("Tab");
    }
}
