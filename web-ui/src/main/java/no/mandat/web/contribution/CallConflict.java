package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.mandate.ClauseNumber;
import no.mandat.web.shared.ConflictDialog;
import no.mandat.web.shared.Say;
import no.mandat.workflow.contribution.CallForm;
import no.mandat.workflow.contribution.QuestionForm;
import no.mandat.workflow.mandate.ClauseText;
import org.jspecify.annotations.Nullable;

/** The draft of a call was changed meanwhile: each field is chosen for itself, and each question. */
final class CallConflict {

    private final ConflictDialog<CallForm> dialog;
    private final ClauseText clauses;
    private final ZoneId zone;
    private final CallForm mine;
    private final CallForm theirs;

    private CallConflict(CallForm before, CallForm mine, CallForm theirs, ClauseText clauses, ZoneId zone) {
        this.mine = mine;
        this.theirs = theirs;
        this.dialog = new ConflictDialog<>(before, mine, theirs);
        this.clauses = clauses;
        this.zone = zone;
    }

    /** Asks which text holds. */
    static void ask(
            CallForm before, CallForm mine, CallForm theirs, ClauseText clauses, ZoneId zone, Consumer<CallForm> save) {
        new CallConflict(before, mine, theirs, clauses, zone).ask(order(before, mine, theirs), save);
    }

    private void ask(List<QuestionId> ids, Consumer<CallForm> save) {
        var title = choice("call.form.title", CallForm::title, CallConflict::words);
        var introduction = choice("call.form.introduction", CallForm::introduction, CallConflict::words);
        var audience = choice("call.form.audience", CallForm::audience, Say::t);
        var opensAt = choice("call.form.opensAt", CallForm::opensAt, this::words);
        var closesAt = choice("call.form.closesAt", CallForm::closesAt, this::words);
        var reminders =
                choice("callReminder.days", form -> sorted(form.reminders()).reversed(), ReminderDays::words);
        var attachments = choice("call.form.attachments", CallForm::attachments, CallConflict::words);
        var publications =
                choice("call.form.publications", form -> sorted(form.publications()), CallConflict::publications);
        var languages = choice("call.form.languages", CallForm::languages, CallConflict::languages);
        Map<QuestionId, Supplier<@Nullable QuestionForm>> questions = new LinkedHashMap<>();
        ids.forEach(id -> questions.put(
                id,
                dialog.<@Nullable QuestionForm>choice(
                        t("call.question.heading", ids.indexOf(id) + 1), form -> question(form, id), this::words)));
        var order = choice("call.question.order", this::shared, shared -> numbers(shared, ids));
        dialog.ask(
                () -> new CallForm(
                        languages.get(),
                        title.get(),
                        introduction.get(),
                        attachments.get(),
                        publications.get(),
                        audience.get(),
                        opensAt.get(),
                        closesAt.get(),
                        Stream.concat(order.get().stream(), ids.stream())
                                .distinct()
                                .map(id -> Objects.requireNonNull(questions.get(id))
                                        .get())
                                .filter(Objects::nonNull)
                                .toList(),
                        reminders.get()),
                save);
    }

    private <T> Supplier<T> choice(String label, Function<CallForm, T> field, Function<T, String> words) {
        return dialog.choice(t(label), field, words);
    }

    /** Those of both: as I have put them, or as they stand where I haven't. */
    private static List<QuestionId> order(CallForm before, CallForm mine, CallForm theirs) {
        var untouched = ids(mine).equals(ids(before));
        return Stream.concat(ids(untouched ? theirs : mine).stream(), ids(untouched ? mine : theirs).stream())
                .distinct()
                .toList();
    }

    /** Those that both have, in the order of one. */
    private List<QuestionId> shared(CallForm form) {
        return ids(form).stream().filter(this::isInBoth).toList();
    }

    private boolean isInBoth(QuestionId id) {
        return ids(mine).contains(id) && ids(theirs).contains(id);
    }

    /** As the dialog numbers them. */
    private static String numbers(List<QuestionId> shared, List<QuestionId> ids) {
        return shared.stream().map(id -> Integer.toString(ids.indexOf(id) + 1)).collect(Collectors.joining(", "));
    }

    private static List<QuestionId> ids(CallForm form) {
        return form.questions().stream().map(QuestionForm::id).toList();
    }

    private static @Nullable QuestionForm question(CallForm form, QuestionId id) {
        return form.questions().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Chosen in whatever order. */
    private static <T extends Comparable<? super T>> List<T> sorted(Collection<T> chosen) {
        return chosen.stream().sorted().toList();
    }

    private static String words(boolean value) {
        return t(value ? "boolean.true" : "boolean.false");
    }

    private String words(Instant at) {
        return Say.dates().exact(at.atZone(zone));
    }

    private static String publications(List<Publication> chosen) {
        return chosen.stream().map(Say::t).collect(Collectors.joining(", "));
    }

    private static String languages(List<String> tags) {
        var all = tags.stream().map(tag -> t("language." + tag)).toList();
        return all.size() == 1
                ? all.getFirst()
                : t("call.form.languages.writtenIn", String.join(", ", all), all.getFirst());
    }

    private static String words(Translated text) {
        return text.isEmpty()
                ? t("conflict.empty")
                : text.texts().entrySet().stream()
                        .map(one -> text.texts().size() == 1 ? one.getValue() : said(one))
                        .collect(Collectors.joining(" · "));
    }

    private static String said(Map.Entry<String, String> one) {
        return t("language." + one.getKey()) + ": " + one.getValue();
    }

    /** All that is said of a question, so that two that differ read differently. */
    private String words(QuestionForm question) {
        var parts = new ArrayList<>(List.of(words(question.text()), how(question)));
        Stream.of(question.help(), question.low(), question.high())
                .filter(text -> !text.isEmpty())
                .map(CallConflict::words)
                .forEach(parts::add);
        question.choices().stream().map(CallConflict::words).forEach(parts::add);
        if (question.required()) {
            parts.add(t("call.paper.required"));
        }
        question.clauses().stream()
                .map(clauses.numbers()::get)
                .filter(Objects::nonNull)
                .map(ClauseNumber::text)
                .forEach(parts::add);
        return String.join(" · ", parts);
    }

    private static String how(QuestionForm question) {
        return switch (question.kind()) {
            case TEXT -> t("call.paper.text", question.limit());
            case SINGLE_CHOICE -> t("call.paper.one");
            case MULTIPLE_CHOICE -> t("call.paper.several");
            case SCALE -> t("call.paper.scale", question.highest());
        };
    }
}
