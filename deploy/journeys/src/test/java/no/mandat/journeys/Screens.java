package no.mandat.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import no.mandat.workflow.words.Words;
import org.assertj.core.api.Assertions;

/** A walk past every screen that there is, in whatever language. */
final class Screens {

    /** The path to a mandate that the demo has, and that nobody changes. */
    private static String mandate = "";

    private static String round = "";
    private static String election = "";
    private static String receipt = "";
    private static String held = "";

    /** The path to one that has documents. */
    private static String rich = "";

    /** The path to one that has a plan. */
    private static String planned = "";

    private static final String OPENID = "/realms/mandat/protocol/openid-connect/";

    private static final String PRIMARY = "[theme~=primary]";

    private static final Pattern INVITATION = Pattern.compile("/public/meetings/[0-9a-f-]{36}");

    private Screens() {}

    /** Shows each screen in turn, and calls the visitor with its name. */
    static void walk(People people, Look look, BiConsumer<String, Person> visitor) {
        var person = people.somebody(look).open("/");
        person.sees(person.page().locator("input[type=password]"));
        visitor.accept("login", person);
        person.signIn("sekretar");
        settled(person);
        visitor.accept("home", person);
        person.openUserMenu().sees(inside(person));
        visitor.accept("user menu", person);

        visit("list", "/mandates", person, visitor);
        visit("list without a match", "/mandates?words=finnesikke", person, visitor);
        form(person, visitor);
        mandate(people);
        visit("overview", mandate, person, visitor);
        withdraw(person, visitor);
        visit("edit", mandate + "/edit", person, visitor);
        clauses(person, visitor);
        plan(person, visitor);
        lives(people, person, visitor);
        visit("history", mandate + "/history", person, visitor);
        composition(person, visitor);
        visit("no meetings yet", mandate + "/meetings", person, visitor);
        visit("meetings of a month", mandate + "/meetings?view=month&month=2026-10", person, visitor);
        visit("form of a meeting", mandate + "/meetings/new", person, visitor);
        visit("own meetings", "/meetings", person, visitor);
        visit("profile", "/profile", person, visitor);
        documents(person, visitor);
        visit("nothing to read yet", mandate + "/reading", person, visitor);
        rounds(people, look, person, visitor);
        visit("not found", "/mandates/ikke-en-id", person, visitor);
        visit("published mandates", "/public", person, visitor);
        visit("a published mandate", "/public/mandates/ombruk-i-bygg", person, visitor);
        var asked = asked(person);
        visit("what a call asks everybody", asked.replace("?", "/about?"), person, visitor);
        visit("a call that everybody can answer", asked, person, visitor);
        person.page().locator("form button:not([name])").click();
        settled(person);
        visitor.accept("a call with what is missing", person);
        visit("an earlier version that was published", "/public/mandates/ombruk-i-bygg/versions/1", person, visitor);
        visit("a published report", "/public/mandates/ombruk-i-bygg/deliverables/1", person, visitor);
        visit("what the audit log proves", "/audit", person, visitor);
        var auditor = people.signIn("revisor", look);
        visit("the signed log", "/audit-log", auditor, visitor);
        visit("the history of all mandates", "/audit-log/history", auditor, visitor);

        person.open("/session-over?back=/mandates");
        visitor.accept("session over", person);
        person.open("/").openUserMenu();
        inside(person).click();
        person.waitForAddress("/logged-out");
        visitor.accept("logged out", person);

        var outsider = people.signIn("utenfor", look);
        settled(outsider);
        visitor.accept("home of an outsider", outsider);
        visit("empty list", "/mandates", outsider, visitor);
        var invited = people.signIn("deltaker", look);
        settled(invited);
        visitor.accept("home of somebody who takes part", invited);
        invited.main().locator("a[href$='/named']").first().click();
        invited.sees(invited.page().locator(".report-section").first());
        settled(invited);
        visitor.accept("sections for somebody from outside", invited);
        visit("no meetings of one's own", "/meetings", invited, visitor);
    }

