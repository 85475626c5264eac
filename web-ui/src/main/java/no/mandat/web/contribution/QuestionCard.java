package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.QuestionKind;
import no.mandat.domain.contribution.Scale;
import no.mandat.domain.contribution.Translated;
import no.mandat.web.clause.ClausesField;
import no.mandat.web.shared.DotsMenu;
import no.mandat.web.shared.Say;
import no.mandat.workflow.contribution.QuestionForm;
import no.mandat.workflow.mandate.ClauseText;

/** A question that is being written. */
final class QuestionCard extends ListItem implements ChoiceRow.Desk {

    private static final long serialVersionUID = 1L;

    private final QuestionId id;
    private final transient Desk desk;
    private final H3 heading = new H3();
    private final Select<QuestionKind> kind = new Select<>();
    private final transient TranslatedField text;
    private final transient TranslatedField help;
    private final Checkbox required = new Checkbox(t("call.question.required"));
    private final IntegerField limit = new IntegerField(t("call.question.limit"));
    private final Div choiceRows = new Div();
    private final transient RemovableRows<ChoiceRow> choices = new RemovableRows<>(choiceRows, ChoiceRow.class);
    private final Div choiceBlock = new Div();
    private final IntegerField highest = new IntegerField(t("call.question.highest"));
    private final transient TranslatedField low;
    private final transient TranslatedField high;
    private final Div scaleBlock = new Div();
    private final ClausesField clauses;
    private String language;
    private String from;

    /** What a question asks of the list that it stands in. */
    interface Desk {

        /** Something was typed. */
        void changed();

        /** It is to stand one place further up or down. */
        void move(QuestionCard card, int by);

        /** It is to go. */
        void remove(QuestionCard card);
    }

    QuestionCard(QuestionForm form, ClauseText mandate, String language, String from, Desk desk) {
        this.id = form.id();
        this.desk = desk;
        this.language = language;
        this.from = from;
        text = new TranslatedField(area(t("call.question.text")), "", QuestionForm.LONGEST_TEXT, desk::changed);
        help = new TranslatedField(
                area(t("call.question.help")), t("call.question.help.help"), QuestionForm.LONGEST_HELP, desk::changed);
        low = new TranslatedField(new TextField(t("call.question.low")), "", QuestionForm.LONGEST_END, desk::changed);
        high = new TranslatedField(new TextField(t("call.question.high")), "", QuestionForm.LONGEST_END, desk::changed);
        clauses = new ClausesField(t("call.question.clauses"), mandate);
        addClassNames("card", "question-card");
        draw();
        fill(form);
        listen();
    }

    private static TextArea area(String label) {
        var area = new TextArea(label);
        area.setMinRows(1);
        return area;
    }

    private void draw() {
        kind.setLabel(t("call.question.kind"));
        kind.setItems(QuestionKind.values());
        kind.setItemLabelGenerator(one -> Say.sentence(t(one)));
        // What is wrong is said in our words, when it is left and when it is saved.
        limit.setManualValidation(true);
        highest.setManualValidation(true);
        limit.setMin(1);
        limit.setMax(Question.HIGHEST_LIMIT);
        limit.setStepButtonsVisible(false);
        highest.setMin(Scale.FEWEST);
        highest.setMax(Scale.MOST);
        highest.setStepButtonsVisible(true);
        var menu = new DotsMenu(t("call.question.more"));
        menu.item(t("call.question.up"), () -> desk.move(this, -1));
        menu.item(t("call.question.down"), () -> desk.move(this, 1));
        menu.item(t("call.question.remove"), () -> desk.remove(this));
        var head = new Div(heading, menu);
        head.addClassName("question-head");
        var add = new Button(t("call.question.choice.add"), click -> {
            addChoice(Translated.NONE).focusText();
            desk.changed();
        });
        choiceRows.addClassName("choice-rows");
        choiceBlock.add(choiceRows, add);
        choiceBlock.getElement().setAttribute("role", "group");
        choiceBlock.getElement().setAttribute("aria-label", t("call.question.choices"));
        scaleBlock.add(highest, low.field(), high.field());
        scaleBlock.addClassName("scale-fields");
        var fields = new Div(text.field(), help.field(), kind, choiceBlock, scaleBlock, limit, clauses, required);
        fields.addClassName("fields");
        add(head, fields);
    }

    private void fill(QuestionForm form) {
        kind.setValue(form.kind());
        text.fill(form.text(), from);
        help.fill(form.help(), from);
        required.setValue(form.required());
        limit.setValue(form.limit());
        form.choices().forEach(this::addChoice);
        highest.setValue(form.highest());
        low.fill(form.low(), from);
        high.fill(form.high(), from);
        clauses.choose(form.clauses());
        speak(language, from);
        showKind();
    }

