package no.mandat.domain.meeting;

import static no.mandat.domain.meeting.Meetings.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import no.mandat.domain.shared.Change;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AgendaTest {

    private static final int OTHER_BUSINESS = 999;

    /** So many items with any other business, which came first. */
    private static Agenda agenda(int items) {
        var agenda = Agenda.of(List.of());
        agenda.insert(standard(OTHER_BUSINESS, StandardItem.ANY_OTHER_BUSINESS));
        IntStream.rangeClosed(1, items).forEach(number -> agenda.insert(item(number, ItemKind.DISCUSSION)));
        return agenda;
    }

    private static List<Integer> numbers(Agenda agenda) {
        return agenda.items().stream()
                .map(item -> (int) item.id().value().getLeastSignificantBits())
                .toList();
    }

    @Test
    void beginsWithWhatIsOpenAndEndsWithAnyOtherBusiness() {
        assertThat(StandardItem.values())
                .startsWith(StandardItem.OPEN_ACTIONS)
                .endsWith(StandardItem.ANY_OTHER_BUSINESS);
    }

    private static List<Integer> ranks(Agenda agenda) {
        return agenda.items().stream().map(AgendaItem::rank).toList();
    }

    @Property
    void countsFromOneAndEndsWithAnyOtherBusinessWhateverIsMoved(
            @ForAll @IntRange(max = 8) int count,
            @ForAll @Size(max = 12) List<@IntRange(max = 8) Integer> which,
            @ForAll @Size(value = 12) List<@IntRange(min = -3, max = 15) Integer> where) {
        var agenda = agenda(count);
        for (int i = 0; i < which.size(); i++) {
            var before = numbers(agenda);
            var item = agenda.items().get(which.get(i) % (count + 1));
            int rank = item.rank();
            int place = where.get(i);
            var moved = agenda.move(item.id(), place, LATER);
            assertThat(ranks(agenda))
                    .isEqualTo(IntStream.rangeClosed(1, count + 1).boxed().toList());
            assertThat(numbers(agenda)).last().isEqualTo(OTHER_BUSINESS);
            assertThat(moved.isPresent()).isEqualTo(item.rank() != rank);
            if (item.standard().isEmpty()) {
                assertThat(item.rank()).isEqualTo(Math.clamp(place, 1, count));
            }
            var others = new ArrayList<>(before);
            var othersNow = new ArrayList<>(numbers(agenda));
            var own = Integer.valueOf((int) item.id().value().getLeastSignificantBits());
            others.remove(own);
            othersNow.remove(own);
            assertThat(othersNow).isEqualTo(others);
        }
    }

    @Test
    void holdsOnlyWhatIsListedInOrder() {
        var first = item(1, ItemKind.DISCUSSION);
        var second = item(2, ItemKind.DISCUSSION);
        var gone = item(3, ItemKind.DISCUSSION);
        first.rankAt(1);
        second.rankAt(2);
        gone.rankAt(3);
        assertThat(gone.remove(LATER).changes()).isNotEmpty();
        assertThat(Agenda.of(List.of(gone, second, first)).items()).containsExactly(first, second);
    }

    @Test
    void closesTheGapOfOneThatIsRemoved() {
        var agenda = agenda(3);
        var second = agenda.items().get(1);
        assertThat(second.remove(LATER).changes()).isNotEmpty();
        var left = Agenda.of(agenda.items());
        left.close();
        assertThat(numbers(left)).containsExactly(1, 3, OTHER_BUSINESS);
        assertThat(ranks(left)).containsExactly(1, 2, 3);
        assertThat(second.restore(LATER).changes()).isNotEmpty();
        left.insert(second);
        assertThat(numbers(left)).containsExactly(1, 3, 2, OTHER_BUSINESS);
    }

    @Test
    void saysFromWhereToWhereOneWasMoved() {
        var agenda = agenda(3);
        assertThat(agenda.move(itemId(3), 1, LATER).orElseThrow().changes()).containsExactly(new Change("place", 3, 1));
        assertThat(numbers(agenda)).containsExactly(3, 1, 2, OTHER_BUSINESS);
        assertThat(agenda.move(itemId(3), 1, LATER)).isEmpty();
    }

    @Nested
    class WhenItIsFull {

        @Test
        void takesNoMore() {
            var agenda = agenda(Agenda.MOST - 1);
            assertThat(agenda.items()).hasSize(Agenda.MOST);
            var more = item(500, ItemKind.DISCUSSION);
            refuses(() -> agenda.insert(more), new MeetingRefusal.AgendaFull(Agenda.MOST));
            assertThat(agenda.items()).hasSize(Agenda.MOST).doesNotContain(more);
        }

        @Test
        void placesAnewWhatIsOnItAlready() {
            var agenda = agenda(Agenda.MOST - 1);
            agenda.insert(agenda.items().getFirst());
            assertThat(agenda.items()).hasSize(Agenda.MOST);
            assertThat(numbers(agenda).subList(Agenda.MOST - 2, Agenda.MOST)).containsExactly(1, OTHER_BUSINESS);
        }
    }

    @Test
    void isPreparedByMoreThanWhatComesByItself() {
        assertThat(agenda(0).isPrepared()).isFalse();
        assertThat(agenda(1).isPrepared()).isTrue();
    }

    @Test
    void namesTheDecisionsThatLackAnOutcome() {
        var open = item(1, ItemKind.DECISION);
        var decided = item(2, ItemKind.DECISION);
        assertThat(decided.decide(Outcome.POSTPONED, new Quorum(0, 5), LATER)).isPresent();
        var removed = item(3, ItemKind.DECISION);
        assertThat(removed.remove(LATER).changes()).isNotEmpty();
        var talk = item(4, ItemKind.DISCUSSION);
        assertThat(Agenda.of(List.of(open, decided, removed, talk)).undecided()).containsExactly("Sak");
        assertThat(open.edit(text(ItemKind.INFORMATION), LATER)).isPresent();
        assertThat(Agenda.of(List.of(open, decided, removed, talk)).undecided()).isEmpty();
    }
}
