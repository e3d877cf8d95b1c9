package io.redress.spi;

import io.redress.id.TenantId;

/**
 * Names a register: a row of its own for a fact that spans cases.
 *
 * @param tenant the tenant
 * @param kind what it registers, such as {@code command} or {@code open-case}
 * @param key which one
 */
public record RegisterKey(TenantId tenant, String kind, String key) {}
