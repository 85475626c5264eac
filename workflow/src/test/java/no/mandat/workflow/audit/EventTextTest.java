package no.mandat.workflow.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.bind.JsonbBuilder;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.mandat.domain.shared.Subject;
import no.mandat.workflow.audit.PayloadContent.Value;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventTextTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    @Test
    void doesNotTellOfWhatBeganAtNothing() {
        assertThat(text(
                                value("fingerprint", "text", null, ""),
                                value("revision", "number", null, "0"),
                                value("removed", "boolean", null, "false"),
                                value("rank", "number", null, "65536"),
                                value("title", "text", null, "Sjekkliste"))
                        .said())
                .containsExactly(value("title", "text", null, "Sjekkliste"));
    }

    @Test
    void tellsWhatWasEmptyAsNotThereAndWhatBecameSo() {
        assertThat(text(
                                value("editors", "text", "", "Sunniva Tangerud"),
                                value("summary", "text", "En side.", ""),
                                value("removed", "boolean", "true", "false"),
                                value("step", "number", "1", "0"))
                        .said())
                .containsExactly(
                        value("editors", "text", null, "Sunniva Tangerud"),
                        value("summary", "text", "En side.", null),
                        value("removed", "boolean", "true", "false"),
                        value("step", "number", "1", "0"));
    }

    @Test
    void saysWhoApprovesInWords() {
        var route = value("route", "text", null, "GROUP APPROVE, BOARD APPROVE");
        assertThat(text(route).words(route, route.after())).isEqualTo("Gruppen godkjenner → Styret godkjenner");
    }

    /** An auditor asked for what they did. */
    @Test
    void whoHasNoNameIsSaidInWords() {
        assertThat(asked("system:")).isEqualTo("Systemet");
        assertThat(asked("visitor")).isEqualTo("Noen som ikke var logget inn");
        assertThat(asked(new UUID(0, 3).toString())).isEqualTo("Noen (navnet er slettet)");
        assertThat(asked("Sunniva Tangerud")).isEqualTo("Sunniva Tangerud");
    }

    private static String asked(String person) {
        var read = value("readPerson", "text", null, person);
        return text(read).words(read, person);
    }

    @Test
    void whatIsNoValueOfItsTypeIsReadAsItIsWritten() {
        for (var type : List.of(
                "PositionKind", "RoundState", "Demand", "Way", "Due", "date", "instant", "ReportPart", "Openness")) {
            var unknown = value("kind", type, null, "REJECT");
            assertThat(text(unknown).words(unknown, unknown.after())).as(type).isEqualTo("REJECT");
        }
        var route = value("route", "text", null, "REJECT");
        assertThat(text(route).words(route, route.after())).isEqualTo("REJECT");
    }

    @Test
    void aKindOfRoundOrAFieldThatIsNotKnownHidesNothing() {
        var position = value("kind", "PositionKind", null, "APPROVE");
        var text = text(value("roundKind", "RoundKind", null, "REJECT"), position);
        assertThat(text.words(position, position.after())).isEqualTo("godkjenner");
        assertThat(text.label("rejected.1..x")).isEqualTo("rejected.1..x");
        assertThat(text.deed()).contains("Sjekkliste");
    }

    @Test
    void whatHappenedIsReadByItsConstantWhereThatIsNotKnown() {
        var text = new EventText(row("DeliverableRejected", List.of()), OSLO, Words.in(Locale.of("nb")));
        assertThat(text.action()).isEqualTo("DeliverableRejected");
        assertThat(text.deed()).isEqualTo("DeliverableRejected Sjekkliste");
    }

    @Test
    void aValueWithoutTypeIsAText() {
        var unnamed = JsonbBuilder.create().fromJson("{\"after\":\"REJECT\"}", Value.class);
        var text = text(unnamed);
        assertThat(text.said()).containsExactly(value("", "text", null, "REJECT"));
        assertThat(text.words(unnamed, unnamed.after())).isEqualTo("REJECT");
    }

    private static Value value(String field, String type, @Nullable String before, @Nullable String after) {
        return new Value(field, type, before, after);
    }

    private static EventText text(Value... changes) {
        return new EventText(row("DeliverableEdited", List.of(changes)), OSLO, Words.in(Locale.of("nb")));
    }

    private static HistoryRow row(String action, List<Value> changes) {
        var about = new Subject("Deliverable", new UUID(0, 1));
        return new HistoryRow(
                new UUID(0, 2), Instant.EPOCH, "Solveig Kvamme", false, action, about, "Sjekkliste", changes, null);
    }
}
