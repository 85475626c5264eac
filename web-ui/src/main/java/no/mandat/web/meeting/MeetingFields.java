package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.BindingValidationStatus;
import com.vaadin.flow.data.binder.Setter;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import jakarta.validation.Validator;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.shared.Refusal;
import no.mandat.web.shared.DateField;
import no.mandat.web.shared.Rules;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.TypedText;
import no.mandat.workflow.meeting.MeetingForm;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/** The fields of a meeting, and the form record that they write. The rules are the record's own. */
final class MeetingFields extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    /** The form is a record: it is written anew. */
    static final Setter<MeetingForm, @Nullable Object> NOWHERE = (form, value) -> {};

    private final RadioButtonGroup<MeetingKind> kind = new RadioButtonGroup<>(t("meetingForm.kind"));
    private final TextField title = new TextField(t("meetingForm.title"));
    private final Select<String> language = new Select<>();
    private final TextField place = new TextField(t("meetingForm.place"));
    private final TextField videoLink = new TextField(t("meetingForm.videoLink"));
    private final TextArea practical = new TextArea(t("meetingForm.practical"));
    private final DateField answerBy = new DateField();
    private final Binder<MeetingForm> binder = new Binder<>();
    private final MeetingTimeFields times;
    private final transient SuggestedTitle suggestion;

    /** @param called whether people are called to it already: then its kind stays, and it keeps a time */
    MeetingFields(boolean called, SuggestedTitle suggestion, Validator validator, ZoneId zone, Runnable changed) {
        this.suggestion = suggestion;
        times = new MeetingTimeFields(binder, called, zone);
        kind.setItems(MeetingKind.values());
        kind.setRenderer(new ComponentRenderer<>(MeetingFields::explained));
        kind.setReadOnly(called);
        kind.addClassName("meeting-kinds");
        language.setLabel(t("meetingForm.language"));
        language.setHelperText(t("meetingForm.language.help"));
        language.setItems(
                Words.languages().stream().map(one -> one.getLanguage()).toList());
        language.setItemLabelGenerator(tag -> Say.sentence(t("language." + tag)));
        videoLink.setHelperText(t("meetingForm.videoLink.help"));
        practical.setHelperText(t("meetingForm.practical.help"));
        answerBy.setLabel(t("meetingForm.answerBy"));
        answerBy.setHelperText(t("meetingForm.answerBy.help"));
        answerBy.speak();
        answerBy.addClassName("answer-by");
        Stream.of(title, place, videoLink, practical).forEach(TypedText::lazily);
        Stream.of(title, place, videoLink, practical).forEach(field -> field.setWidthFull());
        bind(validator);
        kind.addValueChangeListener(change -> suggest(change.isFromClient()));
        language.addValueChangeListener(change -> suggest(change.isFromClient()));
        binder.addValueChangeListener(change -> changed.run());
        getContent().addClassName("fields");
        getContent().add(kind, title, times, place, videoLink, practical, answerBy, language);
    }

    /** Fills the fields. */
    void read(MeetingForm form) {
        times.know(form);
        binder.readBean(form);
    }

    /** Whether anything was written since the fields were filled. */
    boolean isChanged() {
        return binder.hasChanges();
    }

    /** What was written; nothing, where it breaks the form's own rules: the fields then say which. */
    Optional<MeetingForm> write() {
        return binder.validate().isOk() ? Optional.of(typed()) : Optional.empty();
    }

    /** Puts the cursor into the first field that must be mended, and says how many there are. */
    int goToFirstFault() {
        var broken = binder.validate().getFieldValidationErrors().stream()
                .filter(BindingValidationStatus::isError)
                .map(fault -> (Object) fault.getField())
                .toList();
        focusFirst(broken);
        return broken.size();
    }

    /** Says a refusal at its field; says whether there is one that it belongs to. */
    boolean refuse(Refusal refusal) {
        boolean ofDay = refusal instanceof MeetingRefusal.OutsidePeriod;
        if (ofDay) {
            times.refuseDay(Say.t(refusal));
        }
        boolean ofAnswer =
                refusal instanceof MeetingRefusal.AnswerByPassed || refusal instanceof MeetingRefusal.AnswerByTooLate;
        if (ofAnswer) {
            answerBy.setErrorMessage(Say.t(refusal));
            answerBy.setInvalid(true);
            answerBy.focus();
        }
        return ofDay || ofAnswer;
    }

    private static void focusFirst(List<Object> fields) {
        fields.stream().filter(Focusable.class::isInstance).findFirst().ifPresent(field -> ((Focusable<?>) field)
                .focus());
    }

    private MeetingForm typed() {
        return new MeetingForm(
                Objects.requireNonNull(kind.getValue()),
                Objects.requireNonNull(language.getValue()),
                title.getValue(),
                times.startsAt(),
                times.endsAt(),
                said(place.getValue()),
                said(videoLink.getValue()),
                said(practical.getValue()),
                answerBy.getValue());
    }

    private void bind(Validator validator) {
        var rules = new Rules<>(validator, MeetingForm.class);
        binder.forField(kind).asRequired(t("rule.required")).bind(MeetingForm::kind, NOWHERE::accept);
        binder.forField(title)
                .asRequired(t("rule.required"))
                .withValidator(rules.of("title"))
                .bind(MeetingForm::title, NOWHERE::accept);
        binder.forField(answerBy).bind(MeetingForm::answerBy, NOWHERE::accept);
        binder.forField(language).bind(MeetingForm::language, NOWHERE::accept);
        binder.forField(place).withValidator(rules.of("place")).bind(form -> text(form.place()), NOWHERE::accept);
        binder.forField(videoLink)
                .withValidator(rules.of("videoLink"))
                .bind(form -> text(form.videoLink()), NOWHERE::accept);
        binder.forField(practical)
                .withValidator(rules.of("practical"))
                .bind(form -> text(form.practical()), NOWHERE::accept);
    }

    /** What somebody has written stays; what was only suggested follows what is chosen. */
    private void suggest(boolean byHand) {
        var chosen = kind.getValue();
        var tag = language.getValue();
        if (byHand && chosen != null && tag != null) {
            suggestion.after(title.getValue(), chosen, tag).ifPresent(title::setValue);
        }
    }

    private static Div explained(MeetingKind kind) {
        var name = new Span(Say.sentence(t(kind)));
        var help = new Span(t("meetingForm.kind." + kind));
        help.addClassNames("small", "muted");
        var both = new Div(name, help);
        both.addClassName("meeting-kind");
        return both;
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said;
    }

    private static @Nullable String said(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
