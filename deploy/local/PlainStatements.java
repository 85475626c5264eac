import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The statements that the database got for each contribution that was sent, sent to it again over plain JDBC, in the same transactions:
 * that in which the form's call is read, and that in which it is submitted.
 * What is each contribution's own (ids, hashes, references, keys) is made anew each time; what several have in common stays. Run by
 * deploy/bench; it aims at this machine only.
 *
 * <p>{@code URL LOG CALL THREADS WARM-UP SECONDS}, with user and password in the environment: the log has a line a statement of thread, kind
 * and the text's bytes in hexadecimal digits, as MariaDB's general log has them. Prints how many were committed, the median and the
 * 95th percentile in milliseconds, and the number of statements of each.
 */
class PlainStatements {

    private static final Pattern OWN =
            Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\b[0-9a-f]{64}\\b|\\b\\d{4}-\\d{4,12}\\b");
    private static final Pattern BYTES = Pattern.compile("_binary *'(?:[^'\\\\]|\\\\.|'')*'", Pattern.DOTALL);
    /** Before it stands how long it may take. */
    private static final String LIMITED = "(?i)^(set statement .{1,60}? for )?";

    private static final Pattern OF_THE_CONNECTION = Pattern.compile("(?i)^set (autocommit|session|transaction)\\b");
    private static final Pattern SENT = Pattern.compile(LIMITED + "insert into contribution\\b");
    private static final Pattern WRITING = Pattern.compile(LIMITED + "(insert|update|delete|replace) ");
    private static final String COMMIT = "commit";
    private static final int KEY = 32;

    private final List<List<String>> transactions;
    private final Set<String> shared;
    private final AtomicLong references = new AtomicLong(System.currentTimeMillis());

    private PlainStatements(List<List<String>> transactions) {
        this.transactions = transactions;
        this.shared = shared(transactions);
    }

    public static void main(String[] words) throws Exception {
        if (!InetAddress.getByName(URI.create(words[0].substring("jdbc:".length())).getHost()).isLoopbackAddress()) {
            throw new IllegalArgumentException("only this machine is put under load, and not " + words[0]);
        }
        var plain = new PlainStatements(transactions(Path.of(words[1]), words[2]));
        int threads = Integer.parseInt(words[3]);
        long start = System.nanoTime() + Long.parseLong(words[4]) * 1_000_000_000;
        long end = start + Long.parseLong(words[5]) * 1_000_000_000;
        List<Long> took = Collections.synchronizedList(new ArrayList<>());
        Callable<Integer> work = () -> {
            try (var connection =
                    DriverManager.getConnection(words[0], System.getenv("MANDAT_DB_USER"), System.getenv("MANDAT_DB_PASSWORD"))) {
                connection.setAutoCommit(false);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                for (long before = System.nanoTime(); before < end; before = System.nanoTime()) {
                    plain.send(connection);
                    long after = System.nanoTime();
                    if (after >= start && after < end) {
                        took.add(after - before);
                    }
                }
            }
            return 0;
        };
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var one : pool.invokeAll(Collections.nCopies(threads, work))) {
                one.get();
            }
        }
        Collections.sort(took);
        System.out.printf("%d %d %d %d%n", took.size(), share(took, 50), share(took, 95), plain.transactions.getFirst().size() - 2);
    }

    private static long share(List<Long> sorted, int percent) {
        return sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) * percent / 100) / 1_000_000;
    }

    // ---- what the log has ----

    /** Those that sent a contribution one after the other, of the usual number of statements. */
    private static List<List<String>> transactions(Path log, String call) throws IOException {
        Map<String, List<String>> running = new HashMap<>();
        List<List<String>> sent = new ArrayList<>();
        List<String> read = List.of();
        for (var line : Files.readAllLines(log)) {
            var parts = line.split("\t", -1);
            if (!parts[1].equals("Query")) {
                continue;
            }
            var text = new String(HexFormat.of().parseHex(parts[2]), StandardCharsets.UTF_8);
            var statements = running.computeIfAbsent(parts[0], thread -> new ArrayList<>());
            if (text.equalsIgnoreCase(COMMIT)) {
                if (statements.stream().anyMatch(one -> SENT.matcher(one).find())) {
                    sent.add(Stream.of(read, List.of(COMMIT), statements, List.of(COMMIT))
                            .flatMap(List::stream)
                            .toList());
                } else if (statements.stream().anyMatch(one -> one.contains(call))
                        && statements.stream().noneMatch(one -> WRITING.matcher(one).find())) {
                    read = List.copyOf(statements);
                }
                statements.clear();
            } else if (text.equalsIgnoreCase("rollback")) {
                statements.clear();
            } else if (!OF_THE_CONNECTION.matcher(text).find()) {
                statements.add(text);
            }
        }
        var sizes = sent.stream().map(List::size).sorted().toList();
        int usual = sizes.get(sizes.size() / 2);
        return sent.stream().filter(one -> one.size() == usual).toList();
    }

    /** What stands in more than one of them. */
    private static Set<String> shared(List<List<String>> transactions) {
        Map<String, Integer> first = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (int i = 0; i < transactions.size(); i++) {
            int number = i;
            transactions.get(i).forEach(text -> OWN.matcher(text).results().forEach(found -> {
                var seen = first.putIfAbsent(found.group(), number);
                if (seen != null && seen != number) {
                    shared.add(found.group());
                }
            }));
        }
        return shared;
    }

    // ---- sent again ----

    private void send(Connection connection) throws SQLException {
        var transaction = transactions.get(ThreadLocalRandom.current().nextInt(transactions.size()));
        Map<String, String> own = new HashMap<>();
        try (var statement = connection.createStatement()) {
            for (var text : transaction) {
                if (text.equals(COMMIT)) {
                    connection.commit();
                } else {
                    statement.execute(anew(text, own));
                }
            }
        }
    }

    private String anew(String text, Map<String, String> own) {
        var named = OWN.matcher(text)
                .replaceAll(found -> shared.contains(found.group())
                        ? found.group()
                        : own.computeIfAbsent(found.group(), this::another));
        return BYTES.matcher(named).replaceAll(found -> "x'" + key() + "'");
    }

    private String another(String before) {
        return switch (before.length()) {
            case 36 -> id().toString();
            case 64 -> key();
            default -> "1900-%d".formatted(references.incrementAndGet() % 1_000_000_000_000L);
        };
    }

    /** As the application's own: those that are made later come later. */
    private static UUID id() {
        var random = ThreadLocalRandom.current();
        return new UUID(
                System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(0x1000),
                random.nextLong() >>> 2 | Long.MIN_VALUE);
    }

    private static String key() {
        var bytes = new byte[KEY];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
