package no.mandat.web.contribution;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.QuestionKind;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.contribution.CallForm;
import no.mandat.workflow.contribution.QuestionForm;

/**
 * What somebody has written of a call, kept until they save it.
 *
 * @param at when it was written
 * @param version that of the call that it changes
 * @param before what that said
 * @param form what is filled in; an instant may be missing in it
 */
public record CallDraft(Instant at, int version, CallForm before, CallForm form) {

    private static final Jsonb JSON = JsonbBuilder.create();

    /** As it is kept. */
    public record Kept(Instant at, int version, Filled before, Filled form) {}

    /** The form, as it is kept: that of a command can't be read, because there is more than one way to make it. */
    public record Filled(
            List<String> languages,
            Map<String, String> title,
            Map<String, String> introduction,
            boolean attachments,
            List<Publication> publications,
            Audience audience,
            Instant opensAt,
            Instant closesAt,
            List<Asked> questions,
            List<Integer> reminders) {

        private static Filled of(CallForm form) {
            return new Filled(
                    form.languages(),
                    form.title().texts(),
                    form.introduction().texts(),
                    form.attachments(),
                    form.publications(),
                    form.audience(),
                    form.opensAt(),
                    form.closesAt(),
                    form.questions().stream().map(Asked::of).toList(),
                    form.reminders());
        }

        private CallForm form() {
            return new CallForm(
                    languages,
                    new Translated(title),
                    new Translated(introduction),
                    attachments,
                    publications,
                    audience,
                    opensAt,
                    closesAt,
                    questions.stream().map(Asked::form).toList(),
                    reminders);
        }
    }

    /** A question, as it is kept. */
    public record Asked(
            UUID id,
            QuestionKind kind,
            Map<String, String> text,
            Map<String, String> help,
            boolean required,
            int limit,
            List<Map<String, String>> choices,
            int highest,
            Map<String, String> low,
            Map<String, String> high,
            List<UUID> clauses) {

        private static Asked of(QuestionForm form) {
            return new Asked(
                    form.id().value(),
                    form.kind(),
                    form.text().texts(),
                    form.help().texts(),
                    form.required(),
                    form.limit(),
                    form.choices().stream().map(Translated::texts).toList(),
                    form.highest(),
                    form.low().texts(),
                    form.high().texts(),
                    form.clauses().stream().map(ClauseId::value).toList());
        }

        private QuestionForm form() {
            return new QuestionForm(
                    new QuestionId(id),
                    kind,
                    new Translated(text),
                    new Translated(help),
                    required,
                    limit,
                    choices.stream().map(Translated::new).toList(),
                    highest,
                    new Translated(low),
                    new Translated(high),
                    clauses.stream().map(ClauseId::new).toList());
        }
    }

    static CallDraft read(String draft) {
        var kept = JSON.fromJson(draft, Kept.class);
        return new CallDraft(
                kept.at(), kept.version(), kept.before().form(), kept.form().form());
    }

    String write() {
        return JSON.toJson(new Kept(at, version, Filled.of(before), Filled.of(form)));
    }

    /** The same, with that filled in by now. */
    CallDraft with(CallForm filled, Instant now) {
        return new CallDraft(now, version, before, filled);
    }

    /** Whether it says anything else than what was saved, then and since. */
    boolean isNewTo(CallForm saved) {
        return !form.equals(before) && !form.equals(saved);
    }

    /** Where that of a new call of the mandate is kept. */
    static String place(MandateId mandate) {
        return "newCall:" + mandate;
    }

    /** Where that of a call is kept; what is answered to it lies elsewhere. */
    static String place(CallId call) {
        return "editedCall:" + call;
    }
}
