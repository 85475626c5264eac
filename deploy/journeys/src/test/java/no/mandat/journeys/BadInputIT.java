package no.mandat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/**
 * What nobody types, in each field of a form for everybody: it is taken and shown as text, or refused in words, and the server goes on.
 * What was taken is read by the secretariat, in its lists and on its pages, as text as well.
 */
@Journey
class BadInputIT {

    private static final String SCRIPT = "<script>document.title='TAKEN OVER'</script>";
    private static final String PICTURE = "<img src=x onerror=\"document.title='TAKEN OVER'\">";
    private static final String FORMULA = "=HYPERLINK(\"http://fjord.example\",\"Kari\")";
    private static final String[] UNFIT_FOR_A_NAME = {"<img src=x", "\u202E", "\u2066", "\u0000", "\u0007"};
    private static final String TURNED = "Kari \u202Egnp.exe\u202C \u2066Strand";

    /** As it is sent: some of it isn't letters. */
    private static Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("markup", OpenCallForms.encoded(SCRIPT + PICTURE));
        values.put("formula", OpenCallForms.encoded(FORMULA));
        values.put("turned", OpenCallForms.encoded(TURNED));
        values.put("null bytes", OpenCallForms.encoded("Ka\u0000ri\u0007"));
        values.put("no UTF-8", "Kari%C3%28%FF%FE");
        values.put("half of a sign", "%ED%A0%80");
        values.put("no escape", "100%25%");
        values.put("lines", OpenCallForms.encoded("Kari\r\nBcc: alle@fjord.example\r\n\r\nHei"));
        values.put("1 MB", "b".repeat(1_000_000));
        values.put("1 MB of å", "%C3%A5".repeat(300_000));
        return values;
    }

    @Test
    void inAnyFieldIsTakenAsTextOrRefusedInWords(People people) {
        var secretary = people.signIn("sekretar");
        var forms = OpenCalls.opened(secretary, "Motvind " + Draft.unique());
        var call = secretary.address();

        int taken = 0;
        for (var field :
                List.of("", "name", "email", "organisation", "category", "publication", "key", "draft", "version")) {
            for (var value : values().entrySet()) {
                var fields = forms.filled();
                fields.put(field.isEmpty() ? OpenCallForms.question(fields) : field, value.getValue());
                var answer = forms.post(fields);
                answersInWords(answer, "%s with %s".formatted(field, value.getKey()));
                taken += answer.body().contains("form-reference") ? 1 : 0;
            }
        }

        assertThat(taken).as("some of it is fit to be read").isPositive();
        var last = forms.filled();
        last.put(OpenCallForms.question(last), OpenCallForms.encoded(SCRIPT + PICTURE));
        last.put("name", OpenCallForms.encoded(PICTURE));
        assertThat(forms.post(last).statusCode()).isEqualTo(200);

        secretary.open(call).sees("Innspill (" + (taken + 1) + ")");
        readsAsText(secretary, PICTURE);
        secretary.link(PICTURE).click();
        readsAsText(secretary, SCRIPT);
        secretary.open(call + "/inbox");
        readsAsText(secretary, PICTURE);
        OpenCalls.close(secretary, call);
        secretary.open(call + "/points");
        secretary.reloadsUntil(SCRIPT);
        readsAsText(secretary, SCRIPT);
    }

    @Test
    void inADraftIsKeptAsTextOrRefusedInWords(People people) {
        var secretary = people.signIn("sekretar");
        var forms = OpenCalls.opened(secretary, "Motvind " + Draft.unique());

        int kept = 0;
        for (var field : List.of("", "name", "email", "organisation", "publication", "key", "version")) {
            for (var value : values().entrySet()) {
                var what = "%s with %s".formatted(field, value.getKey());
                var fields = forms.filled();
                fields.put(field.isEmpty() ? OpenCallForms.question(fields) : field, value.getValue());
                var answer = forms.keep(fields);
                assertThat(answer.statusCode()).as(what).isIn(200, 400, 403, 404, 409, 413, 422);
                var said = new Gson().fromJson(answer.body(), JsonObject.class);
                assertThat(said.get("words").getAsString())
                        .as(what)
                        .isNotBlank()
                        .doesNotContain("Exception");
                if (answer.statusCode() == 200) {
                    kept++;
                    var draft = Wire.get(Place.MANDAT + said.get("address").getAsString());
                    assertThat(draft)
                            .as(what)
                            .contains("<h1")
                            .doesNotContain(SCRIPT)
                            .doesNotContain(PICTURE);
                }
            }
        }
        assertThat(kept).as("some of it is fit to be kept").isPositive();
    }

    @Test
    void inAReasonToComeLateIsTakenAsTextOrRefusedInWords(People people) {
        var secretary = people.signIn("sekretar");
        var forms = OpenCalls.opened(secretary, "Motvind " + Draft.unique());
        var call = secretary.address();
        Map<String, Map<String, String>> drafts = new LinkedHashMap<>();
        for (int i = 0; i < values().size(); i++) {
            var fields = forms.filled();
            var kept = new Gson().fromJson(forms.keep(fields).body(), JsonObject.class);
            drafts.put(kept.get("address").getAsString(), fields);
        }
        OpenCalls.close(secretary, call);

        int asked = 0;
        var values = values().entrySet().iterator();
        for (var draft : drafts.entrySet()) {
            var value = values.next();
            var fields = new LinkedHashMap<>(draft.getValue());
            fields.put("reason", value.getValue());
            fields.put("step", "ask");
            var answer = forms.postTo(draft.getKey(), fields);
            answersInWords(answer, "reason with " + value.getKey());
            asked += answer.body().contains("Du ba om å få sende inn") ? 1 : 0;
        }

        assertThat(asked)
                .as("markup, a formula and turned text are fit to be read")
                .isGreaterThanOrEqualTo(3);
        secretary.open(call).sees("Etter fristen: %d venter på svar".formatted(asked));
        readsAsText(secretary, SCRIPT + PICTURE);
        readsAsText(secretary, FORMULA);
    }

    @Test
    void whereALostReceiptIsAskedForIsRefusedInWords(People people) {
        var forms = OpenCalls.opened(people.signIn("sekretar"), "Motvind " + Draft.unique());
        for (var field : List.of("reference", "email")) {
            for (var value : values().entrySet()) {
                Map<String, String> fields = new LinkedHashMap<>();
                fields.put("reference", "2026-0001");
                fields.put("email", OpenCallForms.encoded(forms.email(1)));
                fields.put(field, value.getValue());
                answersInWords(forms.postTo("/public/receipts", fields), "%s with %s".formatted(field, value.getKey()));
            }
        }
    }

    @Test
    void asAnAddressIsTakenWhereALetterCanGoThereAndRefusedInWordsElse(People people) {
        var forms = OpenCalls.opened(people.signIn("sekretar"), "Motvind " + Draft.unique());
        var why = Map.of(
                "å@fjord.example",
                "Foran @ kan det bare stå bokstavene a til z",
                "kari.@fjord.example",
                "Skriv en e-postadresse",
                "kari@straße.example",
                "Skriv en e-postadresse");
        why.forEach((address, words) -> {
            var fields = forms.filled();
            fields.put("email", OpenCallForms.encoded(address));
            var answer = forms.post(fields);
            answersInWords(answer, address);
            assertThat(answer.statusCode()).as(address).isEqualTo(422);
            assertThat(answer.body()).as(address).contains(words);
            var lost = forms.postTo(
                    "/public/receipts", Map.of("reference", "2026-0001", "email", OpenCallForms.encoded(address)));
            assertThat(lost.statusCode()).as(address).isEqualTo(422);
            assertThat(lost.body()).as(address).contains(words);
        });
        var fields = forms.filled();
        fields.put("email", OpenCallForms.encoded("kari@blåbær.example"));
        var receipt = forms.post(fields);
        assertThat(receipt.statusCode()).isEqualTo(200);
        assertThat(receipt.body()).contains("form-reference");
    }

    @Test
    void asTheNameOfAFileIsCleanedOrRefusedInWords(People people) {
        var forms = OpenCalls.opened(people.signIn("sekretar"), "Motvind " + Draft.unique());
        var file = "stein;40".getBytes(StandardCharsets.UTF_8);
        int taken = 0;
        for (var value : values().entrySet()) {
            var what = "a file's name with " + value.getKey();
            var fields = forms.filled();
            assertThat(forms.keep(fields).statusCode()).isEqualTo(200);
            var begun = forms.begin(value.getValue(), file.length);
            assertThat(begun.statusCode()).as(what).isIn(201, 400, 413, 422);
            if (begun.statusCode() == 201) {
                taken++;
                var there = URI.create(Place.MANDAT)
                        .resolve(begun.headers().firstValue("Location").orElseThrow());
                assertThat(forms.parts(there, file).statusCode()).as(what).isEqualTo(200);
            } else {
                var said = new Gson().fromJson(begun.body(), JsonObject.class);
                assertThat(said.get("words").getAsString()).as(what).isNotBlank();
            }
            var receipt = forms.sendKept(fields);
            answersInWords(receipt, what);
            assertThat(receipt.body()).as(what).contains("form-reference").doesNotContain(UNFIT_FOR_A_NAME);
        }
        assertThat(taken).as("some of it is fit to be a name").isPositive();
    }

    @Test
    void asTheNameOfAFileThatIsRefusedIsCleanedToo(People people) {
        var forms = OpenCalls.opened(people.signIn("sekretar"), "Motvind " + Draft.unique());
        for (var value : values().entrySet()) {
            var what = "a refused file's name with " + value.getKey();
            // In a name of a file nothing is escaped.
            var name = URLDecoder.decode(value.getValue().replaceAll("%$", "%25"), StandardCharsets.UTF_8);
            var answer = forms.post(forms.filled(), name, new byte[0]);
            answersInWords(answer, what);
            assertThat(answer.body()).as(what).doesNotContain(UNFIT_FOR_A_NAME);
            if (List.of("turned", "null bytes").contains(value.getKey())) {
                assertThat(answer.body()).as(what).contains("Det er ingenting i filen.");
            }
        }
        assertThat(forms.post(forms.filled(), "<img src=x onerror=alert(1)>.txt", new byte[0])
                        .body())
                .contains("«&lt;img src=x onerror=alert(1)&gt;.txt»: Det er ingenting i filen.")
                .doesNotContain("<img src=x");
    }

    @Test
    void thatWasTakenIsTextInEveryAnswerAndFile(People people) throws Exception {
        var secretary = people.signIn("sekretar");
        var forms = OpenCalls.opened(secretary, "Motvind " + Draft.unique());
        var call = secretary.address();
        forms.send(SCRIPT + TURNED);
        forms.send(FORMULA);
        OpenCalls.close(secretary, call);

        secretary.open(call + "/points");
        secretary.reloadsUntil("2 punkter");
        secretary.page().locator(".point-choice").first().check();
        secretary.sees("Ett punkt valgt").button("Velg alle").click();
        secretary.sees("2 punkter valgt").button("Samme konklusjon …").click();
        var dialog = secretary.dialog();
        dialog.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Tatt til orientering"))
                .check();
        OpenCalls.fill(dialog.getByRole(AriaRole.TEXTBOX).last(), FORMULA + PICTURE + TURNED);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Foreslå konklusjon"))
                .click();
        secretary.sees("Konklusjonen er foreslått for 2 punkter.");
        var sheet = parts(secretary, "/download/points/" + forms.call() + ".xlsx?language=nb");
        assertThat(sheet)
                .contains("HYPERLINK")
                .doesNotContain("<f>")
                .doesNotContain("<f ")
                .doesNotContain("<hyperlink");
        var document = parts(secretary, "/download/points/" + forms.call() + ".docx?language=nb");
        assertThat(document)
                .contains("HYPERLINK")
                .contains("&lt;script&gt;")
                .doesNotContainPattern("(instrText|fldSimple)[^<]*[>\"][^<]*HYPERLINK");

        var leader = people.signIn("leder");
        leader.open(call + "/points?in=PROPOSED").sees("2 punkter");
        leader.page().locator(".point-choice").first().check();
        leader.sees("Ett punkt valgt").button("Velg alle").click();
        leader.sees("2 punkter valgt").button("Bekreft").click();
        leader.sees("Ingen punkter passer med det du har valgt å vise.");
        secretary.open(call + "/points").button("Send svarene").click();
        secretary
                .dialog()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Send svarene"))
                .click();
        secretary.sees("Alle er besvart.");

        var everybody = people.somebody(Look.PHONE).open("/public/answers/" + forms.call());
        readsAsText(everybody, SCRIPT);
        readsAsText(everybody, PICTURE);
        var feed = Wire.get(Place.MANDAT + "/public/answers/" + forms.call() + ".atom");
        assertThat(feed).contains("&lt;script&gt;").doesNotContain("<script").doesNotContain("<img");
        DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void fromAMemberIsRefusedInWordsAndStaysWhereItWasTyped(People people) {
        var title = "Motvind " + Draft.unique();
        var secretary = people.signIn("sekretar");
        OpenCalls.toGroup(secretary, title);
        var call = secretary.address();
        var member = OpenCalls.answering(people.signIn("medlem1", Look.PHONE), title);
        member.field(OpenCalls.ASKED).fill("b".repeat(1_000_000));
        member.button("Send inn").click();
        member.sees("ting må rettes før du kan sende.");
        member.field(OpenCalls.ASKED).fill(SCRIPT + PICTURE + FORMULA + TURNED);
        member.button("Send inn").click();
        member.sees("Innspillet er sendt");
        readsAsText(member, SCRIPT);
        secretary.open(call).link("Amina Warsame Dahl").click();
        readsAsText(secretary, PICTURE);
    }

    /** All that the parts of a file of an office say, one after the other. */
    static String parts(Person person, String address) throws IOException {
        var file = person.browser().request().get(Place.MANDAT + address);
        assertThat(file.status()).as(address).isEqualTo(200);
        var said = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file.body()))) {
            while (zip.getNextEntry() != null) {
                said.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return said.toString();
    }

    private static void readsAsText(Person person, String markup) {
        person.sees(markup).atRest();
        assertThat(person.page().title()).doesNotContain("TAKEN OVER");
        assertThat(person.page().locator("img[src=x]").count()).isZero();
    }

    private static void answersInWords(HttpResponse<String> answer, String what) {
        assertThat(answer.statusCode()).as(what).isIn(200, 400, 403, 404, 409, 413, 422);
        assertThat(answer.body())
                .as(what)
                .contains("<h1")
                .doesNotContain(SCRIPT)
                .doesNotContain(PICTURE)
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
    }
}
