package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import no.mandat.domain.meeting.Quorum;

/** Whether enough are there to decide, in words. */
final class QuorumWords {

    private QuorumWords() {}

    /** "8 av 12 stemmeberettigede til stede, vedtaksfør". */
    static String ofMeeting(Quorum quorum) {
        return t("hold.quorum", quorum.present(), quorum.eligible(), enough(quorum));
    }

    /** "Sak 4: 8 av 11, én er inhabil." */
    static String ofItem(int number, Quorum quorum, int partial) {
        return t("hold.quorum.item", number, quorum.present(), quorum.eligible(), enough(quorum), partial);
    }

    private static String enough(Quorum quorum) {
        return t(quorum.isMet() ? "people.quorate" : "people.notQuorate");
    }
}
