package no.mandat.workflow.shared;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
import no.mandat.domain.party.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address that mail can be sent to. Space around it is passed over; inside it there is none, no line break and no
 * mark that a mail's head is written with. The message is the key of the words.
 */
@Constraint(validatedBy = MailAddress.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface MailAddress {

    /** The key of the words. */
    String message() default "rule.email";

    /** Unused. */
    Class<?>[] groups() default {};

    /** Unused. */
    Class<? extends Payload>[] payload() default {};

    /** Checks it, and says which part was broken. */
    final class Check implements ConstraintValidator<MailAddress, @Nullable String> {

        private static final Pattern SHAPE = Pattern.compile(
                "[^\\s\\p{C}\\p{Z}@<>()\\[\\]\\\\,;:\"]+@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?");

        @Override
        public boolean isValid(@Nullable String address, ConstraintValidatorContext context) {
            if (address == null || address.isBlank()) {
                return broken(context, "rule.required");
            }
            var normal = EmailAddress.normal(address);
            if (normal.length() > EmailAddress.MOST) {
                return broken(context, "rule.tooLong");
            }
            return SHAPE.matcher(normal).matches() && !normal.contains("..");
        }

        private static boolean broken(ConstraintValidatorContext context, String key) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(key).addConstraintViolation();
            return false;
        }
    }
}
