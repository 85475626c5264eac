package no.mandat.web.shared;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Optional;

/**
 * How a list is sorted, as it stands in its address: {@code ?sort=-TITLE}.
 *
 * @param <E> what it can be sorted by
 */
public record Sorted<E extends Enum<E>>(E by, boolean descending) {

    /** Under which name it stands there. */
    public static final String NAME = "sort";

    private static final String DOWN = "-";

    /** What the address says; nothing, where it says none of them. */
    public static <E extends Enum<E>> Optional<Sorted<E>> in(QueryParameters address, Class<E> columns) {
        var said = address.getSingleParameter(NAME).orElse("");
        return Arrays.stream(columns.getEnumConstants())
                .filter(column -> column.name().equals(said.replaceFirst("^" + DOWN, "")))
                .findFirst()
                .map(column -> new Sorted<>(column, said.startsWith(DOWN)));
    }

    /** As it stands in the address. */
    @Override
    public String toString() {
        return (descending ? DOWN : "") + by.name();
    }
}
