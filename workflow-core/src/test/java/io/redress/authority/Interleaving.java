package io.redress.authority;

import io.redress.id.CaseId;
import io.redress.id.TenantId;
import io.redress.spi.CaseStore;
import io.redress.spi.Change;
import io.redress.spi.Commit;
import io.redress.spi.Loaded;
import io.redress.spi.RegisterKey;
import io.redress.store.ForwardingStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Runs several commands at once, one call to the store at a time and in an order that is told beforehand; so every order can
 * be tried, one after the other.
 */
public final class Interleaving {
    private static final long MOST_SECONDS = 30;

    private final List<Integer> told;
    private final List<Integer> taken = new ArrayList<>();
    private final List<Integer> choices = new ArrayList<>();
    private final BlockingQueue<Integer> stops = new LinkedBlockingQueue<>();
    private final Map<Integer, Semaphore> gates = new HashMap<>();
    private final Set<Integer> waiting = new TreeSet<>();
    private final ThreadLocal<Integer> me = ThreadLocal.withInitial(() -> -1);

    public Interleaving(List<Integer> told) {
        this.told = told;
    }

    /** A store whose reads and writes wait for their turn, where commands run at once. */
    public CaseStore gated(CaseStore store) {
        return new ForwardingStore(store) {
            @Override
            public Loaded load(TenantId tenant, Optional<CaseId> caseId, Set<RegisterKey> registers) {
                pass();
                return super.load(tenant, caseId, registers);
            }

            @Override
            public List<Commit> commit(List<Change> changes) {
                pass();
                return super.commit(changes);
            }
        };
    }

    private void pass() {
        int number = me.get();
        if (number >= 0) {
            stops.add(number);
            gate(number).acquireUninterruptibly();
        }
    }

    private Semaphore gate(int number) {
        synchronized (gates) {
            return gates.computeIfAbsent(number, none -> new Semaphore(0));
        }
    }

    /** Runs them all; gives what each answered. */
    public <T> List<T> run(List<Callable<T>> commands) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(commands.size());
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < commands.size(); i++) {
                int number = i;
                running.add(threads.submit(() -> {
                    me.set(number);
                    try {
                        return commands.get(number).call();
                    } finally {
                        stops.add(-1 - number);
                    }
                }));
                stopped();
            }
            while (!waiting.isEmpty()) {
                gate(choose()).release();
                stopped();
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> one : running) {
                answers.add(one.get(MOST_SECONDS, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Waits until the one that runs is at a gate, or at its end. */
    private void stopped() throws InterruptedException {
        Integer stop = stops.poll(MOST_SECONDS, TimeUnit.SECONDS);
        if (stop == null) {
            throw new IllegalStateException("a command neither ends nor comes to the store; so far " + taken);
        }
        if (stop >= 0) {
            waiting.add(stop);
        }
    }

    private int choose() {
        List<Integer> all = List.copyOf(waiting);
        int choice = taken.size() < told.size() ? Math.min(told.get(taken.size()), all.size() - 1) : 0;
        taken.add(choice);
        choices.add(all.size());
        int number = all.get(choice);
        waiting.remove(number);
        return number;
    }

    /** The next order after this one; empty when all were tried. */
    public Optional<List<Integer>> next() {
        for (int i = taken.size() - 1; i >= 0; i--) {
            if (taken.get(i) + 1 < choices.get(i)) {
                List<Integer> next = new ArrayList<>(taken.subList(0, i));
                next.add(taken.get(i) + 1);
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return "order " + taken;
    }
}
