package no.mandat.workflow.contribution;

import java.util.List;
import no.mandat.domain.contribution.Question;
import org.jspecify.annotations.Nullable;

/**
 * What was written to a question, in an order that tells of nobody.
 *
 * @param withheld how many wrote something that isn't shown, because it is exempt
 */
public record SaidInWords(Question question, List<Said> said, int withheld) {

    /**
     * What one wrote.
     *
     * @param name whose it is, where they consented to that
     */
    public record Said(String words, @Nullable String name) {}
}
