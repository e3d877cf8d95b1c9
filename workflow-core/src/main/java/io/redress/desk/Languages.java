package io.redress.desk;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Hibernate Validator without an expression language, in the languages that the library speaks. */
final class Languages implements Function<Locale, Validator> {
    private final Validator english;
    private final Validator chinese;

    private Languages(Validator english, Validator chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    static Languages load() {
        ParameterMessageInterpolator messages = new ParameterMessageInterpolator(
                Set.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE), Locale.ENGLISH, false);
        ValidatorFactory factory = Validation.byProvider(HibernateValidator.class)
                .configure()
                // A host's validation.xml is meant for the host's own validator.
                .ignoreXmlConfiguration()
                .messageInterpolator(messages)
                .buildValidatorFactory();
        return new Languages(
                speaking(factory, messages, Locale.ENGLISH), speaking(factory, messages, Locale.SIMPLIFIED_CHINESE));
    }

    private static Validator speaking(ValidatorFactory factory, MessageInterpolator messages, Locale language) {
        return factory.usingContext()
                .messageInterpolator(new Fixed(messages, language))
                .getValidator();
    }

    @Override
    public Validator apply(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? chinese : english;
    }

    private record Fixed(MessageInterpolator messages, Locale language) implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return messages.interpolate(template, context, language);
        }

        @Override
        public String interpolate(String template, Context context, Locale ignored) {
            return messages.interpolate(template, context, language);
        }
    }
}
