package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.ReasonDialog;
import no.mandat.web.shared.Say;
import no.mandat.workflow.contribution.LateAnswer;
import org.jspecify.annotations.Nullable;

/** For a member of the group who came too late: asks to answer after all, or says what became of that. */
final class LateAnswerCard {

    private LateAnswerCard() {}

    /**
     * Asks, or tells.
     *
     * @param kept whether something that they typed is kept
     * @param ask what is done with the key of the command and the reason, once they ask
     */
    static Component of(@Nullable LateAnswer late, boolean kept, Clock clock, BiConsumer<UUID, String> ask) {
        return late == null ? offer(kept, ask) : said(words(late, clock));
    }

    /** Where the mandate is over: nobody is let in any more, whatever was asked for and promised. */
    static Component over() {
        return said(t("form.late.mandateOver"));
    }

    private static Card said(String words) {
        return card(new Paragraph(words));
    }

    private static Card card(Component... content) {
        var card = new Card("late", t("answer.late.title"), content);
        card.addClassName("answer-receipt");
        return card;
    }

    private static Card offer(boolean kept, BiConsumer<UUID, String> ask) {
        var actions = new Div(new Button(t("answer.late.begin"), click -> begin(ask)));
        actions.addClassName("form-actions");
        var text = new Paragraph(t(kept ? "answer.late.text" : "answer.late.text.nothing"));
        return card(text, actions);
    }

    private static void begin(BiConsumer<UUID, String> ask) {
        var key = UUID.randomUUID();
        new ReasonDialog(
                        t("answer.late.title"),
                        t("answer.late.reason"),
                        t("answer.late.ask"),
                        reason -> ask.accept(key, reason))
                .harmless()
                .open();
    }

    private static String words(LateAnswer late, Clock clock) {
        return switch (late.state()) {
            case ASKED ->
                t("answer.late.asked", Say.dates().exact(late.askedAt().atZone(clock.getZone())));
            case GRANTED, LAPSED -> t("answer.late.over");
            case DECLINED -> t("answer.late.declined", Objects.requireNonNullElse(late.explanation(), ""));
            case LAID_ASIDE -> t("answer.late.laidAside");
        };
    }
}
