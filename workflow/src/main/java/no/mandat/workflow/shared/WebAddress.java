package no.mandat.workflow.shared;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * An address on the web that people may be led to: {@code https} only, of a named host, with nobody's name or password in it,
 * and without the characters that an address can't hold.
 */
@Constraint(validatedBy = WebAddress.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface WebAddress {

    /** The most characters. */
    int MOST = 2000;

    /** The key of the words. */
    String message() default "rule.webAddress";

    /** Whether there need be none. */
    boolean optional() default false;

    /** Unused. */
    Class<?>[] groups() default {};

    /** Unused. */
    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Check implements ConstraintValidator<WebAddress, @Nullable String> {

        private boolean optional;

        @Override
        public void initialize(WebAddress rule) {
            optional = rule.optional();
        }

        @Override
        public boolean isValid(@Nullable String address, ConstraintValidatorContext context) {
            if (optional && (address == null || address.isBlank())) {
                return true;
            }
            return address != null && address.length() <= MOST && leadsSomewhere(address.strip());
        }

        private static boolean leadsSomewhere(String address) {
            try {
                var uri = new URI(address);
                var host = uri.getHost();
                return "https".equalsIgnoreCase(uri.getScheme())
                        && host != null
                        && host.contains(".")
                        && uri.getUserInfo() == null;
            } catch (URISyntaxException e) {
                // What isn't an address leads nowhere; whoever typed it is told so at the field.
                return false;
            }
        }
    }
}
