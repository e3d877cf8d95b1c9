package io.redress.store.jdbc.crash;

import io.redress.money.Money;
import io.redress.remedy.Fulfilment;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A bank in another process than the desk: it keeps its book in a file, pays at most once under a key, pays ten yuan in two
 * parts, and says of six yuan first that they are on their way.
 */
final class Bank {
    private final Lines book;

    Bank(Lines book) {
        this.book = book;
    }

    /** Takes a payment on, once; from when this returns it is paid. */
    void pay(String key, Money asked) {
        if (!paid().containsKey(key)) {
            Money amount = asked.equals(Money.of("CNY", "10.00")) ? asked.dividedBy(2, RoundingMode.UP) : asked;
            book.add(key + " " + amount);
        }
    }

    /** What it says about a payment: the word that {@link #read} understands. */
    String word(String key, Question question) {
        Map<String, Money> paid = paid();
        Money amount = paid.get(key);
        if (amount == null) {
            return "not-found";
        }
        return question == Question.PAY && amount.equals(Money.of("CNY", "6.00")) ? "pending" : "settled " + amount;
    }

    /** What it is asked. */
    enum Question {
        PAY,
        FIND
    }

    static Fulfilment read(String word, String key) {
        if (word.startsWith("settled ")) {
            return Fulfilment.settled("bank/" + key, Money.parse(word.substring("settled ".length())));
        }
        return word.equals("pending")
                ? Fulfilment.pending("bank/" + key, Duration.ofHours(1))
                : new Fulfilment.NotFound();
    }

    Map<String, Money> paid() {
        Map<String, Money> paid = new LinkedHashMap<>();
        for (String line : lines()) {
            String[] words = line.split(" ", 2);
            if (paid.put(words[0], Money.parse(words[1])) != null) {
                throw new IllegalStateException("the bank paid " + words[0] + " twice");
            }
        }
        return paid;
    }

    private List<String> lines() {
        return book.read();
    }
}
