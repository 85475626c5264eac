package no.mandat.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The secretariat asks for input: writes a call in two languages, opens it, gives people longer, and closes it. */
@Journey
class InputIT {

    private static final Pattern DRAFT = Pattern.compile("/public/calls/[0-9a-f-]{36}/drafts/[0-9a-f-]{36}\\?.*");
    private static final String SAID = "Vi rev 40 tonn – både stein og stål – og fant ikke noe lager. Čáhci, 😀.";
    private static final String TITLE = "Hva bør gruppen vite om kulde?";
    private static final String ASKED = OpenCalls.ASKED;

    @Test
    void isWrittenInTwoLanguagesOpenedAndReadByAMember(People people) {
        var secretary = people.signIn("sekretar");
        var mandate = Screens.found(secretary, "byggematerialer");
        OpenCalls.begin(secretary, mandate);
        var title = TITLE + " " + Draft.unique();
        OpenCalls.fill(secretary.field("Tittel"), title);
        OpenCalls.fill(OpenCalls.question(secretary), "Hva har du sett?");
        secretary.page().getByRole(AriaRole.CHECKBOX, named("nynorsk")).check();
        secretary.button("Opprett utkast").click();

        secretary.waitForAddress(OpenCalls.ADDRESS).seesTitle(title).sees("Før runden kan åpnes");
        secretary.sees("Spørsmål 1: teksten mangler (nynorsk)");
        var address = secretary.address();
        secretary.open(address + "/edit").sees(secretary.button("Lagre endringene"));
        secretary.page().getByRole(AriaRole.RADIO, named("nynorsk")).check();
        secretary.sees("Originalen: Hva har du sett?");
        OpenCalls.fill(secretary.field("Tittel"), title);
        OpenCalls.fill(OpenCalls.question(secretary), "Kva har du sett?");
        assertThat(OpenCalls.question(secretary)).hasAttribute("lang", "nn");
        assertThat(secretary.page().locator("vaadin-text-area[lang]")).hasCount(0);
        secretary.button("Lagre endringene").click();

        secretary.waitForAddress(OpenCalls.ADDRESS).doesNotSee(secretary.text("Før runden kan åpnes"));
        var member = people.signIn("medlem1", Look.PHONE);
        member.open(mandate + "/calls").seesTitle("Innspillsrunder").doesNotSee(member.link(title));

        secretary.button("Åpne runden").click();
        secretary.dialog().getByRole(AriaRole.BUTTON, exactly("Åpne runden")).click();
        secretary.sees("Innspillsrunden er åpnet.");
        member.open(mandate + "/calls").sees(member.link(title));
        member.link(title).click();
        member.seesTitle(title).sees("Hva har du sett?").doesNotSee(member.moreActions());
        var asked = member.open("/public/mandates/ombruk-i-bygg").page().locator(".open-calls li");
        assertThat(asked.filter(new Locator.FilterOptions().setHasText(title))).containsText("Åpner");
        assertThat(asked.first()).containsText("Åpen til");
    }

    @Test
    void whoReadsEnglishWritesItInNorwegian(People people) {
        var before = people.signIn("sekretar");
        var mandate = Screens.found(before, "byggematerialer");
        OpenCalls.begin(before, mandate);
        var secretary = people.signIn("sekretar", Look.DESK.in("en-GB"));
        secretary.open(mandate + "/calls/new").seesTitle("New call for input");
        var title = TITLE + " " + Draft.unique();
        var english = "Cold: " + title;
        OpenCalls.fill(secretary.field("Title"), english);
        secretary
                .page()
                .getByRole(AriaRole.CHECKBOX, named("Norwegian (bokmål)"))
                .check();
        secretary.choose("Written in", "Norwegian (bokmål)");
        secretary.sees("The text in English: " + english);
        assertThat(secretary.field("Title")).hasValue("");
        passesAxe(secretary);
        secretary.button("Create draft").click();
        secretary.sees("Write the title in Norwegian (bokmål)");
        OpenCalls.fill(secretary.field("Title"), title);
        OpenCalls.fill(secretary.field("Question"), "Hva har du sett?");
        secretary.button("Create draft").click();

        secretary.waitForAddress(OpenCalls.ADDRESS).seesTitle(title);
        secretary.sees("Question 1: the text is missing (English)");
        secretary.open(secretary.address() + "/edit").sees(secretary.button("Save the changes"));
        secretary.page().getByRole(AriaRole.RADIO, named("English")).check();
        assertThat(secretary.field("Title")).hasValue(english);
        secretary.sees("The original: " + title);
        secretary.page().getByRole(AriaRole.CHECKBOX, named("English")).uncheck();
        assertThat(secretary.field("Title")).hasValue(title);
        secretary.button("Save the changes").click();
        secretary.waitForAddress(OpenCalls.ADDRESS).doesNotSee(secretary.text("Before the call can be opened"));
    }

