package no.mandat.workflow.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.mandate.MandateText;
import no.mandat.domain.mandate.Period;
import no.mandat.domain.party.Body;
import no.mandat.domain.party.BodyKind;
import no.mandat.domain.party.Role;
import no.mandat.domain.party.Seating;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.shared.Ids;
import org.junit.jupiter.api.Test;

class ImportRosterTest {

    private static final MandateId MANDATE = new MandateId(new UUID(0, 1));
    private static final BodyId FIRST = new BodyId(new UUID(0, 4));
    private static final BodyId SECOND = new BodyId(new UUID(0, 5));
    private static final BodyId THIRD = new BodyId(new UUID(0, 6));
    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

    private final List<BodyId> locked = new ArrayList<>();
    private final ImportRoster roster = new ImportRoster(
            Mandate.draft(
                            MANDATE,
                            new MandateText("Tare", "Tare", THIRD, new Period(DAY, DAY.plusYears(1))),
                            FIRST,
                            SECOND,
                            Instant.EPOCH)
                    .mandate(),
            this::lock,
            Set.of(),
            true,
            DAY,
            new Ids(Clock.systemUTC()));

    private Seating lock(BodyId body) {
        locked.add(body);
        return new Seating(
                Body.establish(body, "Organ", BodyKind.SECRETARIAT, MANDATE).body(), List.of(), List.of());
    }

    private static ImportedMember secretary(int row, BodyId body) {
        return new ImportedMember(
                row, "a%d@b.no".formatted(row), "A", null, null, body, Role.SECRETARY, false, DAY, null);
    }

    @Test
    void locksEachBodyOnceAndInOneOrderHoweverTheListIsSorted() {
        var list = List.of(secretary(2, THIRD), secretary(3, FIRST), secretary(4, SECOND), secretary(5, THIRD));

        roster.look(list);
        list.forEach(
                member -> assertThat(roster.place(member, new PersonId(new UUID(1, member.row())), Optional.empty()))
                        .isEmpty());

        assertThat(locked).containsExactly(FIRST, SECOND, THIRD);
        assertThat(roster.begun()).hasSize(4);
    }
}
