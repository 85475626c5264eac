package no.mandat.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What becomes of open pages of a round when rights change, and of what a page says that it shouldn't. */
@Journey
class RoundRightsIT {

    private static final String NOT_THERE = "Her er det ingenting å se";
    private static final Pattern RECEIPT = Pattern.compile("/receipts/[0-9a-f-]{36}");
    private static final String STAYS = "Eivind Rønningsbakk";
    private static final String LEAVES = "Máret Somby Eira";

    @Beside
    @Test
    void whoLeavesTheBodyCastsNothingFromThePageThatIsOpenAndWhoEntersReadsAtOnce(People people) {
        var secretary = people.signIn("sekretar");
        var draft = Draft.own();
        var mandate = draft.make(secretary);
        seat(secretary, draft, mandate, "medlem3", LEAVES);
        var title = "Avgang " + Draft.unique();
        var round = Rounds.submitTo(secretary, mandate, title);

        people.forgive("404");
        var enters = people.signIn("leder").open(round).seesTitle(NOT_THERE);
        seat(secretary, draft, mandate, "leder", STAYS);
        enters.open(round).seesTitle(title).sees("Du har ikke stemmerett i denne runden.");

        var leaves = people.signIn("medlem3").open(round).seesTitle(title);
        Rounds.option(leaves, "Avstå").click();
        var send = Forgery.hold(leaves, Rounds.panelButton(leaves)::click);
        secretary.open(mandate + "/composition").seesTitle("Sammensetning");
        Seats.end(secretary, LEAVES);
        // By itself; and what was on its way comes too late.
        leaves.seesTitle(NOT_THERE).doesNotSee(panel(leaves));
        send.run();
        leaves.atRest().seesTitle(NOT_THERE);
        leaves.open(round).seesTitle(NOT_THERE);

        assertThat(positions(secretary, mandate, title)).isZero();
    }

    @Beside
    @Test
    void theSameAnswerTwiceIsOnePosition(People people) {
        var secretary = people.signIn("sekretar");
        var title = "Dobbelt " + Draft.unique();
        var round = Rounds.submit(secretary, title);
        var member = people.signIn("medlem2").open(round).seesTitle(title);
        Rounds.option(member, "Avstå").click();

        // A second tab of the same browser has what was chosen in the first.
        member.atRest();
        var first = member.newTab();
        member.open(round).seesTitle(title).atRest();
        assertThat(member.page().locator("vaadin-radio-button[checked]")).hasCount(1);
        var send = Forgery.hold(member, Rounds.panelButton(member)::click);
        var second = member.page();

        member.turnTo(first);
        // A double click: the same call twice in one breath.
        Forgery.replaceCalls(member, RoundRightsIT::twice, Rounds.panelButton(member)::click);
        member.waitForAddress(RECEIPT);
        send.run();
        member.turnTo(second);
        member.atRest().open(round).sees("Du har svart").doesNotSee(panel(member));

        assertThat(positions(secretary, mandateOf(round), title)).isEqualTo(1);
    }

    @Beside
    @Test
    void aCallToAButtonThatIsGoneChangesNothing(People people) {
        var secretary = people.signIn("sekretar");
        var title = "Forfalsket " + Draft.unique();
        var round = Rounds.submit(secretary, title);
        var member = people.signIn("medlem2").open(round).seesTitle(title);
        Rounds.option(member, "Avstå").click();
        var sent = calls(Forgery.recordBody(member, Rounds.panelButton(member)::click));
        member.waitForAddress(RECEIPT);

        // On the same page of the browser, where the button was.
        Forgery.replaceCalls(member, own -> sent, member::openUserMenu);
        // And by somebody who has no vote in the round, and never had the button.
        var reader = people.signIn("sekretar").open(round).seesTitle(title);
        reader.doesNotSee(panel(reader));
        Forgery.replaceCalls(reader, own -> sent, reader::openUserMenu);

        assertThat(positions(secretary, mandateOf(round), title)).isEqualTo(1);
        secretary.open(round).seesTitle(title).sees("1 avstår");
    }

    private static void seat(Person secretary, Draft draft, String mandate, String user, String name) {
        secretary.open(mandate + "/composition").seesTitle("Sammensetning");
        Seats.make(secretary, draft.group());
        Seats.fill(secretary, user, name);
    }

    /** How many positions on it the history tells of. */
    private static int positions(Person secretary, String mandate, String title) {
        secretary.open(mandate + "/history").seesTitle("Historikk");
        assertThat(secretary.main()).containsText("åpnet en runde om " + title);
        return secretary
                .main()
                .locator(".event")
                .filter(new Locator.FilterOptions().setHasText("tok stilling til " + title))
                .count();
    }

    private static Locator panel(Person person) {
        return person.page().locator(".position-panel");
    }

    private static String mandateOf(String round) {
        return round.replaceFirst("/rounds/.*", "");
    }

    private static JsonArray calls(String body) {
        return new Gson().fromJson(body, JsonObject.class).getAsJsonArray("rpc");
    }

    private static JsonArray twice(JsonArray calls) {
        var doubled = calls.deepCopy();
        doubled.addAll(calls.deepCopy());
        return doubled;
    }
}
