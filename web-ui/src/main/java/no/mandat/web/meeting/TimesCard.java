package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.meeting.Suits;
import no.mandat.domain.shared.MeetingId;
import no.mandat.web.shared.AskingDialog;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.meeting.ChooseTime;
import no.mandat.workflow.meeting.OfferTimes;
import no.mandat.workflow.meeting.TimeGrid;
import no.mandat.workflow.meeting.TimeQueries;
import no.mandat.workflow.meeting.TimeService;
import no.mandat.workflow.meeting.WithdrawOption;

/**
 * Finds a time for a meeting that is being planned: whoever runs it offers times, sees whom they suit and chooses; members say which suit
 * them. Nothing is shown to whom it is of no use.
 */
final class TimesCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient TimeService service;
    private final transient TimeQueries queries;
    private final transient Clock clock;
    private final transient MeetingId meeting;
    private final transient Runnable chosen;

    /** @param chosen what is done when a time is chosen */
    TimesCard(TimeService service, TimeQueries queries, Clock clock, MeetingId meeting, Runnable chosen) {
        this.service = service;
        this.queries = queries;
        this.clock = clock;
        this.meeting = meeting;
        this.chosen = chosen;
        addClassName("times");
        draw();
    }

    private void draw() {
        removeAll();
        var grid = queries.of(meeting);
        boolean answers = grid.asked() && !grid.options().isEmpty();
        if (answers) {
            add(new Card("own-times", t("times.own.title"), new OwnTimes(service, clock, grid, this::draw)));
        }
        if (grid.runs()) {
            add(new Card("times", t("times.title"), running(grid).toArray(Component[]::new)));
        }
        setVisible(answers || grid.runs());
    }

    private List<Component> running(TimeGrid grid) {
        List<Component> content = new ArrayList<>();
        var refusal = new RefusalLine();
        if (grid.options().isEmpty()) {
            content.add(new Paragraph(t("times.none")));
        } else {
            content.add(list(grid, refusal));
            content.add(scrolled(new TimesTable(grid, clock)));
        }
        content.add(refusal);
        content.add(new Button(t("times.offer"), click -> new OfferTimesDialog(clock, (key, times) -> {
                    service.offer(new OfferTimes(key, meeting, times));
                    Toast.done(t("times.offered"));
                    draw();
                })
                .open()));
        return content;
    }

    /** Many times are wider than the page: they are reached with the keys, too. */
    private static Div scrolled(TimesTable table) {
        var scrolled = new Div(table);
        scrolled.addClassName("times-scroll");
        scrolled.getElement().setAttribute("role", "region").setAttribute("tabindex", "0");
        scrolled.getElement().setAttribute("aria-label", t("times.table"));
        return scrolled;
    }

    private UnorderedList list(TimeGrid grid, RefusalLine refusal) {
        var list = new UnorderedList();
        list.addClassName("times-options");
        grid.options().forEach(option -> list.add(item(option, grid, refusal)));
        return list;
    }

    private ListItem item(TimeGrid.Option option, TimeGrid grid, RefusalLine refusal) {
        var words = HourWords.of(option.startsAt(), option.endsAt(), clock);
        var when = new Span(words);
        when.addClassName("times-option");
        var counts = new Span(t("times.counts", option.yes(), option.ifNeeded(), option.no(), option.silent()));
        counts.addClassName("times-counts");
        var choose = new Button(t("times.choose"), click -> new Choosing(option, words).open());
        choose.setAriaLabel(t("times.choose.aria", words));
        if (option.best()) {
            choose.addThemeVariants(ButtonVariant.PRIMARY);
        }
        var withdraw = new Button(t("times.withdraw"), click -> refusal.attempt(() -> withdraw(option)));
        withdraw.setAriaLabel(t("times.withdraw.aria", words));
        withdraw.addThemeVariants(ButtonVariant.TERTIARY);
        var item = new ListItem(when, counts);
        if (option.best()) {
            var best = new Span(t("times.best"));
            best.addClassName("times-best");
            item.add(best);
        }
        var who = new Div(who(option, grid));
        who.addClassName("times-who");
        var actions = new Div(choose, withdraw);
        actions.addClassName("times-actions");
        item.add(who, actions);
        return item;
    }

    /** Where there is no room for the table. */
    private static Component[] who(TimeGrid.Option option, TimeGrid grid) {
        List<Component> lines = new ArrayList<>();
        for (var suits : Suits.values()) {
            var names = grid.people().stream()
                    .filter(person -> person.marks().get(option.id()) == suits)
                    .map(TimeGrid.Person::name)
                    .toList();
            if (!names.isEmpty()) {
                lines.add(new Paragraph(
                        t("times.who", Say.sentence(t(suits)), Say.words().list(names))));
            }
        }
        return lines.toArray(Component[]::new);
    }

    private void withdraw(TimeGrid.Option option) {
        service.withdrawOption(new WithdrawOption(UUID.randomUUID(), option.id()));
        Toast.done(t("times.withdrawn"));
        draw();
    }

    /** Everybody who was asked is written to: that is said before. */
    private final class Choosing extends AskingDialog {

        private static final long serialVersionUID = 1L;

        private final UUID key = UUID.randomUUID();
        private final transient TimeGrid.Option option;

        private Choosing(TimeGrid.Option option, String when) {
            super(t("times.choose.title"), () -> {
                Toast.done(t("times.chosen"));
                draw();
                chosen.run();
            });
            this.option = option;
            ask(t("times.choose"), new Paragraph(t("times.choose.text", when)));
        }

        @Override
        protected void carryOut() {
            service.choose(new ChooseTime(key, meeting, option.id()));
        }
    }
}
