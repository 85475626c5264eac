package no.mandat.web.shared;

import jakarta.resource.ResourceException;
import jakarta.transaction.HeuristicMixedException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be told of an exception that nobody foresaw. */
public final class Faults {

    /** A value that MariaDB quotes as it is, also where there is an apostrophe in it. */
    private static final Pattern DUPLICATE = Pattern.compile("Duplicate entry '.*' for key", Pattern.DOTALL);

    /** What a database quotes in its words: values that people wrote, addresses among them. */
    private static final Pattern QUOTED = Pattern.compile("(?:'[^']*+')++");

    /** The class of SQL states that say that a connection could not be had or was lost. */
    private static final String NO_CONNECTION = "08";

    /** What MariaDB says where its disk is full, a table can't grow, or another holds too long what is asked for. */
    private static final Set<Integer> NO_ROOM_OR_TURN = Set.of(1021, 1026, 1114, 1205);

    /** What the system says where a disk is full. */
    private static final String NO_SPACE = "No space left on device";

    private Faults() {}

    /**
     * Whether the database was away, or there was no room on a disk: the next moment there may be. Where it went while it was to keep
     * something, nobody knows whether it did; whatever is sent again is sent under the same key, and is kept once.
     */
    public static boolean isOutage(Throwable fault) {
        return causes(fault).anyMatch(cause -> switch (cause) {
            case ResourceException _, HeuristicMixedException _ -> true;
            case SQLException refused -> isOutage(refused);
            case IOException broken ->
                Optional.ofNullable(broken.getMessage()).orElse("").contains(NO_SPACE);
            default -> false;
        });
    }

    private static boolean isOutage(SQLException refused) {
        return Optional.ofNullable(refused.getSQLState()).orElse("").startsWith(NO_CONNECTION)
                || NO_ROOM_OR_TURN.contains(refused.getErrorCode());
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
                    fault.getMessage() == null ? null : withoutQuoted(fault.getMessage()),
                    fault.getCause() == null ? null : new Discreet(fault.getCause()));
            name = fault.getClass().getName();
            setStackTrace(fault.getStackTrace());
        }

        private static String withoutQuoted(String words) {
            var rest = DUPLICATE.matcher(words).replaceAll("Duplicate entry '…' for key");
            return QUOTED.matcher(rest).replaceAll("'…'");
        }

        @Override
        public String toString() {
            return getMessage() == null ? name : name + ": " + getMessage();
        }
    }
}
