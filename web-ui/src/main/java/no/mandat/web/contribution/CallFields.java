package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.Publication;
import no.mandat.web.shared.InstantField;
import no.mandat.web.shared.Say;
import no.mandat.workflow.contribution.CallForm;
import no.mandat.workflow.mandate.ClauseText;
import no.mandat.workflow.words.Words;

/** The fields of a call: what it is about and who is asked until when, and the questions one after the other. */
final class CallFields extends Div implements QuestionCard.Desk {

    private static final long serialVersionUID = 1L;
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private final transient ClauseText clauses;
    private final transient Runnable changed;
    private final transient TranslatedField title;
    private final transient TranslatedField introduction;
    private final CheckboxGroup<String> languages = new CheckboxGroup<>(t("call.form.languages"));
    private final Select<String> writtenIn = new Select<>();
    private final RadioButtonGroup<Audience> audience = new RadioButtonGroup<>(t("call.form.audience"));
    private final InstantField opensAt;
    private final InstantField closesAt;
    private final Checkbox attachments = new Checkbox(t("call.form.attachments"));
    private final CheckboxGroup<Publication> publications = new CheckboxGroup<>(t("call.form.publications"));
    private final CheckboxGroup<Integer> reminders;
    private final RadioButtonGroup<String> shown = new RadioButtonGroup<>(t("call.form.shown"));
    private final OrderedList list = new OrderedList();
    private final transient RemovableRows<QuestionCard> questions = new RemovableRows<>(list, QuestionCard.class);
    private final Button add = new Button(t("call.form.addQuestion"), click -> addQuestion());
    private String from;

    CallFields(CallForm form, ClauseText clauses, ZoneId zone, Runnable changed) {
        this.clauses = clauses;
        this.changed = changed;
        this.from = form.languages().getFirst();
        attachments.setValue(form.attachments());
        title = new TranslatedField(
                new TextField(t("call.form.title")), t("call.form.title.help"), CallForm.LONGEST_TITLE, changed);
        var area = new TextArea(t("call.form.introduction"));
        area.setMinRows(4);
        introduction =
                new TranslatedField(area, t("call.form.introduction.help"), CallForm.LONGEST_INTRODUCTION, changed);
        opensAt = new InstantField(t("call.form.opensAt"), MORNING, zone);
        closesAt = new InstantField(t("call.form.closesAt"), LAST_MINUTE, zone);
        reminders = ReminderDays.field(form.reminders());
        fill(form);
        draw();
        listen();
    }

    /** What the form says of that before anything is typed. */
    static CallForm said(CallForm form, ClauseText clauses, ZoneId zone) {
        return new CallFields(form, clauses, zone, () -> {}).form().orElse(form);
    }

    private void fill(CallForm form) {
        languages.setItems(
                Words.languages().stream().map(locale -> locale.getLanguage()).toList());
        languages.setItemLabelGenerator(CallFields::languageName);
        languages.setItemEnabledProvider(tag -> !tag.equals(from));
        languages.setHelperText(t("call.form.languages.help"));
        languages.setValue(new LinkedHashSet<>(form.languages()));
        writtenIn.setLabel(t("call.form.writtenIn"));
        writtenIn.setItemLabelGenerator(CallFields::languageName);
        writtenIn.setHelperText(t("call.form.writtenIn.help"));
        shown.setItemLabelGenerator(CallFields::languageName);
        opensAt.setValue(form.opensAt());
        closesAt.setValue(form.closesAt());
        audience.setItems(Audience.values());
        audience.setItemLabelGenerator(one -> Say.sentence(t(one)));
        audience.setHelperText(t("call.form.audience.help"));
        audience.setValue(form.audience());
        publications.setItems(Publication.values());
        publications.setItemLabelGenerator(one -> Say.sentence(t(one)));
        publications.setHelperText(t("call.form.publications.help"));
        publications.setManualValidation(true);
        publications.setValue(new LinkedHashSet<>(form.publications()));
        fit(form.audience());
        title.fill(form.title(), from);
        introduction.fill(form.introduction(), from);
        title.field().setRequiredIndicatorVisible(true);
        opensAt.setRequiredIndicatorVisible(true);
        closesAt.setRequiredIndicatorVisible(true);
        form.questions().forEach(question -> put(new QuestionCard(question, clauses, from, from, this)));
        offerLanguages(from);
        offerToWriteIn();
    }

    private void draw() {
        var window = new Div(opensAt, closesAt);
        window.addClassName("window-fields");
        // In which language one types is clear before one does.
        var about = new Div(
                languages,
                writtenIn,
                title.field(),
                introduction.field(),
                audience,
                window,
                reminders,
                attachments,
                publications);
        about.addClassNames("fields");
        var card = new Div(about);
        card.addClassName("card");
        var heading = new H2(t("call.form.questions"));
        heading.setId("questions");
        list.addClassName("question-cards");
        var section = new Section(heading, list, add);
        section.getElement().setAttribute("aria-labelledby", "questions");
        section.addClassName("questions");
        add(shown, card, section);
        addClassName("call-fields");
    }

