package no.mandat.workflow.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlainManuscriptTest {

    private static List<String> read(String text) {
        return PlainManuscript.read(text).blocks().stream().map(Block::text).toList();
    }

    @Test
    void whatBeginsWithANumberGoesOnWithNothing() {
        assertThat(read("""
                3 Oppgaver
                3.1 Gruppen skal svare på dette spørsmålet, og på det som følger av det:
                - Hva koste?
                - Hvem betaler?
                3.2 Gruppen skal holde to møter, og begge skal være åpne for alle som vil høre.
                3.3 Gruppen bør reise, og den kan gjerne ta med seg medlemmene av styret dit.
                4 Leveranser
                Gruppen skal levere en rapport.
                """))
                .containsExactly(
                        "3 Oppgaver",
                        "3.1 Gruppen skal svare på dette spørsmålet, og på det som følger av det:",
                        "Hva koste?",
                        "Hvem betaler?",
                        "3.2 Gruppen skal holde to møter, og begge skal være åpne for alle som vil høre.",
                        "3.3 Gruppen bør reise, og den kan gjerne ta med seg medlemmene av styret dit.",
                        "4 Leveranser",
                        "Gruppen skal levere en rapport.");
    }

    @Test
    void eachShortLineStandsByItself() {
        assertThat(read("""
                2.1 Hvordan bør kaien bygges?
                2.2 Hvilke båter trengs?
                Det er viktig for alle.
                """))
                .containsExactly(
                        "2.1 Hvordan bør kaien bygges?", "2.2 Hvilke båter trengs?", "Det er viktig for alle.");
    }

    @Test
    void aLineThatWasBrokenByHandGoesOn() {
        assertThat(read("""
                Gruppen skal vurdere hvordan kaiene bør bygges når havet stiger, og hvem
                som bør betale for dem. Den skal møtes minst fire ganger i året.
                - kaier for båter som går i rute hele året, også om vinteren når det er
                  is i fjorden
                - kaier for dem som
                fisker
                """))
                .containsExactly(
                        "Gruppen skal vurdere hvordan kaiene bør bygges når havet stiger, og hvem som bør betale for dem. Den"
                                + " skal møtes minst fire ganger i året.",
                        "kaier for båter som går i rute hele året, også om vinteren når det er is i fjorden",
                        "kaier for dem som fisker");
    }
}
