package io.redress.testkit.contract;

import io.redress.spi.CaseStore;
import org.junit.jupiter.api.Nested;

/**
 * What every {@link CaseStore} keeps to. Extend it among the tests of your own store and say how a store is made:
 *
 * <pre>{@code
 * class OurStoreTest extends CaseStoreContract {
 *     @Override
 *     protected CaseStore create() {
 *         return new OurStore(anEmptyDatabase());
 *     }
 * }
 * }</pre>
 *
 * <p>Every check takes a store of its own, so one that fails spoils no other. Rows are believable, but chains are not real:
 * a store must not look into what it keeps. The groups are independent; the races in {@link Races} use 32 threads.
 * Nothing here waits for time to pass, since a store takes every instant from its caller; one check gives a lock a fifth
 * of a second to hold.
 */
public abstract class CaseStoreContract {

    /** For subclasses. */
    protected CaseStoreContract() {}

    /**
     * Makes a store for one check.
     *
     * @return a store that holds nothing yet, usable by many threads
     */
    protected abstract CaseStore create();

    /** A change is made on the exact end of its case's chain, wholly or not at all. */
    @Nested
    final class Fencing extends FencingChecks {
        @Override
        CaseStore create() {
            return CaseStoreContract.this.create();
        }
    }

    /** Several changes in one call. */
    @Nested
    final class PluralCommits extends PluralCommitChecks {
        @Override
        CaseStore create() {
            return CaseStoreContract.this.create();
        }
    }

    /** Conditional rows with keys of their own. */
    @Nested
    final class Registers extends RegisterChecks {
        @Override
        CaseStore create() {
            return CaseStoreContract.this.create();
        }
    }

    /** Registers that add up. */
    @Nested
    final class Sums extends SumChecks {
        @Override
        CaseStore create() {
            return CaseStoreContract.this.create();
        }
    }

    /** Work of the host's while registers are free. */
    @Nested
    final class WorkWhileFree extends WhileFreeChecks {
        @Override
        CaseStore create() {
            return CaseStoreContract.this.create();
        }
    }

    /** Due deadlines. */
    @Nested
    final class Timers extends TimerChecks {
        @Override
        CaseStore create() {
            return CaseStoreContract.this.create();
        }
    }

    /** Timelines, and the personal words beside them. */
    @Nested
    final class Timelines extends TimelineChecks {
        @Override
        CaseStore create() {
            return CaseStoreContract.this.create();
        }
    }

    /** Work lists page by page. */
    @Nested
    final class Pages extends PageChecks {
        @Override
        CaseStore create() {
            return CaseStoreContract.this.create();
        }
    }

    /** What narrows a work list, and counting it. */
    @Nested
    final class Filters extends FilterChecks {
        @Override
        CaseStore create() {
            return CaseStoreContract.this.create();
        }
    }

    /** Messages that wait, are claimed, and are given up. */
    @Nested
    final class Messages extends MessageChecks {
        @Override
        CaseStore create() {
            return CaseStoreContract.this.create();
        }
    }

    /** What is put aside, what was refused, and which definitions run. */
    @Nested
    final class Oversight extends OversightChecks {
        @Override
        CaseStore create() {
            return CaseStoreContract.this.create();
        }
    }

    /** What goes in comes out, to the last character and microsecond. */
    @Nested
    final class Fidelity extends FidelityChecks {
        @Override
        CaseStore create() {
            return CaseStoreContract.this.create();
        }
    }

    /** Nothing crosses from one tenant to another. */
    @Nested
    final class Tenants extends TenantChecks {
        @Override
        CaseStore create() {
            return CaseStoreContract.this.create();
        }
    }

    /** Many threads at once. */
    @Nested
    final class Races extends RaceChecks {
        @Override
        CaseStore create() {
            return CaseStoreContract.this.create();
        }
    }
}
