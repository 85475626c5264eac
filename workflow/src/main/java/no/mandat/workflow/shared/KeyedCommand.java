package no.mandat.workflow.shared;

import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** A call of a use case whose command has a key. */
record KeyedCommand(UUID key, String name, Keyed content, Class<?> resultType) {

    static Optional<KeyedCommand> of(InvocationContext call) {
        return Arrays.stream(call.getParameters())
                .filter(Keyed.class::isInstance)
                .map(Keyed.class::cast)
                .map(command -> new KeyedCommand(
                        command.key(),
                        command.getClass().getSimpleName(),
                        command,
                        call.getMethod().getReturnType()))
                .findFirst();
    }
}
