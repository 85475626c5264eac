package no.mandat.workflow.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgendaTemplateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FIRST_MEETING | I sitt første møte skal medlemmene presentere seg | presentation",
                "FIRST_MEETING | På fyrste møte skal gruppa gå gjennom utkastet til mandat | mandate",
                "FIRST_MEETING | At the first meeting each organisation shares its ongoing activities | activities",
                "FIRST_MEETING | Oppstartsmøtet holdes i januar | presentation",
                "INPUT_ROUND | Gruppen skal holde innspillsmøter der det er tid til spørsmål | questions",
                "EVALUATION | Gruppen skal evaluere hva som bør tas med videre | carryOn",
                "CLOSING | På avslutningsmøtet overleveres alt til styret | handover"
            })
    void knowsWhichItemAClauseSpeaksOf(AgendaTemplate template, String text, String item) {
        assertThat(template.isMeant(text)).isTrue();
        assertThat(template.about(text)).extracting(AgendaTemplate.Item::name).containsExactly(item);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FIRST_MEETING | Gruppen skal møtes minst fire ganger",
                "INPUT_ROUND | Gruppen skal innhente innspill skriftlig",
                "CLOSING | Møtene skal være åpne"
            })
    void takesNoClauseThatSpeaksOfAnotherMeeting(AgendaTemplate template, String text) {
        assertThat(template.isMeant(text)).isFalse();
    }

    @Test
    void namesEachItemOnce() {
        for (var template : AgendaTemplate.values()) {
            assertThat(template.keys()).isNotEmpty().doesNotHaveDuplicates();
        }
    }
}
