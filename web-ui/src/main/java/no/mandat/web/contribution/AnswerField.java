package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.SlotUtils;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionKind;
import no.mandat.domain.contribution.Reply;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.TypedText;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The field in which a question is answered.
 *
 * @param component what is shown
 * @param reply what is filled in
 * @param fault says what is wrong, or with no words that nothing is
 * @param note says under what is typed that it is kept, or with no words nothing of it
 */
record AnswerField(
        Question question, Component component, Supplier<Reply> reply, Consumer<String> fault, Consumer<String> note) {

    /** What is chosen where one would rather not answer. */
    static final int NO_ANSWER = -1;

    /**
     * The field of a question.
     *
     * @param said what is filled in at first
     * @param changed what is done when somebody has typed or chosen
     */
    static AnswerField of(Question question, String language, Reply said, Runnable changed) {
        var field =
                switch (question.kind()) {
                    case TEXT -> words(question, language, said, changed);
                    case MULTIPLE_CHOICE -> several(question, language, said, changed);
                    case SINGLE_CHOICE, SCALE -> one(question, language, said, changed);
                };
        field.component().getElement().setAttribute("lang", language);
        field.component().getElement().getClassList().add("answer-field");
        // The browser writes into it what is wrong.
        var fault = inThePagesLanguage(new Div());
        SlotUtils.setSlot(field.component(), "error-message", fault);
        return field;
    }

    /** What the page says is not in the language of the call, in which the field is. */
    private static <C extends Component> C inThePagesLanguage(C words) {
        words.getElement().setAttribute("lang", Say.words().tag());
        return words;
    }

    private static AnswerField words(Question question, String language, Reply said, Runnable changed) {
        var area = new TextArea(question.text().in(language));
        area.setWidthFull();
        area.setMinRows(4);
        area.setValue(said.words());
        TypedText.steadily(area);
        prepare(area, area, question);
        var help = question.help().has(language) ? question.help().in(language) + " · " : "";
        var count = inThePagesLanguage(new Span());
        area.setHelperComponent(new Div(new Text(help), count));
        Consumer<String> note = words -> {
            int length = area.getValue().codePointCount(0, area.getValue().length());
            count.setText(Stream.of(t("answer.count", length, question.limit()), words)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" · ")));
        };
        note.accept("");
        area.addValueChangeListener(change -> {
            note.accept("");
            changed.run();
        });
        return new AnswerField(question, area, () -> Reply.of(area.getValue()), fault(area), note);
    }

    private static AnswerField one(Question question, String language, Reply said, Runnable changed) {
        var group = new RadioButtonGroup<Integer>(question.text().in(language));
        group.setItems(Stream.concat(
                        QuestionChoices.of(question).stream(),
                        Stream.of(NO_ANSWER).filter(none -> QuestionChoices.canBeLeft(question)))
                .toList());
        group.setItemLabelGenerator(value -> value == NO_ANSWER
                ? Words.in(Locale.forLanguageTag(language)).of("form.noAnswer")
                : QuestionChoices.words(question, language, value));
        boolean scale = question.kind() == QuestionKind.SCALE;
        if (scale && said.number() > 0) {
            group.setValue(said.number());
        } else if (!scale && !said.choices().isEmpty()) {
            group.setValue(said.choices().getFirst());
        }
        prepare(group, group, question);
        help(group, question, language);
        group.addValueChangeListener(change -> changed.run());
        return new AnswerField(question, group, () -> chosen(group.getValue(), scale), fault(group), words -> {});
    }

    private static Reply chosen(@Nullable Integer value, boolean scale) {
        if (value == null || value == NO_ANSWER) {
            return Reply.NONE;
        }
        return scale ? new Reply("", List.of(), value) : new Reply("", List.of(value), 0);
    }

    private static AnswerField several(Question question, String language, Reply said, Runnable changed) {
        var group = new CheckboxGroup<Integer>(question.text().in(language));
        group.setItems(QuestionChoices.of(question));
        group.setItemLabelGenerator(value -> QuestionChoices.words(question, language, value));
        group.setValue(new LinkedHashSet<>(said.choices()));
        prepare(group, group, question);
        help(group, question, language);
        group.addValueChangeListener(change -> changed.run());
        return new AnswerField(
                question,
                group,
                () -> new Reply("", List.copyOf(ordered(group.getValue())), 0),
                fault(group),
                words -> {});
    }

    private static Set<Integer> ordered(Set<Integer> chosen) {
        return new TreeSet<>(chosen);
    }

    private static void prepare(HasValue<?, ?> field, HasValidation shown, Question question) {
        field.setRequiredIndicatorVisible(question.required());
        // What is wrong is said when it is sent, by the rule that the server has.
        shown.setManualValidation(true);
    }

    private static void help(HasHelper field, Question question, String language) {
        if (question.help().has(language)) {
            field.setHelperText(question.help().in(language));
        }
    }

    private static Consumer<String> fault(HasValidation field) {
        return words -> {
            field.setErrorMessage(words);
            field.setInvalid(!words.isEmpty());
        };
    }

    /** Groups have no such method on the server. */
    void focus() {
        component.getElement().callJsFunction("focus");
    }
}
