package io.redress.desk;

import io.redress.id.CommandKey;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Command keys that follow from others, so that a command made of several can be repeated. */
final class Keys {
    private Keys() {}

    /** The same parts always give the same key. */
    static CommandKey derived(Object... parts) {
        StringBuilder all = new StringBuilder();
        for (Object part : parts) {
            all.append(all.length() == 0 ? "" : "/").append(part);
        }
        return CommandKey.of(UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8))
                .toString());
    }
}