    @Test
    void whatIsWrittenOfACallIsFoundInAnotherBrowserUntilItIsThrownAway(People people) {
        var secretary = people.signIn("sekretar");
        var title = TITLE + " " + Draft.unique();
        OpenCalls.draft(secretary, Screens.found(secretary, "byggematerialer"), title, "Alle", ASKED);
        var form = secretary.address() + "/edit";
        secretary.open(form).sees(secretary.button("Lagre endringene"));
        typeWithoutAPause(secretary.field("Innledning"));
        secretary.page().close();

        var there = people.signIn("sekretar", Look.PHONE).open(form);
        there.sees("Du har endringer som ikke er lagret");
        keptMost(there.field("Innledning"));
        passesAxe(there);
        there.field("Tittel").fill("Ferdig " + title);
        there.sees("Tatt vare på kl.").button("Lagre endringene").click();
        there.waitForAddress(OpenCalls.ADDRESS).seesTitle("Ferdig " + title);

        there.open(form).sees(there.button("Lagre endringene"));
        there.doesNotSee(there.text("Du har endringer som ikke er lagret"));
        there.field("Tittel").fill("Noe annet");
        there.sees("Tatt vare på kl.").open(form);
        assertThat(there.field("Tittel")).hasValue("Noe annet");
        OpenCalls.throwAway(there);
        assertThat(there.field("Tittel")).hasValue("Ferdig " + title);
    }

    @Test
    void aQuestionThatIsRemovedWaitsWhereItStoodUntilItIsPutBackByTheKeyboard(People people) {
        var secretary = people.signIn("sekretar");
        OpenCalls.draft(
                secretary, Screens.found(secretary, "byggematerialer"), TITLE + " " + Draft.unique(), "Alle", ASKED);
        var form = secretary.address() + "/edit";
        var there = people.signIn("sekretar", Look.PHONE).open(form);
        assertThat(OpenCalls.question(there)).hasAttribute("lang", "nb");
        there.page()
                .getByRole(AriaRole.BUTTON, named("Flere handlinger for spørsmålet"))
                .click();
        there.page().getByRole(AriaRole.MENUITEM, named("Fjern spørsmålet")).click();

        there.sees("Spørsmål 1 «" + ASKED + "» er fjernet.");
        assertThat(there.button("Angre")).isFocused();
        assertThat(there.page().locator(".removed-line [lang]")).hasAttribute("lang", "nb");
        there.doesNotSee(there.page().locator("vaadin-notification-card"));
        passesAxe(there);
        there.field("Innledning").fill("Gruppen spør alle.");
        there.sees("Tatt vare på kl.");
        there.button("Angre").focus();
        there.page().keyboard().press("Enter");
        assertThat(OpenCalls.question(there)).isFocused();
        assertThat(OpenCalls.question(there)).hasValue(ASKED);
        assertThat(OpenCalls.question(there)).hasAttribute("lang", "nb");
        there.doesNotSee(there.button("Angre"));
    }

    @Test
    void everybodyAnswersWithoutALoginAndWithoutAScriptAndTheSecretariatReadsIt(People people) {
        var word = Draft.unique();
        var name = "Kari " + word;
        // The part of an address before its @ has English letters only.
        var email = word.replace("ø", "o") + "@fjord.example";
        var visitor = people.withoutScripts(Look.PHONE).open("/public/mandates/ombruk-i-bygg");
        visitor.link("Hva hindrer ombruk der du bygger?").click();
        visitor.seesTitle("Hva hindrer ombruk der du bygger?");
        visitor.button("Send inn").click();

        visitor.sees("ting må rettes før du kan sende.");
        assertThat(visitor.page().locator(".form-fault")).hasCount(5);
        var words = visitor.page().locator("textarea").first();
        words.fill(SAID);
        visitor.page()
                .getByRole(AriaRole.RADIO, named("Det finnes ikke noe lager"))
                .check();
        visitor.page().locator("input[name=name]").fill(name);
        visitor.page().locator("input[name=email]").fill("ikke en adresse");
        visitor.page().getByRole(AriaRole.RADIO, named("Ja, uten navn")).check();
        visitor.button("Send inn").click();
        visitor.sees("Én ting må rettes før du kan sende.");
        assertThat(words).hasValue(SAID);
        visitor.page().locator("input[name=email]").fill(email);
        visitor.button("Send inn").click();

        visitor.seesTitle("Takk for innspillet").sees(name).sees("Det finnes ikke noe lager");
        var reference = visitor.page().locator(".form-reference").innerText();
        visitor.page().reload();
        assertThat(visitor.page().locator(".form-reference")).hasText(reference);

        visitor.sees("Kvitteringen er også sendt til " + email);
        var mail = Mailbox.of(email).next(0);
        Assertions.assertThat(mail.subject()).isEqualTo("Kvittering for innspill " + reference);
        visitor.page().navigate(mail.link());
        visitor.sees(SAID).button("Bekreft adressen").click();
        visitor.sees("Adressen %s er bekreftet.".formatted(email)).sees(SAID);

        var secretary = people.signIn("sekretar");
        var mandate = Screens.found(secretary, "byggematerialer");
        secretary.open(mandate + "/calls");
        secretary.open(Screens.call(secretary, "Hva hindrer ombruk der du bygger?"));
        secretary.link(name).click();
        secretary.sees("Innspill " + reference).sees(SAID).doesNotSee(secretary.text("Adressen er ikke bekreftet"));
        theTrailSaysReceived(secretary, mandate, name, reference);
        secretary
                .open(mandate + "/history?action=AddressConfirmed")
                .sees("%s bekreftet adressen til innspillet %s".formatted(name, reference));
    }

    /** In the history stands who sent it, and under which reference. */
    private static void theTrailSaysReceived(Person secretary, String mandate, String name, String reference) {
        secretary
                .open(mandate + "/history?action=ContributionSubmitted")
                .sees("%s sendte inn innspillet %s".formatted(name, reference));
    }

