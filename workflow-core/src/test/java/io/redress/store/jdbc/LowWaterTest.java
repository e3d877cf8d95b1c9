package io.redress.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Claims that go on where the last one ended, and still miss nothing. */
class LowWaterTest {
    private final TreeSet<Integer> rows = new TreeSet<>();
    private final List<Optional<Integer>> starts = new ArrayList<>();
    private final LowWater<Integer> mark = new LowWater<>();

    private List<Integer> claim(int limit) {
        return mark.claim(limit, this::from, row -> row);
    }

    private List<Integer> from(Optional<Integer> place, int limit) {
        starts.add(place);
        List<Integer> found = rows.stream()
                .filter(row -> row >= place.orElse(Integer.MIN_VALUE))
                .limit(limit)
                .toList();
        found.forEach(rows::remove);
        return found;
    }

    private void wait(int from, int to) {
        IntStream.range(from, to).forEach(rows::add);
    }

    @Test
    void theNextClaimBeginsWhereTheLastOneEnded() {
        wait(0, 100);
        assertThat(claim(10)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(claim(2)).containsExactly(10, 11);
        assertThat(starts).containsExactly(Optional.empty(), Optional.of(9));
    }

    @Test
    void whatCameBeforeTheMarkIsFoundWhenThereIsNotEnoughBehindIt() {
        wait(10, 13);
        claim(2);
        wait(0, 2);
        assertThat(claim(5)).containsExactlyInAnyOrder(12, 0, 1);
        assertThat(claim(5)).isEmpty();
        assertThat(starts).containsExactly(Optional.empty(), Optional.of(11), Optional.empty(), Optional.empty());
    }

    @Test
    void whatCameBeforeTheMarkIsFoundAfterFifteenClaimsAtTheLatest() {
        wait(100, 1000);
        claim(10);
        wait(0, 5);
        List<List<Integer>> claims = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            claims.add(claim(10));
        }
        assertThat(claims.get(15)).startsWith(0, 1, 2, 3, 4);
        assertThat(starts).filteredOn(Optional::isEmpty).hasSize(2);
    }
}
