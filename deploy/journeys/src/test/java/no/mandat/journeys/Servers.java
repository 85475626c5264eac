package no.mandat.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The servers of the instance under test, for those who stop them. */
final class Servers {

    private Servers() {}

    /** Ends a server at once, as a crash does: nothing is said or written any more. */
    static void kill(String part) {
        try {
            var pid = Long.parseLong(
                    Files.readString(Place.instance().resolve("pids").resolve(part))
                            .strip());
            var server = ProcessHandle.of(pid).orElseThrow();
            server.destroyForcibly();
            server.onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts what doesn't run, and waits until it serves. */
    static void start() {
        var log = Path.of("target", "up.log");
        var up = new ProcessBuilder("deploy/up", "--offset", Place.OFFSET)
                .directory(Place.ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        try {
            var running = up.start();
            running.getOutputStream().close();
            if (!running.waitFor(5, TimeUnit.MINUTES) || running.exitValue() != 0) {
                throw new AssertionError("deploy/up failed:\n" + Files.readString(log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
