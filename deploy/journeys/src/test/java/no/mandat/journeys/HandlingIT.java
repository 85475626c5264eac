package no.mandat.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What came to a call is answered: from the last day of the call to the page on which its sender reads the answers. */
@Journey
class HandlingIT {

    private static final String FIRST = "Lageret i Skjærvika er for lite.";
    private static final String SECOND = "Og frakten koster mer enn materialet er verdt.";
    private static final String COMMON = "Ingen nye deponier i fjorden vår. Massene skal brukes på land der de trengs."
            + " Fjorden er matfatet til hele bygda og skal være det også for dem som kommer etter oss.";
    private static final String ADDED = "Jeg har fisket der i førti år.";

    /** Three of the forty, by the place in which they sent. */
    private static final int WITH_ADDITION = 1;

    private static final int IN_THE_MAILING = 2;
    private static final int ALONE = 13;

    @Test
    void eachPointIsConcludedByKeyboardConfirmedByTheLeaderAndReadByItsSender(People people) {
        var secretary = people.signIn("sekretar");
        var title = "Kulde " + Draft.unique();
        var forms = OpenCalls.opened(secretary, title);
        var call = secretary.address();
        var visitor = people.withoutScripts(Look.PHONE).open("/public/calls/" + forms.call());
        visitor.seesTitle(title);
        var email = Draft.unique().replace("ø", "o") + "@fjord.example";
        OpenCalls.send(visitor, "Kari Strand", email, FIRST + " " + SECOND);
        visitor.page().navigate(Mailbox.of(email).next(0).link());
        visitor.button("Bekreft adressen").click();

        OpenCalls.close(secretary, call);
        secretary.open(call + "/points");
        secretary.reloadsUntil("Ett punkt");
        passesAxe(secretary);
        visitor.page().reload();
        visitor.sees("Innspillsrunden er lukket. Innspillet er mottatt");
        divide(secretary);
        conclude(secretary);
        passesAxe(secretary);

        var leader = people.signIn("leder").open("/").sees("Innspill som venter på deg");
        passesAxe(leader);
        leader.main()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(title))
                .getByRole(AriaRole.LINK, exactly("2 konklusjoner venter på at du bekrefter"))
                .click();
        leader.sees("2 punkter");
        leader.link("Kari Strand").first().click();
        leader.sees("Vi regner på frakt.").button("Bekreft konklusjonen").click();
        leader.sees("Punktet er bekreftet.").open(call + "/points?in=PROPOSED").sees("Ett punkt");
        leader.link("Kari Strand").first().click();
        leader.sees("Lager er ikke vår oppgave.").button("Bekreft konklusjonen").click();
        leader.sees("Punktet er bekreftet.").open(call + "/points?in=PROPOSED");
        leader.sees("Ingen punkter passer med det du har valgt å vise.");

        secretary.open(call + "/points");
        secretary.button("Send svarene").click();
        secretary.dialog().getByRole(AriaRole.BUTTON, exactly("Send svarene")).click();
        secretary.sees("Ett innspill har fått svar. Alle er besvart.").sees("Besvart");

