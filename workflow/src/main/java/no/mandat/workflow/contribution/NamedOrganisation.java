package no.mandat.workflow.contribution;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Whoever says what kind of organisation they speak for says which one. */
@Constraint(validatedBy = NamedOrganisation.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface NamedOrganisation {

    /** The key of the words. */
    String message() default "rule.organisationNamed";

    /** Unused. */
    Class<?>[] groups() default {};

    /** Unused. */
    Class<? extends Payload>[] payload() default {};

    /** Checks it, and says it at the field of the name. */
    final class Check implements ConstraintValidator<NamedOrganisation, @Nullable SpeaksFor> {

        @Override
        public boolean isValid(@Nullable SpeaksFor form, ConstraintValidatorContext context) {
            if (form == null || form.category() == null || form.speaksFor() != null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("organisation")
                    .addConstraintViolation();
            return false;
        }
    }
}
