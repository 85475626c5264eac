package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import no.mandat.workflow.review.CommentForm.Passage;
import no.mandat.workflow.text.WordsInText;
import no.mandat.workflow.text.WordsInText.Found;

/**
 * The words of a section that a comment is on, typed or pasted: so a passage is named without a mouse. Where they stand more than once,
 * {@link #which} asks which of them is meant.
 */
final class PassageField extends TextArea {

    private static final long serialVersionUID = 1L;

    /** Of so many places one is chosen; of more, more words must be typed. */
    private static final int MOST_PLACES = 8;

    private final String plain;
    private final transient BooleanSupplier needed;
    private final RadioButtonGroup<Found> which = new RadioButtonGroup<>(t("comment.words.which"));
    private transient List<Found> places = List.of();

    /**
     * For a section.
     *
     * @param plain its plain text in the revision that is commented on
     * @param needed whether words must be named
     * @param found is told of each passage that is named
     */
    PassageField(String plain, String language, BooleanSupplier needed, Consumer<Passage> found) {
        super(t("comment.words"));
        this.plain = plain;
        this.needed = needed;
        setHelperText(t("comment.words.help"));
        setMinRows(1);
        setWidthFull();
        setValueChangeMode(ValueChangeMode.ON_BLUR);
        getElement().setAttribute("lang", language);
        which.setVisible(false);
        which.addClassName("passage-places");
        which.setRenderer(new ComponentRenderer<>(place -> {
            var shown = new Span(
                    new Span("… " + place.before()),
                    Quoted.chosen(place.quote(), language),
                    new Span(place.after() + " …"));
            shown.getElement().setAttribute("lang", language);
            return shown;
        }));
        addValueChangeListener(change -> {
            look();
            passage().ifPresent(found);
        });
        which.addValueChangeListener(change -> passage().ifPresent(found));
    }

    private void look() {
        places = WordsInText.find(plain, getValue());
        boolean choose = places.size() > 1 && places.size() <= MOST_PLACES;
        which.setItems(choose ? places : List.of());
        which.setVisible(choose);
        setHelperText(getValue().isBlank() || choose ? t("comment.words.help") : said());
    }

    private String said() {
        if (places.isEmpty()) {
            return t("comment.words.notThere");
        }
        return places.size() == 1 ? t("comment.words.found") : t("comment.words.more", places.size());
    }

    /** What is asked where they stand more than once; it comes after this field. */
    RadioButtonGroup<Found> which() {
        return which;
    }

    /** The passage that is named, if there is one. */
    Optional<Passage> passage() {
        return (places.size() == 1 ? Optional.of(places.getFirst()) : which.getOptionalValue())
                .map(place -> new Passage(place.from(), place.quote()));
    }

    @Override
    public Validator<String> getDefaultValidator() {
        return (words, context) -> {
            if (words == null || words.isBlank()) {
                return needed.getAsBoolean()
                        ? ValidationResult.error(t("comment.words.needed"))
                        : ValidationResult.ok();
            }
            if (passage().isPresent()) {
                return ValidationResult.ok();
            }
            return ValidationResult.error(
                    places.size() > 1 && places.size() <= MOST_PLACES ? t("comment.words.choose") : said());
        };
    }
}
