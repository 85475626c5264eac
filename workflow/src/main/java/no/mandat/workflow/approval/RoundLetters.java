package no.mandat.workflow.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.approval.ApprovalRound;
import no.mandat.domain.approval.Position;
import no.mandat.domain.approval.RoundKind;
import no.mandat.workflow.notification.Letter;
import no.mandat.workflow.notification.Mail;
import no.mandat.workflow.shared.Reference;
import no.mandat.workflow.words.Phrase;

/** What is told by mail of a round: that it is open, that one has not answered, what one said, and how it ended. */
@ApplicationScoped
class RoundLetters {

    private final Rounds rounds;
    private final Questions questions;
    private final Mail mail;
    private final Clock clock;

    @Inject
    RoundLetters(Rounds rounds, Questions questions, Mail mail, Clock clock) {
        this.rounds = rounds;
        this.questions = questions;
        this.mail = mail;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected RoundLetters() {
        this(null, null, null, null);
    }

    void opened(ApprovalRound round) {
        List<Object> values = List.of(title(round), round.deadline().lastDay());
        rounds.reached(round, clock.instant())
                .forEach(voter -> mail.queue(
                        round.kind() == RoundKind.NOTICE
                                ? new Letter("noticeOpened", voter, Optional.of(round.mandate()), path(round), values)
                                : new Letter("roundOpened", voter, Optional.of(round.mandate()), path(round), values)));
    }

    /** Reminds those who can answer and haven't. */
    void remind(ApprovalRound round) {
        List<Object> values = List.of(title(round), round.deadline().lastDay());
        rounds.silent(round, clock.instant())
                .forEach(voter -> mail.queue(
                        round.kind() == RoundKind.NOTICE
                                ? new Letter("noticeReminder", voter, Optional.of(round.mandate()), path(round), values)
                                : new Letter(
                                        "roundReminder", voter, Optional.of(round.mandate()), path(round), values)));
    }

    void receipt(ApprovalRound round, Position position) {
        mail.queue(new Letter(
                "positionReceipt",
                position.voter(),
                Optional.of(round.mandate()),
                "/receipts/" + position.id(),
                List.of(
                        title(round),
                        RoundWords.said(round.kind(), position.kind()),
                        position.at(),
                        Reference.of(position.id()),
                        Fingerprint.of(position.contentHash()))));
    }

    void ended(ApprovalRound round) {
        var title = title(round);
        var grounds = round.cancelled();
        rounds.reached(round, clock.instant())
                .forEach(voter -> mail.queue(
                        grounds.isPresent()
                                ? new Letter(
                                        "roundCancelled",
                                        voter,
                                        Optional.of(round.mandate()),
                                        path(round),
                                        List.of(title, RoundWords.grounds(grounds.get())))
                                : new Letter(
                                        "roundEnded",
                                        voter,
                                        Optional.of(round.mandate()),
                                        path(round),
                                        List.of(title, RoundWords.state(round.kind(), round.state())))));
    }

    private Object title(ApprovalRound round) {
        return questions
                .of(round)
                .<Object>map(Question::quoted)
                .orElseGet(() -> round.kind() == RoundKind.OVERRIDE
                        ? new Phrase("approval.override.quoted", List.of(round.title()))
                        : round.title());
    }

    static String path(ApprovalRound round) {
        return "/mandates/%s/rounds/%s".formatted(round.mandate(), round.id());
    }
}
