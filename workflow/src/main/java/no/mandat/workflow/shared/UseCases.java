package no.mandat.workflow.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A service or a set of queries. Each public method is a use case: it runs in a transaction, is tried again when the
 * database asks for it ({@link ConflictRetry}), acts once for each key ({@link UseCaseGuard}), and fails when it returns
 * without having asked for access.
 */
@Stereotype
@ApplicationScoped
@Transactional
@Guarded
@RetriedOnConflict
@Metered
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface UseCases {}
