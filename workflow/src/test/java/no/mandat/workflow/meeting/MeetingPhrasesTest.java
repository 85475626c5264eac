package no.mandat.workflow.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.document.Classification;
import no.mandat.domain.document.Openness;
import no.mandat.domain.meeting.Agenda;
import no.mandat.domain.meeting.AgendaItem;
import no.mandat.domain.meeting.ItemKind;
import no.mandat.domain.meeting.ItemText;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingPlan;
import no.mandat.domain.meeting.MeetingTime;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeetingPhrasesTest {

    private static final Instant NOW = Instant.parse("2026-11-01T09:00:00Z");
    private static final MeetingTime TIME =
            new MeetingTime(Instant.parse("2026-11-24T09:00:00Z"), Instant.parse("2026-11-24T11:00:00Z"));
    private static final AgendaItemId FIRST = id(1);
    private static final AgendaItemId SECOND = id(2);

    private final Meeting meeting = Meeting.plan(
                    new MeetingId(new UUID(7, 1)),
                    new MandateId(new UUID(1, 1)),
                    new BodyId(new UUID(2, 1)),
                    new MeetingPlan(MeetingKind.GROUP, "nb", "Møte", TIME, "Rom 1", null, null),
                    NOW)
            .meeting();

    private static AgendaItemId id(int number) {
        return new AgendaItemId(new UUID(5, number));
    }

    private Agenda agenda() {
        var agenda = Agenda.of(List.of());
        agenda.insert(item(FIRST, "Målemetoder {0} 'x'", "Liv Ås", Openness.INTERNAL));
        agenda.insert(item(SECOND, "Personalsak", "Bo", Openness.EXEMPT));
        agenda.insert(item(id(3), "Kraftpriser", null, Openness.INTERNAL));
        return agenda;
    }

    private AgendaItem item(AgendaItemId id, String title, @Nullable String presenter, Openness openness) {
        var basis = openness == Openness.EXEMPT ? "offl. § 13" : null;
        var text = new ItemText(
                title, ItemKind.DISCUSSION, presenter, 30, Set.of(), new Classification(openness, basis, false, null));
        return AgendaItem.add(id, meeting, null, text, NOW).item();
    }

    private String agenda(String language, Set<AgendaItemId> shut) {
        return new MeetingPhrases(Words.in(Locale.forLanguageTag(language)), ZoneId.of("Europe/Oslo"))
                .agenda(meeting, agenda(), shut);
    }

    @Test
    void tellsWhenEachItemBeginsAndWhoPresentsItButNamesNoneThatIsExempt() {
        assertThat(agenda("nb", Set.of())).isEqualTo("""
                Saksliste:
                kl. 10.00: 1. Målemetoder {0} 'x' (Liv Ås)
                kl. 10.30: 2. Unntatt offentlighet
                kl. 11.00: 3. Kraftpriser""");
    }

    @Test
    void leavesOutWhatIsShutForTheReader() {
        assertThat(agenda("nb", Set.of(FIRST))).isEqualTo("""
                Saksliste:
                kl. 10.30: 2. Unntatt offentlighet
                kl. 11.00: 3. Kraftpriser""");
        assertThat(agenda("nb", Set.of(FIRST, SECOND, id(3)))).isEmpty();
    }

    @Test
    void speaksTheLanguageOfTheReader() {
        assertThat(agenda("en", Set.of())).startsWith("Agenda:\n10:00: 1. Målemetoder");
        assertThat(agenda("nn", Set.of())).contains("Sakliste:", "2. Unnateke offentlegheit");
    }
}
