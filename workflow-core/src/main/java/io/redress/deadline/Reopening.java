package io.redress.deadline;

/** What becomes of a deadline that closing the case had ended, when the case is opened again. */
public enum Reopening {
    /** Its verdict stays, and a new run begins where one applies. The default. */
    SECOND_CYCLE,
    /** The same run goes on as if the closed time had not been; its verdict is given anew. */
    CONTINUE,
    /** The same run begins anew; its verdict is given anew. */
    RESTART
}
