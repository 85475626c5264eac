import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Contributors who fill in a call's form for everybody and send it as a browser without scripts does, from outside the server, each with
 * a key, a name and an address of their own. Run by deploy/bench; it aims at this machine only.
 *
 * <p>{@code FORM THREADS until COUNT FILE}: so many of them send, with a file each, again under the same key as long as they get no answer,
 * for at most four minutes. Who is led to a receipt reads it, and is a line of the file: key and reference. Prints how often somebody had to send again.
 *
 * <p>{@code FORM THREADS for WARM-UP SECONDS}: they send one after the other for so many seconds, after as many as the warm-up takes.
 * Prints how many were led to a receipt, the median and the 95th percentile in milliseconds, and how many weren't.
 */
class SendingContributors {

    private static final long LONGEST = 240_000_000_000L;
    private static final int PATIENCE = 20_000;
    private static final int PAUSE = 100;
    private static final int FILE_LINES = 500;
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern TEXT = Pattern.compile("<textarea [^>]*name=\"(q-[^\"]+)\"");
    private static final Pattern CHOICE = Pattern.compile("<input type=\"(?:radio|checkbox)\" name=\"(q-[^\"]+)\" value=\"([^\"]+)\"");
    private static final Pattern REFERENCE = Pattern.compile("class=\"form-reference\">([^<]+)<");
    private static final String UUID_SHAPE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final URI form;
    private final Map<String, String> fields;

    private SendingContributors(URI form, Map<String, String> fields) {
        this.form = form;
        this.fields = fields;
    }

    public static void main(String[] words) throws Exception {
        int threads = Integer.parseInt(words[1]);
        System.setProperty("http.maxConnections", words[1]);
        System.setProperty("sun.net.http.retryPost", "false");
        var form = URI.create(words[0]);
        if (!InetAddress.getByName(form.getHost()).isLoopbackAddress()) {
            throw new IllegalArgumentException("only this machine is put under load, and not " + form.getHost());
        }
        var contributors = new SendingContributors(form, filledIn(read(open(form))));
        if (words[2].equals("until")) {
            contributors.untilAllAreSent(threads, Integer.parseInt(words[3]), Path.of(words[4]));
        } else {
            contributors.forSomeTime(threads, Long.parseLong(words[3]), Long.parseLong(words[4]));
        }
    }

    // ---- until all are sent ----

