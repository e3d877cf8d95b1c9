package io.redress.desk;

import java.security.SecureRandom;
import java.util.function.Supplier;

/** Numbers cases so that nobody can guess one: 80 random bits in 16 characters of Crockford's base 32. */
final class Numbers implements Supplier<String> {
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 16;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String get() {
        StringBuilder number = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            number.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return number.toString();
    }
}
