package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.CallText;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.shared.MarkdownView;
import no.mandat.web.shared.Say;
import no.mandat.workflow.mandate.ClauseText;

/** What a call says and asks, in one of its languages, for reading. */
final class CallPaper extends Section {

    private static final long serialVersionUID = 1L;

    private final transient AskedClauses clauses;
    private final transient AskedWords asked;
    private final String language;

    CallPaper(MandateId mandate, CallText text, Audience audience, ClauseText clauses, String language) {
        this.clauses = new AskedClauses(mandate, clauses);
        this.asked = new AskedWords(language, Say.words());
        this.language = language;
        addClassNames("card", "call-paper");
        getElement().setAttribute("aria-label", t("call.paper"));
        if (text.introduction().has(language)) {
            add(new MarkdownView(text.introduction().in(language)).in(language));
        }
        var heading = new H2(t("call.form.questions"));
        heading.addClassName("call-questions");
        var questions = new OrderedList();
        questions.addClassName("call-question-list");
        text.questions().forEach(question -> questions.add(shown(question)));
        add(heading, questions);
        if (text.attachments()) {
            add(muted(t("call.paper.attachments")));
        }
        add(muted(asked.publication(text, audience)));
    }

    private ListItem shown(Question question) {
        var item = new ListItem(words(question));
        if (question.help().has(language)) {
            item.add(quoted(muted(question.help().in(language))));
        }
        if (question.kind().hasChoices()) {
            var choices = new UnorderedList();
            question.choices().forEach(choice -> choices.add(quoted(new ListItem(choice.in(language)))));
            item.add(choices);
        }
        item.add(muted(new Paragraph(how(question))));
        clauses.numbers(question.clauses()).ifPresent(item::add);
        return item;
    }

    private Paragraph words(Question question) {
        var words = question.text().has(language)
                ? quoted(new Paragraph(question.text().in(language)))
                : new Paragraph(t("call.paper.untitled"));
        words.addClassName("call-question");
        return words;
    }

    private Quoting how(Question question) {
        return new Quoting(
                asked.how(question, Quoting.place(0), Quoting.place(1)),
                language,
                question.scale().low().in(language),
                question.scale().high().in(language));
    }

    /** It is the call's; the rest is in the page's language. */
    private <C extends Component> C quoted(C words) {
        words.getElement().setAttribute("lang", language);
        return words;
    }

    private static Paragraph muted(String words) {
        return muted(new Paragraph(words));
    }

    private static Paragraph muted(Paragraph line) {
        line.addClassNames("small", "muted");
        return line;
    }
}
