package io.redress.desk;

import io.redress.id.CaseId;
import io.redress.id.TenantId;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.MDC;

/** The words that every log line of a command carries. Never anything personal. */
final class Scope {
    private static final String TENANT = "redress.tenant";
    private static final String CASE = "redress.case";
    private static final String ACTION = "redress.action";

    private Scope() {}

    static <T> T within(TenantId tenant, Optional<CaseId> caseId, String action, Supplier<T> work) {
        MDC.put(TENANT, tenant.value());
        MDC.put(ACTION, action);
        caseId.ifPresent(id -> MDC.put(CASE, id.value()));
        try {
            return work.get();
        } finally {
            MDC.remove(TENANT);
            MDC.remove(ACTION);
            MDC.remove(CASE);
        }
    }
}
