package no.mandat.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;

/** The form of an open call of one question, sent by people who look at nothing but it: what a browser would send, without one. */
final class OpenCallForms {

    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([0-9a-f-]{36})\"");
    private static final Pattern QUESTION = Pattern.compile("<textarea id=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    private final String call;
    private int sent;

    OpenCallForms(String call) {
        this.call = call;
    }

    String call() {
        return call;
    }

    /** Opens the form, answers its question, and has a receipt. */
    void send(String words) {
        var address = URI.create(Place.MANDAT + "/public/calls/" + call);
        var form = ask(HttpRequest.newBuilder(address).GET());
        var fields = Map.of(
                "key",
                found(KEY, form),
                found(QUESTION, form),
                words,
                "name",
                "Innsender " + ++sent,
                "email",
                "innsender-%d-%s@fjord.example".formatted(sent, call),
                "publication",
                "WITH_NAME");
        var receipt = ask(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")))));
        Assertions.assertThat(receipt).contains("form-reference");
    }

    private static String found(Pattern what, String form) {
        var match = what.matcher(form);
        Assertions.assertThat(match.find()).as(what.pattern()).isTrue();
        return match.group(1);
    }

    private String ask(HttpRequest.Builder request) {
        try {
            var answer =
                    client.send(request.header("Accept-Language", "nb").build(), HttpResponse.BodyHandlers.ofString());
            Assertions.assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