    @Test
    void theFormIsFilledInSentAndChangedByTheKeyboardAlone(People people) {
        var visitor = people.somebody().open("/public/mandates/ombruk-i-bygg");
        var keys = new Keys(visitor);
        keys.tabTo("Hva hindrer ombruk der du bygger?").press("Enter");
        visitor.seesTitle("Hva hindrer ombruk der du bygger?");
        keys.tabToWhatBegins("Hvilke materialer kunne du ha brukt igjen").type(SAID);
        keys.tabTo("Dokumentasjonen mangler").press("ArrowDown").press("ArrowDown");
        keys.tabToWhatBegins("Navn").type("Kari Strand");
        keys.tabToWhatBegins("E-post").type(Draft.unique().replace("ø", "o") + "@fjord.example");
        keys.tabTo("Send inn").press("Enter");

        visitor.sees("Én ting må rettes før du kan sende.");
        keys.tabTo("Ja, med navn").press("Space");
        keys.tabTo("Send inn").press("Enter");

        visitor.seesTitle("Takk for innspillet").sees(SAID).sees("Det koster for mye");
        keys.tabTo("Endre innspillet").press("Enter");
        visitor.sees(visitor.button("Send inn endringen"));
        keys.tabToWhatBegins("Hva bør gruppen foreslå?").type("Et lager i hver region.");
        keys.tabTo("Send inn endringen").press("Enter");
        visitor.seesTitle("Takk for innspillet").sees("Et lager i hver region.");
        Assertions.assertThat(keys.withoutVisibleFocus()).isEmpty();

        var reference = visitor.page().locator(".form-reference").innerText();
        var secretary = people.signIn("sekretar");
        var mandate = Screens.found(secretary, "byggematerialer");
        theTrailSaysReceived(secretary, mandate, "Kari Strand", reference);
    }

    @Test
    void whoeverSentSomethingChangesItAndTakesItBack(People people) {
        var word = Draft.unique();
        var visitor = people.somebody(Look.PHONE).open("/public/mandates/ombruk-i-bygg");
        visitor.link("Hva hindrer ombruk der du bygger?").click();
        visitor.page()
                .getByRole(AriaRole.RADIO, named("Det finnes ikke noe lager"))
                .check();
        OpenCalls.send(visitor, "Ola " + word, word.replace("ø", "o") + "@fjord.example", "Først tenkte jeg dette.");
        passesAxe(visitor);
        var reference = visitor.page().locator(".form-reference").innerText();
        visitor.link("Endre innspillet").click();

        visitor.sees("Du endrer innspill");
        passesAxe(visitor);
        visitor.page().locator("textarea").first().fill("Nå tenker jeg dette.");
        visitor.button("Send inn endringen").click();
        visitor.sees("Endringen er mottatt").sees("Nå tenker jeg dette.");

        var secretary = people.signIn("sekretar");
        secretary.open(Screens.found(secretary, "byggematerialer") + "/calls");
        secretary.open(Screens.call(secretary, "Hva hindrer ombruk der du bygger?"));
        secretary.link("Ola " + word).click();
        secretary.sees("Nå tenker jeg dette.");
        secretary.page().getByText("Tidligere versjon, sendt").click();
        secretary.sees("Først tenkte jeg dette.");

        visitor.link("Trekk innspillet").click();
        visitor.seesTitle("Trekke innspillet?");
        passesAxe(visitor);
        visitor.button("Trekk innspillet").click();
        visitor.seesTitle("Innspillet er trukket");
        passesAxe(visitor);
        secretary.open(Screens.found(secretary, "byggematerialer") + "/calls");
        secretary.open(Screens.call(secretary, "Hva hindrer ombruk der du bygger?"));
        secretary.sees("Åpne skjemaet for alle").doesNotSee(secretary.link("Ola " + word));
        theTrailSaysReceived(secretary, Screens.found(secretary, "byggematerialer"), "Ola " + word, reference);
    }

    @Test
    void whoeverIsInvitedAnswersByTheLinkOfTheirLetterWithoutAScript(People people) {
        var word = Draft.unique();
        var email = word.replace("ø", "o") + "@fjord.example";
        var secretary = people.signIn("sekretar");
        var mandate = Screens.found(secretary, "byggematerialer");
        OpenCalls.draft(secretary, mandate, TITLE + " " + word, "Bare inviterte", ASKED);
        secretary.sees("ingen er invitert");
        secretary.button("Lim inn en liste").click();
        secretary
                .dialog()
                .getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Personer"))
                .fill("Kari %s <%s>; Fjordbruk".formatted(word, email));
        secretary.dialog().getByRole(AriaRole.BUTTON, exactly("Inviter dem")).click();
        secretary.sees("Én er invitert.").sees("0 av 1 har svart.");
        passesAxe(secretary);
        OpenCalls.open(secretary);
        var form = Place.MANDAT + "/public/calls/" + OpenCalls.id(secretary);
        for (var address : List.of(form, form + "/about")) {
            Assertions.assertThat(Wire.send(HttpRequest.newBuilder(URI.create(address)))
                            .statusCode())
                    .as(address)
                    .isEqualTo(404);
        }

        var mail = Mailbox.of(email).next(0);
        Assertions.assertThat(mail.subject()).endsWith("ber om innspill: " + TITLE + " " + word);
        var invited = people.withoutScripts(Look.PHONE);
        invited.page().navigate(mail.link());
        invited.seesTitle(TITLE + " " + word);
        assertThat(invited.page().locator("input[name=name]")).hasValue("Kari " + word);
        assertThat(invited.page().locator("input[name=organisation]")).hasValue("Fjordbruk");
        invited.page().locator("textarea").first().fill(SAID);
        invited.page().locator("input[name=name]").clear();
        invited.button("Send inn").click();
        invited.sees("ting må rettes før du kan sende.");
        assertThat(invited.page().locator("textarea").first()).hasValue(SAID);
        invited.page().locator("input[name=name]").fill("Kari " + word);
        invited.button("Send inn").click();
        invited.seesTitle("Takk for innspillet").sees("Adressen %s er bekreftet.".formatted(email));
        var reference = invited.page().locator(".form-reference").innerText();
        invited.page().navigate(mail.link());
        invited.seesTitle("Takk for innspillet");
        assertThat(invited.page().locator(".form-reference")).hasText(reference);

        secretary.page().reload();
        secretary.sees("1 av 1 har svart.");
        secretary.link("Kari " + word).click();
        secretary.sees("Innspill " + reference).sees(SAID);
        invited.open("/public/mandates/ombruk-i-bygg").doesNotSee(invited.link(TITLE + " " + word));
    }

