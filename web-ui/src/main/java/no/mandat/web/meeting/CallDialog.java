package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.meeting.AttendeeRole;
import no.mandat.domain.meeting.AttendeeState;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.AskingDialog;
import no.mandat.web.shared.DateField;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.meeting.AttendeeRow;
import no.mandat.workflow.meeting.CallMeeting;
import no.mandat.workflow.meeting.MeetingDetails;
import no.mandat.workflow.shared.SharedRefusal;

/** Asks once before people are written to: who they are, who has to wait, and what is still missing, if anything is. */
final class CallDialog extends AskingDialog {

    private static final long serialVersionUID = 1L;

    private final UUID key = UUID.randomUUID();
    private final transient MeetingDetails meeting;
    private final transient MeetingDesk desk;
    private final DateField answerBy = new DateField();

    CallDialog(MeetingDetails shown, MeetingDesk desk) {
        super(t("meetingPage.call.title"), desk.showAnew());
        this.desk = desk;
        meeting = desk.now(shown);
        if (meeting.gaps().isEmpty()) {
            askWhetherToCall(desk.queries().people(meeting.id()));
        } else {
            sayWhatIsMissing();
        }
    }

    private void askWhetherToCall(List<AttendeeRow> people) {
        long waiting = people.stream().filter(CallDialog::waits).count();
        long written = people.stream().filter(CallDialog::isAskedNow).count();
        var who = new Paragraph(t("meetingPage.call.who", written));
        var outsiders = new Paragraph(t("meetingPage.call.waiting", waiting));
        outsiders.setVisible(waiting > 0);
        var notice = new Paragraph(t("meetingPage.call.shortNotice", meeting.noticeDays()));
        notice.addClassName("meeting-warning");
        notice.setVisible(meeting.shortNotice());
        answerBy.setLabel(t("meetingForm.answerBy"));
        answerBy.setHelperText(t("meetingForm.answerBy.help"));
        answerBy.speak();
        meeting.form().usualAnswerBy(desk.clock()).ifPresent(answerBy::setValue);
        ask(t("meetingPage.call"), who, outsiders, notice, answerBy);
    }

    /** Whether they are on the list and written to without waiting for anybody. */
    static boolean isAskedNow(AttendeeRow person) {
        return person.state().isCalled() && person.isAsked() && !waits(person);
    }

    /** They are called as soon as the second key is turned for them. */
    static boolean waits(AttendeeRow person) {
        return person.role() == AttendeeRole.OUTSIDER && person.state() == AttendeeState.LISTED;
    }

    private void sayWhatIsMissing() {
        var list = new UnorderedList();
        list.addClassName("gaps");
        meeting.gaps().forEach(gap -> list.add(new ListItem(t("meetingPage.gap." + gap.name()))));
        add(new Paragraph(t("meetingPage.call.gaps")), list);
    }

    @Override
    protected void carryOut() {
        if (answerBy.isInvalid()) {
            var date = new SharedRefusal.InvalidField("answerBy", "meetingPage.call.badDate");
            throw new RefusedException(new SharedRefusal.InvalidInput(List.of(date)));
        }
        desk.callings().call(new CallMeeting(key, meeting.id(), meeting.version(), answerBy.getValue()));
        Toast.done(t("meetingPage.called"));
    }
}
