package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Collectors;
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
    private final String language;

    CallPaper(MandateId mandate, CallText text, ClauseText clauses, String language) {
        this.clauses = new AskedClauses(mandate, clauses);
        this.language = language;
        addClassNames("card", "call-paper");
        getElement().setAttribute("aria-label", t("call.paper"));
        getElement().setAttribute("lang", language);
        if (!text.introduction().isEmpty()) {
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
        add(muted(publication(text)));
    }

    /** What becomes of what is said. */
    private static String publication(CallText text) {
        return text.onlyPublication()
                .map(only -> t("call.paper.publication." + only))
                .orElseGet(() -> t(
                        "call.paper.publications",
                        text.publications().stream().map(Say::t).collect(Collectors.joining("; "))));
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
        item.add(muted(about(question)));
        clauses.numbers(question.clauses()).ifPresent(item::add);
        return item;
    }

    private String said(Question question) {
        var words = question.text().in(language);
        return words.isEmpty() ? t("call.paper.untitled") : words;
    }

    /** "Skriftlig svar, inntil 4 000 tegn · må besvares". */
    private String about(Question question) {
        var scale = question.scale();
        var how =
                switch (question.kind()) {
                    case TEXT -> t("call.paper.text", question.limit());
                    case SINGLE_CHOICE -> t("call.paper.one");
                    case MULTIPLE_CHOICE -> t("call.paper.several");
                    case SCALE ->
                        scale.low().has(language) && scale.high().has(language)
                                ? t(
                                        "call.paper.scaleWords",
                                        scale.highest(),
                                        scale.low().in(language),
                                        scale.high().in(language))
                                : t("call.paper.scale", scale.highest());
                };
        return question.required() ? how + " · " + t("call.paper.required") : how;
    }

    private static Paragraph muted(String words) {
        var line = new Paragraph(words);
        line.addClassNames("small", "muted");
        return line;
    }
}
