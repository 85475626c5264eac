package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

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
        getElement().setAttribute("lang", language);
        if (text.introduction().has(language)) {
            add(new MarkdownView(text.introduction().in(language)));
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
        var words = new Paragraph(said(question));
        words.addClassName("call-question");
        var item = new ListItem(words);
        if (question.help().has(language)) {
            item.add(muted(question.help().in(language)));
        }
        if (question.kind().hasChoices()) {
            var choices = new UnorderedList();
            question.choices().forEach(choice -> choices.add(new ListItem(choice.in(language))));
            item.add(choices);
        }
        item.add(muted(asked.how(question)));
        clauses.numbers(question.clauses()).ifPresent(item::add);
        return item;
    }

    private String said(Question question) {
        var words = question.text().in(language);
        return words.isEmpty() ? t("call.paper.untitled") : words;
    }

    private static Paragraph muted(String words) {
        var line = new Paragraph(words);
        line.addClassNames("small", "muted");
        return line;
    }
}
