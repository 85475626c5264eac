package no.mandat.domain.contribution;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.mandat.domain.shared.Change;
import org.jspecify.annotations.Nullable;

/**
 * The changes by which the history tells what a call says and asks: all of it, field by field, in each language. Behind a field's
 * name stand the number of its question and the tag of its language, where it has them: "help.2.nn". A question that is gone has the
 * number that it had, behind a minus: "help.-2.nn".
 */
final class CallChanges {

    private static final String BETWEEN_CHOICES = " / ";

    private static final List<Field<CallText>> OF_CALL = List.of(
            Field.plain("languages", text -> text.languages().stream().sorted().toList()),
            Field.plain("language", CallText::language),
            Field.said("title", CallText::title),
            Field.said("introduction", CallText::introduction),
            Field.plain("attachments", CallText::attachments),
            Field.plain("publications", CallText::publications));

    /** What a question's kind doesn't use isn't told. */
    private static final List<Field<Question>> OF_QUESTION = List.of(
            Field.said("text", Question::text),
            Field.said("help", Question::help),
            Field.plain("kind", Question::kind),
            Field.plain("required", Question::required),
            Field.plain("limit", question -> question.kind() == QuestionKind.TEXT ? question.limit() : null),
            Field.said("choices", CallChanges::choices),
            Field.plain(
                    "highest",
                    question -> question.kind() == QuestionKind.SCALE
                            ? question.scale().highest()
                            : null),
            Field.said("low", question -> question.scale().low()),
            Field.said("high", question -> question.scale().high()),
            Field.plain("clauses", question -> question.clauses().isEmpty() ? null : question.clauses()));

    private CallChanges() {}

    /**
     * All that differs. The title in the language that it is written in is left out: a call has that for itself. Where that is another
     * language than before, the title that the call has for itself doesn't tell what became of this one.
     *
     * @param before none where the call is new
     */
    static Stream<Change> between(@Nullable CallText before, CallText after) {
        List<Question> old = before == null ? List.of() : before.questions();
        var now = after.questions();
        var was = old.stream().map(Question::id).toList();
        var is = now.stream().map(Question::id).toList();
        boolean same = before == null || before.language().equals(after.language());
        var title = "title." + after.language();
        return Stream.of(
                        changes(OF_CALL, before, after, "")
                                .filter(change -> !same || !change.field().equals(title)),
                        order(was, is),
                        IntStream.range(0, now.size())
                                .boxed()
                                .flatMap(i -> changes(
                                        OF_QUESTION, at(old, was.indexOf(is.get(i))), now.get(i), "." + (i + 1))),
                        IntStream.range(0, old.size())
                                .filter(i -> !is.contains(was.get(i)))
                                .boxed()
                                .flatMap(i -> changes(OF_QUESTION, old.get(i), null, ".-" + (i + 1))))
                .flatMap(change -> change);
    }

    private static @Nullable Question at(List<Question> questions, int place) {
        return place < 0 ? null : questions.get(place);
    }

    private static <T> Stream<Change> changes(
            List<Field<T>> fields, @Nullable T before, @Nullable T after, String whose) {
        return fields.stream().flatMap(field -> field.changes(before, after, whose));
    }

    /** Those that stayed, by the numbers that they had, as they stood and as they stand; that others came or went moves none. */
    private static Stream<Change> order(List<QuestionId> was, List<QuestionId> is) {
        var stayed =
                is.stream().filter(was::contains).map(id -> was.indexOf(id) + 1).toList();
        return Change.between("order", stayed.stream().sorted().toList(), stayed);
    }

    /** In each language all of them as one line. */
    private static Translated choices(Question question) {
        Map<String, String> lines = new TreeMap<>();
        question.choices().stream()
                .flatMap(choice -> choice.texts().keySet().stream())
                .forEach(language -> lines.put(
                        language,
                        question.choices().stream()
                                .map(choice -> choice.in(language))
                                .collect(joining(BETWEEN_CHOICES))));
        return new Translated(lines);
    }

    /**
     * A part of what is told.
     *
     * @param values by the tags of the languages, or under nothing where it has none
     */
    private record Field<T>(String name, Function<T, Map<String, ?>> values) {

        static <T> Field<T> plain(String name, Function<T, @Nullable Object> value) {
            return new Field<>(name, whole -> {
                var one = value.apply(whole);
                return one == null ? Map.of() : Map.of("", one);
            });
        }

        static <T> Field<T> said(String name, Function<T, Translated> text) {
            return new Field<>(name, whole -> text.apply(whole).texts());
        }

        Stream<Change> changes(@Nullable T before, @Nullable T after, String whose) {
            Map<String, ?> old = before == null ? Map.of() : values.apply(before);
            Map<String, ?> now = after == null ? Map.of() : values.apply(after);
            return Stream.concat(old.keySet().stream(), now.keySet().stream())
                    .distinct()
                    .sorted()
                    .flatMap(language -> Change.between(
                            name + whose + (language.isEmpty() ? "" : "." + language),
                            old.get(language),
                            now.get(language)));
        }
    }
}
