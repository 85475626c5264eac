package no.mandat.workflow.approval;

import java.time.LocalDate;
import java.util.List;
import no.mandat.domain.approval.Finding;
import no.mandat.domain.approval.RoundKind;
import no.mandat.domain.party.BodyKind;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A round that awaits somebody's position.
 *
 * @param mandateName the mandate's short name
 * @param missing what still hinders it
 * @param question what it asks, where it asks about somebody's impartiality
 */
public record WaitingRow(
        RoundId id,
        MandateId mandate,
        String mandateName,
        String title,
        BodyKind body,
        RoundKind kind,
        LocalDate lastDay,
        List<Finding> missing,
        @Nullable Question question) {

    /** What it is called on a page. */
    public String title(Words words) {
        return RoundWords.title(kind, title, question, words);
    }

    /** What is still missing, sentence by sentence. */
    public List<String> missing(Words words) {
        return new FindingWords(words, kind, lastDay, java.util.Map.of()).of(missing);
    }
}
