package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.IntStream;
import no.mandat.domain.contribution.CallText;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionKind;
import no.mandat.web.shared.Say;
import no.mandat.workflow.contribution.CallStatistics;

/** What was chosen of the choices of a question, or on its scale. */
public final class QuestionTable extends Div {

    private static final long serialVersionUID = 1L;

    /** The numbers of that question of a call. */
    public QuestionTable(CallText asked, CallStatistics.OfQuestion one) {
        var question = one.question();
        var language = asked.languageFor(Say.words().tag());
        var names = names(question, language);
        var counts = IntStream.range(0, names.size())
                .mapToObj(i -> new CountTable.Count(names.get(i), one.counts().get(i)))
                .toList();
        add(new CountTable(question.text().in(language), t("statistics.answer"), counts, one.answered()).in(language));
        if (question.kind() == QuestionKind.MULTIPLE_CHOICE) {
            add(new Paragraph(t("statistics.several")));
        }
    }

    private static List<String> names(Question question, String language) {
        if (question.kind() == QuestionKind.SCALE) {
            var scale = question.scale();
            return IntStream.rangeClosed(1, scale.highest())
                    .mapToObj(i -> i == 1
                            ? "1 " + scale.low().in(language)
                            : i == scale.highest() ? i + " " + scale.high().in(language) : Integer.toString(i))
                    .map(String::strip)
                    .toList();
        }
        return question.choices().stream().map(choice -> choice.in(language)).toList();
    }
}
