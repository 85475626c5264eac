package no.mandat.web.approval;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.approval.RoundKind;
import no.mandat.domain.approval.RoundState;
import no.mandat.web.shared.Say;
import no.mandat.workflow.approval.RoundDetails;
import no.mandat.workflow.approval.RoundOffer;

/** How a round stands: the numbers, and in sentences what it rests on or what is still missing. Read aloud when it changes. */
final class StandingCard extends Div {

    private static final long serialVersionUID = 1L;

    StandingCard() {
        addClassName("standing");
        getElement().setAttribute("aria-live", "polite");
    }

    void show(RoundDetails round) {
        removeAll();
        var numbers = round.numbers();
        if (round.state() == RoundState.CANCELLED) {
            cancelled(round);
            return;
        }
        add(new H3(t(round.state() == RoundState.OPEN ? "decide.soFar" : "decide.result")));
        var chips = new Div();
        chips.addClassName("chips");
        Stream.of(
                        chip("chip-good", count(round.kind()) + "approved", numbers.approvals()),
                        chip("chip-bad", objected(round.kind()), numbers.objections()),
                        chip("", "decide.count.abstained", numbers.abstentions()),
                        chip("", "decide.count.recused", numbers.recused()),
                        chip("chip-warn", "decide.count.left", numbers.silent()))
                .filter(Span::isVisible)
                .forEach(chips::add);
        add(chips);
        if (round.kind() == RoundKind.ELECTION && !round.isHidden()) {
            var votes = new UnorderedList();
            round.candidates()
                    .forEach(candidate ->
                            votes.add(new ListItem(t("decide.votes", candidate.name(), candidate.votes()))));
            add(votes);
        }
        round.findings(Say.words()).forEach(sentence -> add(new Paragraph(sentence)));
        if (isUndecided(round)) {
            add(new Paragraph(t("decide.undecided")));
            whatCanBeDone(round)
                    .ifPresent(key -> add(new Paragraph(t(key, Say.dates().day(round.lastDay())))));
        }
        if (round.awaitsOverride()) {
            add(new Paragraph(t("decide.awaitsOverride")));
        }
        round.standIns().forEach(standIn -> {
            var deputy = new Paragraph(t("decide.standIn", standIn.deputy(), standIn.member()));
            deputy.addClassNames("small", "muted");
            add(deputy);
        });
        if (!round.silent().isEmpty()) {
            var names = new Paragraph(t("decide.silent", String.join(", ", round.silent())));
            names.addClassNames("small", "muted");
            add(names);
        }
        if (round.isHidden()) {
            var secret = new Paragraph(t("decide.secret"));
            secret.addClassNames("small", "muted");
            add(secret);
            if (round.objectionsBlock() && numbers.objections() > 0) {
                add(new Paragraph(t("decide.secret.objection")));
            }
        }
    }

    /** All have answered, and it is open still: it has not passed, and in an election nothing else says so. */
    private static boolean isUndecided(RoundDetails round) {
        return round.kind() == RoundKind.ELECTION
                && round.state() == RoundState.OPEN
                && round.numbers().silent() == 0
                && round.numbers().cast() > 0;
    }

    private static Optional<String> whatCanBeDone(RoundDetails round) {
        if (round.offers().contains(RoundOffer.END)) {
            return Optional.of("decide.undecided.end");
        }
        return round.offers().contains(RoundOffer.CAST) ? Optional.of("decide.undecided.change") : Optional.empty();
    }

    /** The words for who is for it and who against. */
    private static String count(RoundKind kind) {
        return switch (kind) {
            case IMPARTIALITY -> "impartiality.count.";
            case OVERRIDE -> "override.count.";
            case NOTICE -> "notice.count.";
            case DECISION, ELECTION -> "decide.count.";
        };
    }

    /** Nobody can object to what is only taken note of. */
    private static String objected(RoundKind kind) {
        return (kind == RoundKind.NOTICE ? "decide.count." : count(kind)) + "objected";
    }

    /** Numbers of what was called off say nothing. */
    private void cancelled(RoundDetails round) {
        round.cancelReason(Say.words())
                .ifPresent(reason -> add(new H3(t("decide.cancelled.because")), new Paragraph(reason)));
        if (round.isHidden()) {
            add(new Paragraph(t("decide.secretForGood")));
        }
    }

    private static Span chip(String colour, String key, int count) {
        var chip = new Span(t(key, count));
        chip.addClassName("chip");
        if (!colour.isEmpty()) {
            chip.addClassName(colour);
        }
        chip.setVisible(count > 0);
        return chip;
    }
}
