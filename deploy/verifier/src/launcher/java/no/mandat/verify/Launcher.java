package no.mandat.verify;

/**
 * Starts the program. Compiled for a Java that is far older than the one that the program needs: by itself Java ends with 1 where it is too old, and that is what the program says where something is
 * wrong.
 */
public final class Launcher {

    private static final int NOT_DONE = 2;

    private Launcher() {}

    /** Ends with 2 where this Java is too old, and else as the program does. */
    public static void main(String[] args) throws ReflectiveOperationException {
        try {
            Class.forName("no.mandat.verify.Main")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) args);
        } catch (UnsupportedClassVersionError e) {
            System.err.println("Nothing was checked: this is Java " + System.getProperty("java.version")
                    + ", and Java 25 is needed.");
            System.exit(NOT_DONE);
        }
    }
}
