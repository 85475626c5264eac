package no.mandat.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody without a browser: cookies, redirects and the login form, and nothing else. */
final class Visitor {

    static final String PASSWORD = "mandat";

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_REDIRECTS = 10;
    private static final Pattern FORM =
            Pattern.compile("<form[^>]*action=\"([^\"]*login-actions/authenticate[^\"]*)\"");
    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern TROUBLE = Pattern.compile("appError|sessionExpired|resynchronize");
    private static final Pattern PUSH = Pattern.compile("\"Vaadin-Push-ID\"\\s*:\\s*\"([^\"]+)\"");

    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final List<WebSocket> pushes = new ArrayList<>();

    /** Somebody with the cookies of a browser. */
    Visitor with(Map<String, String> theirs) {
        cookies.putAll(theirs);
        return this;
    }

    /** Types an address and logs in at the page that comes. */
    void logIn(String path, String user) throws IOException, InterruptedException {
        var form = FORM.matcher(followed(get(Place.MANDAT + path)).body());
        if (!form.find()) {
            throw new IllegalStateException("there is no login form");
        }
        var action = form.group(1).replace("&amp;", "&");
        var answer = followed(send(request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + user + "&password=" + PASSWORD))));
        if (answer.statusCode() != 200 || !answer.uri().toString().startsWith(Place.MANDAT)) {
            throw new IllegalStateException("the login ended at " + answer.uri() + ", " + answer.statusCode());
        }
    }

    /** Opens a page as the recorded browser did; it stays open, with its push connection. Gives all that was answered. */
    String open(Recording recording) throws Exception {
        var beginning = get(recording.beginning()).body();
        if (recording.hasPush()) {
            pushes.add(CLIENT.newWebSocketBuilder()
                    .header("Cookie", cookieLine())
                    .header("Origin", Place.MANDAT)
                    .buildAsync(URI.create(recording.push(found(PUSH, beginning))), new WebSocket.Listener() {})
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        }
        var answers = new StringBuilder(beginning);
        for (var message : recording.messages(found(KEY, beginning))) {
            answers.append(say(message));
        }
        return answers.toString();
    }

    /** Sends a message of the page's script, and gives the answer. */
    String say(String message) throws IOException, InterruptedException {
        var answer = send(request(Place.MANDAT + "/?v-r=uidl&v-uiId=0")
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(message)));
        if (answer.statusCode() != 200 || TROUBLE.matcher(answer.body()).find()) {
            throw new IllegalStateException("%d: %s".formatted(answer.statusCode(), answer.body()));
        }
        return answer.body();
    }

    HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return send(request(address).header("Accept", "text/html"));
    }

    private HttpResponse<String> followed(HttpResponse<String> first) throws IOException, InterruptedException {
        var answer = first;
        for (int i = 0; answer.statusCode() / 100 == 3 && i < MOST_REDIRECTS; i++) {
            var next = answer.headers().firstValue("Location").orElseThrow();
            answer = get(answer.uri().resolve(next).toString());
        }
        return answer;
    }

    private HttpRequest.Builder request(String address) {
        var request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
        return cookies.isEmpty() ? request : request.header("Cookie", cookieLine());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty() || cookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private String cookieLine() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String found(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        if (!match.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return match.group(1);
    }
}
