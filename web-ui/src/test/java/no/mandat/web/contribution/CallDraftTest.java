package no.mandat.web.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.QuestionKind;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.shared.ClauseId;
import no.mandat.workflow.contribution.CallForm;
import no.mandat.workflow.contribution.QuestionForm;
import org.junit.jupiter.api.Test;

class CallDraftTest {

    private static final Instant AT = Instant.parse("2026-11-25T09:43:00.123Z");

    private static final QuestionForm HOW = new QuestionForm(
            new QuestionId(new UUID(3, 1)),
            QuestionKind.SINGLE_CHOICE,
            new Translated(Map.of("nb", "Hvordan?", "nn", "Korleis?", "en", "How?")),
            Translated.of("nb", "Kort."),
            true,
            700,
            List.of(Translated.of("nb", "«Slik»"), Translated.NONE),
            7,
            Translated.of("nb", "dårlig"),
            Translated.NONE,
            List.of(new ClauseId(new UUID(3, 2))));

    private static CallForm form(String title, Instant closesAt) {
        return new CallForm(
                List.of("nb", "en"),
                Translated.of("nb", title),
                Translated.NONE,
                true,
                List.of(Publication.WITH_NAME),
                Audience.INVITED,
                AT,
                closesAt,
                List.of(HOW),
                List.of(14, 2));
    }

    @Test
    void isReadAsItWasWritten() {
        var draft = new CallDraft(AT, 4, form("Hydrogen", AT.plusSeconds(60)), form("Hydrogen på sjøen", AT));
        assertThat(CallDraft.read(draft.write())).isEqualTo(draft);
    }

    @Test
    @SuppressWarnings("NullAway") // as the field is, when it is empty
    void isReadWithoutWhatIsMissing() {
        var draft = new CallDraft(AT, 0, form("", AT), form("", null));
        assertThat(CallDraft.read(draft.write())).isEqualTo(draft);
    }

    @Test
    void isNewOnlyWhereItSaysSomethingElseThanWasSavedThenAndSince() {
        var draft = new CallDraft(AT, 4, form("Før", AT), form("Nå", AT));
        assertThat(draft.isNewTo(form("Før", AT))).isTrue();
        assertThat(draft.isNewTo(form("Nå", AT))).isFalse();
        assertThat(draft.with(form("Før", AT), AT).isNewTo(form("Siden", AT))).isFalse();
    }
}
