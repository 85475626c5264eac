package no.mandat.workflow.point;

import java.util.List;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.QuestionKind;

/**
 * A question of a call that is answered in words, and so by points.
 *
 * @param text in the language that the call is written in
 */
public record QuestionChoice(QuestionId question, String text) {

    /** All of a call, in its order. */
    static List<QuestionChoice> of(Call call) {
        var asked = call.text();
        return asked.questions().stream()
                .filter(one -> one.kind() == QuestionKind.TEXT)
                .map(one -> new QuestionChoice(one.id(), one.text().in(asked.language())))
                .toList();
    }
}
