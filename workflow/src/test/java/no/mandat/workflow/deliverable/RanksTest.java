package no.mandat.workflow.deliverable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.shared.RefusedException;
import org.junit.jupiter.api.Test;

class RanksTest {

    @Test
    void standBehindTheOneThatIsNamed() {
        var row = List.of("a", "b", "c");
        assertThat(Ranks.indexOf(row, "b", Function.identity())).isEqualTo(1);
        assertThat(Ranks.<String, String>indexOf(row, null, Function.identity()))
                .isEqualTo(-1);
        assertThatThrownBy(() -> Ranks.indexOf(row, "d", Function.identity()))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(new DeliverableRefusal.NoSuchPlace()));
    }

    @Test
    void leavesRoomBehindTheLast() {
        assertThat(Ranks.behind(List.<Integer>of(), -1, 1, rank -> rank)).containsExactly(Ranks.ROOM);
        assertThat(Ranks.behind(List.of(Ranks.ROOM), 0, 2, rank -> rank))
                .containsExactly(2 * Ranks.ROOM, 3 * Ranks.ROOM);
        assertThat(Ranks.behind(List.of(Ranks.ROOM), -1, 1, rank -> rank)).containsExactly(Ranks.ROOM / 2);
    }

    @Test
    void saysWhereThereIsNoRoomLeft() {
        assertThat(Ranks.behind(List.of(1, 2), 0, 1, rank -> rank)).isEmpty();
        assertThat(Ranks.behind(List.of(5, 5), 0, 1, rank -> rank)).isEmpty();
        assertThat(Ranks.behind(List.of(Integer.MAX_VALUE), 0, 1, rank -> rank)).isEmpty();
        assertThat(Ranks.behind(List.of(1), -1, 1, rank -> rank)).isEmpty();
    }

    @Property
    void putsThemInOrderBetweenTheirNeighbours(
            @ForAll @Size(max = 8) @UniqueElements List<@IntRange(min = 1, max = 1_000_000) Integer> ranks,
            @ForAll @IntRange(min = -1, max = 7) int after,
            @ForAll @IntRange(min = 1, max = 5) int count) {
        var row = ranks.stream().sorted().toList();
        int index = Math.min(after, row.size() - 1);

        var places = Ranks.behind(row, index, count, rank -> rank);

        if (!places.isEmpty()) {
            List<Integer> all = new ArrayList<>(row);
            all.addAll(index + 1, places);
            assertThat(places).hasSize(count);
            assertThat(all).isSorted().doesNotHaveDuplicates();
        }
    }
}
