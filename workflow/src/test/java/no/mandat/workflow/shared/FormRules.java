package no.mandat.workflow.shared;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** The rules of forms, without a server. */
public final class FormRules {

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private FormRules() {}

    /** Asks for them. */
    public static Validator validator() {
        return VALIDATOR;
    }

    /** The keys of those that a form breaks. */
    static List<String> broken(Object form) {
        return VALIDATOR.validate(form).stream()
                .map(ConstraintViolation::getMessage)
                .toList();
    }
}
