package io.redress.replay;

/** Says that a case asks for a convention which the library does not have, and why. */
public final class NotOfferedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says why.
     *
     * @param why what is not offered, and why
     */
    public NotOfferedException(String why) {
        super(why);
    }
}