    @Test
    void whoeverIsNotFinishedGoesOnLaterWithoutAScript(People people) {
        var email = Draft.unique().replace("ø", "o") + "@fjord.example";
        var visitor = people.withoutScripts(Look.PHONE).open("/public/mandates/ombruk-i-bygg");
        visitor.link("Hva hindrer ombruk der du bygger?").click();
        visitor.page().locator("textarea").first().fill(SAID);
        visitor.page().locator("input[name=email]").fill(email);
        visitor.page()
                .getByRole(AriaRole.CHECKBOX, named("Send meg lenken på e-post"))
                .check();
        visitor.button("Lagre og fortsett senere").click();

        visitor.waitForAddress(DRAFT).sees("Utkastet er lagret").sees("Lenken er sendt til " + email);
        var later = people.withoutScripts(Look.DESK);
        later.page().navigate(Mailbox.of(email).next(0).link());
        assertThat(later.page().locator("textarea").first()).hasValue(SAID);
        later.page()
                .getByRole(AriaRole.RADIO, named("Det finnes ikke noe lager"))
                .check();
        later.page().locator("input[name=name]").fill("Kari");
        later.page().getByRole(AriaRole.RADIO, named("Ja, uten navn")).check();
        var address = later.page().url();
        later.button("Send inn").click();
        later.seesTitle("Takk for innspillet").sees(SAID);
        Assertions.assertThat(later.page().navigate(address).status()).isEqualTo(404);
    }

    @Test
    void whoeverReadsTheFormInAnotherLanguageLosesNothingWithoutAScript(People people) {
        var visitor = people.withoutScripts(Look.PHONE).open("/public/mandates/ombruk-i-bygg");
        visitor.link("Hva hindrer ombruk der du bygger?").click();
        var words = visitor.page().locator("textarea").first();
        words.fill(SAID);
        visitor.button("Nynorsk").click();
        assertThat(visitor.page().locator("html")).hasAttribute("lang", "nn");
        assertThat(words).hasValue(SAID);
        assertThat(visitor.page().locator(".form-draft")).isVisible();
        visitor.page().locator("input[name=name]").press("Enter");
        // Enter sends, whatever buttons stand above.
        assertThat(visitor.page().locator(".form-message")).isVisible();
    }

    @Test
    void whoeverFillsItInInEnglishIsWrittenToInEnglishAndLedToThePageInEnglish(People people) {
        var word = Draft.unique();
        var secretary = people.signIn("sekretar");
        var mandate = Screens.found(secretary, "byggematerialer");
        OpenCalls.draft(secretary, mandate, TITLE + " " + word, "Alle", ASKED);
        var title = "What should the group know about cold? " + word;
        OpenCalls.translate(secretary, title, "What have you seen?");
        OpenCalls.open(secretary);

        var email = word.replace("ø", "o") + "@fjord.example";
        var visitor = people.withoutScripts(Look.PHONE).open("/public/calls/" + OpenCalls.id(secretary));
        visitor.seesTitle(TITLE + " " + word);
        visitor.button("English").click();
        visitor.seesTitle(title).sees("What have you seen?");
        visitor.page().locator("textarea").first().fill(SAID);
        visitor.page().locator("input[name=name]").fill("Kari");
        visitor.page().locator("input[name=email]").fill(email);
        visitor.page().locator("input[name=publication][value=WITH_NAME]").check();
        visitor.button("Send").click();
        visitor.seesTitle("Thank you for your input");

        var mail = Mailbox.of(email).next(0);
        Assertions.assertThat(mail.subject())
                .isEqualTo("Receipt for input "
                        + visitor.page().locator(".form-reference").innerText());
        Assertions.assertThat(mail.text()).contains("“" + title + "”");
        var later = people.withoutScripts(Look.DESK);
        later.page().navigate(mail.link());
        assertThat(later.page().locator("html")).hasAttribute("lang", "en");
        later.seesTitle("Thank you for your input")
                .button("Confirm the address")
                .click();
        later.sees("The address %s is confirmed.".formatted(email));
    }

