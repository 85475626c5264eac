package no.mandat.web.shared;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be told of an exception that nobody foresaw. */
public final class Faults {

    /** What a database quotes in its words: values that people wrote, addresses among them. */
    private static final Pattern QUOTED = Pattern.compile("'(?:[^']|'')*'");

    /** The class of SQL states that say that a connection could not be had or was lost. */
    private static final String NO_CONNECTION = "08";

    private Faults() {}

    /** Whether the database was away: it may be back the next moment. */
    public static boolean isOutage(Throwable fault) {
        return causes(fault)
                .anyMatch(cause -> cause instanceof jakarta.resource.ResourceException
                        || cause instanceof SQLException refused
                                && Optional.ofNullable(refused.getSQLState())
                                        .orElse("")
                                        .startsWith(NO_CONNECTION));
    }

    /** The same exception for the log: its kinds and places, and its words without what the database quotes in them. */
    static Throwable discreet(Throwable fault) {
        return new Discreet(fault);
    }

    /** An exception and what it came from. */
    static Stream<Throwable> causes(Throwable fault) {
        return Stream.<@Nullable Throwable>iterate(fault, cause -> cause != null, Throwable::getCause)
                .map(cause -> (Throwable) cause);
    }

    private static final class Discreet extends Throwable {

        private static final long serialVersionUID = 1L;

        private final String name;

        private Discreet(Throwable fault) {
            super(
                    fault.getMessage() == null
                            ? null
                            : QUOTED.matcher(fault.getMessage()).replaceAll("'…'"),
                    fault.getCause() == null ? null : new Discreet(fault.getCause()));
            name = fault.getClass().getName();
            setStackTrace(fault.getStackTrace());
        }

        @Override
        public String toString() {
            return getMessage() == null ? name : name + ": " + getMessage();
        }
    }
}
