import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A contributor whose file is on its way in parts, as the form's script sends it, while something breaks: each part is sent again until
 * it is taken, for at most four minutes. Run by deploy/local/faults-test; it aims at this machine only.
 *
 * <p>{@code URL BROKEN}: somebody else breaks something, and then makes the file BROKEN, before which the last part isn't sent. {@code URL FILLER LEFT}: after the first part the file FILLER takes all but LEFT bytes
 * of the disk on which it lies, until a part and a form were answered. Prints what was answered, a line each: its name, the status,
 * Retry-After, and whether what was typed is in the answer; last the file's SHA-256.
 */
class UploadingContributor {

    private static final int PART = 1024 * 1024;
    private static final int PARTS = 23;
    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration MOMENT = Duration.ofMillis(50);
    private static final int WHOLE = 200;
    private static final int TAKEN = 204;
    private static final int ELSEWHERE = 409;
    private static final String TYPED = "Se vedlegget om kaiene.";

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI place;
    private final byte[] file = "stein;40\n".repeat(PARTS * PART / 9).getBytes(StandardCharsets.US_ASCII);

    private UploadingContributor(URI place) {
        this.place = place;
    }

    public static void main(String[] words) throws Exception {
        var place = URI.create(words[0]);
        if (!InetAddress.getByName(place.getHost()).isLoopbackAddress()) {
            throw new IllegalArgumentException("only this machine's disk is filled, and not that of " + place.getHost());
        }
        new UploadingContributor(place).come(words);
    }

    private void come(String... words) throws Exception {
        var call = found("(/public/calls/[0-9a-f-]{36})", get("/public/mandates/ombruk-i-bygg"));
        var form = get(call);
        var draft = found("data-draft=\"([^\"]+)\"", form);
        var fields = new TreeMap<>(Map.of(
                "key", found("name=\"key\" value=\"([^\"]+)\"", form),
                found("<textarea id=\"([^\"]+)\"", form), TYPED,
                "name", "Kari Strand",
                "email", "kari@fjord.example",
                "publication", "WITH_NAME"));
        all("type=\"radio\" name=\"(q-[^\"]+)\"", form).forEach(choice -> fields.put(choice, "0"));
        tell("draft", post(draft, with(fields, "version", "0", "step", "save"), true));
        var begun = post(
                found("data-uploads=\"([^\"]+)\"", form),
                Map.of("name", "Kaier.csv", "size", Integer.toString(file.length), "modified", "1"),
                true);
        var upload = begun.headers().firstValue("Location").orElseThrow();
        int offset = next(part(upload, 0));
        var broken = Optional.of(words).filter(given -> given.length == 2).map(given -> Path.of(given[1]));
        if (words.length > 2) {
            var filler = Path.of(words[1]);
            fill(filler, Long.parseLong(words[2]));
            offset = onAFullDisk(upload, offset);
            tell("form on a full disk", post(call, with(fields, "key", UUID.randomUUID().toString()), false));
            Files.delete(filler);
            System.out.println("there is room again");
        }
        toItsEnd(upload, offset, broken);
        var sent = patiently(() -> post(draft, with(fields, "version", "1"), false), answer -> answer.statusCode() == 303);
        tell("sent", sent);
        var receipt = get(sent.headers().firstValue("Location").orElseThrow());
        System.out.println("receipt " + receipt.contains("Kaier.csv") + " " + receipt.contains(TYPED));
        System.out.println(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
    }

    private int onAFullDisk(String upload, int offset) throws IOException, InterruptedException {
        int from = offset;
        var answer = part(upload, from);
        while (answer.statusCode() == TAKEN) {
            from = next(answer);
            answer = part(upload, from);
        }
        tell("part on a full disk", answer);
        return from;
    }

    /** Whoever doesn't know how much has come sends from where they were, and is told from where to go on. */
    private void toItsEnd(String upload, int offset, Optional<Path> broken) throws Exception {
        int from = offset;
        HttpResponse<String> answer;
        do {
            int start = from;
            if (start >= file.length - PART && broken.isPresent()) {
                await(broken.get());
            }
            answer = patiently(() -> part(upload, start), got -> List.of(WHOLE, TAKEN, ELSEWHERE).contains(got.statusCode()));
            from = next(answer);
            System.out.println("come: " + from / PART);
        } while (answer.statusCode() != WHOLE);
        tell("last part", answer);
    }

    private static void await(Path made) throws InterruptedException {
        var end = Instant.now().plus(LONGEST);
        while (Files.notExists(made)) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("nothing was broken");
            }
            Thread.sleep(MOMENT);
        }
    }

    private static int next(HttpResponse<String> answer) {
        return Integer.parseInt(answer.headers().firstValue("Upload-Offset").orElseThrow());
    }

    /** Until there is an answer that will do: the server may be away, or was killed before it answered. */
    private static HttpResponse<String> patiently(Callable<HttpResponse<String>> work, Predicate<HttpResponse<String>> will) throws Exception {
        var end = Instant.now().plus(LONGEST);
        while (Instant.now().isBefore(end)) {
            try {
                var answer = work.call();
                if (will.test(answer)) {
                    return answer;
                }
                tell("to be sent again", answer);
            } catch (IOException e) {
                System.out.println("not answered");
            }
            Thread.sleep(PAUSE);
        }
        throw new IllegalStateException("there was no answer until the end");
    }

    private static void fill(Path filler, long left) throws IOException {
        try (var file = new RandomAccessFile(filler.toFile(), "rw")) {
            var zeros = new byte[PART];
            for (long room = filler.getParent().toFile().getUsableSpace() - left; room > 0; room -= PART) {
                file.write(zeros, 0, (int) Math.min(PART, room));
            }
        }
    }

    private static void tell(String what, HttpResponse<String> answer) {
        System.out.printf(
                "%s: %d %s %s%n",
                what,
                answer.statusCode(),
                answer.headers().firstValue("Retry-After").orElse("-"),
                answer.body().contains(TYPED));
    }

    private static Map<String, String> with(Map<String, String> fields, String... more) {
        var all = new TreeMap<>(fields);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    private static String found(String what, String page) {
        return all(what, page).findFirst().orElseThrow(() -> new IllegalStateException("no " + what));
    }

    private static Stream<String> all(String what, String page) {
        return Pattern.compile(what).matcher(page).results().map(match -> match.group(1));
    }

    private String get(String address) throws IOException, InterruptedException {
        var page = ask(HttpRequest.newBuilder(place.resolve(address)).GET());
        if (page.statusCode() != 200) {
            throw new IllegalStateException("%s answers with %d: %s".formatted(address, page.statusCode(), page.body().replaceAll("\\s+", " ")));
        }
        return page.body();
    }

    private HttpResponse<String> part(String upload, int offset) throws IOException, InterruptedException {
        var part = HttpRequest.BodyPublishers.ofByteArray(file, offset, Math.min(PART, file.length - offset));
        return ask(HttpRequest.newBuilder(place.resolve(upload))
                .header("Accept", "application/json")
                .header("Content-Type", "application/partial-upload")
                .header("Upload-Offset", Integer.toString(offset))
                .method("PATCH", part));
    }

    private HttpResponse<String> post(String address, Map<String, String> fields, boolean script)
            throws IOException, InterruptedException {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return ask(HttpRequest.newBuilder(place.resolve(address))
                .header("Accept", script ? "application/json" : "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(Duration.ofMinutes(2)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
