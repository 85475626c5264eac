package no.mandat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/**
 * What nobody ought to hand in with a form for everybody, with the form and part by part: it is refused in words, and nothing of it is
 * kept. What is taken has a name without a path, and is given away as what it is, to be kept.
 */
@Journey
class BadFilesIT {

    private static final String MACROS = "Filen inneholder makroer.";
    private static final String UNKNOWN = "Denne filen er noe annet, uansett hva den heter.";
    private static final String PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n";
    private static final String PAGE = "<html><script>document.title='TAKEN OVER'</script></html>";
    private static final String MARKUP = "<img src=x onerror=alert(1)>.csv";
    private static final Pattern DRAFT = Pattern.compile("name=\"draft\" value=\"([^\"]+)\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([^\"]+)\"");

    /**
     * @param name what its sender calls it
     * @param words what is said of it
     */
    private record Bad(String name, byte[] content, String words) {}

    private static List<Bad> bad() {
        return List.of(
                new Bad("makro.docx", document("word/vbaProject.bin", bytes("x")), MACROS),
                new Bad(
                        "inni.docx",
                        document("word/embeddings/x.docx", document("word/vbaProject.bin", bytes("x"))),
                        MACROS),
                new Bad(
                        "bombe.docx",
                        document("word/media/image1.bmp", new byte[40 * 1024 * 1024]),
                        "Filen pakker seg ut til mer enn vi kan ta imot."),
                new Bad("eicar.txt", eicar(), "det virusprogrammer prøves med (EICAR)"),
                new Bad(
                        "paa-skillet.pdf",
                        joined(bytes(PDF + "x".repeat(1024 * 1024 - PDF.length() - 30)), eicar()),
                        "(EICAR)"),
                new Bad("eicar.docx", document("word/media/image1.png", eicar()), "(EICAR)"),
                new Bad("to.docx", joined(bytes("<html>"), document("word/x.xml", bytes("x"))), UNKNOWN),
                new Bad("program.pdf", HexFormat.of().parseHex("4d5a90000300000004"), UNKNOWN),
                new Bad("tom.txt", new byte[0], "Det er ingenting i filen."));
    }

    @Test
    void withTheFormAreRefusedAtTheFieldAndNotKept(People people) {
        var forms = OpenCalls.opened(people.signIn("sekretar"), "Filer " + Draft.unique());
        for (var bad : bad()) {
            var fields = forms.filled();
            var again = forms.post(fields, bad.name(), bad.content());
            assertThat(again.statusCode()).as(bad.name()).isEqualTo(422);
            assertThat(again.body())
                    .as(bad.name())
                    .contains("id=\"files-fault\">«" + bad.name() + "»: ", bad.words(), "Fordi.")
                    .doesNotContain("form-kept-files", "form-reference", "Exception");

            fields.put("draft", found(DRAFT, again.body()));
            fields.put("version", found(VERSION, again.body()));
            var receipt = forms.post(fields);
            assertThat(receipt.statusCode()).as(bad.name()).isEqualTo(200);
            assertThat(receipt.body())
                    .as(bad.name())
                    .contains("form-reference")
                    .doesNotContain("form-kept-files", bad.name());
        }
    }

    @Test
    void partByPartAreRefusedInWordsAndNotKept(People people) {
        var forms = OpenCalls.opened(people.signIn("sekretar"), "Filer " + Draft.unique());
        for (var bad : bad()) {
            var fields = forms.filled();
            assertThat(forms.keep(fields).statusCode()).isEqualTo(200);
            var begun = forms.begin(OpenCallForms.encoded(bad.name()), bad.content().length);
            if (bad.content().length == 0) {
                assertThat(begun.statusCode()).as(bad.name()).isEqualTo(422);
                assertThat(words(begun.body())).as(bad.name()).contains(bad.words());
            } else {
                assertThat(begun.statusCode()).as(bad.name()).isEqualTo(201);
                var there = there(begun.headers().firstValue("Location").orElseThrow());
                var refused = forms.parts(there, bad.content());
                assertThat(refused.statusCode()).as(bad.name()).isEqualTo(422);
                assertThat(words(refused.body())).as(bad.name()).contains(bad.words());
                assertThat(Wire.send(HttpRequest.newBuilder(there).method("HEAD", HttpRequest.BodyPublishers.noBody()))
                                .statusCode())
                        .as(bad.name())
                        .isEqualTo(404);
            }
            assertThat(forms.kept().body())
                    .as(bad.name())
                    .contains("Fordi.")
                    .doesNotContain("form-kept-files", bad.name());
            assertThat(forms.sendKept(fields).body())
                    .as(bad.name())
                    .contains("form-reference")
                    .doesNotContain("form-kept-files", bad.name());
        }
    }

