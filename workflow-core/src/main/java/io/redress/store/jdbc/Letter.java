package io.redress.store.jdbc;

import io.redress.casefile.Recipient;
import io.redress.casefile.Rung;
import io.redress.codec.Codec;
import io.redress.codec.Stored;
import io.redress.spi.Message;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** To whom a message goes, what its text needs and when it matters, as they stand in one column of its row. */
@Stored("redress/letter/1")
record Letter(Recipient to, Map<String, String> arguments, Optional<Rung> onlyAt, Optional<Instant> notBefore) {
    private static final Codec CODEC = Codec.builder().type(Letter.class).build();

    static Letter of(Message message) {
        return new Letter(message.to(), message.arguments(), message.onlyAt(), message.notBefore());
    }

    static Letter read(String json) {
        return CODEC.read(json, Letter.class).value();
    }

    String json() {
        return CODEC.write(this, Letter.class);
    }
}
