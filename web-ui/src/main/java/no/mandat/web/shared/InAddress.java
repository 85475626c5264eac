package no.mandat.web.shared;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of a page is shown, as it stands in its address. What the address says wrongly is passed over. */
public final class InAddress {

    private InAddress() {}

    /** The constant that stands there by its name. */
    public static <E extends Enum<E>> Optional<E> constant(QueryParameters address, String name, Class<E> type) {
        return address.getSingleParameter(name).flatMap(text -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst());
    }

    /** The id that stands there. */
    public static Optional<UUID> id(QueryParameters address, String name) {
        return address.getSingleParameter(name).flatMap(text -> {
            try {
                return Optional.of(UUID.fromString(text));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }

    /** Says it in an address to come, unless there is nothing to say. */
    public static void say(Map<String, String> said, String name, @Nullable Object value) {
        if (value != null) {
            said.put(name, value.toString());
        }
    }
}