    @Test
    void whatIsTypedIsSavedWhileItIsTypedAndFoundInAnotherBrowser(People people) {
        var visitor = people.somebody(Look.PHONE).open("/public/mandates/ombruk-i-bygg");
        visitor.link("Hva hindrer ombruk der du bygger?").click();
        var words = visitor.page().locator("textarea").first();
        words.pressSequentially("Sju ord, som ingen har sendt ennå");
        assertThat(visitor.page().locator(".form-count").first()).hasText("33 av 4\u00a0000 tegn");
        assertThat(visitor.page().locator(".form-saved"))
                .hasText(
                        Pattern.compile("Lagret kl\\. \\d\\d\\.\\d\\d"),
                        new LocatorAssertions.HasTextOptions().setTimeout(5_000));
        var near = visitor.page().locator(".form-near");
        assertThat(near).hasText(Pattern.compile("Lagret kl\\..*"));
        assertThat(near).isInViewport();
        visitor.waitForAddress(DRAFT).sees("Adressen i nettleseren er lenken til utkastet.");
        passesAxe(visitor);
        var address = visitor.page().url();

        var there = people.somebody(Look.DESK);
        there.page().navigate(address);
        assertThat(there.page().locator("textarea").first()).hasValue("Sju ord, som ingen har sendt ennå");
        there.page().locator("input[name=name]").fill("Ola");
        assertThat(there.page().locator(".form-saved")).hasText(Pattern.compile("Lagret kl\\..*"));

        words.pressSequentially(". Og sju til.");
        visitor.sees("Utkastet er endret et annet sted").sees(visitor.link("Åpne det som er lagret"));
        passesAxe(visitor);
        assertThat(words).hasValue("Sju ord, som ingen har sendt ennå. Og sju til.");
        visitor.button("Lagre det som står her i stedet").click();
        assertThat(visitor.page().locator(".form-saved")).hasText(Pattern.compile("Lagret kl\\..*"));
        assertThat(visitor.page().locator(".form-saved")).isFocused();
        visitor.page().reload();
        assertThat(words).hasValue("Sju ord, som ingen har sendt ennå. Og sju til.");
    }

    @Test
    void whatIsTypedWithoutAPauseIsSavedMeanwhile(People people) {
        var visitor = people.somebody(Look.DESK).open("/public/mandates/ombruk-i-bygg");
        visitor.link("Hva hindrer ombruk der du bygger?").click();
        typeWithoutAPause(visitor.page().locator("textarea").first());
        var draft = visitor.page().url();
        visitor.page().close();
        var later = people.somebody(Look.PHONE);
        later.page().navigate(draft);
        keptMost(later.page().locator("textarea").first());

        var title = TITLE + " " + Draft.unique();
        OpenCalls.toGroup(people.signIn("sekretar"), title);
        var member = OpenCalls.answering(people.signIn("medlem1"), title);
        typeWithoutAPause(member.field(ASKED));
        member.page().close();
        var again = OpenCalls.answering(people.signIn("medlem1"), title);
        keptMost(again.field(ASKED));
    }

    /** For eight seconds, a keystroke each tenth of a second. */
    private static void typeWithoutAPause(Locator field) {
        field.pressSequentially("o".repeat(80), new Locator.PressSequentiallyOptions().setDelay(100));
    }

    /** All but what was typed in the last five seconds. */
    private static void keptMost(Locator field) {
        assertThat(field).hasValue(Pattern.compile("o{30,80}"));
    }

    @Test
    void whatCannotBeSavedSaysSoAndIsSavedWhenItCan(People people) {
        var visitor = people.somebody(Look.DESK).open("/public/mandates/ombruk-i-bygg");
        visitor.link("Hva hindrer ombruk der du bygger?").click();
        visitor.page().context().setOffline(true);
        visitor.page().locator("textarea").first().pressSequentially("Uten nett");
        visitor.sees("Det går ikke å lagre akkurat nå.");
        visitor.page().context().setOffline(false);
        assertThat(visitor.page().locator(".form-saved")).hasText(Pattern.compile("Lagret kl\\..*"));
        visitor.page().reload();
        assertThat(visitor.page().locator("textarea").first()).hasValue("Uten nett");
    }

    @Test
    void whatIsLongerThanAnyFormSaysSoAndIsSavedWhenItIsShorter(People people) {
        var visitor = people.somebody(Look.DESK).open("/public/mandates/ombruk-i-bygg");
        visitor.link("Hva hindrer ombruk der du bygger?").click();
        var words = visitor.page().locator("textarea").first();
        words.fill("tegl og ".repeat(270_000));
        assertThat(visitor.page().locator(".form-saved"))
                .hasText("Det er mer tekst her enn skjemaet kan ta imot, og det er ikke lagret. Gjør svarene kortere.");
        words.fill("Tegl");
        assertThat(visitor.page().locator(".form-saved")).hasText(Pattern.compile("Lagret kl\\..*"));
    }

    @Test
    void whatWasTypedIsReadWhereItIsKeptThoughTheCallIsWithdrawnMeanwhile(People people) {
        var secretary = people.signIn("sekretar");
        var form = OpenCalls.opened(secretary, TITLE + " " + Draft.unique());
        var fields = form.filled();
        Assertions.assertThat(form.keep(fields).statusCode()).isEqualTo(200);
        OpenCalls.withdraw(secretary);

        Assertions.assertThat(form.kept().body())
                .contains("Innspillsrunden er trukket.", "Fordi.")
                .doesNotContain("<form");
        fields.put(OpenCallForms.question(fields), OpenCallForms.encoded("Dette kom til."));
        var script = form.keep(fields);
        Assertions.assertThat(script.statusCode()).isEqualTo(404);
        Assertions.assertThat(script.body()).contains("blir ikke lagret");
        var sent = form.sendKept(fields);
        Assertions.assertThat(sent.statusCode()).isEqualTo(404);
        Assertions.assertThat(sent.body()).contains("Dette kom til.");
    }

