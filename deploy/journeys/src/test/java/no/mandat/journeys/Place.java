package no.mandat.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the system under test stands, as {@code deploy/test} says by system properties. */
final class Place {

    static final String MANDAT = required("mandat.url");
    static final String MAIL = required("mandat.mail");
    static final String KEYCLOAK = required("mandat.keycloak");
    static final String CHROMIUM = required("mandat.chromium");
    static final String OFFSET = required("mandat.offset");

    /** The checkout; the tests run in their module's folder. */
    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private Place() {}

    /** The folder of the instance, with its pids and its secrets. */
    static Path instance() {
        var runs = Optional.ofNullable(System.getenv("MANDAT_RUN_DIR")).map(Path::of);
        return runs.orElseGet(() -> ROOT.resolve(".run")).resolve(OFFSET);
    }

    /** A secret of the instance, by its name in {@code secrets.env}. */
    static String secret(String name) {
        try (var lines = Files.lines(instance().resolve("secrets.env"))) {
            return lines.filter(line -> line.startsWith(name + "="))
                    .map(line -> line.substring(name.length() + 1))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String required(String name) {
        return Optional.ofNullable(System.getProperty(name))
                .orElseThrow(() -> new IllegalStateException("-D" + name + " is missing: deploy/test sets it"));
    }
}
