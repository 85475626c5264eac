package no.mandat.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;

/** The form of an open call of one question, sent by people who look at nothing but it: what a browser would send, without one. */
final class OpenCallForms {

    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([0-9a-f-]{36})\"");
    private static final Pattern KEPT_AT = Pattern.compile("data-draft=\"([^\"]+)\"");
    private static final Pattern QUESTION = Pattern.compile("<textarea id=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    private final String call;
    private int sent;
    private String keptAt = "";

    OpenCallForms(String call) {
        this.call = call;
    }

    String call() {
        return call;
    }

    /** Opens the form, answers its question, and has a receipt. */
    void send(String words) {
        var fields = filled();
        fields.put(question(fields), encoded(words));
        var receipt = post(fields);
        Assertions.assertThat(receipt.statusCode()).isEqualTo(200);
        Assertions.assertThat(receipt.body()).contains("form-reference");
    }

    /** The fields of a form that was opened and filled in by somebody new, their values as they are sent. */
    Map<String, String> filled() {
        var form = ask(HttpRequest.newBuilder(address()).GET());
        Assertions.assertThat(form.statusCode()).isEqualTo(200);
        Map<String, String> fields = new LinkedHashMap<>();
        keptAt = found(KEPT_AT, form.body());
        fields.put("key", found(KEY, form.body()));
        fields.put(found(QUESTION, form.body()), encoded("Fordi."));
        fields.put("name", encoded("Innsender " + ++sent));
        fields.put("email", encoded(email(sent)));
        fields.put("organisation", "");
        fields.put("publication", "WITH_NAME");
        return fields;
    }

    /** The address of whoever sent something as that one of them: the first is 1. */
    String email(int sender) {
        return "innsender-%d-%s@fjord.example".formatted(sender, call);
    }

    static String question(Map<String, String> fields) {
        return fields.keySet().stream()
                .filter(name -> name.startsWith("q-"))
                .findFirst()
                .orElseThrow();
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Sends them, with headers if such are given, and follows where that leads. */
    HttpResponse<String> post(Map<String, String> fields, String... headers) {
        var there = HttpRequest.newBuilder(address());
        return post(headers.length == 0 ? there : there.headers(headers), fields);
    }

    /** Keeps them as a draft, as the script of the form that was opened last does. */
    HttpResponse<String> keep(Map<String, String> fields) {
        var draft = new LinkedHashMap<>(fields);
        draft.putIfAbsent("version", "0");
        draft.put("step", "save");
        return post(
                HttpRequest.newBuilder(URI.create(Place.MANDAT + keptAt)).header("Accept", "application/json"), draft);
    }

    private HttpResponse<String> post(HttpRequest.Builder there, Map<String, String> fields) {
        return ask(there.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + field.getValue())
                        .collect(Collectors.joining("&")))));
    }

    private URI address() {
        return URI.create(Place.MANDAT + "/public/calls/" + call);
    }

    private static String found(Pattern what, String form) {
        var match = what.matcher(form);
        Assertions.assertThat(match.find()).as(what.pattern()).isTrue();
        return match.group(1);
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) {
        try {
            return client.send(request.header("Accept-Language", "nb").build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
