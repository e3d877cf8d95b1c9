package io.redress.failure;

import io.redress.id.CommandKey;
import io.redress.id.TenantId;

/** The command key was used before for another payload. Nothing was changed. Code {@code key-reused}. */
public final class KeyReusedException extends RedressException {
    private static final long serialVersionUID = 1L;

    private final transient TenantId tenant;
    private final transient CommandKey key;

    /**
     * Reports it.
     *
     * @param tenant the tenant
     * @param key the key
     */
    public KeyReusedException(TenantId tenant, CommandKey key) {
        super("key-reused", "key " + key + " of tenant " + tenant + " was used before with another payload");
        this.tenant = tenant;
        this.key = key;
    }

    /**
     * Names the tenant.
     *
     * @return the tenant
     */
    public TenantId tenant() {
        return tenant;
    }

    /**
     * Names the key.
     *
     * @return the key
     */
    public CommandKey key() {
        return key;
    }
}
