package no.mandat.web.consent;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.approval.ApprovalNavigation;
import no.mandat.web.shared.Say;
import no.mandat.workflow.approval.ApprovalQueries;
import no.mandat.workflow.approval.RoundDetails;
import no.mandat.workflow.consent.ConsentRow;
import no.mandat.workflow.consent.KeyRow;
import no.mandat.workflow.consent.ObjectionRow;

/** Both keys at one glance: how it stands with the consent of board and group to one text, and what is still missing. */
public final class KeysCard extends Div {

    private static final long serialVersionUID = 1L;

    /** More voters than this are told as a number. */
    private static final int DRAWN = 40;

    private final transient MandateId mandate;
    private final transient ApprovalQueries rounds;

    /** Shows them; the rounds are read only as far as the reader may. */
    public KeysCard(MandateId mandate, ConsentRow consent, ApprovalQueries rounds) {
        this.mandate = mandate;
        this.rounds = rounds;
        addClassName("keys");
        var both = new Div(key(consent.board()), key(consent.group()));
        both.addClassName("keys-both");
        var foot = new Paragraph(t("consent.keys." + consent.state()));
        foot.addClassName("keys-foot");
        add(both, foot);
    }

    private Div key(KeyRow key) {
        var half = new Div(new H3(key.body()), AmendmentBadge.of(key.key()).shown());
        half.addClassName("key");
        round(key).ifPresent(round -> {
            if (round.state() != RoundState.CANCELLED) {
                numbers(half, round);
            }
            if (round.state() == RoundState.OPEN && !round.isHidden()) {
                round.findings(Say.words()).forEach(sentence -> half.add(finding(sentence)));
            }
            half.add(ApprovalNavigation.link(mandate, round.id(), t("consent.toRound")));
        });
        key.objections().forEach(objection -> half.add(objection(objection)));
        return half;
    }

    private static Div objection(ObjectionRow objection) {
        var who = objection.person();
        var title = new Span(who == null ? t("consent.objection") : t("consent.objectionBy", who));
        title.addClassName("key-objector");
        var wayOut = new Paragraph(t("consent.wayOut", objection.wayOut()));
        wayOut.addClassName("muted");
        var words = new Div(title, new Paragraph(objection.reason()), wayOut);
        words.addClassNames("key-objection", "small");
        return words;
    }

    private static void numbers(Div half, RoundDetails round) {
        var numbers = round.numbers();
        int approvals = numbers.approvals();
        if (numbers.eligible() <= DRAWN && !round.isHidden()) {
            half.add(bar(round));
        }
        var count = new Span(t("consent.approve", approvals, numbers.eligible()));
        count.addClassName("key-count");
        var cast = new Span(t("consent.answered", numbers.cast()));
        cast.addClassNames("small", "muted");
        half.add(count, cast);
    }

    /** What it rests on, or what is still missing. */
    private static Paragraph finding(String sentence) {
        var line = new Paragraph(sentence);
        line.addClassName("key-finding");
        return line;
    }

    /** One piece for each who can answer; the words beside it say the same. */
    private static Div bar(RoundDetails round) {
        var numbers = round.numbers();
        var bar = new Div();
        bar.addClassName("key-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        for (int i = 0; i < numbers.eligible(); i++) {
            var piece = new Span();
            if (i < numbers.approvals()) {
                piece.addClassName("approves");
            } else if (i < numbers.approvals() + numbers.objections()) {
                piece.addClassName("objects");
            } else if (i < numbers.cast()) {
                piece.addClassName("abstains");
            }
            bar.add(piece);
        }
        return bar;
    }

    private Optional<RoundDetails> round(KeyRow key) {
        return Optional.ofNullable(key.round()).map(rounds::details);
    }
}
