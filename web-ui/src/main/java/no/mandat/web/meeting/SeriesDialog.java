package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Clock;
import java.time.format.TextStyle;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.meeting.MonthWeek;
import no.mandat.domain.meeting.SeriesRule;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.shared.DateField;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.meeting.MeetingForm;
import no.mandat.workflow.meeting.PlanSeries;
import no.mandat.workflow.meeting.SeriesPreview;
import no.mandat.workflow.meeting.SeriesService;

/** Plans meetings that come again and again. What is made is shown first, each day of it; whatever is changed is shown anew. */
final class SeriesDialog extends PlanningDialog {

    private static final long serialVersionUID = 1L;

    private final transient SeriesService service;
    private final transient Clock clock;
    private final transient MandateId mandate;
    private final transient Runnable done;
    private final transient MeetingBasics basics;
    private final Select<Often> often = new Select<>();
    private final IntegerField times = new IntegerField(t("series.times"));
    private final DateField lastDay = new DateField();
    private final Div preview = new Div();
    private final RefusalLine refusal = new RefusalLine();
    private transient Optional<Asked> shown = Optional.empty();

    private record Asked(MeetingForm form, SeriesRule rule) {}

    /** @param week none, where it comes each so many weeks */
    private record Often(int weeks, Optional<MonthWeek> week) {

        static Stream<Often> all() {
            return Stream.concat(
                    Stream.of(1, 2, 3, 4).map(weeks -> new Often(weeks, Optional.empty())),
                    Stream.of(MonthWeek.values()).map(week -> new Often(0, Optional.of(week))));
        }

        SeriesRule.Rhythm rhythm() {
            return week.<SeriesRule.Rhythm>map(SeriesRule.Monthly::new).orElseGet(() -> new SeriesRule.Weeks(weeks));
        }

        String words(String weekday) {
            return week.map(one -> Say.sentence(t("series.monthly", t(one), weekday)))
                    .orElseGet(() -> t("series.weeks", weeks));
        }
    }

    /** @param done what is done when they are planned */
    SeriesDialog(SeriesService service, Clock clock, MandateId mandate, Runnable done) {
        super(t("series.title"), t("series.plan"));
        this.service = service;
        this.clock = clock;
        this.mandate = mandate;
        this.done = done;
        basics = MeetingBasics.empty(t("series.first"), clock);
        basics.title().setHelperText(t("series.numbered"));
        often.setLabel(t("series.often"));
        often.setItems(Often.all().toList());
        nameWeekday();
        basics.start().addValueChangeListener(change -> nameWeekday());
        often.setValue(new Often(2, Optional.empty()));
        times.setMin(1);
        times.setMax(SeriesRule.MOST);
        times.setStepButtonsVisible(true);
        times.setValue(5);
        times.setHelperText(t("series.times.help"));
        lastDay.speak();
        lastDay.setLabel(t("series.until"));
        lastDay.setHelperText(t("series.until.help"));
        preview.addClassName("series-days");
        preview.getElement().setAttribute("role", "status");
        show(basics.all().toArray(Component[]::new));
        show(
                often,
                times,
                lastDay,
                new Button(t("series.show"), click -> refusal.attempt(this::preview)),
                refusal,
                preview);
        Stream.of(
                        basics.kind(),
                        basics.language(),
                        basics.title(),
                        basics.start(),
                        basics.end(),
                        basics.place(),
                        basics.video(),
                        often,
                        times,
                        lastDay)
                .forEach(this::forgets);
    }

    /** "Den første tirsdagen i måneden", once it is said when the first is. */
    private void nameWeekday() {
        var weekday = Optional.ofNullable(basics.start().getValue())
                .map(start -> start.atZone(clock.getZone())
                        .getDayOfWeek()
                        .getDisplayName(TextStyle.FULL, Say.words().locale()))
                .orElseGet(() -> t("series.weekday"));
        often.setItemLabelGenerator(one -> one == null ? "" : one.words(weekday));
    }

    private void forgets(HasValue<?, ?> field) {
        field.addValueChangeListener(change -> {
            shown = Optional.empty();
            preview.removeAll();
            confirmBy(t("series.plan"));
        });
    }

    /** Shows the days first, where they aren't shown as they are asked for now. */
    @Override
    boolean carryOut() {
        var asked = shown;
        if (asked.isEmpty()) {
            preview();
            return false;
        }
        var made = service.plan(
                new PlanSeries(key(), mandate, asked.get().form(), asked.get().rule()));
        Toast.done(t("series.planned", made.size()));
        done.run();
        return true;
    }

    private void preview() {
        boolean bounded = !lastDay.isEmpty() || isFilled(times);
        if (!basics.isFilled() || !bounded || times.isInvalid() || lastDay.isInvalid()) {
            return;
        }
        int most = times.isEmpty() ? SeriesRule.MOST : times.getValue();
        var rule = new SeriesRule(often.getValue().rhythm(), lastDay.getValue(), most);
        var asked = new Asked(basics.form(null), rule);
        var days = service.preview(mandate, asked.form(), asked.rule());
        preview.removeAll();
        preview.add(new Paragraph(t("series.preview", days.planned().size())));
        var list = new OrderedList();
        days.days().forEach(day -> list.add(item(day)));
        preview.add(list);
        shown = days.planned().isEmpty() ? Optional.empty() : Optional.of(asked);
        confirmBy(
                shown.isEmpty()
                        ? t("series.plan")
                        : t("series.plan.count", days.planned().size()));
    }

    private ListItem item(SeriesPreview.Day day) {
        var when = HourWords.of(day.startsAt(), day.endsAt(), clock);
        var leftOut = day.leftOut();
        var item = new ListItem(
                leftOut == null ? t("series.day", when, day.title()) : t("series.leftOut", when, t(leftOut)));
        if (leftOut != null) {
            item.addClassName("muted");
        }
        return item;
    }
}
