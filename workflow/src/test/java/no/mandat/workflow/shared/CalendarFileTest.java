package no.mandat.workflow.shared;

import static org.assertj.core.api.Assertions.assertThat;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.property.XProperty;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

    @Test
    void keepsTheLineBreaksOfATextAndNoOtherControlCharacters() {
        assertThat(CalendarFile.text("a\r\nb\rc\nd\u2028e\u0085f\tg\u0000\u001Bh\u007F"))
                .isEqualTo("a\nb\nc\nd\ne\nf\tgh");
    }

    @Test
    void hasNoLineBreakOnALine() {
        assertThat(CalendarFile.line(" a\r\n b\u2028c\td\u0000 ")).isEqualTo("a b c d");
    }

    @Test
    void hasNoDoubleQuotesInAParameter() {
        assertThat(CalendarFile.parameter("Kari \"Kaja\"\nN.")).isEqualTo("Kari 'Kaja' N.");
    }

    @Test
    void writesNoHalfOfACharacter() {
        assertThat(CalendarFile.line("a\uD83D")).isEqualTo("a?");
        assertThat(CalendarFile.text("🙂\uDE42")).isEqualTo("🙂?");
    }

    @Test
    void foldsALineOfMoreThan75OctetsBetweenCharacters() {
        // "X-A:" is four octets, each æ two: 35 of them fit, and 37 after the blank of the next line.
        assertThat(written("æ".repeat(80)))
                .contains("X-A:" + "æ".repeat(35) + "\r\n " + "æ".repeat(37) + "\r\n " + "æ".repeat(8) + "\r\n");
        assertThat(written("a".repeat(71))).contains("X-A:" + "a".repeat(71) + "\r\n");
        assertThat(written("a".repeat(72))).contains("X-A:" + "a".repeat(71) + "\r\n a\r\n");
    }

    private static String written(String value) {
        var calendar = new Calendar();
        calendar.add(new XProperty("X-A", value));
        var written = CalendarFile.written(calendar);
        assertThat(written).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        return written;
    }
}
