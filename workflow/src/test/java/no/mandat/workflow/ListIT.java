package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.party.BodyKind;
import no.mandat.domain.party.Role;
import no.mandat.workflow.mandate.MandateFilter;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.mandate.MandateRow;
import no.mandat.workflow.mandate.MandateSort;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListIT extends InServer {

    private static final int MANDATES = 11;

    @Inject
    MandateQueries queries;

    private Actor.Someone secretary;

    @BeforeEach
    void aSecretaryWithElevenMandates() {
        secretary = world.person("Sekretær", RealmRole.SECRETARIAT);
        IntStream.range(0, MANDATES)
                .forEach(i -> world.draft(secretary, "Åpenhet nr %02d om vannkvalitet".formatted(i)));
    }

    private List<MandateRow> page(MandateFilter filter, MandateSort sort, boolean descending, Seek seek) {
        return as(secretary, () -> queries.page(filter, sort, descending, seek));
    }

    @ParameterizedTest
    @CsvSource({"TITLE,false", "TITLE,true", "LAST_DAY,false", "LAST_DAY,true", "CHANGED,false", "CHANGED,true"})
    void pagesInBothDirectionsMeetTheWholeList(MandateSort sort, boolean descending) {
        var all = MandateFilter.all();
        var whole = page(all, sort, descending, Seek.first(100));
        assertThat(whole).hasSize(MANDATES);

        var first = page(all, sort, descending, Seek.first(4));
        var next = page(all, sort, descending, new Seek(first.getLast().place(sort), false, 0, 4));
        var skipped = page(all, sort, descending, new Seek(first.getLast().place(sort), false, 2, 3));
        var last = page(all, sort, descending, new Seek(null, true, 0, 3));
        var beforeLast = page(all, sort, descending, new Seek(last.getFirst().place(sort), true, 0, 3));

        assertThat(first).isEqualTo(whole.subList(0, 4));
        assertThat(next).isEqualTo(whole.subList(4, 8));
        assertThat(skipped).isEqualTo(whole.subList(6, 9));
        assertThat(last).isEqualTo(whole.subList(8, 11));
        assertThat(beforeLast).isEqualTo(whole.subList(5, 8));
    }

    @Test
    void sortsNorwegianLettersLast() {
        world.draft(secretary, "Zink");
        world.draft(secretary, "Ærfugl");
        world.draft(secretary, "Østers");

        assertThat(page(MandateFilter.all(), MandateSort.TITLE, false, Seek.first(100)))
                .extracting(MandateRow::title)
                .startsWith("Zink", "Ærfugl", "Østers", "Åpenhet nr 00 om vannkvalitet");
    }

    @Test
    void filtersByTheBeginningsOfWords() {
        world.draft(secretary, "Grunnvann i fjell");

        assertThat(titles("vannkv nr")).hasSize(MANDATES);
        assertThat(titles("grunnv")).containsExactly("Grunnvann i fjell");
        assertThat(titles("kvalitet")).isEmpty();
        assertThat(titles("+-*\"()<>~@ ' %_")).hasSize(MANDATES + 1);
    }

    private List<String> titles(String words) {
        return page(new MandateFilter(words, Set.of()), MandateSort.TITLE, false, Seek.first(100)).stream()
                .map(MandateRow::title)
                .toList();
    }

    @Test
    void filtersByState() {
        assertThat(as(secretary, () -> queries.count(new MandateFilter("", Set.of(MandateState.WITHDRAWN)))))
                .isZero();
        assertThat(as(secretary, () -> queries.count(new MandateFilter("", Set.of(MandateState.DRAFT)))))
                .isEqualTo(MANDATES);
    }

    @Test
    void costsTheSameNumberOfStatementsWhateverItsLength() throws Exception {
        var one = world.statements(() -> page(MandateFilter.all(), MandateSort.TITLE, false, Seek.first(1)));
        var many = world.statements(() -> page(MandateFilter.all(), MandateSort.TITLE, false, Seek.first(100)));

        assertThat(many).isEqualTo(one).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "BOARD,BOARD,1",
        "BOARD,MEMBER,0",
        "EXPERT_GROUP,MEMBER,1",
        "EXPERT_GROUP,BOARD,0",
        "SECRETARIAT,MEMBER,0"
    })
    void showsAMandateToWhoSitsInOneOfItsBodiesWithTheRoleThatBelongsToIt(BodyKind kind, RealmRole role, int seen) {
        var id = world.draft(secretary, "Sett av dem som sitter i det");
        var mandate = world.mandate(id);
        var somebody = world.person("Noen", role);
        var body =
                switch (kind) {
                    case BOARD -> mandate.board();
                    case EXPERT_GROUP -> mandate.expertGroup();
                    case SECRETARIAT -> mandate.secretariat();
                };
        var seat = kind == BodyKind.SECRETARIAT ? Role.SECRETARY : Role.MEMBER;
        world.seat(somebody, body, seat, LocalDate.of(2020, 1, 1));

        assertThat(as(somebody, () -> queries.page(MandateFilter.all(), MandateSort.TITLE, false, Seek.first(100))))
                .filteredOn(row -> row.id().equals(id))
                .hasSize(seen);
    }

    @Test
    void showsNobodyWhatIsNotTheirs() {
        var other = world.person("En annen", RealmRole.SECRETARIAT);

        assertThat(as(other, () -> queries.count(MandateFilter.all()))).isZero();
    }
}
