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

/**
 * A name or a title: not blank, at most {@link #max()} characters, without control characters and without the marks that
 * turn the direction of the text around it. Letters of any script, and emoji, are welcome. The message is the key of the
 * words.
 */
@Constraint(validatedBy = OneLine.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface OneLine {

    /** The most characters (Unicode code points). */
    int max();

    /** The key of the words. */
    String message() default "rule.oneLine";

    /** Unused. */
    Class<?>[] groups() default {};

    /** Unused. */
    Class<? extends Payload>[] payload() default {};

    /** Checks it, and says which part was broken. */
    final class Check implements ConstraintValidator<OneLine, @Nullable String> {

        private int max;

        @Override
        public void initialize(OneLine rule) {
            max = rule.max();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || text.isBlank() ? broken(context, "rule.required") : isValid(text, max, context);
        }

        /** Whether a text that isn't empty is one, with the key of what was broken told. */
        public static boolean isValid(String text, int max, ConstraintValidatorContext context) {
            if (text.codePointCount(0, text.length()) > max) {
                return broken(context, "rule.tooLong");
            }
            return text.codePoints().noneMatch(Check::isForbidden) || broken(context, "rule.oneLine");
        }

        private static boolean isForbidden(int character) {
            boolean turnsDirection =
                    (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
            boolean halfPair = Character.getType(character) == Character.SURROGATE;
            return Character.isISOControl(character) || turnsDirection || halfPair;
        }

        private static boolean broken(ConstraintValidatorContext context, String key) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(key).addConstraintViolation();
            return false;
        }
    }
}
