package no.mandat.workflow.shared;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import no.mandat.domain.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Measures each use case, retries and commit included: {@code mandat_use_case_seconds} by name and by how it ended
 * ({@code done}, {@code refused}, {@code failed}).
 */
@Metered
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 50)
class UseCaseMeter {

    private final MeterRegistry registry;

    @Inject
    UseCaseMeter(MeterRegistry registry) {
        this.registry = registry;
    }

    @AroundInvoke
    @Nullable Object measure(InvocationContext call) throws Exception {
        var sample = Timer.start(registry);
        var end = "failed";
        try {
            Object result = call.proceed();
            end = "done";
            return result;
        } catch (RefusedException e) {
            end = "refused";
            throw e;
        } finally {
            sample.stop(registry.timer("mandat.use.case", "name", name(call), "end", end));
        }
    }

    private static String name(InvocationContext call) {
        var method = call.getMethod();
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
