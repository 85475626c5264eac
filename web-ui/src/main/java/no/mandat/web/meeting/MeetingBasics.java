package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.stream.Stream;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.web.shared.InstantField;
import no.mandat.web.shared.Say;
import no.mandat.workflow.meeting.MeetingForm;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/** The fields of a meeting that is planned in a dialog; the rest is written on its page. */
record MeetingBasics(
        Select<MeetingKind> kind,
        Select<String> language,
        TextField title,
        InstantField start,
        InstantField end,
        TextField place,
        TextField video) {

    private static final LocalTime USUAL = LocalTime.of(9, 0);
    private static final Duration USUALLY = Duration.ofHours(2);

    /** @param start what the field of its beginning is called */
    static MeetingBasics empty(String start, Clock clock) {
        var kind = new Select<MeetingKind>();
        kind.setLabel(t("planning.kind"));
        kind.setItems(MeetingKind.values());
        kind.setItemLabelGenerator(one -> one == null ? "" : Say.sentence(t(one)));
        kind.setValue(MeetingKind.GROUP);
        var language = new Select<String>();
        language.setLabel(t("planning.language"));
        language.setItems(
                Words.languages().stream().map(Words::in).map(Words::tag).toList());
        language.setItemLabelGenerator(tag -> tag == null ? "" : t("language." + tag));
        language.setValue(Say.words().tag());
        var begins = new InstantField(start, USUAL, clock.getZone());
        var ends = new InstantField(t("planning.end"), USUAL, clock.getZone());
        begins.addValueChangeListener(change -> {
            if (change.getValue() != null && ends.isEmpty()) {
                ends.setValue(change.getValue().plus(USUALLY));
            }
        });
        return new MeetingBasics(
                kind,
                language,
                line("planning.title", 200),
                begins,
                ends,
                line("planning.place", 300),
                line("planning.video", 2_000));
    }

    private static TextField line(String key, int longest) {
        var field = new TextField(t(key));
        field.setMaxLength(longest);
        field.setWidthFull();
        return field;
    }

    Stream<Component> all() {
        return Stream.of(kind, language, title, start, end, place, video);
    }

    void fill(MeetingForm form) {
        kind.setValue(form.kind());
        language.setValue(form.language());
        title.setValue(form.title());
        place.setValue(said(form.place()));
        video.setValue(said(form.videoLink()));
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Whether what must be there is; otherwise that is said. */
    boolean isFilled() {
        // Of all that is missing it is said.
        boolean titled = PlanningDialog.isFilled(title);
        boolean begins = PlanningDialog.isFilled(start);
        boolean ends = PlanningDialog.isFilled(end);
        return titled && begins && ends;
    }

    /** @param practical what is said of how to find it, which is written on its page */
    MeetingForm form(@Nullable String practical) {
        return new MeetingForm(
                kind.getValue(),
                language.getValue(),
                title.getValue(),
                start.getValue(),
                end.getValue(),
                place.getValue(),
                video.getValue(),
                practical);
    }
}
