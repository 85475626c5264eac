package no.mandat.web.closing;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import no.mandat.domain.mandate.Answer;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseNumber;
import no.mandat.domain.mandate.ClauseNumbers;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.clause.ClauseAddress;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.InAppLink;
import no.mandat.web.shared.Say;
import no.mandat.workflow.closing.ClauseCover;
import no.mandat.workflow.mandate.ClauseText;

/** How much of a mandate is answered, on its overview: the number, and the first clauses that are not. */
public final class AnsweredCard {

    /** How many gaps are named. */
    private static final int NAMED = 4;

    private AnsweredCard() {}

    /** Of the clauses that must be answered, with what covers each. */
    public static Card of(MandateId mandate, ClauseText text, Collection<ClauseCover> covers) {
        int answered =
                (int) covers.stream().filter(cover -> !cover.answer().isOpen()).count();
        var number = new Span(Integer.toString(answered));
        number.addClassName("big-number");
        var count = new Paragraph();
        count.add(number, new InAppLink(ClauseAddress.ofTrace(mandate), t("overview.answered.of", covers.size())));
        var filled = new Div();
        filled.getStyle().setWidth(covers.isEmpty() ? "0" : 100 * answered / covers.size() + "%");
        var bar = new Div(filled);
        bar.addClassName("answered-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        return new Card("answered", t("overview.answered"), count, bar, gaps(mandate, text, covers));
    }

    private static Div gaps(MandateId mandate, ClauseText text, Collection<ClauseCover> covers) {
        var rows = new Div();
        rows.addClassName("rows");
        var open = Stream.of(Answer.UNANSWERED, Answer.PARTLY)
                .flatMap(answer -> covers.stream().filter(cover -> cover.answer() == answer))
                .toList();
        open.stream().limit(NAMED).forEach(cover -> text.tree()
                .find(cover.clause())
                .ifPresent(clause -> rows.add(line(mandate, clause, cover, text.numbers()))));
        int more = open.size() - NAMED;
        if (more > 0) {
            var line = new Div(new InAppLink(ClauseAddress.ofTrace(mandate), t("overview.answered.more", more)));
            line.addClassName("row");
            rows.add(line);
        }
        return rows;
    }

    private static Div line(MandateId mandate, Clause clause, ClauseCover cover, Map<ClauseId, ClauseNumber> numbers) {
        var words = new Div(new InAppLink(ClauseAddress.of(mandate, clause.id()), ClauseNumbers.cite(clause, numbers)));
        words.addClassName("row-words");
        var answer = new Span(Say.sentence(t(cover.answer())));
        answer.addClassNames("answer", "answer-" + cover.answer().name().toLowerCase(Locale.ROOT));
        var line = new Div(words, answer);
        line.addClassName("row");
        return line;
    }
}
