package no.mandat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        var mandate = Screens.found(secretary, "byggematerialer");
        OpenCalls.draft(secretary, mandate, "Motvind " + Draft.unique(), "Alle", "Hva har du sett?");
        OpenCalls.open(secretary);
        var call = secretary.address();
        var forms = new OpenCallForms(OpenCalls.id(secretary));

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
        secretary.page().waitForCondition(() -> {
            secretary.page().reload();
            secretary.atRest();
            return secretary.text(SCRIPT).count() > 0;
        });
        readsAsText(secretary, SCRIPT);
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
