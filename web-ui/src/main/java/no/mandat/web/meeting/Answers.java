package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import java.util.List;
import no.mandat.domain.meeting.AttendeeRole;
import no.mandat.domain.meeting.Quorum;
import no.mandat.domain.meeting.Rsvp;
import no.mandat.workflow.meeting.AttendeeRow;

/** Who answered what, in numbers. */
record Answers(long called, long come, long perhaps, long cannot, Quorum quorum) {

    static Answers of(List<AttendeeRow> people) {
        var called = people.stream().filter(CallDialog::isAskedNow).toList();
        var voters = called.stream()
                .filter(person -> person.role() == AttendeeRole.VOTER)
                .toList();
        return new Answers(
                called.size(),
                count(called, Rsvp.ACCEPTED),
                count(called, Rsvp.TENTATIVE),
                count(called, Rsvp.DECLINED),
                new Quorum((int) (count(voters, Rsvp.ACCEPTED) + stoodIn(called, voters)), voters.size()));
    }

    /** How many who vote can't come, and somebody comes for them. */
    private static long stoodIn(List<AttendeeRow> called, List<AttendeeRow> voters) {
        var deputies = called.stream()
                .filter(person -> person.role() == AttendeeRole.DEPUTY)
                .toList();
        return Math.min(count(deputies, Rsvp.ACCEPTED), count(voters, Rsvp.DECLINED));
    }

    private static long count(List<AttendeeRow> people, Rsvp answer) {
        return people.stream().filter(person -> person.answer() == answer).count();
    }

    /** @param asked whether they have been written to */
    String words(boolean asked) {
        if (!asked) {
            return t("people.planned", called);
        }
        var enough = t(quorum.isMet() ? "people.quorate" : "people.notQuorate");
        return t("people.answers", come, perhaps, cannot, called - come - perhaps - cannot) + " "
                + t("people.quorum", quorum.present(), quorum.eligible(), enough);
    }
}
