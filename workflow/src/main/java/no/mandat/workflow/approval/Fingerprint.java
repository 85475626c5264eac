package no.mandat.workflow.approval;

/** A hash as people compare it: its first eight digits, in two groups. */
final class Fingerprint {

    private static final int GROUP = 4;

    private Fingerprint() {}

    static String of(String hash) {
        return hash.length() < 2 * GROUP ? hash : hash.substring(0, GROUP) + " " + hash.substring(GROUP, 2 * GROUP);
    }
}
