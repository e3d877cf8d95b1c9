package io.redress.money;

/**
 * Thrown when two amounts of different currencies are added, compared or weighed against each other. Redress converts
 * no currencies: the host does that with a rate of its own before the amounts meet.
 */
public final class CurrencyMismatchException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    // Transient, as exceptions here are not meant for Java serialization.
    private final transient Money first;
    private final transient Money second;

    /**
     * Describes two amounts that cannot meet.
     *
     * @param first the amount that was asked
     * @param second the amount that was passed to it
     */
    public CurrencyMismatchException(Money first, Money second) {
        super("amounts of different currencies: " + first + " and " + second);
        this.first = first;
        this.second = second;
    }

    /**
     * The amount that was asked.
     *
     * @return the first of the two amounts
     */
    public Money first() {
        return first;
    }

    /**
     * The amount that was passed to it.
     *
     * @return the second of the two amounts
     */
    public Money second() {
        return second;
    }
}
