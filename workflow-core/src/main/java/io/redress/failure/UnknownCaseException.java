package io.redress.failure;

import io.redress.id.CaseId;
import io.redress.id.TenantId;

/** The tenant has no such case. A case of another tenant is reported in the same words. Code {@code unknown-case}. */
public final class UnknownCaseException extends RedressException {
    private static final long serialVersionUID = 1L;

    private final transient TenantId tenant;
    private final transient CaseId caseId;

    /**
     * Reports it.
     *
     * @param tenant the tenant asked
     * @param caseId the case asked for
     */
    public UnknownCaseException(TenantId tenant, CaseId caseId) {
        super("unknown-case", "tenant " + tenant + " has no case " + caseId);
        this.tenant = tenant;
        this.caseId = caseId;
    }

    /**
     * Names the tenant asked.
     *
     * @return the tenant asked
     */
    public TenantId tenant() {
        return tenant;
    }

    /**
     * Names the case asked for.
     *
     * @return the case asked for
     */
    public CaseId caseId() {
        return caseId;
    }
}
