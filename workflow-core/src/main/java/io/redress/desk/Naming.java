package io.redress.desk;

import io.redress.casefile.Request;
import io.redress.party.Actor;
import io.redress.permission.Field;
import io.redress.permission.WhoCan;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Names persons who can, to those who may see who holds the case and to nobody else. A directory that fails spoils no answer:
 * roles are known without it.
 */
final class Naming {
    private static final Logger LOG = LoggerFactory.getLogger(Naming.class);

    private final Wiring wiring;

    Naming(Wiring wiring) {
        this.wiring = wiring;
    }

    WhoCan named(Folio folio, Actor reader, WhoCan whoCan, Optional<Request> about) {
        boolean mayKnow = folio.workflow()
                .views()
                .fields(folio.file(), reader.at(wiring.now()))
                .contains(Field.HOLDER);
        if (!mayKnow || wiring.personnel().isEmpty() || whoCan.role().isEmpty()) {
            return whoCan;
        }
        try {
            return whoCan.naming(wiring.personnel().get().named(folio.file(), whoCan, about));
        } catch (RuntimeException down) {
            LOG.warn("the directory names nobody", down);
            return whoCan;
        }
    }
}
