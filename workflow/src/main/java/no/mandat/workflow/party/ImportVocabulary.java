package no.mandat.workflow.party;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import no.mandat.domain.party.Body;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.BodyId;
import no.mandat.workflow.words.Words;

/** What the words of a list of members mean, in each of the languages; letters and digits alone count. */
final class ImportVocabulary {

    /** A deputy is named for somebody, and a head hands over: neither is a matter of a list. */
    private static final List<Role> ROLES = List.of(Role.LEADER, Role.MEMBER, Role.OBSERVER, Role.SECRETARY);

    private static final Map<ImportColumn, List<String>> OTHER_HEADINGS = Map.of(
            ImportColumn.NAME, List.of("input.fullName"),
            ImportColumn.EMAIL, List.of("input.email"),
            ImportColumn.FROM, List.of("input.fromDay"));

    private static final Pattern NEITHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, ImportColumn> columns = new HashMap<>();
    private final Map<String, OrganisationCategory> categories = new HashMap<>();
    private final Map<String, Role> roles = new HashMap<>();
    private final Map<String, BodyId> bodies = new HashMap<>();
    private final Map<String, Boolean> answers = new HashMap<>();
    private final Map<String, String> languages = new HashMap<>();

    ImportVocabulary(List<Body> bodiesOfMandate) {
        Words.languages().stream().map(Words::in).forEach(words -> {
            for (var column : ImportColumn.values()) {
                columns.put(normal(words.of(column)), column);
                OTHER_HEADINGS
                        .getOrDefault(column, List.of())
                        .forEach(key -> columns.put(normal(words.of(key)), column));
            }
            Arrays.stream(OrganisationCategory.values())
                    .forEach(category -> categories.put(normal(words.of(category)), category));
            ROLES.forEach(role -> roles.put(normal(words.of(role)), role));
            bodiesOfMandate.forEach(body -> bodies.put(normal(words.of(body.kind())), body.id()));
            answers.put(normal(words.of("boolean.true")), true);
            answers.put(normal(words.of("boolean.false")), false);
            languages.put(normal(words.of("language")), words.tag());
            languages.put(words.tag(), words.tag());
        });
        bodiesOfMandate.forEach(body -> bodies.put(normal(body.name()), body.id()));
        Map.of("1", true, "true", true, "0", false, "false", false).forEach(answers::put);
    }

    private static String normal(String word) {
        return NEITHER.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    Optional<ImportColumn> column(String word) {
        return Optional.ofNullable(columns.get(normal(word)));
    }

    Optional<OrganisationCategory> category(String word) {
        return Optional.ofNullable(categories.get(normal(word)));
    }

    Optional<Role> role(String word) {
        return Optional.ofNullable(roles.get(normal(word)));
    }

    Optional<BodyId> body(String word) {
        return Optional.ofNullable(bodies.get(normal(word)));
    }

    Optional<Boolean> answer(String word) {
        return Optional.ofNullable(answers.get(normal(word)));
    }

    /** As {@code nb}, {@code nn} or {@code en}. */
    Optional<String> language(String word) {
        return Optional.ofNullable(languages.get(normal(word)));
    }
}
