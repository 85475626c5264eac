package no.mandat.bench;

import java.util.Optional;

/** Where the system stands, as {@code deploy/bench} says by system properties. */
final class Place {

    static final String MANDAT = required("mandat.url");
    static final String CHROMIUM = required("mandat.chromium");
    static final String SERVER_PROCESS = required("mandat.process");

    private Place() {}

    static String required(String name) {
        return Optional.ofNullable(System.getProperty(name))
                .orElseThrow(() -> new IllegalStateException("-D" + name + " is missing: deploy/bench sets it"));
    }
}
