package io.redress.store;

import io.redress.spi.CaseStore;
import io.redress.testkit.contract.CaseStoreContract;

class MemoryCaseStoreTest extends CaseStoreContract {
    @Override
    protected CaseStore create() {
        return new MemoryCaseStore();
    }
}
