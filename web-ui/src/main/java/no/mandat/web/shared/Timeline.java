package no.mandat.web.shared;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A period with what is due in it, as a picture: today, marks with the dates that were agreed and how far they have slipped, and
 * further rows. {@code timeline.js} draws it at the width that there is. By keyboard: arrows from mark to mark, Enter opens one,
 * with Shift the arrows move it, plus and minus zoom. Beside it must stand what it shows, as text.
 */
@Tag("mandat-timeline")
@JavaScript("context://scripts/timeline.js")
public final class Timeline extends Component {

    private static final long serialVersionUID = 1L;

    /** A picture to work with. */
    public Timeline(TimelinePicture picture) {
        getElement().setPropertyBean("picture", Wire.of(picture));
    }

    /** A picture to look at, for a row of a list. */
    public static Timeline small(TimelinePicture picture) {
        var timeline = new Timeline(picture);
        timeline.getElement().setAttribute("small", true);
        return timeline;
    }

    /** Shows so much of the period at once. */
    public void show(TimelineZoom zoom) {
        getElement().setProperty("zoom", zoom.name());
    }

    /** A mark was pressed. */
    public void onOpen(Consumer<String> open) {
        getElement()
                .addEventListener(
                        "timeline-open",
                        event -> open.accept(
                                event.getEventData().get("event.detail['id']").asString()))
                .addEventData("event.detail['id']");
    }

    /** A mark was put on another day; it stands where it stood until the picture is drawn anew. */
    public void onMove(BiConsumer<String, LocalDate> move) {
        getElement()
                .addEventListener(
                        "timeline-move",
                        event -> move.accept(
                                event.getEventData().get("event.detail['id']").asString(),
                                LocalDate.parse(event.getEventData()
                                        .get("event.detail['day']")
                                        .asString())))
                .addEventData("event.detail['id']")
                .addEventData("event.detail['day']");
    }

    /** Somebody wants to see more of it, or less: so many steps nearer. */
    public void onZoom(Consumer<Integer> steps) {
        getElement()
                .addEventListener(
                        "timeline-zoom",
                        event -> steps.accept(
                                event.getEventData().get("event.detail['step']").asInt()))
                .addEventData("event.detail['step']");
    }

    /** The picture as the script takes it. */
    record Wire(
            String label,
            @Nullable String first,
            String last,
            String today,
            List<WireMark> marks,
            List<WireRow> rows,
            WireWords words) {

        static Wire of(TimelinePicture picture) {
            return new Wire(
                    picture.label(),
                    text(picture.first()),
                    picture.last().toString(),
                    picture.today().toString(),
                    picture.marks().stream().map(WireMark::of).toList(),
                    picture.rows().stream().map(WireRow::of).toList(),
                    WireWords.inPageLanguage());
        }

        static @Nullable String text(@Nullable LocalDate day) {
            return day == null ? null : day.toString();
        }
    }

    record WireMark(
            String id,
            String title,
            String label,
            String shape,
            String tone,
            String day,
            String dayText,
            @Nullable String baseline,
            @Nullable String slip,
            @Nullable String proposed,
            List<String> notes,
            boolean locked,
            boolean movable) {

        static WireMark of(TimelineMark mark) {
            return new WireMark(
                    mark.id(),
                    mark.title(),
                    mark.label(),
                    TimelineMark.word(mark.shape()),
                    TimelineMark.word(mark.tone()),
                    mark.day().toString(),
                    mark.dayText(),
                    Wire.text(mark.baseline()),
                    mark.slip(),
                    Wire.text(mark.proposed()),
                    mark.notes(),
                    mark.locked(),
                    mark.movable());
        }
    }

    record WireRow(String name, List<WireSpot> spots) {

        static WireRow of(TimelineRow row) {
            return new WireRow(
                    row.name(),
                    row.spots().stream()
                            .map(spot -> new WireSpot(
                                    spot.day().toString(),
                                    Wire.text(spot.until()),
                                    spot.text(),
                                    spot.label(),
                                    spot.address(),
                                    spot.shape() == TimelineRow.Shape.SQUARE))
                            .toList());
        }
    }

    record WireSpot(
            String day,
            @Nullable String until,
            String text,
            String label,
            @Nullable String address,
            boolean square) {}

    /** What the script says by itself. */
    record WireWords(String period, String marks, String today, String outside, String moving, List<String> months) {

        static WireWords inPageLanguage() {
            var locale = Say.words().locale();
            var months = Arrays.stream(Month.values())
                    .map(month -> month.getDisplayName(TextStyle.SHORT, locale))
                    .toList();
            return new WireWords(
                    t("timeline.period"),
                    t("timeline.marks"),
                    t("timeline.today"),
                    t("timeline.outside"),
                    t("timeline.moving"),
                    months);
        }
    }
}
