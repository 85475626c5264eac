package no.mandat.domain.meeting;

import static no.mandat.domain.meeting.Meetings.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.mandat.domain.document.Classification;
import no.mandat.domain.document.Openness;
import no.mandat.domain.meeting.MinutesContent.Correction;
import no.mandat.domain.meeting.MinutesContent.Item;
import no.mandat.domain.meeting.MinutesContent.Printed;
import no.mandat.domain.meeting.MinutesContent.Someone;
import no.mandat.domain.shared.AttendeeId;
import org.junit.jupiter.api.Test;

class MinutesContentTest {

    private static final AttendeeId KARI = attendeeId(2);
    private static final Printed ON_ONE = new Printed(itemId(1), "Ada", "Jeg sa mai", null);
    private static final Printed ON_TWO = new Printed(itemId(2), "Kari", "Jeg sa juni", "Står");
    private static final Printed ON_ALL = new Printed(null, "Ada", "For kort møte", null);

    private static Someone someone(AttendeeId id, String name, AttendeeRole role) {
        return new Someone(id, name, null, role, Presence.PRESENT, null, null, null);
    }

    private static Item item(int number) {
        return new Item(
                itemId(number),
                number,
                "Sak " + number,
                ItemKind.INPUT,
                null,
                "Notat",
                null,
                "",
                null,
                List.of(),
                List.of(),
                List.of(),
                Classification.of(Openness.OPEN));
    }

    private static MinutesContent content(List<Item> items) {
        var bare = minutes();
        return new MinutesContent(
                bare.number(),
                bare.kind(),
                bare.language(),
                bare.title(),
                bare.body(),
                bare.place(),
                bare.beganAt(),
                bare.endedAt(),
                bare.previous(),
                List.of(
                        someone(attendeeId(1), "Ada", AttendeeRole.VOTER),
                        someone(KARI, "Kari", AttendeeRole.OUTSIDER),
                        someone(attendeeId(3), "Per", AttendeeRole.OUTSIDER)),
                items,
                List.of(new Correction(new MeetingNumber(1, 2026), "Fristen er 1. mai")),
                List.of(ON_ONE, ON_TWO, ON_ALL));
    }

    @Test
    void showsAnOutsiderTheirItemsAndThemselfOnly() {
        var theirs = content(List.of(item(1), item(2), item(3))).forOutsider(KARI, Set.of(itemId(2)));
        assertThat(theirs.people()).extracting(Someone::name).containsExactly("Kari");
        assertThat(theirs.items()).containsExactly(item(2));
        assertThat(theirs.remarks()).containsExactly(ON_TWO);
        assertThat(theirs.corrections()).isEmpty();
        assertThat(theirs.previous()).isNull();
        assertThat(theirs)
                .returns(NUMBER, MinutesContent::number)
                .returns("Møte om tare", MinutesContent::title)
                .returns(STARTS, MinutesContent::beganAt)
                .returns(ENDS, MinutesContent::endedAt);
    }

    @Test
    void showsAnOutsiderNoMoreOfAnExemptItemThanThatItWasThere() {
        var open = item(2);
        var exempt = new Item(
                open.id(),
                2,
                "Sak 2",
                ItemKind.DECISION,
                "Kari",
                "Det var uenighet",
                Outcome.DECIDED,
                "Kari blir hørt",
                new Quorum(2, 3),
                List.of("Ada"),
                List.of(new MinutesContent.Action("Ringe Kari", "Ada", LocalDate.of(2026, 5, 1))),
                List.of("2026-0042"),
                new Classification(Openness.EXEMPT, "offl. § 13", false, null));
        var theirs = content(List.of(item(1), exempt)).forOutsider(KARI, Set.of(itemId(1), itemId(2)));
        assertThat(theirs.items())
                .containsExactly(
                        item(1),
                        new Item(
                                open.id(),
                                2,
                                "Sak 2",
                                ItemKind.DECISION,
                                "Kari",
                                "",
                                null,
                                "",
                                null,
                                List.of(),
                                List.of(),
                                List.of("2026-0042"),
                                new Classification(Openness.EXEMPT, "offl. § 13", false, null)));
        assertThat(theirs.people()).extracting(Someone::name).containsExactly("Kari");
        assertThat(theirs.remarks()).as("what others remark on it").containsExactly(ON_ONE);
    }

    @Test
    void showsAnOutsiderOfNoneOfItsItemsNothing() {
        var nothing = content(List.of(item(1))).forOutsider(attendeeId(9), Set.of());
        assertThat(nothing.people()).isEmpty();
        assertThat(nothing.items()).isEmpty();
        assertThat(nothing.remarks()).isEmpty();
    }

    @Test
    void printsRemarksAndSaysTheSameOtherwise() {
        var items = List.of(item(1), item(2));
        var printed = content(items).printing(List.of(ON_ALL));
        assertThat(printed.remarks()).containsExactly(ON_ALL);
        assertThat(printed.printing(List.of(ON_ONE, ON_TWO, ON_ALL))).isEqualTo(content(items));
    }

    @Test
    void keepsItsListsAsTheyWere() {
        var items = new ArrayList<>(List.of(item(1)));
        var content = content(items);
        items.add(item(2));
        assertThat(content.items()).hasSize(1);
    }

    @Test
    void ofAnItemThatIsntThereStandsTheNumberAndTheTitleAlone() {
        var full = new Item(
                itemId(1),
                1,
                "Sak 1",
                ItemKind.DECISION,
                "Liv",
                "Notat",
                Outcome.DECIDED,
                "Vedtak",
                new Quorum(2, 3),
                List.of("Bo"),
                List.of(new MinutesContent.Action("Notat", "Ada", LocalDate.of(2026, 12, 15))),
                List.of("I-1"),
                new Classification(Openness.EXEMPT, "offl. § 13", false, null));
        var read = content(List.of(full, item(2))).printing(List.of(ON_ONE, ON_TWO, ON_ALL));
        var left = read.without(Set.of(itemId(1)));
        var shut = left.items().getFirst();
        assertThat(shut.number()).isEqualTo(1);
        assertThat(shut.title()).isEqualTo("Sak 1");
        assertThat(shut.notes() + shut.decision()).isEmpty();
        assertThat(shut.outcome()).isNull();
        assertThat(shut.quorum()).isNull();
        assertThat(shut.presenter()).isNull();
        assertThat(shut.recused()).isEmpty();
        assertThat(shut.actions()).isEmpty();
        assertThat(shut.contributions()).isEmpty();
        assertThat(shut.classification()).isEqualTo(Classification.of(Openness.INTERNAL));
        assertThat(left.items().getLast()).isEqualTo(item(2));
        assertThat(left.remarks()).containsExactly(ON_TWO, ON_ALL);
        assertThat(read.without(Set.of())).isEqualTo(read);
    }
}