    private void listen() {
        languages.addValueChangeListener(change -> {
            offerLanguages(shown.getValue());
            offerToWriteIn();
            changed.run();
        });
        writtenIn.addValueChangeListener(change -> {
            var chosen = change.getValue();
            if (chosen != null && !chosen.equals(from)) {
                writeIn(chosen);
            }
        });
        shown.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                speak(change.getValue());
            }
        });
        audience.addValueChangeListener(change -> {
            fit(change.getValue());
            changed.run();
        });
        reminders.addValueChangeListener(change -> changed.run());
        opensAt.addValueChangeListener(change -> changed.run());
        closesAt.addValueChangeListener(change -> changed.run());
        attachments.addValueChangeListener(change -> changed.run());
        publications.addValueChangeListener(change -> changed.run());
    }

    /** Nobody is reminded of what isn't asked by name, and nothing is published of what isn't asked of everybody. */
    private void fit(Audience answering) {
        publications.setVisible(answering.isPublished());
        if (!answering.isPublished() && publications.getValue().isEmpty()) {
            publications.setValue(new LinkedHashSet<>(List.of(Publication.values())));
        }
        reminders.setHelperText(
                t(answering == Audience.PUBLIC ? "callReminder.days.help.forAll" : "callReminder.days.help"));
    }

    /** One language needs no choice. */
    private void offerLanguages(String seen) {
        var spoken = spoken();
        shown.setItems(spoken);
        shown.setVisible(spoken.size() > 1);
        shown.setValue(spoken.contains(seen) ? seen : from);
    }

    /** The same. */
    private void offerToWriteIn() {
        var spoken = spoken();
        writtenIn.setItems(Words.languages().stream()
                .map(locale -> locale.getLanguage())
                .filter(spoken::contains)
                .toList());
        writtenIn.setVisible(spoken.size() > 1);
        writtenIn.setValue(from);
    }

    /** What is typed stays in its language; the form goes to the one that the call is written in from now on. */
    private void writeIn(String language) {
        from = language;
        languages.setItemEnabledProvider(tag -> !tag.equals(from));
        offerLanguages(from);
        changed.run();
    }

    private void speak(String language) {
        title.show(language, from);
        introduction.show(language, from);
        questions.all().forEach(question -> question.speak(language, from));
    }

    /** The languages of the call, the one that it is written in first. */
    private List<String> spoken() {
        return Stream.concat(Stream.of(from), languages.getValue().stream())
                .distinct()
                .toList();
    }

    private static String languageName(String tag) {
        return t("language." + tag);
    }

    private void addQuestion() {
        var card = new QuestionCard(QuestionCard.fresh(), clauses, shown.getValue(), from, this);
        put(card);
        card.focusText();
        changed.run();
    }

    private void put(QuestionCard card) {
        questions.add(card);
        card.number(questions.all().size());
    }

    @Override
    public void changed() {
        changed.run();
    }

    @Override
    public void move(QuestionCard card, int by) {
        var there = questions.all();
        int to = there.indexOf(card) + by;
        if (to < 0 || to >= there.size()) {
            return;
        }
        questions.swap(card, there.get(to));
        order();
        card.focusText();
    }

    @Override
    public void remove(QuestionCard card) {
        int number = questions.all().indexOf(card) + 1;
        questions.remove(card, card.gone(number), () -> {
            card.speak(shown.getValue(), from);
            order();
            card.focusText();
        });
        order();
    }

    private void order() {
        var there = questions.all();
        IntStream.range(0, there.size()).forEach(i -> there.get(i).number(i + 1));
        changed.run();
    }

    /** How many fields must be filled in that aren't; each says so itself. */
    int broken() {
        int broken = 0;
        boolean untitled = !title.text().has(from);
        if (untitled) {
            shown.setValue(from);
        }
        title.field()
                .setErrorMessage(
                        spoken().size() > 1 ? t("call.form.title.missing", languageName(from)) : t("rule.required"));
        title.field().setInvalid(untitled);
        broken += untitled ? 1 : 0;
        for (var field : List.of(opensAt, closesAt)) {
            field.setErrorMessage(t("call.form.instant.required"));
            field.setInvalid(field.getValue() == null);
            broken += field.getValue() == null ? 1 : 0;
        }
        publications.setErrorMessage(t("rule.required"));
        publications.setInvalid(publications.getValue().isEmpty());
        broken += publications.getValue().isEmpty() ? 1 : 0;
        return broken + questions.all().stream().mapToInt(QuestionCard::broken).sum();
    }

    /** What is filled in; nothing, where what must be isn't. */
    Optional<CallForm> form() {
        return broken() > 0 ? Optional.empty() : Optional.of(typed());
    }

    /** What is filled in, whatever is missing. */
    CallForm typed() {
        return new CallForm(
                spoken(),
                title.text(),
                introduction.text(),
                attachments.getValue(),
                List.copyOf(publications.getValue()),
                audience.getValue(),
                opensAt.getValue(),
                closesAt.getValue(),
                questions.all().stream().map(QuestionCard::form).toList(),
                List.copyOf(reminders.getValue()));
    }

    /** The language that the call is written in. */
    String language() {
        return from;
    }

    void focusTitle() {
        title.field().focus();
    }
}
