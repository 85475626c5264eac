package no.mandat.workflow.contribution;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import no.mandat.domain.contribution.Translated;
import no.mandat.workflow.shared.OneLine;
import org.jspecify.annotations.Nullable;

/** A text in several languages: at most so many characters in each. It may say nothing: a draft need not be complete. */
@Constraint(validatedBy = Texts.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@interface Texts {

    /** The most characters (Unicode code points) in each language. */
    int max();

    /** Whether each is one line, as a title is. */
    boolean line() default false;

    /** The key of the words. */
    String message() default "rule.tooLong";

    /** Unused. */
    Class<?>[] groups() default {};

    /** Unused. */
    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Check implements ConstraintValidator<Texts, @Nullable Translated> {

        private int max;
        private boolean line;

        @Override
        public void initialize(Texts rule) {
            max = rule.max();
            line = rule.line();
        }

        @Override
        public boolean isValid(@Nullable Translated text, ConstraintValidatorContext context) {
            return text == null || text.texts().values().stream().allMatch(one -> isValid(one, context));
        }

        private boolean isValid(String text, ConstraintValidatorContext context) {
            return line ? OneLine.Check.isValid(text, max, context) : text.codePointCount(0, text.length()) <= max;
        }
    }
}
