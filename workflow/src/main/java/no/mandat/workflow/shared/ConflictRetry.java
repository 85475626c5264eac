package no.mandat.workflow.shared;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import no.mandat.workflow.shared.RequestLog.AlreadyCarriedOut;
import org.jspecify.annotations.Nullable;

/**
 * Stands outside the transaction: a deadlock, a lock time-out, a row that changed since the snapshot, or a version that
 * moved meanwhile is tried again as a new transaction, under the same key; so is an answer that is not to be believed
 * ({@link DoubtfulAnswer}). Only the outermost call retries, for an inner one has no transaction of its own to begin again.
 */
@RetriedOnConflict
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class ConflictRetry {

    private static final int ATTEMPTS = 4;

    private final RequestLog requests;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    @Inject
    ConflictRetry(RequestLog requests) {
        this.requests = requests;
    }

    @AroundInvoke
    @Nullable Object retry(InvocationContext call) throws Exception {
        if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            return call.proceed();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return call.proceed();
            } catch (AlreadyCarriedOut e) {
                return requests.firstResult(e.command());
            } catch (DoubtfulAnswer e) {
                if (attempt == ATTEMPTS) {
                    throw e.refused();
                }
            } catch (Exception e) {
                if (attempt == ATTEMPTS || !passes(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean passes(Exception fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) {
                return true;
            }
        }
        return SqlFault.passes(fault);
    }
}
