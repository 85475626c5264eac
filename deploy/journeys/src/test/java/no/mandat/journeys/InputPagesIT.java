package no.mandat.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** The pages and questions of input that a walk past what the demo has doesn't come to: each is fit for everybody. */
@Journey
class InputPagesIT {

    private static final Pattern FORM = Pattern.compile("/public/calls/[0-9a-f-]{36}\\?language=nb");
    private static final Pattern DRAFT = Pattern.compile("/public/calls/[0-9a-f-]{36}/drafts/[0-9a-f-]{36}.*");
    private static final Pattern INVITATION = Pattern.compile("/public/invitations/[0-9a-f-]{36}.*");
    private static final Pattern RECEIPT = Pattern.compile("/public/calls/[0-9a-f-]{36}/receipts/[0-9a-f-]{36}.*");
    private static final String ASKED = "Hva har du sett?";
    private static final String SAID = "Lageret i Skjærvika er for lite. Og frakten er dyr.";

    private final SoftAssertions found = new SoftAssertions();

    @Test
    void ofWhoeverSendsInTimeAndWhoeverComesTooLatePassAxe(People people) {
        var secretary = people.signIn("sekretar");
        var mandate = Screens.found(secretary, "byggematerialer");
        OpenCalls.draft(secretary, mandate, "Sider " + Draft.unique(), "Alle", ASKED);
        OpenCalls.open(secretary);
        var call = secretary.address();
        var form = "/public/calls/" + OpenCalls.id(secretary);

        var sender = people.somebody(Look.PHONE).open(form);
        sender.link("Om innspillsrunden (åpnes i en ny fane)").waitFor();
        sender.open(form + "/about");
        sender.sees("Dette skjer med innspillet").sees(ASKED);
        passes(sender, "about the call");
        passesInTheOtherLanguages(sender, "about the call");
        sender.link("Hvis mange sender inn samme tekst").click();
        sender.seesTitle("Slik finner Mandat masseinnspill").sees("rader på tre ord");
        passes(sender, "method of mailings");
        passesInTheOtherLanguages(sender, "method of mailings");
        sender.open(form + "/about");
        sender.link("Gi innspill").click();
        sender.button("Send inn").click();
        sender.sees("ting må rettes").sees("Innspillet sier ingenting ennå.");
        passes(sender, "what is wrong with a form");
        sender.page().locator("textarea").first().fill(SAID);
        fillWho(sender, "Kari Strand");
        sender.button("Send inn").click();
        sender.waitForAddress(RECEIPT);
        passes(sender, "receipt");
        passesInTheOtherLanguages(sender, "receipt");
        var receipt = sender.address();
        sender.link("Endre innspillet").click();
        sender.sees("Du endrer innspill");
        passes(sender, "change");
        passesInTheOtherLanguages(sender, "change");
        sender.open(receipt).link("Trekk innspillet").click();
        sender.seesTitle("Trekke innspillet?");
        passes(sender, "question to withdraw");
        passesInTheOtherLanguages(sender, "question to withdraw");
        sender.open("/public/receipts");
        passes(sender, "lost receipt");
        passesInTheOtherLanguages(sender, "lost receipt");
        sender.page().locator("input").first().fill("2026-0001");
        sender.page().locator("input[type=email], input[name=email]").first().fill("kari@fjord.example");
        sender.button("Send meg lenken").click();
        sender.sees("Finnes det et innspill med den referansen");
        passes(sender, "lost receipt asked for");
        sender.open("/public/calls/00000000-0000-0000-0000-000000000001");
        passes(sender, "no such call");

        var writer = people.somebody(Look.PHONE).open(form);
        writer.page().locator("textarea").first().fill(SAID);
        writer.waitForAddress(DRAFT).page().reload();
        writer.sees("Utkastet er lagret");
        passes(writer, "draft");
        passesInTheOtherLanguages(writer, "draft");
        var late = tooLate(people, form, "Ola Brekke");
        var later = tooLate(people, form, "Turid Moen");
        OpenCalls.close(secretary, call);
        people.somebody(Look.PHONE).open(form + "/about").waitForAddress(FORM).sees("Lukket");
        writer.page().reload();
        writer.sees("Be om å få sende inn likevel");
        passes(writer, "draft that is too late");
        passesInTheOtherLanguages(writer, "draft that is too late");
        asks(late, "Ola Brekke");
        asks(later, "Turid Moen");

        secretary.open(call).sees("Etter fristen: 2 venter på svar");
        passes(secretary, "who came too late");
        secretary
                .page()
                .getByRole(AriaRole.CHECKBOX, exactlyNamed("Velg alle som vises"))
                .check();
        secretary.button("Legg 2 til side").click();
        secretary.sees(inside(secretary));
        passes(secretary, "question to lay requests aside");
        secretary.page().keyboard().press("Escape");
        secretary.doesNotSee(secretary.dialog());
        decide(secretary, "Ola Brekke", "Slipp til");
        passes(secretary, "question to let somebody in");
        OpenCalls.until(secretary, "Slipp til");
        secretary.sees("Ola Brekke kan sende inn");
        decide(secretary, "Turid Moen", "Avslå");
        passes(secretary, "question not to");
        OpenCalls.fill(secretary.dialog().getByRole(AriaRole.TEXTBOX).last(), "Alt er lest.");
        secretary.dialog().getByRole(AriaRole.BUTTON, exactly("Avslå")).click();
        secretary.sees("Turid Moen får avslaget");
        late.page().reload();
        late.sees("Du kan sende inn.");
        passes(late, "let in");
        later.page().reload();
        later.sees("tar ikke imot innspillet etter fristen");
        passes(later, "not let in");
        late.page().navigate(Mailbox.of(email("Ola Brekke", form)).next(0).link());
        late.waitForAddress(INVITATION).sees(ASKED);
        passes(late, "invitation");
        passesInTheOtherLanguages(late, "invitation");

        found.assertAll();
    }

