package no.mandat.web.mandate;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.BindingValidationStatus;
import com.vaadin.flow.data.binder.ErrorMessageProvider;
import com.vaadin.flow.data.binder.ValidationException;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.mandat.web.shared.DateField;
import no.mandat.web.shared.DemandsField;
import no.mandat.web.shared.Rules;
import no.mandat.web.shared.TypedText;
import no.mandat.workflow.mandate.BoardChoice;
import no.mandat.workflow.mandate.DemandChoice;
import no.mandat.workflow.mandate.MandateForm;
import no.mandat.workflow.party.PartyQueries;
import org.jspecify.annotations.Nullable;

/** The fields of a mandate in draft, and the form record that they write. The rules are the record's own. */
final class MandateFields extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final TextField title = new TextField();
    private final TextField shortName = new TextField();
    private final ComboBox<BoardChoice> board = new ComboBox<>();
    private final TextField group = new TextField();
    private final DateField firstDay = new DateField();
    private final DateField lastDay = new DateField();
    private final DemandsField demands = new DemandsField();
    private final FieldSet period = new FieldSet();
    private final Binder<MandateForm> binder = new Binder<>(MandateForm.class);
    private final transient PartyQueries parties;

    MandateFields(PartyQueries parties, Validator validator, Runnable changed) {
        this.parties = parties;
        offerBoards();
        firstDay.addValueChangeListener(change -> lastDay.notBefore(change.getValue()));
        bind(validator);
        binder.addValueChangeListener(change -> changed.run());
        Stream.of(title, shortName, group).forEach(field -> {
            TypedText.lazily(field);
            field.setWidthFull();
        });
        board.setWidthFull();
        var days = new Div(firstDay, lastDay);
        days.addClassName("days");
        period.add(days);
        getContent().addClassName("fields");
        getContent().add(title, shortName, board, group, period, demands);
        speak();
    }

    /** Fills the fields. */
    void read(MandateForm form) {
        binder.readRecord(form);
    }

    /** Fills those that a document says something of. */
    void readSome(String name, @Nullable LocalDate first, @Nullable LocalDate last, List<DemandChoice> demanded) {
        title.setValue(name);
        firstDay.setValue(first);
        lastDay.setValue(last);
        demands.setValue(demanded);
    }

    /** Empties the fields. */
    void begin() {
        title.focus();
    }

    /** Whether anything was written since the fields were filled. */
    boolean isChanged() {
        return binder.hasChanges();
    }

    /**
     * What was written.
     *
     * @throws ValidationException when it breaks the form's own rules; the fields then say which
     */
    MandateForm write() throws ValidationException {
        return binder.writeRecord();
    }

    /** Puts the cursor into the first field that must be mended, and says how many there are. */
    int goToFirstFault(ValidationException faults) {
        var broken = faults.getFieldValidationErrors().stream()
                .filter(BindingValidationStatus::isError)
                .map(fault -> (Object) fault.getField())
                .toList();
        broken.stream().filter(Focusable.class::isInstance).findFirst().ifPresent(field -> ((Focusable<?>) field)
                .focus());
        return broken.size();
    }

    /** Takes the language of the page, and keeps what was written. */
    void speak() {
        title.setLabel(t("form.title"));
        title.setHelperText(t("form.title.help"));
        shortName.setLabel(t("form.shortName"));
        shortName.setHelperText(t("form.shortName.help"));
        board.setLabel(t("form.board"));
        explainBoard();
        group.setLabel(t("form.group"));
        group.setHelperText(t("form.group.help"));
        firstDay.setLabel(t("form.firstDay"));
        firstDay.setHelperText(t("form.firstDay.help"));
        lastDay.setLabel(t("form.lastDay"));
        period.setLegendText(t("form.period"));
        firstDay.speak();
        lastDay.speak();
        demands.speak();
    }

    private void bind(Validator validator) {
        var rules = new Rules<>(validator, MandateForm.class);
        var boardRules = new Rules<>(validator, BoardChoice.class);
        binder.forField(title)
                .asRequired(required())
                .withValidator(rules.of("title"))
                .bind("title");
        binder.forField(shortName)
                .asRequired(required())
                .withValidator(rules.of("shortName"))
                .bind("shortName");
        binder.forField(board)
                .asRequired(required())
                .withValidator(
                        (choice, context) -> boardRules.<String>of("name").apply(choice.name(), context))
                .bind("board");
        binder.forField(group)
                .asRequired(required())
                .withValidator(rules.of("group"))
                .bind("group");
        binder.forField(firstDay).bind("firstDay");
        binder.forField(lastDay)
                .asRequired(required())
                .withValidator(rules.<LocalDate>of("lastDay"))
                .bind("lastDay");
        binder.forField(demands)
                .withValidator(chosen -> demands.isWhole(), context -> t("rule.minimum"))
                .bind("demands");
    }

    private static ErrorMessageProvider required() {
        return context -> t("rule.required");
    }

    private void offerBoards() {
        board.setItemLabelGenerator(BoardChoice::name);
        board.setItems(
                query -> parties.boards(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream()
                        .map(row -> new BoardChoice(row.id(), row.name())));
        board.setAllowCustomValue(true);
        board.addCustomValueSetListener(
                typed -> board.setValue(choice(typed.getDetail().strip())));
        board.addValueChangeListener(change -> explainBoard());
    }

    /** The board of that name, or a new one. */
    private BoardChoice choice(String name) {
        return parties.boards(name, 0, 1).stream()
                .filter(row -> row.name().equalsIgnoreCase(name))
                .findFirst()
                .map(row -> new BoardChoice(row.id(), row.name()))
                .orElseGet(() -> new BoardChoice(null, name));
    }

    private void explainBoard() {
        var chosen = board.getValue();
        board.setHelperText(
                chosen != null && chosen.id() == null ? t("form.board.new", chosen.name()) : t("form.board.help"));
    }
}
