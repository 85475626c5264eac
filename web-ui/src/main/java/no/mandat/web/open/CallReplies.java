package no.mandat.web.open;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import no.mandat.domain.contribution.CallText;
import no.mandat.domain.contribution.Invitee;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.contribution.Reply;
import no.mandat.domain.contribution.ReplyFault;
import no.mandat.domain.contribution.ReplyRule;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.workflow.contribution.ContributorForm;
import no.mandat.workflow.contribution.PublishedCall;
import no.mandat.workflow.contribution.SentContribution;
import org.jspecify.annotations.Nullable;

/**
 * What was filled in, as the browser sent it: every field with its values. It is shown again as it was typed, whatever is wrong with
 * it.
 */
public record CallReplies(Map<String, List<String>> fields) {

    static final CallReplies EMPTY = new CallReplies(Map.of());

    private static final String PUBLICATION = "publication";
    private static final String[] ABOUT = {"name", "email", "organisation", "category", PUBLICATION};

    /** Takes them as a form sends them; what some program sent without a name is nobody's answer. */
    static CallReplies of(Map<String, String[]> parameters) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            if (name != null) {
                fields.put(name, Stream.of(values).map(Reply::readable).toList());
            }
        });
        return new CallReplies(fields);
    }

    /** Fills in what was sent before. */
    static CallReplies of(SentContribution sent) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        sent.replies().byQuestion().forEach((question, reply) -> fields.put(name(question), values(reply)));
        fields.putAll(who(sent.name(), sent.email(), sent.organisation(), sent.category()));
        fields.put(PUBLICATION, List.of(sent.publication().name()));
        return new CallReplies(fields);
    }

    /** Fills in who is invited. */
    static CallReplies of(Invitee invitee) {
        return new CallReplies(who(invitee.name(), invitee.email(), invitee.organisation(), invitee.category()));
    }

    private static Map<String, List<String>> who(
            String name, String email, @Nullable String organisation, @Nullable OrganisationCategory category) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("name", List.of(name));
        fields.put("email", List.of(email));
        if (organisation != null) {
            fields.put("organisation", List.of(organisation));
        }
        if (category != null) {
            fields.put("category", List.of(category.name()));
        }
        return fields;
    }

    private static List<String> values(Reply reply) {
        return Stream.of(
                        Stream.of(reply.words()),
                        reply.choices().stream().map(String::valueOf),
                        Stream.of(reply.number()).filter(number -> number > 0).map(String::valueOf))
                .flatMap(Function.identity())
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** The name of a question's field in the page. */
    static String name(QuestionId question) {
        return "q-" + question;
    }

    /**
     * What is kept of it until it is sent: the fields of the call and of who answers it, and of a change which of the files that were sent
     * go; nothing else that was posted.
     */
    Map<String, List<String>> kept(PublishedCall call, CallSheet.Purpose purpose) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        Stream.concat(call.text().questions().stream().map(question -> name(question.id())), Stream.of(ABOUT))
                .filter(fields::containsKey)
                .forEach(field -> kept.put(field, Objects.requireNonNull(fields.get(field))));
        var removed = ids(FormDrafts.REMOVE).stream()
                .filter(purpose::wasSent)
                .map(UUID::toString)
                .toList();
        if (!removed.isEmpty()) {
            kept.put(FormDrafts.REMOVE, removed);
        }
        return kept;
    }

    /** Whether no more is filled in than that. */
    boolean isAs(CallReplies begun, PublishedCall call, CallSheet.Purpose purpose) {
        return said(call, purpose).equals(begun.said(call, purpose));
    }

    /** What somebody chose or wrote: no fields that are empty, and no consent that the form gives by itself. */
    private Map<String, List<String>> said(PublishedCall call, CallSheet.Purpose purpose) {
        Map<String, List<String>> said = new LinkedHashMap<>();
        kept(call, purpose)
                .forEach((field, values) -> said.put(
                        field,
                        values.stream()
                                .map(value -> value.replace("\r", "").strip())
                                .filter(value -> !value.isEmpty())
                                .toList()));
        said.values().removeIf(List::isEmpty);
        if (!call.audience().isPublished() || purpose.onlyPublication(call).isPresent()) {
            said.remove(PUBLICATION);
        }
        return said;
    }

    /** The same without a consent to more than that: whoever takes one back gives it anew by choosing it, and by nothing of before. */
    CallReplies within(Publication holds) {
        if (!by().publication().less().contains(holds)) {
            return this;
        }
        Map<String, List<String>> within = new LinkedHashMap<>(fields);
        within.remove(PUBLICATION);
        return new CallReplies(within);
    }

    /** The same with what stands in that field of another, where anything does. */
    CallReplies with(String field, CallReplies other) {
        var values = other.fields.get(field);
        if (values == null) {
            return this;
        }
        Map<String, List<String>> with = new LinkedHashMap<>(fields);
        with.put(field, values);
        return new CallReplies(with);
    }

    /** Whether nothing was filled in. */
    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** The first value of a field, or nothing. */
    String value(String field) {
        return fields.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }

    /** The number in a field; 0 where it is none. */
    int number(String field) {
        return numbers(fields.getOrDefault(field, List.of())).stream()
                .findFirst()
                .orElse(0);
    }

    /** The ids in a field; what is none is passed over. */
    List<UUID> ids(String field) {
        return fields.getOrDefault(field, List.of()).stream()
                .filter(value -> value.matches(OpenForm.UUID_SHAPE))
                .map(UUID::fromString)
                .toList();
    }

    boolean has(String field, String value) {
        return fields.getOrDefault(field, List.of()).contains(value);
    }

    Replies replies(CallText text) {
        Map<QuestionId, Reply> replies = new LinkedHashMap<>();
        text.questions().forEach(question -> replies.put(question.id(), reply(question)));
        return new Replies(replies);
    }

    /** What was answered that can be. */
    Replies possible(CallText text) {
        var replies = replies(text);
        Map<QuestionId, Reply> possible = new LinkedHashMap<>(replies.byQuestion());
        ReplyRule.faults(text, replies).stream()
                .filter(fault -> fault.kind() == ReplyFault.Kind.IMPOSSIBLE)
                .forEach(fault -> possible.remove(fault.question()));
        return new Replies(possible);
    }

    private Reply reply(Question question) {
        var values = fields.getOrDefault(name(question.id()), List.of());
        return switch (question.kind()) {
            case TEXT -> Reply.of(values.stream().findFirst().orElse(""));
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> new Reply("", numbers(values), 0);
            case SCALE ->
                new Reply("", List.of(), numbers(values).stream().findFirst().orElse(0));
        };
    }

    /** What is no number is none of ours: −1. */
    private static List<Integer> numbers(List<String> values) {
        List<Integer> numbers = new ArrayList<>();
        values.stream()
                .filter(value -> !value.isEmpty())
                .forEach(value -> numbers.add(value.matches("\\d{1,9}") ? Integer.parseInt(value) : -1));
        return numbers;
    }

    ContributorForm by() {
        return new ContributorForm(
                value("name"),
                value("email"),
                value("organisation"),
                constant(OrganisationCategory.values(), value("category")),
                Optional.ofNullable(constant(Publication.values(), value(PUBLICATION)))
                        .orElse(Publication.NOT));
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] all, String name) {
        return Stream.of(all).filter(one -> one.name().equals(name)).findFirst().orElse(null);
    }
}
