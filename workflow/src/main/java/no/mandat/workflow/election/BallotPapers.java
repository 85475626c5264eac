package no.mandat.workflow.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.mandat.domain.election.Candidacy;
import no.mandat.domain.election.Election;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.party.People;
import no.mandat.workflow.shared.CanonicalJson;

/** Writes what the voters of an election are shown: each candidate by name, with what they say. The same for every reader. */
@ApplicationScoped
class BallotPapers {

    private static final Jsonb JSON = JsonbBuilder.create();

    private final People people;

    @Inject
    BallotPapers(People people) {
        this.people = people;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected BallotPapers() {
        this(null);
    }

    /** In Markdown, by name. */
    String text(Collection<Candidacy> known, Set<PersonId> candidates) {
        return known.stream()
                .filter(candidacy -> candidates.contains(candidacy.person()))
                .map(candidacy -> new Entry(
                        people.require(candidacy.person()).name(),
                        candidacy.statement().orElse("")))
                .sorted(Comparator.comparing(Entry::name))
                .map(Entry::markdown)
                .collect(Collectors.joining("\n\n"));
    }

    /** SHA-256 of the title, the text and the candidates' ids, as canonical JSON (RFC 8785), in hexadecimal digits. */
    static String hash(Election election, String text, Set<PersonId> candidates) {
        var ids = candidates.stream().map(PersonId::toString).sorted().toList();
        return HexFormat.of().formatHex(CanonicalJson.sha256(JSON.toJson(new Content(election.title(), text, ids))));
    }

    /** What is hashed. */
    public record Content(String title, String text, List<String> candidates) {}

    private record Entry(String name, String statement) {

        /** A name is no Markdown: what would be is written as itself. */
        String markdown() {
            return ("## " + name.replaceAll("([\\\\`*_{}\\[\\]<>#|~&])", "\\\\$1") + "\n\n" + statement).strip();
        }
    }
}
