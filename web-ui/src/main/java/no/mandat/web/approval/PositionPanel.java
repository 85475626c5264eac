package no.mandat.web.approval;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.approval.ApprovalRefusal;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.approval.RoundKind;
import no.mandat.domain.shared.Refusal;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Sending;
import no.mandat.web.shared.TypedText;
import no.mandat.workflow.approval.RoundDetails;
import no.mandat.workflow.approval.RoundDetails.CandidateRow;
import no.mandat.workflow.approval.RoundWords;
import org.jspecify.annotations.Nullable;

/** What one chooses and types to take a position. What is typed is handed on as a draft while one writes. */
final class PositionPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 4000;

    private final RadioButtonGroup<PositionKind> kinds = new RadioButtonGroup<>();
    private final RadioButtonGroup<CandidateRow> candidates = new RadioButtonGroup<>();
    private final TextArea reason = new TextArea();
    private final TextArea wayOut = new TextArea();
    private final RefusalLine refusal = new RefusalLine();
    private final transient RoundDetails round;
    private final UUID key;

    /** What is done with what was typed. */
    interface Acts {

        /** Keeps it as a draft. */
        void keep(Typed typed);

        /** Sends it. */
        void send(Typed typed);
    }

    PositionPanel(RoundDetails round, Typed typed, Acts acts) {
        key = typed.key();
        this.round = round;
        addClassName("position-panel");
        kinds.setLabel(t("decide.choose"));
        kinds.addClassName("positions");
        kinds.setItems(round.positions());
        kinds.setRenderer(new ComponentRenderer<>(kind -> option(kind, round.kind())));
        candidates.setLabel(t("decide.candidates"));
        candidates.setItems(round.candidates());
        candidates.setItemLabelGenerator(CandidateRow::name);
        prepare(reason);
        prepare(wayOut);
        wayOut.setLabel(t("decide.wayOut"));
        wayOut.setHelperText(t("decide.wayOut.help"));
        fill(round, typed);
        var send = new Button(t(round.freshLogin() ? "decide.send" : "decide.loginAndSend"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Sending.onClick(send, () -> send(acts));
        var note = new Paragraph(t(round.freshLogin() ? "decide.receiptNote" : "decide.loginNote"));
        note.addClassNames("small", "muted");
        add(kinds, candidates, reason, wayOut, refusal, send, note);
        kinds.addValueChangeListener(change -> {
            adapt(change.getValue());
            refusal.clear();
            acts.keep(typed());
        });
        candidates.addValueChangeListener(change -> acts.keep(typed()));
        reason.addValueChangeListener(change -> acts.keep(typed()));
        wayOut.addValueChangeListener(change -> acts.keep(typed()));
    }

    private static void prepare(TextArea text) {
        text.setWidthFull();
        text.setMinRows(3);
        text.setMaxLength(MOST);
        TypedText.lazily(text);
        text.setRequiredIndicatorVisible(true);
    }

    private void fill(RoundDetails round, Typed typed) {
        Optional.ofNullable(typed.kind()).filter(round.positions()::contains).ifPresent(kinds::setValue);
        Optional.ofNullable(typed.reason()).ifPresent(reason::setValue);
        Optional.ofNullable(typed.wayOut()).ifPresent(wayOut::setValue);
        round.candidates().stream()
                .filter(candidate -> candidate.id().value().equals(typed.candidate()))
                .findFirst()
                .ifPresent(candidates::setValue);
        adapt(kinds.getValue());
    }

    /** Asks only for what belongs to the chosen position. */
    private void adapt(@Nullable PositionKind kind) {
        candidates.setVisible(kind == PositionKind.CHOOSE);
        reason.setVisible(kind != null && kind.needsReason());
        reason.setLabel(t(kind == PositionKind.APPROVE_WITH_REMARKS ? "decide.remark" : "decide.reason"));
        wayOut.setVisible(kind != null && kind.needsWayOut() && round.kind().asksForWayOut());
    }

    private static Div option(PositionKind kind, RoundKind round) {
        var name = new Span(name(kind, round));
        name.addClassName("option-name");
        var option = new Div(name);
        help(kind, round).filter(Say.words()::knows).ifPresent(help -> {
            var text = new Span(t(help));
            text.addClassNames("small", "muted");
            option.add(text);
        });
        option.addClassName("option");
        return option;
    }

    /** The key of what a position means, where it isn't plain. */
    private static Optional<String> help(PositionKind kind, RoundKind round) {
        if (kind == PositionKind.OBJECT && !round.asksForWayOut()) {
            return Optional.empty();
        }
        if (kind == PositionKind.ABSTAIN && round == RoundKind.NOTICE) {
            return Optional.of("notice.ABSTAIN.help");
        }
        boolean needsAllVoters = kind == PositionKind.ABSTAIN && round == RoundKind.OVERRIDE;
        return Optional.of((needsAllVoters ? "override." : "decide.") + kind + ".help");
    }

    /** What one chooses, in such a round. */
    static String name(PositionKind kind, RoundKind round) {
        boolean answer = kind == PositionKind.APPROVE || kind == PositionKind.OBJECT;
        if (round == RoundKind.IMPARTIALITY && answer) {
            return Say.sentence(RoundWords.said(round, kind).in(Say.words()));
        }
        if (round == RoundKind.NOTICE && kind.isApproval()) {
            return t("notice." + kind);
        }
        return t((round == RoundKind.OVERRIDE ? "override." : "decide.") + kind);
    }

    private void send(Acts acts) {
        refusal.clear();
        if (kinds.getValue() == null) {
            kinds.setErrorMessage(t("decide.chooseFirst"));
            kinds.setInvalid(true);
            return;
        }
        kinds.setInvalid(false);
        acts.send(typed());
    }

    /** Says why it was not taken, where it belongs. */
    void refuse(Refusal why) {
        switch (why) {
            case ApprovalRefusal.ReasonMissing missing -> fault(reason, why);
            case ApprovalRefusal.WayOutMissing missing -> fault(wayOut, why);
            default -> refusal.say(Say.t(why));
        }
    }

    private static void fault(TextArea field, Refusal why) {
        field.setErrorMessage(Say.t(why));
        field.setInvalid(true);
        field.focus();
    }

    private Typed typed() {
        return new Typed(
                key,
                kinds.getValue(),
                reason.getValue(),
                wayOut.getValue(),
                Optional.ofNullable(candidates.getValue())
                        .map(candidate -> candidate.id().value())
                        .orElse(null));
    }

    /** A heading over the panel, with how long there is time. */
    static Div heading(String title, String deadline) {
        var line = new Paragraph(deadline);
        line.addClassNames("small", "muted");
        var heading = new H2(title);
        heading.setId("decide");
        heading.getElement().setAttribute("tabindex", "-1");
        return new Div(heading, line);
    }
}