    @Test
    void whatIsTypedIsSavedAndFilesGoWithTheFormWhereTheScriptThatSendsThemDidNotCome(People people) {
        var visitor = people.somebody(Look.DESK);
        visitor.page().route("**/scripts/parts.js*", Route::abort);
        visitor.open("/public/mandates/ombruk-i-bygg");
        visitor.link("Hva hindrer ombruk der du bygger?").click();
        visitor.page().locator("textarea").first().pressSequentially("Halv side");
        assertThat(visitor.page().locator(".form-count").first()).hasText("9 av 4\u00a0000 tegn");
        assertThat(visitor.page().locator(".form-saved")).hasText(Pattern.compile("Lagret kl\\..*"));
        visitor.page().locator("input[type=file]").setInputFiles(file("Mengder.csv", "stein;40"));
        visitor.button("Lagre og fortsett senere").click();
        assertThat(visitor.page().locator(".form-kept-files li")).containsText("Mengder.csv, 8 byte");
    }

    @Test
    void filesGoWithWhatIsSentWithoutAScript(People people) {
        var name = "Siri " + Draft.unique();
        var visitor = people.withoutScripts(Look.PHONE).open("/public/mandates/ombruk-i-bygg");
        visitor.link("Hva hindrer ombruk der du bygger?").click();
        visitor.page().locator("input[type=file]").setInputFiles(new FilePayload[] {
            file("Mengder.csv", "stein;40\nstål;12"), file("program.exe", "MZ\u0000\u0001")
        });
        visitor.button("Send inn").click();
        visitor.sees("Mengder.csv").sees("«program.exe»:");
        visitor.page().locator("textarea").first().fill(SAID);
        visitor.page()
                .getByRole(AriaRole.RADIO, named("Det finnes ikke noe lager"))
                .check();
        visitor.page().locator("input[name=name]").fill(name);
        visitor.page().locator("input[name=email]").fill("siri@fjord.example");
        visitor.page().getByRole(AriaRole.RADIO, named("Ja, uten navn")).check();
        visitor.button("Send inn").click();

        visitor.seesTitle("Takk for innspillet");
        var mine = visitor.page().waitForDownload(() -> visitor.page()
                .getByRole(AriaRole.LINK, named("Mengder.csv"))
                .click());
        Assertions.assertThat(mine.suggestedFilename()).isEqualTo("Mengder.csv");
        var secretary = people.signIn("sekretar");
        secretary.open(Screens.found(secretary, "byggematerialer") + "/calls");
        secretary.open(Screens.call(secretary, "Hva hindrer ombruk der du bygger?"));
        secretary.link(name).click();
        var theirs = secretary.page().waitForDownload(() -> secretary
                .page()
                .getByRole(AriaRole.LINK, named("Mengder.csv"))
                .click());
        Assertions.assertThat(theirs.path()).content().isEqualTo("stein;40\nstål;12");
    }