    private void listen() {
        kind.addValueChangeListener(change -> {
            showKind();
            desk.changed();
        });
        required.addValueChangeListener(change -> desk.changed());
        for (var number : List.of(limit, highest)) {
            number.addValueChangeListener(change -> {
                judge(number);
                desk.changed();
            });
        }
        clauses.addValueChangeListener(change -> desk.changed());
    }

    private ChoiceRow addChoice(Translated words) {
        var choice = new ChoiceRow(this);
        choice.text().fill(words, from);
        choice.text().show(language, from);
        choices.add(choice);
        choice.number(choices.all().size());
        return choice;
    }

    @Override
    public void changed() {
        desk.changed();
    }

    @Override
    public void raise(ChoiceRow row) {
        var there = choices.all();
        choices.swap(row, there.get(there.indexOf(row) - 1));
        orderChoices();
        row.focusText();
    }

    @Override
    public void drop(ChoiceRow row) {
        int number = choices.all().indexOf(row) + 1;
        List<ChoiceRow> instead = new ArrayList<>();
        choices.remove(row, goneChoice(row, number), () -> putBack(row, instead));
        int left = choices.all().size();
        orderChoices();
        showKind();
        instead.addAll(choices.all().subList(left, choices.all().size()));
    }

    private static Span goneChoice(ChoiceRow row, int number) {
        return row.text()
                .gone(
                        t("call.question.choice.removed", number),
                        t("call.question.choice.removed.words", number, Quoting.place(0)));
    }

    /** Those that came instead go, where they are empty. */
    private void putBack(ChoiceRow row, List<ChoiceRow> instead) {
        instead.stream().filter(choice -> choice.text().text().isEmpty()).forEach(ChoiceRow::removeFromParent);
        row.text().show(language, from);
        orderChoices();
        row.focusText();
    }

    private void orderChoices() {
        var there = choices.all();
        IntStream.range(0, there.size()).forEach(i -> there.get(i).number(i + 1));
        desk.changed();
    }

    private void showKind() {
        var chosen = kind.getValue();
        limit.setVisible(chosen == QuestionKind.TEXT);
        choiceBlock.setVisible(chosen.hasChoices());
        scaleBlock.setVisible(chosen == QuestionKind.SCALE);
        while (chosen.hasChoices() && choices.all().size() < 2) {
            var ignored = addChoice(Translated.NONE);
        }
    }

    /** Says where it stands. */
    void number(int number) {
        heading.setText(t("call.question.heading", number));
    }

    /** Goes to a language. */
    void speak(String nextLanguage, String nextFrom) {
        language = nextLanguage;
        from = nextFrom;
        fields().forEach(field -> field.show(language, from));
    }

    private List<TranslatedField> fields() {
        var all = new ArrayList<>(List.of(text, help, low, high));
        choices.all().forEach(choice -> all.add(choice.text()));
        return all;
    }

    /** Says that it is gone, and what it asked. */
    Span gone(int number) {
        return text.gone(
                t("call.question.removed", number), t("call.question.removed.words", number, Quoting.place(0)));
    }

    void focusText() {
        text.field().focus();
    }

    /** How many of its fields say something else than they can; each says so itself. */
    int broken() {
        judge(limit);
        judge(highest);
        boolean wrong =
                switch (kind.getValue()) {
                    case TEXT -> !fits(limit);
                    case SCALE -> !fits(highest);
                    case SINGLE_CHOICE, MULTIPLE_CHOICE -> false;
                };
        return wrong ? 1 : 0;
    }

    private static void judge(IntegerField field) {
        field.setErrorMessage(t("rule.between", field.getMin(), field.getMax()));
        field.setInvalid(!fits(field));
    }

    private static boolean fits(IntegerField field) {
        var number = field.getValue();
        return number != null && number >= field.getMin() && number <= field.getMax();
    }

    /** Of another type of answer nobody sees what the field says: it is as it usually is, where it can't be that. */
    private static int number(IntegerField field, int usual) {
        return fits(field) ? field.getValue() : usual;
    }

    /** What is filled in. */
    QuestionForm form() {
        return new QuestionForm(
                id,
                kind.getValue(),
                text.text(),
                help.text(),
                required.getValue(),
                number(limit, Question.USUAL_LIMIT),
                choices.all().stream().map(choice -> choice.text().text()).toList(),
                number(highest, Scale.usual().highest()),
                low.text(),
                high.text(),
                clauses.chosen());
    }

    /** A new question, in words. */
    static QuestionForm fresh() {
        return QuestionForm.of(Question.inWords(new QuestionId(UUID.randomUUID()), Translated.NONE));
    }
}
