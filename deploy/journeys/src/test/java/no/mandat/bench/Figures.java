package no.mandat.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** Figures go to the file that deploy/bench names, one a line: {@code name · measured · goal · ok|short}. */
final class Figures {

    private static final Path FILE = Path.of(Place.required("mandat.figures"));

    private Figures() {}

    /** A figure that must not be above its goal. */
    static void atMost(double goal, double measured, String name, String words, String goalWords) {
        var line = "%s · %s · ≤ %s · %s%n".formatted(name, words, goalWords, measured <= goal ? "ok" : "short");
        try {
            Files.writeString(FILE, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String words(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
