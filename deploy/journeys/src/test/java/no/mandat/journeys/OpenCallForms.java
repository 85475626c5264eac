package no.mandat.journeys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;

/** The form of an open call of one question, sent by people who look at nothing but it: what a browser would send, without one. */
final class OpenCallForms {

    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([0-9a-f-]{36})\"");
    private static final Pattern KEPT_AT = Pattern.compile("data-draft=\"([^\"]+)\"");
    private static final Pattern UPLOADED_AT = Pattern.compile("data-uploads=\"([^\"]+)\"");
    private static final Pattern QUESTION = Pattern.compile("<textarea id=\"([^\"]+)\"");

    private static final int PART = 1024 * 1024;

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    private final HttpClient direct = HttpClient.newHttpClient();
    private final String call;
    private int sent;
    private String form = "";

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
        var opened = ask(HttpRequest.newBuilder(address()).GET());
        Assertions.assertThat(opened.statusCode()).isEqualTo(200);
        Map<String, String> fields = new LinkedHashMap<>();
        form = opened.body();
        fields.put("key", found(KEY, form));
        fields.put(found(QUESTION, form), encoded("Fordi."));
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
        return post(HttpRequest.newBuilder(keptAt()).header("Accept", "application/json"), draft);
    }

    /** Sends what was kept once, with the files that came to it. */
    HttpResponse<String> sendKept(Map<String, String> fields) {
        var draft = new LinkedHashMap<>(fields);
        draft.put("version", "1");
        return post(HttpRequest.newBuilder(keptAt()), draft);
    }

    /** What the link of the draft shows that the form which was opened last keeps. */
    HttpResponse<String> kept() {
        return ask(HttpRequest.newBuilder(keptAt()).GET());
    }

    /** Sends them with a file, as a browser does that runs no script. */
    HttpResponse<String> post(Map<String, String> fields, String fileName, byte[] file) {
        var boundary = "----" + UUID.randomUUID();
        var part = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n";
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> {
            body.writeBytes(bytes(part.formatted(name, "")));
            body.writeBytes(bytes(URLDecoder.decode(value, StandardCharsets.UTF_8) + "\r\n"));
        });
        body.writeBytes(bytes(part.formatted("files", "; filename=\"%s\"".formatted(fileName))));
        body.writeBytes(file);
        body.writeBytes(bytes("\r\n--" + boundary + "--\r\n"));
        var said = ask(
                direct,
                HttpRequest.newBuilder(address())
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
        // Led on as a browser is: without saying that there are files in what has no content.
        return said.statusCode() == 303
                ? ask(HttpRequest.newBuilder(said.uri()
                                .resolve(said.headers().firstValue("Location").orElseThrow()))
                        .GET())
                : said;
    }

    /**
     * Begins a file of the draft that the form which was opened last keeps, as its script does; its answer says where.
     *
     * @param fileName as it is sent
     */
    HttpResponse<String> begin(String fileName, int size) {
        return post(
                HttpRequest.newBuilder(URI.create(Place.MANDAT + found(UPLOADED_AT, form)))
                        .header("Accept", "application/json"),
                Map.of("name", fileName, "size", Integer.toString(size), "modified", "1"));
    }

    /** Sends a file that was begun there part by part, and answers what is said of the last. */
    HttpResponse<String> parts(URI begun, byte[] file) {
        int from = 0;
        HttpResponse<String> said;
        do {
            int length = Math.min(PART, file.length - from);
            said = ask(HttpRequest.newBuilder(begun)
                    .header("Accept", "application/json")
                    .header("Content-Type", "application/partial-upload")
                    .header("Upload-Offset", Integer.toString(from))
                    .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(file, from, length)));
            from += length;
        } while (said.statusCode() == 204 && from < file.length);
        return said;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private URI keptAt() {
        return URI.create(Place.MANDAT + found(KEPT_AT, form));
    }

    /** Sends them to another address of ours, and follows where that leads. */
    HttpResponse<String> postTo(String path, Map<String, String> fields) {
        return post(HttpRequest.newBuilder(URI.create(Place.MANDAT + path)), fields);
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

    private static String found(Pattern what, String page) {
        var match = what.matcher(page);
        Assertions.assertThat(match.find()).as(what.pattern()).isTrue();
        return match.group(1);
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) {
        return ask(client, request);
    }

    private static HttpResponse<String> ask(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.header("Accept-Language", "nb").build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
