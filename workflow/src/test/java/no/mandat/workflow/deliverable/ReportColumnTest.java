package no.mandat.workflow.deliverable;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.mandat.domain.deliverable.Figures;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.workflow.shared.CanonicalJson;
import org.junit.jupiter.api.Test;

class ReportColumnTest {

    private final ReportColumn column = new ReportColumn();

    @Provide
    Arbitrary<ReportContent> contents() {
        return ReportContents.all();
    }

    @Property(tries = 300)
    void readsWhatItWrote(@ForAll("contents") ReportContent content) {
        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(content)))
                .isEqualTo(content);
    }

    @Property(tries = 100)
    void hashesTheSameHoweverItsDocumentIsOrderedAndSpaced(@ForAll("contents") ReportContent content) {
        var document = column.convertToDatabaseColumn(content);
        assertThat(document).isNotNull();
        assertThat(CanonicalJson.sha256(backwards(document))).isEqualTo(CanonicalJson.sha256(document));
        assertThat(ReportHash.of(content)).matches("[0-9a-f]{64}").isEqualTo(ReportHash.of(content));
    }

    /** The same with its names in another order. */
    private static String backwards(String document) {
        try (var reader = Json.createReader(new StringReader(document))) {
            JsonObject json = reader.readObject();
            var other = Json.createObjectBuilder();
            List<String> names = new ArrayList<>(json.keySet());
            names.reversed().forEach(name -> other.add(name, json.get(name)));
            return other.build().toString().replace("{\"", "{ \"");
        }
    }

    @Test
    void hashesAnotherTextOtherwise() {
        assertThat(ReportHash.of(ReportContents.saying("Det er mange.")))
                .isEqualTo(ReportHash.of(ReportContents.saying("Det er mange.")))
                .isNotEqualTo(ReportHash.of(ReportContents.saying("Det er få.")));
        var one = ReportContents.section("En");
        var two = ReportContents.section("To");
        assertThat(ReportHash.of(ReportContents.with(List.of(one, two), List.of())))
                .as("in another order")
                .isNotEqualTo(ReportHash.of(ReportContents.with(List.of(two, one), List.of())));
    }

    @Property(tries = 100)
    void keepsFigures(@ForAll("contents") ReportContent content) {
        var figures = new Figures(content.figures());
        var kept = new FiguresColumn();
        assertThat(kept.convertToEntityAttribute(kept.convertToDatabaseColumn(figures)))
                .isEqualTo(figures);
    }

    @Test
    void knowsNothingOfNothing() {
        assertThat(column.convertToDatabaseColumn(null)).isNull();
        assertThat(column.convertToEntityAttribute(null)).isNull();
    }
}
