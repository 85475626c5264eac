package no.mandat.workflow.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.approval.ApprovalRound;
import no.mandat.domain.approval.Recusal;
import no.mandat.domain.approval.RecusalAction;
import no.mandat.domain.approval.RecusalQuestion;
import no.mandat.workflow.notification.Letter;
import no.mandat.workflow.notification.Mail;

/** What whoever a question of impartiality is about is told by mail: they have no vote, and get no other letter of it. */
@ApplicationScoped
class ImpartialityLetters {

    private final Mail mail;

    @Inject
    ImpartialityLetters(Mail mail) {
        this.mail = mail;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ImpartialityLetters() {
        this(null);
    }

    /** The question was put to their body. */
    void asked(Recusal recusal, RecusalQuestion question, ApprovalRound round) {
        var mandate = Optional.of(recusal.mandate());
        var path = RoundLetters.path(round);
        List<Object> values =
                List.of(question.text().subject(), round.deadline().lastDay());
        mail.queue(
                question.text().asks() == RecusalAction.FIND
                        ? new Letter("impartialityRaised", recusal.person(), mandate, path, values)
                        : new Letter("reversalAsked", recusal.person(), mandate, path, values));
    }

    /** It was answered, or came to no answer: they stand as the recusal says. */
    void answered(Recusal recusal, RecusalQuestion question, ApprovalRound round) {
        var mandate = Optional.of(recusal.mandate());
        var path = RoundLetters.path(round);
        List<Object> values = List.of(question.text().subject());
        mail.queue(
                switch (recusal.state()) {
                    case RECUSED ->
                        question.text().asks() == RecusalAction.FIND
                                ? new Letter("foundPartial", recusal.person(), mandate, path, values)
                                : new Letter("recusalStands", recusal.person(), mandate, path, values);
                    case DISMISSED, RAISED -> new Letter("foundImpartial", recusal.person(), mandate, path, values);
                    case REVERSED -> new Letter("recusalReversed", recusal.person(), mandate, path, values);
                });
    }
}
