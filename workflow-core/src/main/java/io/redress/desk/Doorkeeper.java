package io.redress.desk;

import io.redress.casefile.Action;
import io.redress.failure.InvalidInputException;
import io.redress.failure.Violation;
import io.redress.party.PersonalText;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Checks the Jakarta constraints of what comes in. */
final class Doorkeeper {
    private static final int SHOWN = 100;

    private final Function<Locale, Validator> validators;

    Doorkeeper(Function<Locale, Validator> validators) {
        this.validators = validators;
    }

    /** Every broken constraint, sorted by path, in a language. */
    List<Violation> check(Object input, Locale locale) {
        return validators.apply(locale).validate(input).stream()
                .map(Doorkeeper::violation)
                .sorted(Comparator.comparing(Violation::path).thenComparing(Violation::message))
                .toList();
    }

    /** Lets nothing in that breaks a constraint. */
    void admit(Action action, Locale locale) {
        List<Violation> violations = check(action, locale);
        if (!violations.isEmpty()) {
            throw new InvalidInputException(violations);
        }
    }

    private static Violation violation(ConstraintViolation<?> broken) {
        String path = broken.getPropertyPath().toString();
        return new Violation(path, shown(broken.getInvalidValue()), broken.getMessage());
    }

    private static String shown(Object value) {
        String text = value instanceof PersonalText.Plain plain ? plain.words() : String.valueOf(value);
        if (text.length() <= SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return text.substring(0, end) + "…";
    }
}
