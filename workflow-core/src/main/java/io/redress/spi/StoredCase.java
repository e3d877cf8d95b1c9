package io.redress.spi;

import io.redress.id.CaseId;
import io.redress.id.TenantId;
import io.redress.timeline.ChainHead;

/**
 * A case as it is stored: the truth, of which everything else follows.
 *
 * @param tenant the tenant
 * @param id the case
 * @param index its columns
 * @param head the end of its timeline's chain; its number fences every write
 * @param body the case file in canonical JSON
 */
public record StoredCase(TenantId tenant, CaseId id, Index index, ChainHead head, String body) {}
