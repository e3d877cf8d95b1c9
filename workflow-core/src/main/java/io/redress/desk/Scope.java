package io.redress.desk;

import io.redress.id.CaseId;
import io.redress.id.TenantId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.MDC;

/**
 * The words that every log line of a command carries. Never anything personal. What stood there before stands there again
 * afterwards: a notifier may give a command of its own.
 */
final class Scope {
    private static final String TENANT = "redress.tenant";
    private static final String CASE = "redress.case";
    private static final String ACTION = "redress.action";

    private Scope() {}

    static <T> T within(TenantId tenant, Optional<CaseId> caseId, String action, Supplier<T> work) {
        Map<String, Optional<String>> before = new HashMap<>();
        before.put(TENANT, replace(TENANT, Optional.of(tenant.value())));
        before.put(CASE, replace(CASE, caseId.map(CaseId::value)));
        before.put(ACTION, replace(ACTION, Optional.of(action)));
        try {
            return work.get();
        } finally {
            before.forEach(Scope::replace);
        }
    }

    private static Optional<String> replace(String key, Optional<String> value) {
        Optional<String> before = Optional.ofNullable(MDC.get(key));
        value.ifPresentOrElse(word -> MDC.put(key, word), () -> MDC.remove(key));
        return before;
    }
}