        visitor.page().navigate(Mailbox.of(email).next(1).link());
        visitor.sees("Svar på innspillet")
                .sees("Tatt til følge")
                .sees("Vi regner på frakt.")
                .sees("Kapittel om frakt");
        visitor.sees("Utenfor mandatet").sees("Lager er ikke vår oppgave.");
        passesAxe(people.somebody(Look.PHONE).open(visitor.address()));
    }

    @Test
    void fromFortyAnswersToTheLastReply(People people) {
        var secretary = people.signIn("sekretar");
        var title = "Førti " + Draft.unique();
        var forms = OpenCalls.opened(secretary, title);
        var call = secretary.address();
        forms.send(COMMON + " " + ADDED);
        IntStream.range(0, 11).forEach(i -> forms.send(COMMON));
        IntStream.range(0, 28).forEach(i -> forms.send("Punkt nummer %d om noe helt annet.".formatted(i)));
        var sender = people.withoutScripts(Look.PHONE);
        for (int one : List.of(WITH_ADDITION, IN_THE_MAILING, ALONE)) {
            sender.page().navigate(Mailbox.of(forms.email(one)).next(0).link());
            sender.button("Bekreft adressen").click();
            sender.sees("Adressen %s er bekreftet.".formatted(forms.email(one)));
        }

        OpenCalls.close(secretary, call);
        secretary.open(call + "/mailings");
        secretary.reloadsUntil("12 innspill");
        passesAxe(secretary);
        secretary.page().getByRole(AriaRole.LINK, named("Ingen nye deponier")).click();
        secretary.sees("Lagt til:").sees(ADDED).sees("den felles teksten");
        passesAxe(secretary);
        secretary.button("Besvar samlet").click();
        secretary.sees("Svar til alle");

        comesBackToItsPlaceInTheInbox(secretary, call);

        secretary.open(call + "/points");
        secretary.reloadsUntil("30 punkter");
        secretary.sees("masseinnspill, 12 innspill");
        chooseAll(secretary, 30);
        secretary.button("Samme konklusjon …").click();
        var dialog = secretary.dialog();
        dialog.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Tatt til orientering"))
                .check();
        OpenCalls.fill(dialog.getByRole(AriaRole.TEXTBOX).last(), "Gruppen har lest det.");
        dialog.getByRole(AriaRole.BUTTON, exactly("Foreslå konklusjon")).click();
        secretary.sees("Konklusjonen er foreslått for 30 punkter.");

        var leader = people.signIn("leder");
        leader.open(call + "/points?in=PROPOSED").sees("30 punkter");
        chooseAll(leader, 30);
        leader.button("Bekreft").click();
        leader.sees("Ingen punkter passer med det du har valgt å vise.");

        secretary.open(call + "/points");
        secretary.page().waitForCondition(() -> {
            if (secretary.text("Besvart").count() == 0) {
                secretary.button("Send svarene").click();
                secretary
                        .dialog()
                        .getByRole(AriaRole.BUTTON, exactly("Send svarene"))
                        .click();
                secretary.doesNotSee(secretary.dialog());
            }
            return secretary.text("Alle innspill er besvart").count() > 0;
        });
        passesAxe(secretary);
        var everybody = people.withoutScripts(Look.PHONE).open("/public/answers/" + forms.call());
        everybody.sees(COMMON).sees("Gruppen har lest det.");
        var feed = Wire.get(Place.MANDAT + "/public/answers/" + forms.call() + ".atom");
        var entry = Pattern.compile("href=\"([^\"]*[?]at=[^\"#]*#([^\"]*))\"").matcher(feed);
        Assertions.assertThat(entry.find()).as("leads to a contribution").isTrue();
        everybody.page().navigate(entry.group(1));
        everybody.sees(everybody.page().locator("article[id=\"%s\"]".formatted(entry.group(2))));
        reads(sender, forms.email(WITH_ADDITION), COMMON, ADDED);
        reads(sender, forms.email(IN_THE_MAILING), COMMON);
        reads(sender, forms.email(ALONE), "Punkt nummer 0 om noe helt annet.");
        Assertions.assertThat(Mailbox.of(forms.email(ALONE + 1)).size())
                .as("an address that nobody confirmed gets its receipt alone")
                .isEqualTo(1);
        theTrailShowsItAll(secretary, OpenCalls.mandate(call), title);
    }

    /** Who did what to forty contributions, twelve of which were answered as one, and what each step changed. */
    private static void theTrailShowsItAll(Person reader, String mandate, String title) {
        var secretary = "Solveig Kvamme ";
        var leader = "Eivind Rønningsbakk ";
        told(reader, mandate, "CallOpened", 1, secretary + "åpnet innspillsrunden " + title + ".*utkast → åpen");
        told(
                reader,
                mandate,
                "CallClosed",
                1,
                secretary + "lukket innspillsrunden " + title + ".*åpen → lukket.*«Alle har svart\\.»");
        var received = told(
                reader,
                mandate,
                "ContributionSubmitted",
                40,
                "Innsender \\d+ sendte inn innspillet \\d+-\\d+\\D.*" + title);
        var references = received.allTextContents().stream()
                .map(text -> text.replaceFirst(".*sendte inn innspillet (\\d+-\\d+).*", "$1"))
                .toList();
        Assertions.assertThat(references).doesNotHaveDuplicates();
        var one = "(?:" + String.join("|", references) + ")";
        told(
                reader,
                mandate,
                "AddressConfirmed",
                3,
                "Innsender \\d+ bekreftet adressen til innspillet " + one + "(?!\\d)");
        told(reader, mandate, "PointMade", 41, "Systemet opprettet innspillspunktet " + one + "-\\d");
        told(
                reader,
                mandate,
                "MailingConfirmed",
                1,
                secretary + "bestemte at de som ligner på " + one
                        + "-\\d, besvares samlet.*til vurdering → besvares samlet");
        told(
                reader,
                mandate,
                "ConclusionProposed",
                30,
                secretary + "foreslo konklusjon på innspillspunktet " + one + "-\\d.*uten konklusjon → foreslått");
        told(
                reader,
                mandate,
                "ConclusionConfirmed",
                30,
                leader + "bekreftet konklusjonen på innspillspunktet " + one + "-\\d.*foreslått → bekreftet");
        told(
                reader,
                mandate,
                "AnswerReleased",
                41,
                secretary + "sendte svaret på innspillspunktet " + one + "-\\d.*bekreftet → svart på");
        told(
                reader,
                mandate,
                "CallAnswered",
                1,
                secretary + "besvarte innspillsrunden " + title + ".*lukket → besvart");
    }

    /** What the history tells so many times of an action: the newest first, and the next as long as some are missing. */
    private static Locator told(Person reader, String mandate, String action, int times, String words) {
        reader.open(mandate + "/history?action=" + action).seesTitle("Historikk");
        var told =
                reader.main().locator(".event").filter(new Locator.FilterOptions().setHasText(Pattern.compile(words)));
        reader.page().waitForCondition(() -> {
            reader.atRest();
            var more = reader.button("Vis flere");
            if (told.count() < times && more.isVisible()) {
                more.click();
            }
            return told.count() >= times;
        });
        assertThat(told).hasCount(times);
        return told;
    }

    @Test
    void theWholeHandlingIsDoneByTheKeyboardAlone(People people) {
        var secretary = people.signIn("sekretar");
        var forms = OpenCalls.opened(secretary, "Tastatur " + Draft.unique());
        var call = secretary.address();
        forms.send(FIRST);
        forms.send(SECOND);

        var keys = new Keys(secretary);
        keys.tabTo("Flere handlinger").press("Enter");
        secretary.sees(secretary.page().getByRole(AriaRole.MENUITEM, named("Lukk runden")));
        keys.arrowTo("Lukk runden").press("Enter");
        secretary.sees(secretary.dialog().getByRole(AriaRole.BUTTON, exactly("Lukk runden")));
        keys.tabToWhatBegins("Grunn").type("Alle har svart.");
        keys.tabTo("Lukk runden").press("Enter");
        secretary.sees("Runden er lukket.");

        secretary.open(call).sees("Innsender 1").atRest();
        keys.fromTheTop().tabToWhatBegins("Innspill ").press("Enter");
        secretary.sees("2 innspill");
        keys.fromTheTop().tabTo("Innsender 1").press("m");
        secretary.sees("Saksbehandleren er endret");
        keys.press("k");
        Assertions.assertThat(keys.focused()).isEqualTo("Innsender 2");
        keys.press("j");
        Assertions.assertThat(keys.focused()).isEqualTo("Innsender 1");
        keys.press("a");
        secretary.sees(secretary.dialog().getByRole(AriaRole.BUTTON, exactly("Lagre")));
        keys.press("Escape");
        secretary.doesNotSee(secretary.dialog());

        secretary.open(call + "/points");
        secretary.reloadsUntil("2 punkter");
        keys.fromTheTop().intoTheList();
        keys.tabToWhatBegins("Uten konklusjon. Velg konklusjon").press("Enter");
        secretary.sees(secretary.dialog().getByRole(AriaRole.BUTTON, exactly("Foreslå konklusjon")));
        // The dialog takes the focus when it has come.
        secretary.page().waitForCondition(() -> !keys.focused().startsWith("Uten konklusjon"));
        keys.press("Escape");
        secretary.doesNotSee(secretary.dialog());
        secretary.page().waitForCondition(() -> keys.focused().startsWith("Uten konklusjon. Velg konklusjon"));
        secretary.open(call + "/points").sees("2 punkter").atRest();
        keys.fromTheTop().intoTheList();
        keys.tabTo("Innsender 1").press("Enter");
        secretary.sees("punkt 1 av 1");
        answers(secretary, keys, "Innsender 1", "4", "Lageret er nylig utvidet.");
        keys.press("u");
        secretary.sees("Angret.").sees(secretary.button("Foreslå konklusjon"));
        answers(secretary, keys, "Innsender 1", "4", "Lageret er nylig utvidet.");
        keys.press("j");
        secretary.sees(SECOND);
        answers(secretary, keys, "Innsender 2", "3", "Gruppen har lest det.");
        keys.press("Shift+Tab");
        Assertions.assertThat(keys.focused()).isEqualTo("Lukk punktet");
        keys.press("Enter");
        secretary.page().waitForCondition(() -> keys.focused().equals("Innsender 2"));
        keys.press("j");
        secretary.sees("Dette er det siste punktet.");

        var leader = people.signIn("leder").open(call + "/points?in=PROPOSED").sees("2 punkter");
        var theirs = new Keys(leader);
        theirs.fromTheTop().intoTheList().tabToWhatBegins("Velg 20").press("Space");
        leader.sees("Ett punkt valgt");
        theirs.fromTheTop().tabTo("Velg alle").press("Enter");
        leader.sees("2 punkter valgt");
        theirs.fromTheTop().tabTo("Bekreft").press("Enter");
        leader.sees("Ingen punkter passer med det du har valgt å vise.");
        leader.page().waitForCondition(() -> theirs.focused().startsWith("Ingen punkter her"));

        secretary.open(call + "/points").sees(secretary.button("Send svarene")).atRest();
        keys.fromTheTop().tabTo("Send svarene").press("Enter");
        secretary.sees(secretary.dialog().getByRole(AriaRole.BUTTON, exactly("Send svarene")));
        keys.tabTo("Send svarene").press("Enter");
        secretary.sees("Alle er besvart.");
        Assertions.assertThat(keys.withoutVisibleFocus()).isEmpty();
        Assertions.assertThat(theirs.withoutVisibleFocus()).isEmpty();
    }

    /** From the head of the point, to which the focus comes by itself, and on from there. */
    private static void answers(Person secretary, Keys keys, String speaker, String conclusion, String reason) {
        standsAt(secretary, keys, speaker);
        keys.press(conclusion);
        secretary.page().waitForCondition(() -> keys.focused().startsWith("Begrunnelse til avsenderen"));
        keys.press("Control+a").type(reason);
        keys.tabTo("Foreslå konklusjon").press("Enter");
        secretary.sees(secretary.button("Endre forslaget"));
        standsAt(secretary, keys, speaker);
    }

    private static void standsAt(Person secretary, Keys keys, String speaker) {
        secretary
                .page()
                .waitForCondition(() -> keys.focused().equals(speaker)
                        && (Boolean) secretary.page().evaluate("document.activeElement.id === 'point-speaker'"));
    }

    @Test
    void bringsTogetherByHandWhatSaysTheSameInOtherWords(People people) {
        var secretary = people.signIn("sekretar");
        var forms = OpenCalls.opened(secretary, "Korte " + Draft.unique());
        var call = secretary.address();
        forms.send("Ja til vern av fjorden.");
        forms.send("Fjorden må vernes.");
        forms.send("Bygg en kai.");
        OpenCalls.close(secretary, call);
        secretary.open(call + "/points?sort=-SENT");
        secretary.reloadsUntil("3 punkter");
        secretary.page().locator(".point-choice").nth(1).check();
        secretary.page().locator(".point-choice").nth(2).check();
        secretary.sees("2 punkter valgt").button("Besvar samlet …").click();
        var dialog = secretary.dialog();
        dialog.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Fjorden må vernes."))
                .check();
        passesAxe(secretary);
        dialog.getByRole(AriaRole.BUTTON, exactly("Besvar samlet")).click();
        secretary
                .sees("2 punkter besvares samlet.")
                .sees("masseinnspill, 2 innspill")
                .sees("Konklusjonen gjelder 2 innspill i et masseinnspill");
        passesAxe(secretary);
        secretary.page().locator("vaadin-grid-sorter").getByText("Konklusjon").click();
        secretary.waitForAddress(Pattern.compile(".*/points\\?.*sort=CONCLUSION.*"));
        secretary.sees(secretary.page().locator("vaadin-grid [aria-sort=ascending]"));
        secretary.open(call + "/mailings").sees("2 innspill").sees("besvares samlet");
    }

    /** By the link of their letter, each of their points with what was concluded and why, and no others. */
    private static void reads(Person sender, String email, String... points) {
        var letter = Mailbox.of(email).next(1);
        Assertions.assertThat(letter.subject()).startsWith("Svar på innspillet ditt, ");
        sender.page().navigate(letter.link());
        sender.sees("Svar på innspillet");
        var answers = sender.page().locator(".form-answers li");
        assertThat(answers).hasCount(points.length);
        for (var point : points) {
            var words = sender.page()
                    .locator("blockquote")
                    .and(sender.page().getByText(point, new Page.GetByTextOptions().setExact(true)));
            var answer = answers.filter(new Locator.FilterOptions().setHas(words));
            assertThat(answer).hasCount(1);
            assertThat(answer.locator(".form-disposition")).hasText("Tatt til orientering");
            assertThat(answer.locator("p.form-words")).hasText("Gruppen har lest det.");
        }
    }

    /** By the browser and by the page's own way, from one that the list doesn't begin with. */
    private static void comesBackToItsPlaceInTheInbox(Person person, String call) {
        person.open(call + "/inbox").button("Vis flere").click();
        var rows = person.main().locator(".inbox li a");
        assertThat(rows).hasCount(40);
        var one = rows.nth(34).getAttribute("href");
        var next = rows.nth(35).getAttribute("href");
        rows.nth(34).press("Enter");
        person.sees(person.link("Neste innspill"));
        // The way there ends with this; whoever goes back before is not heard by the router.
        assertThat(person.page().locator("#page-title")).isFocused();
        person.page().goBack();
        assertThat(opening(person, one)).isFocused();
        passesAxe(person);

        person.page().keyboard().press("Enter");
        person.sees(person.link("Neste innspill"));
        assertThat(person.page().locator("#page-title")).isFocused();
        person.page().keyboard().press("j");
        person.page().waitForURL(address -> address.endsWith(next));
        person.link("Til listen med innspill").click();
        assertThat(opening(person, next)).isFocused();
    }

    /** The row of the inbox with that link. */
    private static Locator opening(Person person, String address) {
        return person.main().locator(".inbox a[href='%s']".formatted(address));
    }

    private static void chooseAll(Person person, int count) {
        person.page().locator(".point-choice").first().check();
        person.sees("Ett punkt valgt").button("Velg alle").click();
        person.sees(count + " punkter valgt");
    }

    /** By keyboard alone: the part is selected in a field that isn't written in. */
    private static void divide(Person secretary) {
        secretary.link("Kari Strand").focus();
        secretary.page().keyboard().press("Enter");
        secretary.sees("punkt 1 av 1");
        new Keys(secretary).tabTo("Del opp …").press("Enter");
        var answer =
                secretary.dialog().getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(OpenCalls.ASKED));
        answer.focus();
        answer.press("Control+Home");
        for (int i = 0; i < FIRST.length(); i++) {
            answer.press("Shift+ArrowRight");
        }
        answer.press("Tab");
        secretary.page().keyboard().press("Enter");
        secretary.sees("Punktet er delt.").sees("2 punkter").sees("punkt 1 av 2");
    }

    private static void conclude(Person secretary) {
        var steps = secretary.button("Lukk punktet");
        steps.focus();
        secretary.page().keyboard().press("1");
        assertThat(secretary.field("Avsnitt og anbefalinger")).isFocused();
        new Keys(secretary).tabTo("Hva ble det til?");
        var where = secretary.field("Hva ble det til?");
        where.fill("Kapittel om frakt");
        where.press("Enter");
        OpenCalls.fill(secretary.field("Begrunnelse til avsenderen"), "Vi regner på frakt.");
        secretary.button("Foreslå konklusjon").focus();
        secretary.page().keyboard().press("Enter");
        secretary.sees("Konklusjonen er foreslått.").sees(secretary.button("Endre forslaget"));

        secretary.button("Lukk punktet").focus();
        secretary.page().keyboard().press("j");
        secretary.sees("punkt 2 av 2").button("Lukk punktet").focus();
        secretary.page().keyboard().press("5");
        assertThat(secretary.field("Begrunnelse til avsenderen")).isFocused();
        OpenCalls.fill(secretary.field("Begrunnelse til avsenderen"), "Lager er ikke vår oppgave.");
        secretary.button("Foreslå konklusjon").focus();
        secretary.page().keyboard().press("Enter");
        secretary.sees(secretary.button("Endre forslaget"));
    }

    /** Nobody else's test changes that call. */
    @Test
    void whatIsHalfHandledWaitsForSecretariatAndLeader(People people) {
        var title = "Hvem svarer for et brukt materiale?";
        var secretary = people.signIn("sekretar").open("/");
        var row = secretary
                .main()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(title))
                .first();
        assertThat(row).containsText("14 innspill er ikke besvart");
        assertThat(row).containsText("Svar er klare til å sendes");
        assertThat(row).containsText("Ett masseinnspill er foreslått og ikke avgjort");

        var leader = people.signIn("leder").open("/");
        leader.main()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(title))
                .getByRole(AriaRole.LINK, exactly("6 konklusjoner venter på at du bekrefter"))
                .click();
        leader.sees("6 punkter").link("Hestvik Stålbygg").first().click();
        leader.sees("Én prøve av hvert parti blir hovedregelen i notatet.");
        passesAxe(leader);
    }

    @Test
    void onAPhoneTheChosenPointStandsInThePlaceOfTheList(People people) {
        var leader = people.signIn("leder", Look.PHONE);
        leader.open(Screens.found(leader, "byggematerialer") + "/calls");
        leader.open(Screens.call(leader, "Skjærvika"));
        leader.link("Punkter").click();
        leader.sees("Alle innspill er besvart")
                .link("Skjærvika kommune")
                .first()
                .click();
        leader.sees("Ansvaret for vurderingen er et hovedpunkt i delnotatet.");
        assertThat(leader.page().locator("vaadin-grid.points")).not().isVisible();
        passesAxe(leader);
        leader.button("Lukk punktet").click();
        leader.sees(leader.page().locator("vaadin-grid.points"));
        leader.link("Statistikk").click();
        leader.sees("11 innspill. 11 avsendere har bekreftet adressen.");
        passesAxe(leader);
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
