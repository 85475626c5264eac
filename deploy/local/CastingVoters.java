import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Voters who cast their positions from outside the server, each once with a key of their own, and again with the same key as
 * long as they get no answer. What was acknowledged is on the disk before the next one is cast: a line of voter and position.
 * Run by deploy/bench kill; it aims at this machine only, and gives up after three minutes.
 */
class CastingVoters {

    private static final int THREADS = 32;
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final long end = System.nanoTime() + LONGEST.toNanos();
    private final AtomicInteger repeats = new AtomicInteger();
    private final String positions;
    private final FileChannel acknowledged;

    private CastingVoters(String positions, FileChannel acknowledged) {
        this.positions = positions;
        this.acknowledged = acknowledged;
    }

    /** URL of the load's door, file of the group, the round, its hash, file of what was acknowledged. */
    public static void main(String[] words) throws Exception {
        var door = URI.create(words[0]);
        if (!InetAddress.getByName(door.getHost()).isLoopbackAddress()) {
            throw new IllegalArgumentException("only this machine is put under load, and not " + door.getHost());
        }
        var lines = Files.readAllLines(Path.of(words[1]));
        var voters = new ConcurrentLinkedQueue<>(lines.subList(1, lines.size()));
        var query = "positions?round=" + words[2] + "&hash=" + words[3];
        try (var file = FileChannel.open(
                        Path.of(words[4]), StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
                var threads = Executors.newFixedThreadPool(THREADS)) {
            var casting = new CastingVoters(words[0] + query, file);
            var running = threads.invokeAll(java.util.Collections.nCopies(THREADS, () -> {
                for (var voter = voters.poll(); voter != null; voter = voters.poll()) {
                    casting.cast(voter);
                }
                return true;
            }));
            for (var one : running) {
                one.get();
            }
            System.out.println(casting.repeats);
        }
    }

    private void cast(String voter) throws Exception {
        var address = URI.create(positions + "&voter=" + voter + "&key=" + UUID.randomUUID());
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        while (System.nanoTime() < end) {
            try {
                var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    note(voter + " " + answer.body());
                    return;
                }
                if (answer.statusCode() == 409) {
                    throw new IllegalStateException("refused: " + answer.body());
                }
            } catch (IOException unanswered) {
                // The server is away, or was killed before it answered: the same again.
            }
            repeats.incrementAndGet();
            Thread.sleep(PAUSE);
        }
        throw new IllegalStateException("no answer for " + voter);
    }

    private synchronized void note(String line) throws IOException {
        acknowledged.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
        acknowledged.force(false);
    }
}
