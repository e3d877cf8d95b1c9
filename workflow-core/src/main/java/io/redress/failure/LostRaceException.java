package io.redress.failure;

import io.redress.id.CaseId;

/** Others changed the case, or a register it needs, each time the command was tried. Nothing was changed; try again. Code {@code lost-race}. */
public final class LostRaceException extends RedressException {
    private static final long serialVersionUID = 1L;

    private final transient CaseId caseId;
    /** See {@link #tries()}. */
    private final int tries;

    /**
     * Reports it.
     *
     * @param caseId the case
     * @param tries how often it was tried
     */
    public LostRaceException(CaseId caseId, int tries) {
        super("lost-race", "case " + caseId + " was changed by others in each of " + tries + " tries");
        this.caseId = caseId;
        this.tries = tries;
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
     * Names how often it was tried.
     *
     * @return how often it was tried
     */
    public int tries() {
        return tries;
    }
}
