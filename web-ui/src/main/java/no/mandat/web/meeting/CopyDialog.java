package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.function.Consumer;
import no.mandat.domain.shared.MeetingId;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.meeting.CopyMeeting;
import no.mandat.workflow.meeting.CopyPreview;
import no.mandat.workflow.meeting.CopyService;

/** Plans a meeting with the items of another: those that are left, or all of them. */
final class CopyDialog extends PlanningDialog {

    private static final long serialVersionUID = 1L;

    private final transient CopyService service;
    private final transient MeetingId source;
    private final transient Consumer<MeetingId> done;
    private final transient CopyPreview preview;
    private final transient MeetingBasics basics;
    private final Checkbox all = new Checkbox(t("copyMeeting.all"));
    private final Div items = new Div();

    /** @param done what is done with the new one */
    CopyDialog(CopyService service, Clock clock, MeetingId source, Consumer<MeetingId> done) {
        super(t("copyMeeting.title"), t("copyMeeting.plan"));
        this.service = service;
        this.source = source;
        this.done = done;
        preview = service.preview(source);
        basics = MeetingBasics.empty(t("planning.start"), clock);
        basics.fill(preview.form());
        items.getElement().setAttribute("role", "status");
        all.addValueChangeListener(change -> draw());
        show(basics.all().toArray(Component[]::new));
        show(all, items);
        draw();
    }

    private void draw() {
        items.removeAll();
        var lines = preview.items().stream()
                .filter(line -> all.getValue() || line.left())
                .toList();
        items.add(new Paragraph(t("copyMeeting.items", lines.size())));
        var list = new OrderedList();
        lines.forEach(
                line -> list.add(new ListItem(line.left() ? line.title() : t("copyMeeting.dealtWith", line.title()))));
        items.add(list);
    }

    @Override
    boolean carryOut() {
        if (!basics.isFilled()) {
            return false;
        }
        var copy = service.copy(
                new CopyMeeting(key(), source, basics.form(preview.form().practical()), all.getValue()));
        Toast.done(t("copyMeeting.planned"));
        done.accept(copy);
        return true;
    }
}
