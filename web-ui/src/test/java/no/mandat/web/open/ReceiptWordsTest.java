package no.mandat.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import no.mandat.workflow.words.Words;
import org.junit.jupiter.api.Test;

/** In which words a receipt is told. */
class ReceiptWordsTest {

    @Test
    void namesTheFieldsOfWhatPeopleHaveReceiptsOf() {
        var said = new ReceiptWords(Words.in(Locale.of("nn"))).all();
        assertThat(said.getString("field.Contribution.publication")).isEqualTo("Kan publiserast");
        assertThat(said.getString("field.Position.voter")).isEqualTo("Røysteføre");
        assertThat(said.getString("action.PositionCast")).isEqualTo("Tok stilling");
        assertThat(said).doesNotContainKey("field.Call.title");
    }

    @Test
    void namesValuesByTheKindOfRoundTheyAreFrom() {
        var said = new ReceiptWords(Words.in(Locale.of("nb"))).all();
        assertThat(said.getString("value.Publication.WITH_NAME")).isEqualTo("ja, med navn");
        assertThat(said.getString("value.PositionKind.DECISION.APPROVE")).isEqualTo("godkjenner");
        assertThat(said.getString("value.PositionKind.NOTICE.APPROVE")).isEqualTo("tar til orientering");
    }

    @Test
    void knowsWordsOfAllThatItLists() {
        var said = new ReceiptWords(Words.in(Locale.of("nb"))).all().keySet();
        for (var subject : ReceiptWords.SUBJECTS) {
            assertThat(said).anyMatch(key -> key.startsWith("field." + subject + "."));
        }
        for (var type : ReceiptWords.TYPES) {
            assertThat(said).anyMatch(key -> key.startsWith("value." + type + "."));
        }
    }

    @Test
    void keepsThePlacesOfValues() {
        var said = new ReceiptWords(Words.in(Locale.of("en"))).all();
        assertThat(said.getString("changed")).isEqualTo("{0} → {1}");
    }
}
