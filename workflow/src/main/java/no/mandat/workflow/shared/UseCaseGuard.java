package no.mandat.workflow.shared;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.shared.SharedRefusal.InvalidField;
import org.jspecify.annotations.Nullable;

/**
 * Stands inside the transaction, around the use case: enters the command's key first, and lets nothing return that has not
 * asked for access. What breaks the rules of a form leaves as a refusal. That something isn't there is believed only of a
 * transaction that could still have been committed ({@link DoubtfulAnswer}).
 */
@Guarded
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class UseCaseGuard {

    private final RequestLog requests;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    @Inject
    UseCaseGuard(RequestLog requests) {
        this.requests = requests;
    }

    @AroundInvoke
    @Nullable Object guard(InvocationContext call) throws Exception {
        return AccessAsked.duringCall(() -> {
            var command = KeyedCommand.of(call);
            command.ifPresent(requests::enter);
            Object result = proceed(call);
            AccessAsked.requireAsked(call.getMethod());
            command.ifPresent(keyed -> requests.complete(keyed, result));
            return result;
        });
    }

    private @Nullable Object proceed(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (RefusedException e) {
            if (e.refusal() instanceof SharedRefusal.NotThereOrNotYours && isDoomed()) {
                throw new DoubtfulAnswer(e);
            }
            throw e;
        } catch (ConstraintViolationException e) {
            throw new RefusedException(new SharedRefusal.InvalidInput(e.getConstraintViolations().stream()
                    .map(broken -> new InvalidField(name(broken.getPropertyPath()), broken.getMessage()))
                    .toList()));
        }
    }

    /** Something has decided already that nothing will be committed: a connection that was cut, say. */
    private boolean isDoomed() {
        return transactions.getTransactionStatus() == Status.STATUS_MARKED_ROLLBACK;
    }

    /** The last in the path that is a field, not an item of a list of values; if it stands in an item of a list, with that. */
    private static String name(Path path) {
        var name = "";
        var list = "";
        for (var node : path) {
            if (node.getName() != null && node.getKind() != ElementKind.CONTAINER_ELEMENT) {
                list = node.getIndex() == null ? "" : "%s[%d].".formatted(name, node.getIndex());
                name = node.getName();
            }
        }
        return list + name;
    }
}
