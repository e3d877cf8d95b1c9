package io.redress.store.jdbc;

import io.redress.spi.CaseStore;
import io.redress.testkit.contract.CaseStoreContract;

class H2CaseStoreTest extends CaseStoreContract {
    @Override
    protected CaseStore create() {
        return Databases.storeOn(Databases.h2());
    }
}
