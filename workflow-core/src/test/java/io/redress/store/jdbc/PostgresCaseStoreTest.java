package io.redress.store.jdbc;

import io.redress.spi.CaseStore;
import io.redress.testkit.contract.CaseStoreContract;

class PostgresCaseStoreTest extends CaseStoreContract {
    @Override
    protected CaseStore create() {
        return Databases.storeOn(Databases.postgres());
    }
}
