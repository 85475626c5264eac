package no.mandat.workflow.shared;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    /** Looked up once each: the registry compares all that it has with what it is asked for. */
    private final Map<Ended, Timer> timers = new ConcurrentHashMap<>();

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
            sample.stop(timers.computeIfAbsent(new Ended(name(call), end), this::timer));
        }
    }

    private Timer timer(Ended ended) {
        return registry.timer("mandat.use.case", "name", ended.name(), "end", ended.end());
    }

    private static String name(InvocationContext call) {
        var method = call.getMethod();
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private record Ended(String name, String end) {}
}
