package io.redress.testkit;

import io.redress.casefile.CaseFile;
import io.redress.casefile.Clock;
import io.redress.casefile.Event;
import io.redress.codec.Codec;
import io.redress.spi.CaseStore;
import io.redress.spi.Change;
import io.redress.spi.Index;
import io.redress.spi.StoredCase;
import io.redress.spi.Timer;
import io.redress.timeline.ChainHead;
import io.redress.timeline.ChainLink;
import io.redress.timeline.Entry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A store whose entries are forged on their way in, by somebody who knows the trade: chain, case file, columns and timers
 * are made to fit, so that nothing gives the forgery away but the rule it breaks.
 */
final class Forger {
    private final CaseStore store;
    private final UnaryOperator<Entry> forgery;
    private final Codec codec = Scene.SHOP.codec();

    private Forger(CaseStore store, UnaryOperator<Entry> forgery) {
        this.store = store;
        this.forgery = forgery;
    }

    static CaseStore of(CaseStore store, UnaryOperator<Entry> forgery) {
        Forger forger = new Forger(store, forgery);
        return (CaseStore) Proxy.newProxyInstance(
                Forger.class.getClassLoader(), new Class<?>[] {CaseStore.class}, (proxy, called, arguments) -> {
                    try {
                        if (called.getName().equals("commit")) {
                            List<Change> changes = Lie.as(arguments[0]);
                            return store.commit(
                                    changes.stream().map(forger::forged).toList());
                        }
                        return called.invoke(store, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private Change forged(Change change) {
        StoredCase honest = change.after();
        Optional<CaseFile> file = store.load(honest.tenant(), Optional.of(honest.id()), Set.of())
                .found()
                .map(row -> codec.read(row.body(), CaseFile.class).value());
        ChainHead head = change.expected();
        List<ChainLink> links = new ArrayList<>();
        for (ChainLink link : change.links()) {
            Entry entry = forgery.apply(codec.read(link.json(), Entry.class).value());
            links.add(ChainLink.after(head, entry, codec.write(entry, Entry.class)));
            head = links.get(links.size() - 1).head();
            for (Event event : entry.events()) {
                file = Optional.of(
                        event instanceof Event.Opened opened ? opened.file() : event.evolve(file.orElseThrow()));
            }
        }
        CaseFile after = file.orElseThrow();
        List<Timer> timers = after.clocks().stream()
                .map(clock -> new Timer(honest.tenant(), honest.id(), clock.name(), clock.due()))
                .toList();
        StoredCase row = new StoredCase(
                honest.tenant(),
                honest.id(),
                index(honest.index(), after, links.get(links.size() - 1)),
                head,
                codec.write(after, CaseFile.class));
        return new Change(
                row,
                change.expected(),
                links,
                timers,
                change.postings(),
                change.texts(),
                change.erased(),
                change.messages(),
                change.basis());
    }

    private static Index index(Index honest, CaseFile after, ChainLink last) {
        return new Index(
                honest.workflow(),
                honest.version(),
                Scene.SHOP.nameOf(after.state()),
                honest.severity(),
                after.standing().team(),
                after.standing().assignee(),
                honest.customer(),
                honest.order(),
                honest.parties(),
                honest.flags(),
                honest.awaiting(),
                honest.askers(),
                honest.openedAt(),
                last.recordedAt(),
                after.standing().closedAt(),
                after.clocks().stream().map(Clock::due).min(Comparator.naturalOrder()),
                honest.punctuality());
    }
}
