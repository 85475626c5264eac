package no.mandat.web.contribution;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.contribution.Reply;
import no.mandat.domain.shared.CallId;
import no.mandat.workflow.contribution.SentContribution;
import org.jspecify.annotations.Nullable;

/**
 * What a member of the group has filled in, kept as a draft until it is sent.
 *
 * @param key of the command that sends it
 * @param removed which files of what was sent go with it no longer; a draft that was kept before there were any says nothing of them
 */
public record AnswerDraft(UUID key, List<Typed> replies, boolean forOrganisation, List<UUID> removed) {

    private static final Jsonb JSON = JsonbBuilder.create();

    /** What is filled in for one question. */
    public record Typed(String question, String words, List<Integer> choices, int number) {}

    /** Takes a copy. */
    public AnswerDraft {
        replies = List.copyOf(replies);
        removed = Optional.ofNullable(removed).map(List::copyOf).orElse(List.of());
    }

    static AnswerDraft of(UUID key, Replies replies, boolean forOrganisation) {
        return new AnswerDraft(
                key,
                replies.byQuestion().entrySet().stream()
                        .map(one -> new Typed(
                                one.getKey().toString(),
                                one.getValue().words(),
                                one.getValue().choices(),
                                one.getValue().number()))
                        .toList(),
                forOrganisation,
                List.of());
    }

    /** Nothing is filled in, or what was sent. */
    static AnswerDraft of(@Nullable SentContribution sent) {
        return Optional.ofNullable(sent)
                .map(said -> of(UUID.randomUUID(), said.replies(), said.organisation() != null))
                .orElseGet(() -> of(UUID.randomUUID(), new Replies(Map.of()), false));
    }

    static AnswerDraft read(String draft) {
        return JSON.fromJson(draft, AnswerDraft.class);
    }

    /** In a form that is opened again: under the key of the one before, something may have been sent already. */
    AnswerDraft anew() {
        return new AnswerDraft(UUID.randomUUID(), replies, forOrganisation, removed);
    }

    /** The same, with which these files don't go. */
    AnswerDraft removing(List<UUID> files) {
        return new AnswerDraft(key, replies, forOrganisation, files);
    }

    String write() {
        return JSON.toJson(this);
    }

    Replies said() {
        Map<QuestionId, Reply> said = new LinkedHashMap<>();
        replies.forEach(typed -> said.put(
                new QuestionId(UUID.fromString(typed.question())),
                new Reply(typed.words(), typed.choices(), typed.number())));
        return new Replies(said);
    }

    /** Whether it says what was sent, with the same files. */
    boolean isAs(SentContribution sent) {
        return said().readable().equals(sent.replies())
                && forOrganisation == (sent.organisation() != null)
                && sent.files().stream().noneMatch(file -> removed.contains(file.id()));
    }

    /** Where it is kept. */
    static String place(CallId call) {
        return "call:" + call;
    }
}
