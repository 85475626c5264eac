package no.mandat.workflow.shared;

import java.lang.reflect.Method;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Whether the use case that is running has asked who may do this. The access rules mark it; the guard reads it. A use case
 * that calls another one is asked for itself.
 */
public final class AccessAsked {

    private static final ScopedValue<AccessAsked> CURRENT = ScopedValue.newInstance();

    private boolean asked;

    private AccessAsked() {}

    static @Nullable Object duringCall(Callable<@Nullable Object> call) throws Exception {
        return ScopedValue.where(CURRENT, new AccessAsked()).call(call::call);
    }

    /** Says that access was asked for, whatever the answer was. */
    public static void mark() {
        if (CURRENT.isBound()) {
            CURRENT.get().asked = true;
        }
    }

    static void requireAsked(Method useCase) {
        if (!CURRENT.get().asked) {
            throw new IllegalStateException("%s.%s returned without asking for access"
                    .formatted(useCase.getDeclaringClass().getSimpleName(), useCase.getName()));
        }
    }
}
