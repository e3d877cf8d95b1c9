package io.redress.desk;

import io.redress.spi.CaseStore;
import io.redress.spi.Change;
import io.redress.spi.Commit;
import io.redress.store.ForwardingStore;
import java.util.List;

/** Lets the next commits lose their race: before each, somebody else may do something. */
final class LosingStore extends ForwardingStore {
    private int losses;
    private int commits;
    private Runnable rival = () -> {};

    LosingStore(CaseStore store) {
        super(store);
    }

    void loseNext(int times) {
        losses = times;
    }

    /** Does this once, right before the next commit. */
    void before(Runnable somethingElse) {
        rival = somethingElse;
    }

    int commits() {
        return commits;
    }

    @Override
    public List<Commit> commit(List<Change> changes) {
        Runnable next = rival;
        rival = () -> {};
        next.run();
        commits++;
        if (losses > 0) {
            losses--;
            return changes.stream()
                    .map(change -> (Commit) new Commit.Lost("told to lose"))
                    .toList();
        }
        return super.commit(changes);
    }
}