    @Test
    void thatAreTakenHaveANameWithoutAPathAndAreGivenAwayToBeKept(People people) {
        var secretary = people.signIn("sekretar");
        var forms = OpenCalls.opened(secretary, "Filer " + Draft.unique());
        var call = secretary.address();
        var text = bytes("stein;40");

        assertThat(forms.post(forms.filled(), "../../etc/mengder.csv", text).body())
                .contains("form-reference", ">mengder.csv, ")
                .doesNotContain("etc/");
        isKeptAs(forms, "../../../opt/notat.txt", text, "notat.txt");
        isKeptAs(forms, "C:\\Users\\kari\\notat.txt", text, "notat.txt");
        isKeptAs(forms, "fil.html", bytes(PDF + PAGE), "fil.html.pdf");
        isKeptAs(forms, "bilde\u202Egnp.exe", bytes(PDF), "bildegnp.exe.pdf");
        isKeptAs(forms, MARKUP, text, "_img src=x onerror=alert(1)_.csv");

        isGivenAway(secretary, call, 1, "mengder.csv", "text/plain");
        isGivenAway(secretary, call, 3, "notat.txt", "text/plain");
        isGivenAway(secretary, call, 4, "fil.html.pdf", "application/pdf");
        isGivenAway(secretary, call, 6, "_img src=x onerror=alert(1)_.csv", "text/plain");
    }

    /** Part by part, on the receipt. */
    private static void isKeptAs(OpenCallForms forms, String name, byte[] content, String kept) {
        var fields = forms.filled();
        assertThat(forms.keep(fields).statusCode()).isEqualTo(200);
        var begun = forms.begin(OpenCallForms.encoded(name), content.length);
        assertThat(begun.statusCode()).as(name).isEqualTo(201);
        var there = there(begun.headers().firstValue("Location").orElseThrow());
        var whole = forms.parts(there, content);
        assertThat(whole.statusCode()).as(name).isEqualTo(200);
        var receipt = forms.sendKept(fields);
        assertThat(receipt.statusCode()).as(name).isEqualTo(200);
        assertThat(receipt.body())
                .as(name)
                .contains("form-reference", ">" + kept + ", ")
                .doesNotContain("opt/", "Users", "\u202E", "<img");
    }

    /** To the secretariat, of the sender with that number: as a file to keep, whose kind no browser guesses. */
    private static void isGivenAway(Person secretary, String call, int sender, String name, String mediaType) {
        secretary.open(call).link("Innsender " + sender).click();
        secretary.sees(secretary.link(name));
        var address = there(secretary.link(name).getAttribute("href")).toString();
        var file = secretary.browser().request().get(address);
        assertThat(file.status()).as(name).isEqualTo(200);
        assertThat(file.headers())
                .as(name)
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("content-security-policy", "sandbox; default-src 'none'")
                .hasEntrySatisfying("content-type", type -> assertThat(type).startsWith(mediaType))
                .hasEntrySatisfying("content-disposition", keep -> assertThat(keep)
                        .startsWith("attachment; filename=\"" + name + "\""));
    }

    private static URI there(String address) {
        return URI.create(Place.MANDAT + "/").resolve(address);
    }

    private static String words(String answer) {
        return new Gson().fromJson(answer, JsonObject.class).get("words").getAsString();
    }

    private static String found(Pattern what, String page) {
        var match = what.matcher(page);
        assertThat(match.find()).as(what.pattern()).isTrue();
        return match.group(1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What scanners are tried with, put together here, so that none stumbles over this test. */
    private static byte[] eicar() {
        return bytes(new StringBuilder("*H+H$!ELIF-TSET-SURIVITNA-DRADNATS-RACIE$}7)CC7)^P(45XZP\\4[PA@%P!O5X")
                .reverse()
                .toString());
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }

    /** The smallest document of Word, and a part more. */
    private static byte[] document(String part, byte[] content) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", bytes("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                  <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                </Types>
                """));
        parts.put("word/document.xml", bytes("<w:document/>"));
        parts.put(part, content);
        var document = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(document)) {
            for (var one : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return document.toByteArray();
    }
}
