package no.mandat.verify;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Both verifiers as somebody runs them: a process each, with as much memory as they are promised to need. */
enum Programs {
    FIRST(List.of(
            java(),
            // As deploy/verify has it.
            "-Xmx256m",
            "-cp",
            classes(),
            Launcher.class.getName())),
    SECOND(List.of("bash", "-c", "ulimit -v \"$0\" && exec python3 second.py \"$@\"", "1048576"));

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> command;

    Programs(List<String> command) {
        this.command = command;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String classes() {
        try {
            return Path.of(Main.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** @param in what comes on standard input */
    Ended run(List<String> arguments, Path in) throws IOException, InterruptedException {
        var all = new ArrayList<>(command);
        all.addAll(arguments);
        return ended(all, in);
    }

    /** The first one, under a Java for which the program is too new. */
    static Ended underAnOldJava(Path folder) throws IOException, InterruptedException {
        var there = Path.of("no", "mandat", "verify");
        Files.createDirectories(folder.resolve(there));
        for (var name : List.of("Launcher.class", "Main.class")) {
            var bytes = Files.readAllBytes(Path.of(classes()).resolve(there).resolve(name));
            if (name.startsWith("Main")) {
                // The version of the class file: of a Java that isn't there yet.
                bytes[6] = 1;
            }
            var unused = Files.write(folder.resolve(there).resolve(name), bytes);
        }
        return ended(List.of(java(), "-cp", folder.toString(), Launcher.class.getName()), folder.resolve("log"));
    }

    private static Ended ended(List<String> all, Path in) throws IOException, InterruptedException {
        var out = Files.createTempFile("verify", "out");
        var err = Files.createTempFile("verify", "err");
        try {
            int code = new ProcessBuilder(all)
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start()
                    .waitFor();
            return new Ended(code, Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** @param code with which it ended */
    record Ended(int code, String out, String err) {}
}
