package no.mandat.workflow.notification;

import java.util.regex.Pattern;

/** Addresses within the application. */
final class Paths {

    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\"<>\\\\]]*");

    private Paths() {}

    static void requireOwn(String path) {
        if (!OWN.matcher(path).matches()) {
            throw new IllegalArgumentException("not a path of the application: " + path);
        }
    }
}
