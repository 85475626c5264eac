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

/** An e-mail address that mail can be sent to in its {@linkplain EmailAddress#normal normal form}. The message is the key of the words. */
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

    /** Checks it, and says what is wrong with it. */
    final class Check implements ConstraintValidator<MailAddress, @Nullable String> {

        private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{M}\\p{N}]");

        @Override
        public boolean isValid(@Nullable String address, ConstraintValidatorContext context) {
            if (address == null || address.isBlank()) {
                return broken(context, "rule.required");
            }
            var normal = EmailAddress.normal(address);
            if (normal.length() > EmailAddress.MOST) {
                return broken(context, "rule.tooLong");
            }
            if (EmailAddress.isSendable(normal)) {
                return true;
            }
            return isAnAddressButForLetters(normal) && broken(context, "rule.emailLetters");
        }

        /** Whether it could be sent to if the letters before its @ were those of ASCII. */
        private static boolean isAnAddressButForLetters(String address) {
            int at = address.lastIndexOf('@');
            return at > 0
                    && EmailAddress.isSendable(
                            LETTER.matcher(address.substring(0, at)).replaceAll("a") + address.substring(at));
        }

        private static boolean broken(ConstraintValidatorContext context, String key) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(key).addConstraintViolation();
            return false;
        }
    }
}
