package io.redress.failure;

import io.redress.id.CaseId;

/** The case runs a workflow, or a version of one, that this desk was not given. The case is left as it is. Code {@code missing-definition}. */
public final class MissingDefinitionException extends RedressException {
    private static final long serialVersionUID = 1L;

    private final transient CaseId caseId;
    /** See {@link #workflow()}. */
    private final String workflow;
    /** See {@link #version()}. */
    private final int version;

    /**
     * Reports it.
     *
     * @param caseId the case
     * @param workflow the workflow's name
     * @param version its version
     */
    public MissingDefinitionException(CaseId caseId, String workflow, int version) {
        super(
                "missing-definition",
                "case " + caseId + " runs " + workflow + "/" + version + ", which this desk was not given");
        this.caseId = caseId;
        this.workflow = workflow;
        this.version = version;
    }

    /**
     * Names the case.
     *
     * @return the case
     */
    public CaseId caseId() {
        return caseId;
    }

    /**
     * Names the workflow's name.
     *
     * @return the workflow's name
     */
    public String workflow() {
        return workflow;
    }

    /**
     * Names its version.
     *
     * @return its version
     */
    public int version() {
        return version;
    }
}
