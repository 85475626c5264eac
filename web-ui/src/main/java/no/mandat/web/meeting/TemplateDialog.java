package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import no.mandat.domain.shared.MeetingId;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.meeting.ApplyTemplate;
import no.mandat.workflow.meeting.TemplateOffer;
import no.mandat.workflow.meeting.TemplateService;

/** Begins an agenda with what is usual at such a meeting. */
final class TemplateDialog extends PlanningDialog {

    private static final long serialVersionUID = 1L;

    private final transient TemplateService service;
    private final transient MeetingId meeting;
    private final transient Runnable done;
    private final RadioButtonGroup<TemplateOffer> choice = new RadioButtonGroup<>();
    private final Div items = new Div();

    /** @param done what is done when items have come */
    TemplateDialog(TemplateService service, MeetingId meeting, Runnable done) {
        super(t("template.title"), t("template.apply"));
        this.service = service;
        this.meeting = meeting;
        this.done = done;
        var offers = service.offered(meeting);
        if (offers.isEmpty()) {
            show(new Paragraph(t("template.none")));
            return;
        }
        choice.setLabel(t("template.choice"));
        choice.setItems(offers);
        choice.setItemLabelGenerator(offer -> t(offer.template()));
        choice.addValueChangeListener(change -> draw(change.getValue()));
        items.getElement().setAttribute("role", "status");
        show(choice, items);
        choice.setValue(offers.getFirst());
    }

    private void draw(TemplateOffer offer) {
        items.removeAll();
        var list = new OrderedList();
        offer.items().forEach(line -> list.add(new ListItem(words(line))));
        items.add(list);
    }

    private static String words(TemplateOffer.Line line) {
        if (line.there()) {
            return t("template.there", line.title());
        }
        return line.clauses() == 0
                ? t("template.item", line.title(), line.minutes())
                : t("template.item.clauses", line.title(), line.minutes(), line.clauses());
    }

    @Override
    boolean carryOut() {
        if (choice.isEmpty()) {
            return true;
        }
        int added = service.apply(
                new ApplyTemplate(key(), meeting, choice.getValue().template()));
        Toast.done(t("template.applied", added));
        done.run();
        return true;
    }
}
