package io.redress.workflow;

import java.util.List;
import java.util.stream.Collectors;

/** A workflow's definition has faults; all of them are here at once. */
public final class FaultyWorkflowException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    FaultyWorkflowException(String workflow, List<Finding> findings) {
        super(findings.size() + (findings.size() == 1 ? " fault" : " faults") + " in workflow " + workflow + ":\n"
                + findings.stream().map(finding -> "  " + finding).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    /**
     * The faults.
     *
     * @return every fault, at least one
     */
    public List<Finding> findings() {
        return findings;
    }
}
