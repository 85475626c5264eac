package no.mandat.web.approval;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import no.mandat.domain.shared.PositionId;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.ReasonDialog;
import no.mandat.workflow.approval.AtMeeting.PresentVoter;
import no.mandat.workflow.approval.ContestPosition;
import no.mandat.workflow.approval.MeetingPositionQueries;
import no.mandat.workflow.approval.MeetingPositions;
import no.mandat.workflow.approval.PresentVoters.Held;
import no.mandat.workflow.approval.RoundDetails;

/** What was said in the meeting: the secretariat records it here for whoever is there, and whoever it was recorded for can contest it. */
final class InMeetingCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient MeetingPositionQueries queries;
    private final transient MeetingPositions service;
    private final transient Validator validator;
    private final transient Consumer<String> done;

    InMeetingCard(
            MeetingPositionQueries queries, MeetingPositions service, Validator validator, Consumer<String> done) {
        this.queries = queries;
        this.service = service;
        this.validator = validator;
        this.done = done;
    }

    void show(RoundDetails round) {
        removeAll();
        var at = queries.of(round.id());
        Optional.ofNullable(at.contestable()).ifPresent(position -> add(contest(position)));
        Optional.ofNullable(at.held()).ifPresent(held -> add(record(round, held, at.there())));
        setVisible(getChildren().findAny().isPresent());
    }

    private Card contest(PositionId position) {
        return new Card(
                "contest",
                t("inMeeting.contest.heading"),
                new Paragraph(t("inMeeting.contest.text")),
                new Button(t("inMeeting.contest"), click -> ask(position)));
    }

    private void ask(PositionId position) {
        var key = UUID.randomUUID();
        new ReasonDialog(
                        t("inMeeting.contest.title"),
                        t("inMeeting.contest.consequence"),
                        t("inMeeting.contest"),
                        reason -> {
                            service.contest(new ContestPosition(key, position, reason));
                            done.accept(t("inMeeting.contested"));
                        })
                .open();
    }

    /** People come and go without anything happening in the round: who is there is asked anew. */
    private void open(RoundDetails round) {
        var at = queries.of(round.id());
        Optional.ofNullable(at.held())
                .ifPresent(held -> new RecordDialog(round, held, at.there(), service, validator, done).open());
    }

    private Card record(RoundDetails round, Held held, List<PresentVoter> there) {
        var card = new Card("record", t("inMeeting.record.heading", held.number()));
        if (there.isEmpty()) {
            card.add(new Paragraph(t("inMeeting.record.nobody")));
        } else {
            card.add(new Button(t("inMeeting.record"), click -> open(round)));
        }
        return card;
    }
}
