package no.mandat.web.milestone;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.Toast;
import no.mandat.web.shared.When;
import no.mandat.workflow.milestone.CalendarLinkRow;
import no.mandat.workflow.milestone.MakeCalendarLink;
import no.mandat.workflow.milestone.PlanCalendars;
import no.mandat.workflow.milestone.RevokeCalendarLink;
import org.jspecify.annotations.Nullable;

/** Milestones and meetings in one's own calendar: as a file, or by a private link, which is shown once and can be revoked. */
public final class CalendarDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient PlanCalendars calendars;
    private final transient Clock clock;
    private final Div made = new Div();
    private final Div links = new Div();
    private final RefusalLine refusal = new RefusalLine();

    /** Of all mandates that one has a place in. */
    public CalendarDialog(PlanCalendars calendars, Clock clock) {
        this(null, calendars, clock);
        setHeaderTitle(t("plan.calendar.all.title"));
    }

    CalendarDialog(PlanDesk desk) {
        this(desk.mandate(), desk.parts().calendars(), desk.parts().clock());
    }

    private CalendarDialog(@Nullable MandateId mandate, PlanCalendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
        setHeaderTitle(t("plan.calendar.title"));
        setWidth("min(600px, 100vw - 32px)");
        if (mandate != null) {
            var file = new Anchor(PlanNavigation.calendarAddress(mandate), t("plan.calendar.file"));
            file.setRouterIgnore(true);
            file.addClassName("download");
            add(new Paragraph(t("plan.calendar.file.text")), file);
        }
        var about = new Paragraph(t("plan.calendar.link.text"));
        about.addClassName("dialog-text");
        var row = new Div();
        if (mandate != null) {
            row.add(new Button(t("plan.calendar.make"), click -> make(mandate)));
        }
        row.add(new Button(t("plan.calendar.makeAll"), click -> make(null)));
        row.addClassName("plan-calendar-buttons");
        made.addClassName("plan-calendar-made");
        add(new H3(t("plan.calendar.link")), about, row, made, refusal, links);
        addClassName("plan-calendar");
        getFooter().add(new Button(t("dialog.close"), click -> close()));
        list();
    }

    private void make(@Nullable MandateId mandate) {
        made.removeAll();
        refusal.attempt(() -> {
            var link = calendars.make(new MakeCalendarLink(mandate));
            UI.getCurrent()
                    .getPage()
                    .fetchCurrentURL(here -> show("%s://%s%s/%s.ics"
                            .formatted(here.getProtocol(), here.getAuthority(), PlanNavigation.FEED, link.token())));
            list();
        });
    }

    /** It is told this once; nobody keeps it. */
    private void show(String address) {
        var field = new TextField(t("plan.calendar.address"));
        field.setValue(address);
        field.setReadOnly(true);
        field.setWidthFull();
        field.setHelperText(t("plan.calendar.once"));
        var copy = new Button(t("plan.calendar.copy"), click -> {
            field.getElement().executeJs("return navigator.clipboard.writeText($0)", address);
            Toast.done(t("plan.calendar.copied"));
        });
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        made.removeAll();
        made.add(field, copy);
        copy.focus();
    }

    private void list() {
        links.removeAll();
        var own = calendars.own();
        if (!own.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("rows");
            own.forEach(link -> list.add(item(link)));
            links.add(new H3(t("plan.calendar.own")), list);
        }
    }

    private Component item(CalendarLinkRow link) {
        var title = link.mandateTitle();
        var name = title == null ? t("plan.calendar.ofAll") : title;
        var words = new Div(
                new Span(name),
                new Span(" · "),
                When.since(link.createdAt(), clock).shown());
        var revoke = new Button(t("plan.calendar.revoke"), click -> revoke(link));
        revoke.addThemeVariants(ButtonVariant.SMALL);
        revoke.setAriaLabel(t("plan.calendar.revoke.of", name));
        return new ListItem(words, revoke);
    }

    private void revoke(CalendarLinkRow link) {
        calendars.revoke(new RevokeCalendarLink(UUID.randomUUID(), link.id()));
        made.removeAll();
        Toast.done(t("plan.calendar.revoked"));
        list();
    }
}
