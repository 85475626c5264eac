package no.mandat.workflow.shared;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** As {@link OneLine}, or nothing at all. */
@Constraint(validatedBy = OptionalLine.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface OptionalLine {

    /** The most characters (Unicode code points). */
    int max();

    /** The key of the words. */
    String message() default "rule.oneLine";

    /** Unused. */
    Class<?>[] groups() default {};

    /** Unused. */
    Class<? extends Payload>[] payload() default {};

    /** Checks it, and says which part was broken. */
    final class Check implements ConstraintValidator<OptionalLine, @Nullable String> {

        private int max;

        @Override
        public void initialize(OptionalLine rule) {
            max = rule.max();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || text.isBlank() || OneLine.Check.isValid(text, max, context);
        }
    }
}
