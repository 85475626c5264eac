package no.mandat.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.data.provider.Query;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.Seek;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class KeysetDataProviderTest {

    @Test
    void givesTheRowsOfTheListWhereverTheGridJumps() {
        var list = new Numbers(1_000);
        var rows = new KeysetDataProvider<>(list, false);
        var random = new Random(7);
        for (int i = 0; i < 300; i++) {
            int first = random.nextInt(1_000);
            int limit = 1 + random.nextInt(60);
            assertThat(fetch(rows, first, limit)).isEqualTo(list.between(first, Math.min(1_000, first + limit)));
        }
    }

    @Test
    void passesOverNothingWhenTheGridIsScrolledFromPageToPage() {
        var list = new Numbers(1_000);
        var rows = new KeysetDataProvider<>(list, false);
        IntStream.range(0, 20).forEach(page -> fetch(rows, page * 50, 50));
        assertThat(list.asked).allMatch(seek -> seek.skip() == 0);
    }

    @Test
    void readsTheEndFromTheEnd() {
        var list = new Numbers(1_000);
        var rows = new KeysetDataProvider<>(list, false);
        assertThat(fetch(rows, 950, 50)).isEqualTo(list.between(950, 1_000));
        assertThat(list.asked).containsExactly(new Seek(null, true, 0, 50));
    }

    @Test
    void countsOnceUntilItIsRefreshed() {
        var list = new Numbers(10);
        var rows = new KeysetDataProvider<>(list, false);
        fetch(rows, 0, 5);
        fetch(rows, 5, 5);
        assertThat(list.counts).isEqualTo(1);
        rows.refreshAll();
        fetch(rows, 0, 5);
        assertThat(list.counts).isEqualTo(2);
    }

    @Test
    void givesNothingBeyondTheEnd() {
        assertThat(fetch(new KeysetDataProvider<>(new Numbers(3), false), 5, 10))
                .isEmpty();
    }

    @Nested
    class WhenTheListIsLongerThanTheCap {

        private static final int CAP = KeysetQuery.COUNT_CAP;
        private static final int LONG = 25_000;

        @Test
        void showsAsManyRowsAsTheCapAndSaysThatThereAreMore() {
            var rows = new KeysetDataProvider<>(new Numbers(LONG), false);
            assertThat(rows.size()).isEqualTo(CAP);
            assertThat(rows.hasMore()).isTrue();
        }

        @Test
        void showsTheBeginning() {
            var list = new Numbers(LONG);
            var rows = new KeysetDataProvider<>(list, false);
            assertThat(fetch(rows, CAP - 10, 10)).isEqualTo(list.between(CAP - 10, CAP));
        }

        @Test
        void showsTheEndWhenAskedTo() {
            var list = new Numbers(LONG);
            var rows = new KeysetDataProvider<>(list, true);
            assertThat(fetch(rows, CAP - 10, 10)).isEqualTo(list.between(LONG - 10, LONG));
            assertThat(fetch(rows, 0, 10)).isEqualTo(list.between(LONG - CAP, LONG - CAP + 10));
        }
    }

    private static List<Integer> fetch(KeysetDataProvider<Integer> rows, int first, int limit) {
        return rows.fetch(new Query<>(first, limit, List.of(), null, null)).toList();
    }

    /** A list of numbers, read as the database reads it. */
    private static final class Numbers implements KeysetDataProvider.Source<Integer> {

        private final int size;
        private final List<Seek> asked = new ArrayList<>();
        private int counts;

        Numbers(int size) {
            this.size = size;
        }

        List<Integer> between(int from, int to) {
            return IntStream.range(from, to).boxed().toList();
        }

        @Override
        public List<Integer> page(Seek seek) {
            asked.add(seek);
            var anchor = seek.anchor();
            if (seek.backwards()) {
                int end = (anchor == null ? size : (Integer) anchor.get(0)) - seek.skip();
                var rows = new ArrayList<>(between(Math.max(0, end - seek.limit()), Math.max(0, end)));
                Collections.sort(rows);
                return rows;
            }
            int begin = (anchor == null ? -1 : (Integer) anchor.get(0)) + 1 + seek.skip();
            return between(Math.min(size, begin), Math.min(size, begin + seek.limit()));
        }

        @Override
        public int count() {
            counts++;
            return Math.min(size, KeysetQuery.COUNT_CAP + 1);
        }

        @Override
        public List<Object> place(Integer row) {
            return List.of(row, row);
        }

        @Override
        public Object id(Integer row) {
            return row;
        }
    }
}
