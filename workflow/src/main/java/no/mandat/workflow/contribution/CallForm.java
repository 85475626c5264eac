package no.mandat.workflow.contribution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.CallGap;
import no.mandat.domain.contribution.CallPlan;
import no.mandat.domain.contribution.CallRefusal;
import no.mandat.domain.contribution.CallText;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.contribution.Window;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.RefusedException;

/**
 * What the secretariat fills in.
 *
 * @param languages their tags, the one that it is written in first: so that is always one of them
 * @param introduction Markdown
 * @param attachments whether files can be handed in
 * @param publications among what whoever answers chooses
 * @param opensAt from when on it is answered
 * @param closesAt from when on nothing is taken any more
 * @param reminders how many days before it closes those are reminded who are asked by name and haven't answered
 */
public record CallForm(
        @NotEmpty(message = "rule.required") List<@Pattern(regexp = "nb|nn|en", message = "rule.required") String> languages,

        @NotNull(message = "rule.required") @Texts(max = CallForm.LONGEST_TITLE, line = true)
        Translated title,

        @NotNull(message = "rule.required") @Texts(max = CallForm.LONGEST_INTRODUCTION)
        Translated introduction,

        boolean attachments,

        @NotEmpty(message = "rule.required") List<@NotNull(message = "rule.required") Publication> publications,

        @NotNull(message = "rule.required") Audience audience,
        @NotNull(message = "rule.required") Instant opensAt,
        @NotNull(message = "rule.required") Instant closesAt,

        @NotNull(message = "rule.required") @Size(max = CallText.MOST_QUESTIONS, message = "rule.tooMany") List<@Valid QuestionForm> questions,

        @NotNull(message = "rule.required") List<@NotNull(message = "rule.required") Integer> reminders) {

    /** How many characters of a title there are at most. */
    public static final int LONGEST_TITLE = 200;

    /** Of an introduction, as it is written. */
    public static final int LONGEST_INTRODUCTION = 20_000;

    /** Reminded of on the usual days; whoever answers chooses freely about publication. */
    public CallForm(
            List<String> languages,
            Translated title,
            Translated introduction,
            boolean attachments,
            Audience audience,
            Instant opensAt,
            Instant closesAt,
            List<QuestionForm> questions) {
        this(
                languages,
                title,
                introduction,
                attachments,
                List.of(Publication.values()),
                audience,
                opensAt,
                closesAt,
                questions,
                ChooseReminders.USUAL);
    }

    /**
     * What another call begins with: the same questions, under ids of their own, between other instants.
     *
     * @param clauses those that its mandate has; the others are left out
     */
    public CallForm anew(Instant opens, Instant closes, Set<ClauseId> clauses) {
        return new CallForm(
                languages,
                title,
                introduction,
                attachments,
                publications,
                audience,
                opens,
                closes,
                questions.stream().map(question -> question.anew(clauses)).toList(),
                reminders);
    }

    /** @throws RefusedException {@link CallRefusal.ClosesBeforeItOpens}, {@link CallRefusal.CallIncomplete} without a title */
    CallPlan plan() {
        var text = new CallText(
                languages.stream().distinct().toList(),
                title,
                introduction,
                attachments,
                questions.stream().map(QuestionForm::question).toList(),
                publications);
        if (text.name().isEmpty()) {
            throw new RefusedException(
                    new CallRefusal.CallIncomplete(List.of(new CallGap(CallGap.Missing.TITLE, 0, text.language()))));
        }
        return new CallPlan(text, CallHash.of(text), audience, new Window(opensAt, closesAt));
    }
}
