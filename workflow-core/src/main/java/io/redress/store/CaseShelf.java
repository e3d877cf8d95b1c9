package io.redress.store;

import io.redress.id.CaseId;
import io.redress.id.TenantId;
import io.redress.party.Commitment;
import io.redress.spi.CaseQuery;
import io.redress.spi.CaseQuery.Phase;
import io.redress.spi.Change;
import io.redress.spi.Cursor;
import io.redress.spi.DefinitionCount;
import io.redress.spi.Index;
import io.redress.spi.KeptText;
import io.redress.spi.Page;
import io.redress.spi.StoredCase;
import io.redress.spi.Timer;
import io.redress.timeline.ChainLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Case rows and what belongs to one case alone. Guarded by its store. */
final class CaseShelf {
    private final Map<Key, Folder> folders = new LinkedHashMap<>();
    private final TreeSet<Timer> timers = new TreeSet<>(Comparator.comparing(Timer::due)
            .thenComparing(timer -> timer.tenant().value())
            .thenComparing(timer -> timer.caseId().value())
            .thenComparing(timer -> timer.deadline().value()));

    private final Map<Timer, Instant> claims = new HashMap<>();

    private record Key(TenantId tenant, CaseId id) {}

    private static final class Folder {
        private StoredCase row;
        private final List<ChainLink> links = new ArrayList<>();
        private final Map<Commitment, KeptText> texts = new HashMap<>();
        private List<Timer> timers = List.of();

        private Folder(StoredCase row) {
            this.row = row;
        }
    }

    Optional<StoredCase> find(TenantId tenant, CaseId id) {
        return Optional.ofNullable(folders.get(new Key(tenant, id))).map(folder -> folder.row);
    }

    void put(Change change) {
        StoredCase after = change.after();
        Folder folder = folders.computeIfAbsent(new Key(after.tenant(), after.id()), unused -> new Folder(after));
        folder.row = after;
        folder.links.addAll(change.links());
        folder.timers.forEach(timer -> {
            timers.remove(timer);
            claims.remove(timer);
        });
        folder.timers = change.timers();
        timers.addAll(folder.timers);
        change.texts().forEach(text -> folder.texts.put(text.commitment(), text));
        folder.texts.keySet().removeAll(change.erased());
    }

    Page page(CaseQuery query) {
        List<StoredCase> rows = matching(query)
                .filter(row -> query.after().isEmpty()
                        || query.sort().place(row).compareTo(query.after().get()) > 0)
                .sorted(Comparator.comparing((StoredCase row) -> query.sort().place(row)))
                .limit(query.limit() + 1L)
                .toList();
        if (rows.size() <= query.limit()) {
            return new Page(rows, Optional.empty());
        }
        List<StoredCase> shown = rows.subList(0, query.limit());
        Cursor next = query.sort().place(shown.get(shown.size() - 1));
        return new Page(shown, Optional.of(next));
    }

    long count(CaseQuery query) {
        return matching(query).count();
    }

    private Stream<StoredCase> matching(CaseQuery query) {
        return folders.values().stream()
                .map(folder -> folder.row)
                .filter(row -> row.tenant().equals(query.tenant()))
                .filter(row -> matches(row.index(), query));
    }

    private static boolean matches(Index index, CaseQuery query) {
        boolean phase = query.phase() == Phase.ANY
                || (query.phase() == Phase.OPEN) == index.closedAt().isEmpty();
        return phase
                && (query.states().isEmpty() || query.states().contains(index.state()))
                && (query.assignee().isEmpty() || query.assignee().equals(index.assignee()))
                && (query.team().isEmpty() || query.team().equals(index.team()))
                && query.marks().match(index)
                && (query.order().isEmpty() || query.order().equals(index.order()))
                && query.dueBefore()
                        .map(limit -> index.nextDue().filter(limit::isAfter).isPresent())
                        .orElse(true)
                && query.punctuality().map(index.punctuality()::equals).orElse(true);
    }

    List<StoredCase> findAll(TenantId tenant, Set<CaseId> ids) {
        return ids.stream().flatMap(id -> find(tenant, id).stream()).toList();
    }

    List<ChainLink> timeline(TenantId tenant, CaseId caseId, long after, int limit) {
        return folder(tenant, caseId).stream()
                .flatMap(folder -> folder.links.stream())
                .filter(link -> link.number() > after)
                .limit(limit)
                .toList();
    }

    List<KeptText> texts(TenantId tenant, CaseId caseId) {
        return folder(tenant, caseId).stream()
                .flatMap(folder -> folder.texts.values().stream())
                .toList();
    }

    List<DefinitionCount> definitions() {
        Map<DefinitionCount, Long> counts = new LinkedHashMap<>();
        folders.values().stream()
                .map(folder -> folder.row.index())
                .filter(index -> index.closedAt().isEmpty())
                .forEach(index ->
                        counts.merge(new DefinitionCount(index.workflow(), index.version(), 0), 1L, Long::sum));
        return counts.entrySet().stream()
                .map(count -> new DefinitionCount(
                        count.getKey().workflow(), count.getKey().version(), count.getValue()))
                .toList();
    }

    boolean isClaimed(Timer timer, Instant now) {
        return Optional.ofNullable(claims.get(timer)).filter(now::isBefore).isPresent();
    }

    void claim(Timer timer, Instant until) {
        claims.put(timer, until);
    }

    void release(Timer timer) {
        claims.remove(timer);
    }

    Stream<Timer> timers() {
        return timers.stream();
    }

    private Optional<Folder> folder(TenantId tenant, CaseId caseId) {
        return Optional.ofNullable(folders.get(new Key(tenant, caseId)));
    }
}
