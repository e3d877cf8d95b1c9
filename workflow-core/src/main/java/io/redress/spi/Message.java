package io.redress.spi;

import io.redress.casefile.Recipient;
import io.redress.casefile.Rung;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Something to be told, written with the change that causes it and delivered afterwards.
 *
 * @param key its name
 * @param template what to tell, a key of the host's texts
 * @param to whom
 * @param arguments what the text needs, nothing personal
 * @param onlyIn the stored name of the state in which it still matters; always when empty
 * @param onlyAt the place of a deadline at which it still matters; always when empty
 * @param writtenAt when it was written
 * @param notBefore from when it may be delivered; at once when empty
 */
public record Message(
        MessageKey key,
        String template,
        Recipient to,
        Map<String, String> arguments,
        Optional<String> onlyIn,
        Optional<Rung> onlyAt,
        Instant writtenAt,
        Optional<Instant> notBefore) {

    /**
     * Copies the arguments.
     *
     * @param key its name
     * @param template what to tell, a key of the host's texts
     * @param to whom
     * @param arguments what the text needs, nothing personal
     * @param onlyIn the stored name of the state in which it still matters; always when empty
     * @param onlyAt the place of a deadline at which it still matters; always when empty
     * @param writtenAt when it was written
     * @param notBefore from when it may be delivered; at once when empty
     */
    public Message {
        arguments = Map.copyOf(arguments);
    }
}