    @Test
    void filesAreKeptAsSoonAsTheyAreChosenWhereScriptsRun(People people) {
        var visitor = people.somebody(Look.DESK).open("/public/mandates/ombruk-i-bygg");
        visitor.link("Hva hindrer ombruk der du bygger?").click();
        visitor.page().locator("input[type=file]").setInputFiles(file("Mengder.csv", "stein;40"));
        assertThat(visitor.page().locator(".form-kept-files li")).containsText("Mengder.csv, 8 byte");
        visitor.waitForAddress(DRAFT);
        visitor.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload[] {file("Lager.csv", "ingen"), file("tom.txt", "")});
        assertThat(visitor.page().locator(".form-kept-files li")).hasCount(2);
        visitor.sees("«tom.txt»: Det er ingenting i filen.");
        passesAxe(visitor);
        visitor.page().reload();
        visitor.page().getByRole(AriaRole.CHECKBOX, named("Fjern Lager.csv")).check();
        visitor.button("Lagre og fortsett senere").click();
        assertThat(visitor.page().locator(".form-kept-files li")).hasCount(1);
    }

    @Test
    void aFileOfBeforeNineteenSeventyIsKept(People people) {
        var visitor = people.somebody(Look.DESK).open("/public/mandates/ombruk-i-bygg");
        visitor.link("Hva hindrer ombruk der du bygger?").click();
        OldFile.choose(visitor.page().locator("input[type=file]"));
        assertThat(visitor.page().locator(".form-kept-files li")).containsText(OldFile.NAME + ", 8 byte");
    }

    @Test
    void aLargeFileGoesOnFromWhereTheLineBroke(People people) {
        var visitor = people.somebody(Look.DESK).open("/public/mandates/ombruk-i-bygg");
        visitor.link("Hva hindrer ombruk der du bygger?").click();
        visitor.page().locator("textarea").first().fill("Se vedlegget.");
        visitor.waitForAddress(DRAFT);
        List<String> offsets = new ArrayList<>();
        visitor.page().route("**/public/uploads/**", route -> {
            var offset = route.request().headerValue("upload-offset");
            if (offset != null) {
                offsets.add(offset);
            }
            // The third part, the first time.
            if (Integer.toString(2 * 1024 * 1024).equals(offset) && offsets.size() == 3) {
                route.abort();
            } else {
                route.resume();
            }
        });
        var text = "stein;40\n".repeat(400_000);
        visitor.page().locator("input[type=file]").setInputFiles(file("Mengder.csv", text));
        visitor.sees("Linjen ble brutt.");
        assertThat(visitor.page().locator(".form-kept-files li")).containsText("Mengder.csv, 3,");
        visitor.sees("Filene er lagret.");
        Assertions.assertThat(offsets).containsExactly("0", "1048576", "2097152", "2097152", "3145728");
    }

    @Test
    void aFileIsSentAgainAfterAnOutageAndIsRefusedInWordsWhereThereIsNoRoom(People people) {
        people.forgive("answer: 503");
        var visitor = people.somebody(Look.DESK).open("/public/mandates/ombruk-i-bygg");
        visitor.link("Hva hindrer ombruk der du bygger?").click();
        visitor.page().locator("textarea").first().fill("Se vedlegget.");
        visitor.waitForAddress(DRAFT);
        List<Route> asked = new ArrayList<>();
        visitor.page().route("**/public/uploads/**", route -> {
            asked.add(route);
            var answer = new Route.FulfillOptions().setStatus(503);
            route.fulfill(
                    asked.size() == 1
                            ? answer.setContentType("text/html").setBody("<h1>Nede</h1>")
                            : answer.setContentType("application/json").setBody("{\"words\": \"Det er fullt.\"}"));
        });
        visitor.page().locator("input[type=file]").setInputFiles(file("Mengder\u202Egnp.csv", "stein;40"));
        visitor.sees("Linjen ble brutt.");
        assertThat(visitor.page().locator("#files-fault")).hasText("«Mengdergnp.csv»: Det er fullt.");
        Assertions.assertThat(asked).hasSize(2);
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "application/octet-stream", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theFormIsLight(People people) {
        var visitor = people.somebody(Look.DESK).open("/public/mandates/ombruk-i-bygg");
        visitor.link("Hva hindrer ombruk der du bygger?").click();
        visitor.seesTitle("Hva hindrer ombruk der du bygger?");
        visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
        var weight = (Number) visitor.page().evaluate("""
                () => ['navigation', 'resource']
                  .flatMap((type) => performance.getEntriesByType(type))
                  .filter((one) => !one.name.endsWith('.woff2'))
                  .reduce((sum, one) => sum + one.decodedBodySize, 0)""");
        Assertions.assertThat(weight.longValue()).isBetween(20_000L, 60_000L);
    }

    @Test
    void aMemberAnswersOnAPhoneAndLosesNothingThatWasTyped(People people) {
        var title = TITLE + " " + Draft.unique();
        var secretary = people.signIn("sekretar");
        OpenCalls.toGroup(secretary, title);

        var member = people.signIn("medlem1", Look.PHONE).open("/");
        member.sees("Innspillsrunder du ikke har svart på").link(title).click();
        member.seesTitle(title);
        var words = member.field("Hva har du sett?");
        words.fill(SAID);
        member.sees("Lagret kl.");
        passesAxe(member);
        member.page().reload();
        assertThat(member.field("Hva har du sett?")).hasValue(SAID);
        // Her seat is held for a category: the organisation is her own.
        var institute = "Institutt for framtidsmaterialer";
        member.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(institute))
                .check();
        sends(member);
        member.sees(", for " + institute);
        passesAxe(member);
        member.button("Endre innspillet").click();
        assertThat(member.page().locator("#page-title")).isFocused();
        OpenCalls.fill(member.field("Hva har du sett?"), "");
        member.button("Send inn endringen").click();
        member.sees("Endringen sier ingenting.");
        passesAxe(member);
        OpenCalls.fill(member.field("Hva har du sett?"), "Nå har jeg sett mer.");
        member.button("Send inn endringen").click();
        member.sees("Nå har jeg sett mer.").sees(member.button("Trekk innspillet"));
        member.open("/").doesNotSee(member.link(title));
        member.link("Se alle innspillene dine").click();
        member.seesTitle("Innspillene dine");
        passesAxe(member);
        member.link(title).click();
        member.seesTitle(title).sees("Nå har jeg sett mer.").doesNotSee(member.button("Trekk innspillet"));
        passesAxe(member);

        secretary.page().reload();
        secretary.sees("Innspill (1)").sees(secretary.link(institute));
    }

    @Test
    void aChangeIsSavedWhileItIsTypedAndFoundFromTheReceipt(People people) {
        var secretary = people.signIn("sekretar");
        var mandate = Screens.found(secretary, "byggematerialer");
        OpenCalls.draft(secretary, mandate, TITLE + " " + Draft.unique(), "Alle", ASKED);
        OpenCalls.open(secretary);
        var visitor = people.somebody(Look.PHONE).open("/public/calls/" + OpenCalls.id(secretary));
        OpenCalls.send(visitor, "Ola Brekke", "ola@fjord.example", "Først tenkte jeg dette.");
        var receipt = visitor.page().url();
        visitor.link("Endre innspillet").click();
        visitor.sees("Du endrer innspill");
        visitor.page().locator("textarea").first().fill("Nå tenker jeg dette.");
        assertThat(visitor.page().locator(".form-saved")).hasText(Pattern.compile("Lagret kl\\..*"));

        var there = people.somebody(Look.DESK);
        there.page().navigate(receipt);
        there.sees("Du har begynt på en endring som ikke er sendt.").sees("Først tenkte jeg dette.");
        passesAxe(there);
        there.link("Gå videre med den").click();
        assertThat(there.page().locator("textarea").first()).hasValue("Nå tenker jeg dette.");
        there.button("Send inn endringen").click();
        there.sees("Endringen er mottatt").sees("Nå tenker jeg dette.");

        visitor.page().locator("textarea").first().fill("Og dette, i den andre nettleseren.");
        visitor.sees("Innspillet er endret i en annen fane etter at du åpnet denne");
        assertThat(visitor.page().locator("textarea").first()).hasValue("Og dette, i den andre nettleseren.");
        visitor.page().navigate(receipt);
        visitor.sees("Nå tenker jeg dette.").doesNotSee(visitor.text("Du har begynt på en endring som ikke er sendt."));
    }

    @Test
    void whatAMemberTypedIsThereAfterTheNextLoginWhereTheSessionEndedMeanwhile(People people) {
        var title = TITLE + " " + Draft.unique();
        OpenCalls.toGroup(people.signIn("sekretar"), title);
        var member = OpenCalls.answering(people.signIn("medlem1"), title);
        var form = member.address();
        member.field(ASKED).fill(SAID);
        member.sees("Lagret kl.");
        Management.end(member.atRest().session());
        member.field(ASKED).fill(SAID + " Og mer.");
        logInAgain(member, form);
        assertThat(member.field(ASKED)).hasValue(SAID);

        member.field(ASKED).fill(SAID + " Mye mer.");
        member.sees("Lagret kl.");
        Management.end(member.atRest().session());
        member.button("Send inn").click();
        logInAgain(member, form);
        assertThat(member.field(ASKED)).hasValue(SAID + " Mye mer.");
        member.button("Send inn").click();
        member.sees("Innspillet er sendt").sees(SAID);
    }

    /** Sends what stands in the form of a member, who then reads it. */
    private static void sends(Person member) {
        member.button("Send inn").click();
        member.sees("Innspillet er sendt").sees(SAID);
    }

    /** The page says that the session is over, and leads back to where one was. */
    private static void logInAgain(Person member, String back) {
        member.waitForAddress(SessionIT.SESSION_OVER).seesTitle("Du er logget ut");
        member.link("Logg inn igjen").click();
        member.waitForAddress(back);
    }

    @Test
    void aMemberWhoComesTooLateAsksAndAnswersWhenTheyAreLetIn(People people) {
        var title = TITLE + " " + Draft.unique();
        var secretary = people.signIn("sekretar");
        OpenCalls.toGroup(secretary, title);
        var call = secretary.address();
        var member = OpenCalls.answering(people.signIn("medlem1", Look.PHONE), title);
        member.field(ASKED).fill(SAID);
        member.sees("Lagret kl.");
        OpenCalls.close(secretary, call);

        member.page().reload();
        member.sees("Du kan be sekretariatet om å få svare likevel.")
                .button("Be om å få svare …")
                .click();
        OpenCalls.fill(member.dialog().getByRole(AriaRole.TEXTBOX), "Var på tokt.");
        passesAxe(member);
        member.dialog().getByRole(AriaRole.BUTTON, exactly("Be om å få svare")).click();
        member.sees("Sekretariatet svarer deg på e-post.");
        passesAxe(member);

        secretary.open(call).sees("Etter fristen: én venter på svar").sees("Var på tokt.");
        secretary
                .page()
                .getByRole(AriaRole.BUTTON, named("Flere valg for "))
                .first()
                .click();
        secretary
                .page()
                .getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName("Slipp til").setExact(true))
                .click();
        OpenCalls.until(secretary, "Slipp til");

        member.page().reload();
        member.sees("Runden er lukket, men du kan svare til");
        assertThat(member.field(ASKED)).hasValue(SAID);
        sends(member);
        secretary.open(call).sees("Innspill (1)");
    }

    @Test
    void aMemberWhoHasntAskedIsLetInByTheSecretariat(People people) {
        var title = TITLE + " " + Draft.unique();
        var secretary = people.signIn("sekretar");
        OpenCalls.toGroup(secretary, title);
        var call = secretary.address();
        OpenCalls.close(secretary, call);
        OpenCalls.more(secretary, "Slipp til et medlem");
        passesAxe(secretary);
        secretary.choose("Medlem", "Amina Warsame Dahl");
        OpenCalls.until(secretary, "Slipp til");
        secretary.sees("Sluppet til av sekretariatet: Rimelig.");

        var member = OpenCalls.answering(people.signIn("medlem1", Look.PHONE), title);
        member.sees("Runden er lukket, men du kan svare til");
        member.field(ASKED).fill(SAID);
        sends(member);
    }

    @Test
    void everybodySeesAndFollowsThatTheDeadlineWasExtended(People people) {
        var title = TITLE + " " + Draft.unique();
        var secretary = people.signIn("sekretar");
        OpenCalls.draft(secretary, Screens.found(secretary, "byggematerialer"), title, "Alle", ASKED);
        OpenCalls.open(secretary);
        OpenCalls.more(secretary, "Forleng fristen");
        OpenCalls.until(secretary, "Forleng fristen");
        secretary.sees("31. des. 2030");

        var visitor = people.somebody(Look.PHONE).open("/public/calls/" + OpenCalls.id(secretary));
        visitor.sees("Fristen er forlenget fra").sees("til 31. des. 2030 kl. 23.59");
        passesAxe(visitor);
        visitor.sees(visitor.link("Følg runden (Atom)"));
        var feed = Wire.get(Place.MANDAT + "/public/answers/" + OpenCalls.id(secretary) + ".atom?language=nb");
        Assertions.assertThat(feed).contains("Fristen er forlenget fra", "Åpnet for innspill til", title);
    }

    private static void passesAxe(Person person) {
        Assertions.assertThat(Axe.violations(person)).isEmpty();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByRoleOptions exactly(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