    private void untilAllAreSent(int threads, int count, Path noted) throws Exception {
        long end = System.nanoTime() + LONGEST;
        var left = new AtomicInteger(count);
        var repeats = new LongAdder();
        try (var file = FileChannel.open(
                noted, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            together(threads, () -> {
                while (left.getAndDecrement() > 0) {
                    var key = UUID.randomUUID();
                    var filled = withAFile(key);
                    var receipt = patiently(end, repeats, () -> send(filled));
                    note(file, key + " " + patiently(end, repeats, () -> reference(receipt)));
                }
                return 0;
            });
        }
        System.out.println(repeats);
    }

    /** Tries until there is an answer: the server may be away, or was killed before it answered. */
    private static <T> T patiently(long end, LongAdder repeats, Callable<T> work) throws Exception {
        while (System.nanoTime() < end) {
            try {
                return work.call();
            } catch (IOException unanswered) {
                repeats.increment();
                Thread.sleep(PAUSE);
            }
        }
        throw new IllegalStateException("there was no answer until the end");
    }

    private static String reference(URI receipt) throws IOException {
        var found = REFERENCE.matcher(read(open(receipt)));
        if (!found.find()) {
            throw new IllegalStateException("no reference at " + receipt);
        }
        return found.group(1);
    }

    private static synchronized void note(FileChannel file, String line) throws IOException {
        file.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
        file.force(false);
    }

    // ---- for some time ----

    private void forSomeTime(int threads, long warmUp, long seconds) throws Exception {
        long start = System.nanoTime() + warmUp * 1_000_000_000;
        long end = start + seconds * 1_000_000_000;
        var without = new LongAdder();
        List<Long> took = Collections.synchronizedList(new ArrayList<>());
        together(threads, () -> {
            for (long before = System.nanoTime(); before < end; before = System.nanoTime()) {
                boolean sent = isSent();
                long after = System.nanoTime();
                if (after >= start && after < end) {
                    if (sent) {
                        took.add(after - before);
                    } else {
                        without.increment();
                    }
                }
            }
            return 0;
        });
        Collections.sort(took);
        System.out.printf("%d %d %d %s%n", took.size(), share(took, 50), share(took, 95), without);
    }

    private boolean isSent() {
        try {
            send(body(UUID.randomUUID()));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static long share(List<Long> sorted, int percent) {
        return sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) * percent / 100) / 1_000_000;
    }

    // ---- the form ----

    /** What the form wants, as it is named there; what is a secret of the page is made anew by each who sends. */
    private static Map<String, String> filledIn(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        HIDDEN.matcher(page).results().forEach(field -> fields.put(field.group(1), field.group(2)));
        TEXT.matcher(page)
                .results()
                .forEach(field -> fields.put(field.group(1), "Dørene lå på lasteplanen, og ingen ville ha dem. ".repeat(20)));
        CHOICE.matcher(page).results().forEach(field -> fields.putIfAbsent(field.group(1), field.group(2)));
        fields.put("organisation", "Fjord byggvarer");
        fields.put("category", "");
        fields.put("publication", "WITH_NAME");
        return fields;
    }

    /** Sends one that is filled in, and gives the address of its receipt. */
    private URI send(Body body) throws IOException {
        var connection = open(form);
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", body.type());
        connection.setFixedLengthStreamingMode(body.bytes().length);
        try (var out = connection.getOutputStream()) {
            out.write(body.bytes());
        }
        int status = connection.getResponseCode();
        if (status == HttpURLConnection.HTTP_SEE_OTHER) {
            var receipt = form.resolve(connection.getHeaderField("Location"));
            read(connection);
            return receipt;
        }
        try (var words = connection.getErrorStream()) {
            if (words != null) {
                words.readAllBytes();
            }
        }
        if (status / 100 == 4 && status != 429) {
            throw new IllegalStateException("refused with " + status);
        }
        throw new IOException("answered with " + status);
    }

    private record Body(String type, byte[] bytes) {}

    /** What each fills in, with a key, a name and an address of their own. */
    private Map<String, String> ofOneself(UUID key) {
        Map<String, String> own = new LinkedHashMap<>();
        fields.forEach((name, value) -> own.put(
                name,
                name.equals("key") ? key.toString() : value.matches(UUID_SHAPE) ? UUID.randomUUID().toString() : value));
        own.put("name", "Innsender " + key);
        own.put("email", key + "@fjord.example");
        return own;
    }

    /** As it is sent, and sent again: whoever resends a form resends the same one. */
    private Body body(UUID key) {
        var body = ofOneself(key).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return new Body("application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }

    private Body withAFile(UUID key) {
        var boundary = UUID.randomUUID();
        var body = new StringBuilder();
        ofOneself(key).forEach((name, value) ->
                body.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value)));
        body.append("--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s.csv\"\r\nContent-Type: text/csv\r\n\r\n%s\r\n--%1$s--\r\n"
                .formatted(boundary, key, "dør;%s\n".formatted(key).repeat(FILE_LINES)));
        return new Body("multipart/form-data; boundary=" + boundary, body.toString().getBytes(StandardCharsets.UTF_8));
    }

    // ---- the line ----

    private static HttpURLConnection open(URI address) throws IOException {
        var connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout(PATIENCE);
        connection.setReadTimeout(PATIENCE);
        return connection;
    }

    private static String read(HttpURLConnection connection) throws IOException {
        try (var in = connection.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void together(int threads, Callable<Integer> work) throws Exception {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var one : pool.invokeAll(Collections.nCopies(threads, work))) {
                one.get();
            }
        }
    }
}
