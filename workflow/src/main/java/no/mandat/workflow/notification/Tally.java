package no.mandat.workflow.notification;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What a look through the mailbox of bounces has found, in numbers. */
final class Tally {

    private final Map<Found, Integer> numbers = new EnumMap<>(Found.class);
    private boolean more;

    void add(Found found) {
        numbers.merge(found, 1, Integer::sum);
    }

    /** There is more than could be looked at. */
    void leftMore() {
        more = true;
    }

    boolean hasMore() {
        return more;
    }

    Map<Found, Integer> numbers() {
        return Map.copyOf(numbers);
    }

    /** For the log. */
    @Override
    public String toString() {
        return numbers.entrySet().stream()
                .map(number -> number.getKey().word() + " " + number.getValue())
                .collect(Collectors.joining(", "));
    }
}
