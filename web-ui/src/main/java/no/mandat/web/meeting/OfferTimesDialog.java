package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import no.mandat.web.shared.InstantField;
import no.mandat.workflow.meeting.TimeForm;
import no.mandat.workflow.meeting.TimeService;

/** Asks which times are to be offered for a meeting. */
final class OfferTimesDialog extends PlanningDialog {

    private static final long serialVersionUID = 1L;
    private static final LocalTime USUAL = LocalTime.of(9, 0);
    private static final Duration USUALLY = Duration.ofHours(2);

    private final transient Clock clock;
    private final transient BiConsumer<UUID, List<TimeForm>> offer;
    private final transient List<Row> rows = new ArrayList<>();
    private final Div list = new Div();

    private record Row(InstantField start, InstantField end) {

        boolean isEmpty() {
            return start.isEmpty() && end.isEmpty();
        }
    }

    OfferTimesDialog(Clock clock, BiConsumer<UUID, List<TimeForm>> offer) {
        super(t("times.offer"), t("times.offer.send"));
        this.clock = clock;
        this.offer = offer;
        list.addClassName("times-rows");
        var more = new Button(t("times.offer.more"));
        more.addClickListener(click -> {
            add();
            more.setVisible(rows.size() < TimeService.MOST);
        });
        show(list, more);
        add();
    }

    private void add() {
        int number = rows.size() + 1;
        var row = new Row(
                new InstantField(t("times.offer.start", number), USUAL, clock.getZone()),
                new InstantField(t("times.offer.end", number), USUAL, clock.getZone()));
        row.start.addValueChangeListener(change -> {
            if (change.getValue() != null && row.end.isEmpty()) {
                row.end.setValue(change.getValue().plus(USUALLY));
            }
        });
        rows.add(row);
        list.add(row.start, row.end);
        row.start.focus();
    }

    @Override
    boolean carryOut() {
        var said = rows.stream().filter(row -> !row.isEmpty()).toList();
        if (said.isEmpty()) {
            return isFilled(rows.getFirst().start);
        }
        boolean whole = true;
        for (var row : said) {
            boolean begins = isFilled(row.start);
            boolean ends = isFilled(row.end);
            whole = whole && begins && ends;
        }
        if (whole) {
            offer.accept(
                    key(),
                    said.stream()
                            .map(row -> new TimeForm(row.start.getValue(), row.end.getValue()))
                            .toList());
        }
        return whole;
    }
}