    @Test
    void ofTheSecretariatPassAxeWithTheirQuestions(People people) {
        var secretary = people.signIn("sekretar");
        var mandate = Screens.found(secretary, "byggematerialer");
        OpenCalls.draft(secretary, mandate, "Spørsmål " + Draft.unique(), "Alle", ASKED);
        OpenCalls.open(secretary);
        var call = secretary.address();
        var forms = new OpenCallForms(OpenCalls.id(secretary));
        forms.send(SAID);
        forms.send("Noe helt annet.");
        OpenCalls.close(secretary, call);

        question(secretary, "Slipp til en person");
        question(secretary, "Åpne runden igjen");
        secretary.open(call).link("Innsender 1").click();
        secretary.sees(SAID);
        passes(secretary, "contribution");
        question(secretary, "Endre hvem som kan lese innspillet");
        question(secretary, "Slett personopplysninger");

        secretary.open(call + "/points");
        secretary.reloadsUntil("2 punkter");
        secretary.link("Innsender 1").first().click();
        secretary.sees("punkt 1 av 1").button("Del opp …").click();
        secretary.sees(inside(secretary));
        passes(secretary, "question how to divide");
        secretary.page().keyboard().press("Escape");
        secretary.page().locator(".point-choice").first().check();
        secretary.sees("Ett punkt valgt").button("Samme konklusjon …").click();
        secretary.sees(inside(secretary));
        passes(secretary, "question of one conclusion");
        secretary.page().keyboard().press("Escape");
        secretary.open(call + "/points").button("Send svarene").click();
        secretary.sees(inside(secretary));
        passes(secretary, "question to send answers");

        found.assertAll();
    }

    /** Has the form open, and something typed that is kept. */
    private static Person tooLate(People people, String form, String name) {
        var late = people.somebody(Look.PHONE).open(form);
        late.page().locator("textarea").first().fill(SAID);
        fillWho(late, name);
        late.page().locator("input[name=email]").fill(email(name, form));
        return late;
    }

    private static String email(String name, String form) {
        return name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + form.substring(form.length() - 8)
                + "@fjord.example";
    }

    private void asks(Person late, String name) {
        late.button("Send inn").click();
        late.sees("Runden ble lukket før innspillet ditt kom fram");
        passes(late, "too late");
        late.page().locator("textarea[name=reason]").fill("Var syk.");
        late.button("Be om å få sende inn").click();
        late.waitForAddress(DRAFT).sees("Du ba om å få sende inn");
        passes(late, "asked by " + name);
    }

    private static void fillWho(Person person, String name) {
        person.page().locator("input[name=name]").fill(name);
        person.page().locator("input[name=email]").fill("kari@fjord.example");
        person.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Ja, med navn"))
                .check();
    }

    private static void decide(Person secretary, String name, String decision) {
        secretary
                .page()
                .getByRole(AriaRole.BUTTON, exactlyNamed("Flere valg for " + name))
                .click();
        secretary.page().getByRole(AriaRole.MENUITEM, exactlyNamed(decision)).click();
        secretary.sees(inside(secretary));
    }

    /** Asks for it in the page's menu, looks at the question, and goes back. */
    private void question(Person person, String entry) {
        person.moreActions().click();
        person.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(entry))
                .click();
        person.sees(inside(person));
        passes(person, entry);
        person.page().keyboard().press("Escape");
        person.doesNotSee(person.dialog());
    }

    /** A button of the question that lies over the page; that itself has no box. */
    private static Locator inside(Person person) {
        return person.dialog().getByRole(AriaRole.BUTTON).last();
    }

    private static Page.GetByRoleOptions exactlyNamed(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    /** The one that is open in bokmål, by its address, which stays open. */
    private void passesInTheOtherLanguages(Person person, String page) {
        var address = person.address();
        var path = address.replaceFirst("[?&]language=[a-z]+", "");
        for (var language : List.of("nn", "en")) {
            person.open(path + (path.contains("?") ? "&" : "?") + "language=" + language);
            found.assertThat(person.page().locator("html").getAttribute("lang"))
                    .as(page)
                    .isEqualTo(language);
            passes(person, page + ", " + language);
        }
        person.open(address);
    }

    private void passes(Person person, String page) {
        found.assertThat(Axe.violations(person)).as(page).isEmpty();
    }

    private static Locator.GetByRoleOptions exactly(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
