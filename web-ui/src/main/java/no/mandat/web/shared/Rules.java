package no.mandat.web.shared;

import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import jakarta.validation.ConstraintViolation;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A form's own rules at its fields. They stand on the command's form record, where the use case checks them too; here their
 * keys become words.
 *
 * @param <F> the form record
 */
public final class Rules<F> {

    private final jakarta.validation.Validator validator;
    private final Class<F> form;

    /** The rules of the form record. */
    public Rules(jakarta.validation.Validator validator, Class<F> form) {
        this.validator = validator;
        this.form = form;
    }

    /** The rules of one of its components. */
    public <T> Validator<T> of(String component) {
        return (value, context) -> validator.validateValue(form, component, value).stream()
                .findFirst()
                .map(broken -> ValidationResult.error(words(broken, value)))
                .orElseGet(ValidationResult::ok);
    }

    /** Those that a filled in form breaks, in words, each by the component at which it is said: of several components together, say. */
    public Map<String, String> brokenBy(F filled) {
        Map<String, String> said = new LinkedHashMap<>();
        validator
                .validate(filled)
                .forEach(broken -> said.putIfAbsent(broken.getPropertyPath().toString(), Say.t(broken.getMessage())));
        return said;
    }

    private static String words(ConstraintViolation<?> broken, Object value) {
        var most = broken.getConstraintDescriptor().getAttributes().get("max");
        if (broken.getMessage().equals("rule.tooLong") && value instanceof String text && most != null) {
            return Say.t("rule.tooLongBy", most, text.codePointCount(0, text.length()));
        }
        return Say.t(broken.getMessage());
    }
}
