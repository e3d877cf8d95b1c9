package io.redress.replay;

/** Says that a case asks for a convention which the library does not have, and why. */
final class NotOfferedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotOfferedException(String why) {
        super(why);
    }
}
