package io.redress.store.jdbc;

import io.redress.casefile.Recipient;
import io.redress.codec.Codec;
import io.redress.codec.Stored;
import java.util.Map;

/** To whom a message goes and what its text needs, as they stand in one column of its row. */
@Stored("redress/letter/1")
record Letter(Recipient to, Map<String, String> arguments) {
    private static final Codec CODEC = Codec.builder().type(Letter.class).build();

    static Letter read(String json) {
        return CODEC.read(json, Letter.class).value();
    }

    String json() {
        return CODEC.write(this, Letter.class);
    }
}
