package no.mandat.journeys;

import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** What somebody does who looks after the server, by WildFly's own command line. */
final class Management {

    private static final int PORT = 9990 + Integer.parseInt(Place.OFFSET);
    private static final Path CLI = Optional.ofNullable(System.getenv("MANDAT_RUNTIME_DIR"))
            .map(Path::of)
            .orElseGet(() -> Place.ROOT.resolve(".runtime"))
            .resolve("wildfly/bin/jboss-cli.sh");

    private Management() {}

    /** Ends a session as its time does: the browser keeps the cookie, and isn't told. */
    static void end(Cookie session) {
        // What follows the dot names the server.
        var id = session.value.replaceFirst("\\..*", "");
        var answer = invalidate(id);
        if (answer.contains("\"outcome\" => \"success\"") && !answer.contains("\"result\" => false")) {
            return;
        }
        // Where the page's connection closes in the same moment, the operation breaks on it, and the session has ended
        // all the same.
        boolean broke = answer.contains("VaadinSession.getLockInstance()");
        if (!broke || !invalidate(id).contains("\"result\" => false")) {
            throw new AssertionError("the session was not ended: " + answer);
        }
    }

    private static String invalidate(String id) {
        return run("/deployment=mandat.war/subsystem=undertow:invalidate-session(session-id=\"%s\")".formatted(id));
    }

    private static String run(String command) {
        var cli = new ProcessBuilder(
                        CLI.toString(), "--connect", "--controller=localhost:" + PORT, "--command=" + command)
                .redirectErrorStream(true);
        cli.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            var running = cli.start();
            running.getOutputStream().close();
            return new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
