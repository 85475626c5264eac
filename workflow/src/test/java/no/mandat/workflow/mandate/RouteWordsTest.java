package no.mandat.workflow.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import no.mandat.domain.approval.RoundRule;
import no.mandat.domain.approval.Share;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.mandate.RouteStep;
import no.mandat.domain.mandate.RouteStep.Asked;
import no.mandat.domain.mandate.Routes;
import no.mandat.workflow.words.Words;
import org.junit.jupiter.api.Test;

class RouteWordsTest {

    private final RouteWords words = new RouteWords(Words.in(Words.BOKMAL));

    @Test
    void sayWhoDoesWhatAndForHowLong() {
        assertThat(words.of(Routes.USUAL.of(DeliverableKind.PROGRESS_REPORT)))
                .isEqualTo("Lederen godkjenner (14 dager) → Styret tar til orientering (14 dager)");
        assertThat(words.line(new Routes.Way(DeliverableKind.OP_ED, List.of()))).isEqualTo("kronikk: ingen steg");
        assertThat(new RouteWords(Words.in(Locale.of("nn")))
                        .of(RouteStep.approve(Asked.GROUP_IN_CLOSING_MEETING).within(1)))
                .isEqualTo("Gruppa godkjenner i avslutningsmøtet (1 dag)");
    }

    @Test
    void sayWhatOfTheRuleIsNotAsUsual() {
        var rule = new RoundRule(Share.ALL, Share.TWO_THIRDS, false, true, true, true);
        assertThat(words.of(RouteStep.approve(Asked.BOARD).by(rule)))
                .isEqualTo(
                        "Styret godkjenner (14 dager, alle må svare, mer enn ⅔ må godkjenne, "
                                + "innvendinger stanser ikke, taushet godkjenner, skjult til slutt, språket kan rettes etterpå)");
        assertThat(words.of(RouteStep.takeNote(Asked.BOARD).by(rule)))
                .isEqualTo("Styret tar til orientering (14 dager, skjult til slutt)");
        assertThat(words.of(RouteStep.approve(Asked.BOARD).decidingUpheld()))
                .isEqualTo("Styret godkjenner (14 dager, styret avgjør også det gruppen står ved)");
        assertThat(words.share(new Share(4, 5))).isEqualTo("4/5");
    }
}