    /** What comes between: questions, what lies over a page, and pages that say that something isn't as it should be. */
    static void detours(People people, Look look, BiConsumer<String, Person> visitor) {
        people.forgive("ERR_INTERNET_DISCONNECTED|WebSocket connection");
        var maker = people.signIn("sekretar");
        var draft = Draft.own();
        var address = draft.make(maker);
        maker.open(address + "/edit").seesTitle("Rediger utkastet");

        var person = people.somebody(look).open(address + "/edit");
        login(person, visitor);
        person.signIn("sekretar").open(address + "/edit");
        questions(person, visitor, () -> {
            draft.titled("Omdøpt " + draft.title()).write(maker);
            maker.button("Lagre endringene").click();
            maker.waitForAddress(address);
        });
        switcher(person, visitor);
        banner(person, visitor);

        // The part of an address before its @ has English letters only.
        var unproven = Draft.unique().replace("ø", "o");
        KeycloakAdmin.signIn().addUnproven(unproven);
        var stranger = people.somebody(look).open("/");
        stranger.logIn(unproven, KeycloakAdmin.PASSWORD);
        assertThat(stranger.page().locator("input[type=password]")).hasCount(0);
        settled(stranger);
        visitor.accept("unproven address", stranger);

        person.open("/logout/back-channel");
        visitor.accept("not understood", person);
        person.page().navigate(Place.KEYCLOAK + OPENID + "auth?client_id=nobody");
        settled(person);
        visitor.accept("error at Keycloak", person);
        person.page().navigate(Place.KEYCLOAK + OPENID + "logout");
        settled(person);
        visitor.accept("logout at Keycloak", person);
    }

