package no.mandat.web.consent;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.mandate.MandateContent;
import no.mandat.domain.mandate.PlannedDate;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.MilestoneId;
import no.mandat.domain.shared.SeatId;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.DateField;
import no.mandat.web.shared.Days;
import no.mandat.web.shared.DemandsField;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.RoutesField;
import no.mandat.web.shared.Say;
import no.mandat.workflow.consent.PartsForm;
import no.mandat.workflow.mandate.DemandChoice;
import no.mandat.workflow.party.OrganisationChoice;
import no.mandat.workflow.party.SeatForm;
import org.jspecify.annotations.Nullable;

/** What an amendment would have besides clauses: the period, the dates of milestones, the seats, the demands, the routes. */
final class PartsPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final DateField firstDay;
    private final DateField lastDay;
    private final DemandsField demands = new DemandsField();
    private final RoutesField routes;
    private final transient Map<PlannedDate, DateField> dates = new LinkedHashMap<>();
    private final transient Map<SeatId, Checkbox> seats = new LinkedHashMap<>();
    private final transient List<NewSeat> newSeats = new ArrayList<>();
    private final Div newRows = new Div();
    private final RefusalLine refusal = new RefusalLine();
    private final String shown;

    /** What it showed first. */
    private final transient PartsForm before;

    /** A seat that is to come. */
    private record NewSeat(Select<OrganisationCategory> category, TextField organisation, Checkbox voting) {}

    /**
     * Shows what there is.
     *
     * @param base what the version says that the amendment is written on: a seat of it can be kept after all
     * @param sitting who sits in the seats today
     * @param plan the milestones that are there, with the dates they have now
     */
    PartsPanel(
            MandateContent content,
            MandateContent base,
            Map<SeatId, String> sitting,
            List<PlannedDate> plan,
            Consumer<PartsForm> save) {
        firstDay = Days.field("amendment.firstDay", content.period().firstDay());
        lastDay = Days.field("amendment.lastDay", content.period().lastDay());
        routes = new RoutesField(content.routes());
        addClassName("amendment-parts");
        var period = new Div(firstDay, lastDay);
        period.addClassName("fields-row");
        demands.speak();
        demands.setValue(content.demands().all().stream()
                .map(demand -> new DemandChoice(demand.category(), demand.minimum()))
                .toList());
        var button = new Button(t("amendment.saveParts"), click -> save(save));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new Card("period", t("amendment.period"), period),
                new Card("dates", t("amendment.dates"), dates(content, plan)),
                new Card("seats", t("amendment.seats"), seats(content, base, sitting)),
                new Card("demands", t("amendment.demands"), demands),
                new Card("routes", t("routes.title"), routes),
                refusal,
                button);
        shown = filledIn();
        before = form();
    }

    private Div dates(MandateContent content, List<PlannedDate> plan) {
        var rows = new Div();
        var agreed = content.plan().stream().collect(Collectors.toMap(PlannedDate::milestone, date -> date));
        plan.forEach(date -> {
            var known = agreed.getOrDefault(date.milestone(), date);
            var field = new DateField();
            field.speak();
            field.setLabel(date.title());
            var now = Say.dates().due(date.due(), date.wholeMonth());
            field.setHelperText(t(known.due().equals(date.due()) ? "amendment.dueNow" : "amendment.dueMoved", now));
            field.setValue(known.due());
            dates.put(known, field);
            rows.add(field);
        });
        rows.addClassName("amendment-dates");
        if (plan.isEmpty()) {
            rows.add(new Paragraph(t("amendment.noMilestones")));
        }
        return rows;
    }

    private Div seats(MandateContent content, MandateContent base, Map<SeatId, String> sitting) {
        var rows = new Div();
        Stream.concat(base.seats().stream(), content.seats().stream())
                .distinct()
                .forEach(seat -> {
                    var who = Optional.ofNullable(sitting.get(seat.id())).orElseGet(() -> t("amendment.seat.vacant"));
                    var keep = new Checkbox(
                            t("amendment.seat.line", AgreedWords.of(seat), who),
                            content.seats().contains(seat));
                    seats.put(seat.id(), keep);
                    rows.add(keep);
                });
        rows.addClassName("amendment-seats");
        var more = new Button(t("amendment.addSeat"), click -> addSeat().focus());
        more.addThemeVariants(ButtonVariant.SMALL);
        return new Div(new Span(t("amendment.seats.keep")), rows, newRows, more);
    }

    /** Whether something is filled in that isn't saved. */
    boolean isUnsaved() {
        return !filledIn().equals(shown);
    }

    /** Takes over what was filled in meanwhile: somebody else has saved, and the fields show that where one hasn't typed. */
    void goOnWith(PartsPanel typed) {
        takeOver(typed.firstDay, typed.before.firstDay(), firstDay);
        takeOver(typed.lastDay, typed.before.lastDay(), lastDay);
        if (!typed.demands.getValue().equals(typed.before.demands())) {
            demands.setValue(typed.demands.getValue());
        }
        if (typed.routes.isChanged()) {
            routes.show(typed.routes.value());
        }
        var known = typed.before.dates().stream().collect(Collectors.toMap(PlannedDate::milestone, PlannedDate::due));
        Map<MilestoneId, DateField> mine = new HashMap<>();
        dates.forEach((date, field) -> mine.put(date.milestone(), field));
        typed.dates.forEach((date, field) -> Optional.ofNullable(mine.get(date.milestone()))
                .ifPresent(own -> takeOver(field, known.get(date.milestone()), own)));
        typed.seats.forEach((seat, keep) -> Optional.ofNullable(seats.get(seat))
                .filter(own -> keep.getValue() != typed.before.keptSeats().contains(seat))
                .ifPresent(own -> own.setValue(keep.getValue())));
        typed.newSeats.forEach(this::addSeat);
        refusal.say(t("amendment.parts.meanwhile"));
    }

    private static void takeOver(DateField typed, @Nullable LocalDate before, DateField own) {
        if (!Objects.equals(typed.getValue(), before)) {
            own.setValue(typed.getValue());
        }
    }

    private String filledIn() {
        return firstDay.getValue() + "|" + lastDay.getValue() + "|" + demands.getValue() + "|"
                + dates.values().stream().map(DateField::getValue).toList() + "|"
                + seats.values().stream().map(Checkbox::getValue).toList() + "|"
                + newSeats.stream().map(PartsPanel::form).toList() + "|" + routes.value();
    }

    private void addSeat(NewSeat typed) {
        addSeat();
        var seat = newSeats.getLast();
        seat.category().setValue(typed.category().getValue());
        seat.organisation().setValue(typed.organisation().getValue());
        seat.voting().setValue(typed.voting().getValue());
    }

    private Select<OrganisationCategory> addSeat() {
        var category = new Select<OrganisationCategory>();
        category.setLabel(t("amendment.seat.category"));
        category.setItems(OrganisationCategory.values());
        category.setItemLabelGenerator(value -> Say.sentence(t(value)));
        category.setValue(OrganisationCategory.INDUSTRY);
        var organisation = new TextField(t("amendment.seat.organisation"));
        organisation.setMaxLength(200);
        var voting = new Checkbox(t("amendment.seat.voting"), true);
        var seat = new NewSeat(category, organisation, voting);
        var row = new Div();
        var away = new Button(t("amendment.seat.away"), click -> {
            newSeats.remove(seat);
            newRows.remove(row);
        });
        away.addThemeVariants(ButtonVariant.TERTIARY);
        row.add(category, organisation, voting, away);
        row.addClassName("fields-row");
        newSeats.add(seat);
        newRows.add(row);
        return category;
    }

    private void save(Consumer<PartsForm> save) {
        boolean whole = lastDay.getValue() != null
                && !firstDay.isInvalid()
                && !lastDay.isInvalid()
                && demands.isWhole()
                && routes.isWhole()
                && dates.values().stream().allMatch(field -> field.getValue() != null && !field.isInvalid());
        if (!whole) {
            refusal.say(t("amendment.fillIn"));
            return;
        }
        refusal.attempt(() -> save.accept(form()));
    }

    private PartsForm form() {
        Set<SeatId> kept = seats.entrySet().stream()
                .filter(seat -> seat.getValue().getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        // A month stays one as long as its last day isn't changed.
        var due = dates.entrySet().stream()
                .map(one -> {
                    var day = one.getValue().getValue();
                    boolean month =
                            one.getKey().wholeMonth() && day.equals(one.getKey().due());
                    return one.getKey().on(day, month);
                })
                .toList();
        return new PartsForm(
                firstDay.getValue(),
                lastDay.getValue(),
                demands.getValue(),
                due,
                kept,
                newSeats.stream().map(PartsPanel::form).toList(),
                routes.value());
    }

    private static SeatForm form(NewSeat seat) {
        var name = seat.organisation().getValue().strip();
        var category = seat.category().getValue();
        return new SeatForm(
                category,
                name.isEmpty() ? null : new OrganisationChoice(null, name, category),
                seat.voting().getValue());
    }
}