    private static void clauses(Person person, BiConsumer<String, Person> visitor) {
        visit("no text yet", mandate + "/text", person, visitor);
        visit("no clauses yet", mandate + "/clauses", person, visitor);
        visit("no versions yet", mandate + "/versions", person, visitor);
        visit("the closing of a draft", mandate + "/closing", person, visitor);
        visit("import of a mandate", "/mandates/import", person, visitor);
        person.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "mandat", "text/markdown", ImportMandateIT.TEXT.getBytes(StandardCharsets.UTF_8)));
        person.page().locator(".clause-cell").first().click();
        person.sees(person.page().locator(".clause-panel"));
        settled(person);
        visitor.accept("a mandate that was read", person);
    }

    private static void plan(Person person, BiConsumer<String, Person> visitor) {
        visit("no plan yet", mandate + "/plan", person, visitor);
        visit("plan", planned + "/plan", person, visitor);
        var toggle = person.main().locator("[data-toggle]").first();
        toggle.click();
        person.sees(person.main().locator(".plan-panel"));
        visitor.accept("a milestone", person);
        asks("new milestone", person.main().locator(".page-actions vaadin-button" + PRIMARY)::click, person, visitor);
        visit("portfolio", "/portfolio", person, visitor);
    }

    private static void login(Person person, BiConsumer<String, Person> visitor) {
        // Of nobody: two wrong ones in a second would shut somebody out for a while.
        person.logIn("ingen", "ikke mitt passord");
        person.sees(person.page().getByRole(AriaRole.ALERT));
        visitor.accept("login with a wrong password", person);
        person.page().locator("a[href*=reset-credentials]").click();
        assertThat(person.page().locator("input[type=password]")).hasCount(0);
        settled(person);
        visitor.accept("forgotten password", person);

        person.open("/");
        var state = Pattern.compile("[?&]state=([^&]+)").matcher(person.page().url());
        Assertions.assertThat(state.find()).isTrue();
        person.open("/?code=noe-annet&state=" + state.group(1));
        visitor.accept("failed login", person);
    }

    private static void questions(Person person, BiConsumer<String, Person> visitor, Runnable saveMeanwhile) {
        settled(person);
        var title = person.main().getByRole(AriaRole.TEXTBOX).first();
        title.fill("Min " + Draft.unique());
        title.press("Tab");
        buttons(person, "").last().click();
        var question = person.page().getByRole(AriaRole.ALERTDIALOG);
        var stay = question.getByRole(AriaRole.BUTTON).first();
        person.sees(stay);
        visitor.accept("unsaved", person);
        stay.click();
        person.doesNotSee(question);

        saveMeanwhile.run();
        buttons(person, PRIMARY).first().click();
        person.sees(person.dialog().getByRole(AriaRole.RADIO));
        visitor.accept("conflict", person);
        inside(person).click();
        person.waitForAddress(Draft.PAGE);
    }

    /** On a phone there is none. */
    private static void switcher(Person person, BiConsumer<String, Person> visitor) {
        if (person.page().locator(".bar .switcher").isHidden()) {
            return;
        }
        var switcher = person.page().getByRole(AriaRole.COMBOBOX).first();
        switcher.press("ArrowDown");
        person.sees(person.page().getByRole(AriaRole.OPTION));
        visitor.accept("switcher", person);
        switcher.press("Escape");
    }

    private static void banner(Person person, BiConsumer<String, Person> visitor) {
        person.atRest().browser().setOffline(true);
        person.sees(person.banner());
        visitor.accept("no connection", person);
        person.browser().setOffline(false);
        assertThat(person.banner()).isHidden();
    }

    private static void visit(String name, String path, Person person, BiConsumer<String, Person> visitor) {
        person.open(path);
        settled(person);
        visitor.accept(name, person);
    }

    /** Shows the question that it opens, and goes back from it. */
    private static void asks(String name, Runnable opens, Person person, BiConsumer<String, Person> visitor) {
        opens.run();
        person.sees(inside(person));
        visitor.accept(name, person);
        person.page().keyboard().press("Escape");
        person.doesNotSee(person.dialog());
    }

    private static void form(Person person, BiConsumer<String, Person> visitor) {
        visit("form", "/mandates/new", person, visitor);
        buttons(person, PRIMARY).first().click();
        assertThat(person.page().getByRole(AriaRole.ALERT).first()).not().isEmpty();
        visitor.accept("form with errors", person);
    }

    private static void composition(Person person, BiConsumer<String, Person> visitor) {
        visit("composition", mandate + "/composition", person, visitor);
        person.main().locator(".vacant vaadin-button").first().click();
        person.sees(inside(person));
        visitor.accept("vacant seat", person);
        visit("composition of a day", mandate + "/composition?on=2026-05-01", person, visitor);
    }

    private static void withdraw(Person person, BiConsumer<String, Person> visitor) {
        more(person).click();
        person.page().getByRole(AriaRole.MENU).getByRole(AriaRole.MENUITEM).click();
        person.sees(inside(person));
        visitor.accept("withdraw", person);
    }

    private static void documents(Person person, BiConsumer<String, Person> visitor) {
        visit("no documents yet", mandate + "/documents", person, visitor);
        visit("documents", rich + "/documents", person, visitor);
        var document = person.main().locator("vaadin-grid a[href*='/documents/']:not(.download):visible");
        document.first().click();
        person.waitForAddress(Pattern.compile(Draft.PAGE + "/documents/[0-9a-f-]{36}"));
        settled(person);
        visitor.accept("document", person);
        person.main().locator(".page-actions vaadin-button" + PRIMARY).click();
        person.sees(inside(person));
        visitor.accept("new version", person);
        inside(person).click();
        person.doesNotSee(person.dialog());
        item(person, 1);
        person.dialog().getByRole(AriaRole.RADIO).last().check();
        person.sees(person.dialog().getByRole(AriaRole.COMBOBOX));
        visitor.accept("classification", person);
        person.open("/");
        settled(person);
    }

    /** Mandates of the demo that are further in their life: before both bodies, at work, closed. */
    private static void lives(People people, Person person, BiConsumer<String, Person> visitor) {
        var asked = found(person, "flomvern");
        visit("overview in consent", asked, person, visitor);
        visit("text with both keys", asked + "/text", person, visitor);
        var working = found(person, "byggematerialer");
        visit("overview at work", working, person, visitor);
        visit("text with its coverage", working + "/text", person, visitor);
        visit("text of an earlier version", working + "/text?version=1", person, visitor);
        visit("a plan that went as plans go", working + "/plan", person, visitor);
        visit("versions", working + "/versions", person, visitor);
        var amendments = person.main().locator("a[href*='/amendments/']").all().stream()
                .map(link -> "/" + link.getAttribute("href"))
                .toList();
        visit("amendment", amendments.getFirst(), person, visitor);
        visit("amendment in force", amendments.getLast(), person, visitor);
        visit("amendment that is stale", amendments.get(1), person, visitor);
        visit("merge of an amendment", amendments.get(1) + "/merge", person, visitor);
        visit("reading list", working + "/reading", person, visitor);
        person.main().locator("summary, vaadin-details-summary").last().click();
        visitor.accept("who has read", person);
        visit("amendment being written", amendments.getFirst() + "/edit", person, visitor);
        person.page().getByRole(AriaRole.TAB).last().click();
        person.sees(person.main().locator("vaadin-date-picker").first());
        visitor.accept("period, dates and seats of an amendment", person);
        visit("closing", working + "/closing", person, visitor);
        calls(working, person, visitor);
        deliverables(working, person, visitor);
        meetings(working, person, visitor);
        held(people);
        visit("meeting that is held", held + "/hold", person, visitor);
        person.page().locator("button.attendance-line").first().click();
        person.sees(person.page().locator(".presence-choice").first());
        visitor.accept("who is there", person);
        visit("meeting on the wall of the room", held + "/hold?view=screen", person, visitor);
        visit("minutes being written", held + "/minutes", person, visitor);
        var closed = found(person, "fjellskred");
        visit("overview of a closed mandate", closed, person, visitor);
        visit("closing of a closed mandate", closed + "/closing", person, visitor);
        visit("portfolio", "/portfolio", person, visitor);
    }

    /** What a group delivers: in review, published, before the board; and what stands around it. */
    private static void deliverables(String working, Person person, BiConsumer<String, Person> visitor) {
        visit("nothing delivered yet", mandate + "/deliverables", person, visitor);
        visit("what is delivered", working + "/deliverables", person, visitor);
        var reports = person.main().locator("a[href*='/deliverables/']").all().stream()
                .map(link -> "/" + link.getAttribute("href").replaceFirst("^/", ""))
                .toList();
        reports.forEach(report -> visit("the text of a deliverable", report, person, visitor));
        visit("the story of a deliverable", deliverable(person, working, "skal rive") + "/story", person, visitor);
        visit(
                "the changes of a text",
                deliverable(person, working, "skal rive") + "?revision=2&since=1",
                person,
                visitor);
        person.open(deliverable(person, working, "kan brukes om igjen"))
                .sees(person.page().locator(".write-link").first());
        var section = person.page().locator(".write-link").first().getAttribute("href");
        visit("a section being written", "/" + section.replaceFirst("^/", ""), person, visitor);
        visit("what answers a mandate", working + "/trace", person, visitor);
        var clause = person.main().locator("a[href*='/trace/']").first().getAttribute("href");
        visit("the story of a clause", "/" + clause.replaceFirst("^/", "") + "/story", person, visitor);
        visit("studies", working + "/studies", person, visitor);
        var study = person.main()
                .locator("a[href*='mandates/'][href*='/studies/']")
                .first()
                .getAttribute("href");
        visit("a study", study.replaceFirst("^/?", "/"), person, visitor);
        visit("communications plan", working + "/communication", person, visitor);
        visit("routes", working + "/routes", person, visitor);
    }

    /** The address of what the group delivers in whose title the words stand. */
    private static String deliverable(Person person, String working, String words) {
        person.open(working + "/deliverables");
        var link = person.main()
                .locator("a[href*='/deliverables/']")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
        person.sees(link);
        return link.getAttribute("href").replaceFirst("^/?", "/");
    }

    /** The form that the mandate's public page leads to. */
    private static String asked(Person person) {
        return person.page().locator(".open-calls a").first().getAttribute("href");
    }

    /** What a mandate asks: open, half handled, over, and being written. */
    private static void calls(String working, Person person, BiConsumer<String, Person> visitor) {
        visit("no calls yet", mandate + "/calls", person, visitor);
        visit("calls", working + "/calls", person, visitor);
        var written = call(person, "delnotat");
        var open = call(person, "ombruk der du bygg");
        var halfway = call(person, "brukt materiale");
        var over = call(person, "Skjærvika");
        visit("call being written", written, person, visitor);
        visit("form of a call", written + "/edit", person, visitor);
        person.sees(person.main().locator("vaadin-date-picker").first());
        visit("call", open, person, visitor);
        asks("extension of a call", () -> item(person, "call.extend"), person, visitor);
        asks("invitation of one", person.button(word(person, "callInvitation.one"))::click, person, visitor);
        asks(
                "invitation of people of the mandate",
                person.button(word(person, "callInvitation.known"))::click,
                person,
                visitor);
        visit("inbox of an open call", open + "/inbox", person, visitor);
        asks(
                "a contribution given to a colleague",
                person.main().locator(".inbox button.chip").first()::click,
                person,
                visitor);
        visit("call that is over", over, person, visitor);
        var contribution =
                person.main().locator("a[href*='/contributions/']").first().getAttribute("href");
        visit("contribution", contribution.replaceFirst("^/?", "/"), person, visitor);
        asks("erasure of a contributor", () -> item(person, "contribution.erase"), person, visitor);
        visit("released answers of a call", over + "/answers", person, visitor);
        visit("inbox of a call", over + "/inbox", person, visitor);
        person.main().locator(".inbox vaadin-checkbox").first().click();
        person.sees(person.main().locator(".point-bulk"));
        visitor.accept("contributions chosen", person);
        visit("inbox where nothing is found", over + "/inbox?find=finnesikke", person, visitor);
        visit("points of a call", over + "/points", person, visitor);
        visit("points that are half handled", halfway + "/points", person, visitor);
        visit("mass mail of a call", over + "/mailings", person, visitor);
        person.main().locator("a[href*='/mailings/']").first().click();
        person.sees(person.main().locator(".mailing-senders"));
        settled(person);
        visitor.accept("mass mail", person);
        visit("a call in numbers", over + "/statistics", person, visitor);
        visit("preview of a call", "/preview/calls/" + open.replaceFirst(".*/", ""), person, visitor);
    }

    /** How a mandate's people meet: planned, called, and held with minutes on their way or closed. */
    private static void meetings(String working, Person person, BiConsumer<String, Person> visitor) {
        visit("meetings", working + "/meetings", person, visitor);
        var planned = meeting(person, "utkastet til delnotat");
        var called = meeting(person, "river og selger");
        var circulated = meeting(person, "innholdet i delnotatet");
        var closed = meeting(person, "Gruppemøte om dokumentasjon");
        visit("meetings of this month", working + "/meetings?view=month", person, visitor);
        visit("meeting being planned", planned, person, visitor);
        visit("form of a meeting that is planned", planned + "/edit", person, visitor);
        visit("meeting that people are called to", called, person, visitor);
        visit("meeting with minutes on their way", circulated, person, visitor);
        visit("meeting with closed minutes", closed, person, visitor);
        visit("minutes that take remarks", circulated + "/minutes", person, visitor);
        asks(
                "remark on minutes",
                person.main().locator(".minutes-paper vaadin-button").first()::click,
                person,
                visitor);
        visit("closed minutes", closed + "/minutes", person, visitor);
        visit("no findings yet", working + "/findings", person, visitor);
        visit("meeting for somebody from outside", invitation(), person, visitor);
    }

    private static String meeting(Person person, String words) {
        var link = person.main()
                .locator("a[href*='/meetings/']")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
        person.sees(link);
        return link.getAttribute("href").replaceFirst("^/?", "/");
    }

    /** Where the letter leads that the demo sent to somebody without an account. */
    static String invitation() {
        var letter = Mailbox.of("ingrid.solbakk@demo.mandat.example").leadingTo(INVITATION);
        var link = INVITATION.matcher(letter.text());
        Assertions.assertThat(link.find()).isTrue();
        return link.group();
    }

    /**
     * The address of the call of the list in whose title the words stand; they stand so in each language. Other tests call for input as
     * well, and the demo's calls may stand on a later page.
     */
    static String call(Person person, String words) {
        var link = person.main()
                .locator("a[href*='/calls/']")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
        var more = person.main()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^(Vis flere|Vis fleire|Show more)$")));
        person.sees(person.main().locator("a[href*='/calls/']").first());
        while (link.count() == 0 && more.isVisible()) {
            more.click();
            person.atRest();
        }
        return "/" + link.getAttribute("href");
    }

    /** The address of a mandate in whose title the word stands. */
    static String found(Person person, String word) {
        person.open("/mandates?words=" + word);
        var link = person.main()
                .locator("vaadin-grid a:visible")
                .filter(new Locator.FilterOptions().setHasText(word))
                .first();
        person.sees(link);
        return link.getAttribute("href").replaceFirst("^/?", "/");
    }

    /** Chooses from the menu of the page's head. */
    private static void item(Person person, int number) {
        more(person).click();
        person.page()
                .getByRole(AriaRole.MENU)
                .getByRole(AriaRole.MENUITEM)
                .nth(number)
                .click();
    }

    /** Chooses from the menu of the page's head, by the key of the words that stand there. */
    private static void item(Person person, String key) {
        more(person).click();
        person.page().getByRole(AriaRole.MENUITEM, exactly(word(person, key))).click();
    }

    private static Locator more(Person person) {
        return person.page().getByRole(AriaRole.BUTTON, exactly(word(person, "mandate.more")));
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    /** As the page that is shown says it. */
    private static String word(Person person, String key) {
        return Words.in(Locale.forLanguageTag(person.page().locator("html").getAttribute("lang")))
                .of(key);
    }

    /** A button of what lies over the page; that itself has no box. */
    private static Locator inside(Person person) {
        return person.dialog().getByRole(AriaRole.BUTTON).last();
    }

    private static void rounds(People people, Look look, Person secretary, BiConsumer<String, Person> visitor) {
        round(people);
        visit("resolutions", rich + "/resolutions", secretary, visitor);
        visit("new resolution", rich + "/resolutions/new", secretary, visitor);
        visit("no rounds yet", mandate + "/rounds", secretary, visitor);
        visit("rounds", rich + "/rounds", secretary, visitor);
        visit("round", round, secretary, visitor);
        visit("election", election, secretary, visitor);
        visit("import of members", rich + "/composition/import", secretary, visitor);
        var member = people.signIn("medlem1", look);
        settled(member);
        visitor.accept("home with a round", member);
        visit("decision", round, member, visitor);
        member.page().getByRole(AriaRole.RADIO).nth(2).click();
        Rounds.panelButton(member).click();
        member.sees(member.page().locator(".position-panel vaadin-text-area[invalid]"));
        visitor.accept("objection without words", member);
        var other = people.signIn("medlem2", look);
        visit("receipts", "/receipts", other, visitor);
        visit("own input", "/input/mine", other, visitor);
        visit("receipt", receipt, other, visitor);
    }

    private static synchronized void round(People people) {
        if (round.isEmpty()) {
            round = Rounds.submit(people.signIn("sekretar"), "Reiseplan " + Draft.unique());
            var member = people.signIn("medlem2").open(round);
            Rounds.option(member, "Godkjenn").first().click();
            Rounds.panelButton(member).click();
            receipt = member.waitForAddress(Pattern.compile("/receipts/[0-9a-f-]{36}"))
                    .address();
            election = Elections.call(people.signIn("sekretar"), rich);
        }
    }

    private static Locator buttons(Person person, String which) {
        return person.main().locator(".form-actions vaadin-button" + which);
    }

    /** A meeting that has begun; the demo has none. */
    private static synchronized void held(People people) {
        if (held.isEmpty()) {
            var desk = new MeetingDesk(people.signIn("sekretar"));
            held = desk.plan("Gruppemøte", "Gruppemøte om prøver " + Draft.unique());
            desk.item("Vedtak", "Hvilke prøver vi tar");
            desk.call();
            desk.begin();
        }
    }

    private static synchronized void mandate(People people) {
        if (mandate.isEmpty()) {
            var secretary = people.signIn("sekretar");
            secretary.link("Overskuddsvarme").first().click();
            mandate = secretary.waitForAddress(Draft.PAGE).address();
            secretary.open("/").link("Batterigjenvinning").first().click();
            rich = secretary
                    .seesTitle("Ekspertgruppe for gjenvinning av batterimaterialer")
                    .address();
            planned = Plans.usual(secretary);
        }
    }

    /** Until the page stands: its title is there, and what comes in parts has come. */
    private static void settled(Person person) {
        assertThat(person.title()).isVisible();
        assertThat(person.page().locator("vaadin-grid[loading]")).hasCount(0);
    }

    /** The tag that a page in this browser language has. */
    static String tag(Look look) {
        return Map.of("nb-NO", "nb", "nn-NO", "nn", "en-GB", "en").get(look.language());
    }
}
