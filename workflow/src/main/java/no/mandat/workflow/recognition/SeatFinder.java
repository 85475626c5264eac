package no.mandat.workflow.recognition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseForm;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.workflow.text.MarkdownText;

/**
 * The seats that a list of members names: lines such as "Fjordkraft – NN" or "Kari Nordmann, Fjordkraft" under a heading that
 * speaks of members, or a table with a column of organisations. A line that ends with a colon says for whom those below it speak.
 */
final class SeatFinder {

    private static final Says MEMBERS = new Says(
            "sammensetning\\w*|samansetjing\\w*|samansetning\\w*|medlem\\w*|deltaker\\w*|deltakar\\w*|deltager\\w*|members?|composition");

    private static final Says LEADS = new Says("leder\\w*|leiar\\w*|\\w*leder|\\w*leiar|chair\\w*|head");

    private static final Pattern PARTS = Pattern.compile("\\s+[–—-]\\s+|\\s*[–—]\\s*");
    private static final Pattern PERSON = Pattern.compile("\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){1,4}");
    private static final Says NAME_COLUMN = new Says("navn|namn|medlem|person|name|member");
    private static final Says ORGANISATION_COLUMN = new Says(
            "organisasjon|virksomhet|verksemd|bedrift|selskap|institusjon|arbeidsgiver|arbeidsgivar|organi[sz]ation|company");

    private static final Says OBSERVES = new Says("observatør\\w*|observer\\w*");

    /** "(leder)": what is said of somebody, and is no part of their name or of whom they speak for. */
    private static final Pattern ASIDE = Pattern.compile("\\s*\\(([^()]{2,40})\\)");

    private final List<SeatProposal> seats = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private OrganisationCategory category = OrganisationCategory.OTHER;

    private SeatFinder() {}

    /**
     * What was found.
     *
     * @param unread the lines that look like a member, and from which no seat was read
     */
    record Found(List<SeatProposal> seats, List<String> unread) {}

    static Found in(List<Clause> clauses) {
        var finder = new SeatFinder();
        int within = -1;
        for (var clause : clauses) {
            boolean inside = within >= 0 && clause.depth() > within;
            if (!inside) {
                within = clause.form().hasHeading() && MEMBERS.in(plain(clause.heading())) ? clause.depth() : -1;
                finder.category = OrganisationCategory.OTHER;
            }
            if (inside || within >= 0) {
                finder.read(clause);
            }
        }
        return new Found(finder.seats, finder.seats.isEmpty() ? List.of() : finder.unread);
    }

    private void read(Clause clause) {
        var heading = plain(clause.heading());
        if (!heading.isEmpty() && !MEMBERS.in(heading)) {
            category = Categories.of(heading).orElse(category);
        }
        if (clause.form() == ClauseForm.TABLE) {
            table(clause.text());
            return;
        }
        clause.text()
                .lines()
                .map(SeatFinder::plain)
                .filter(line -> !line.isEmpty())
                .forEach(this::line);
    }

    private void line(String line) {
        if (line.endsWith(":")) {
            category = Categories.of(line).orElse(OrganisationCategory.OTHER);
        } else if (Vacancy.isDots(line)) {
            seats.add(new SeatProposal(category, "", "", true, ""));
        } else if (!line.matches(".*[.;!?]$")) {
            var said = withoutRole(line);
            boolean votes = !OBSERVES.in(line);
            labelled(said)
                    .or(() -> parted(said))
                    .or(() -> listed(said))
                    .ifPresentOrElse(
                            seat -> seats.add(new SeatProposal(
                                    seat.category(), seat.organisation(), seat.person(), votes, seat.role())),
                            () -> unread.add(line));
        }
    }

    /** "Kari Nordmann (leder), Fjordkraft" and "Observatør: Kari Nordmann, Fjordkraft" without what they are. */
    private static String withoutRole(String line) {
        var said = ASIDE.matcher(line)
                .replaceAll(aside -> LEADS.in(aside.group(1)) || OBSERVES.in(aside.group(1))
                        ? ""
                        : Matcher.quoteReplacement(aside.group()));
        int colon = said.indexOf(':');
        return colon > 0 && OBSERVES.in(said.substring(0, colon))
                ? said.substring(colon + 1).strip()
                : said.strip();
    }

    /** "Leder: NN, direktør i Fjordkraft". */
    private Optional<SeatProposal> labelled(String line) {
        int colon = line.indexOf(':');
        if (colon < 1 || !LEADS.in(line.substring(0, colon))) {
            return Optional.empty();
        }
        var rest = line.substring(colon + 1).strip().split("\\s*,\\s*", 2);
        return Optional.of(new SeatProposal(
                category,
                rest.length > 1 ? rest[1] : "",
                name(rest[0]),
                true,
                line.substring(0, colon).strip()));
    }

    /** "Fjordkraft – NN": what stands last is the person, or nobody. */
    private Optional<SeatProposal> parted(String line) {
        var parts = PARTS.split(line);
        if (parts.length < 2) {
            return Optional.empty();
        }
        var last = parts[parts.length - 1];
        var before = String.join(" – ", Arrays.copyOf(parts, parts.length - 1));
        if (Vacancy.isNobody(last) || looksLikePerson(last)) {
            return Optional.of(seat(before, name(last)));
        }
        return looksLikePerson(parts[0])
                ? Optional.of(seat(String.join(" – ", Arrays.copyOfRange(parts, 1, parts.length)), parts[0]))
                : Optional.of(seat(String.join(" – ", parts), ""));
    }

    /** "Kari Nordmann, Fjordkraft": who stands first is the person, or nobody. */
    private Optional<SeatProposal> listed(String line) {
        var parts = line.split("\\s*,\\s*", 2);
        if (parts.length == 2 && (Vacancy.isNobody(parts[0]) || looksLikePerson(parts[0]))) {
            return Optional.of(seat(parts[1], name(parts[0])));
        }
        return Optional.empty();
    }

    private SeatProposal seat(String organisation, String person) {
        return new SeatProposal(
                category == OrganisationCategory.OTHER
                        ? Categories.of(organisation).orElse(category)
                        : category,
                organisation.strip(),
                person,
                true,
                "");
    }

    private static String name(String said) {
        return Vacancy.isNobody(said) ? "" : said.strip();
    }

    private static boolean looksLikePerson(String said) {
        return PERSON.matcher(said.strip()).matches();
    }

    private void table(String markdown) {
        var rows = markdown.lines()
                .map(row -> Arrays.stream(row.replaceAll("^\\s*\\|", "").split("(?<!\\\\)\\|"))
                        .map(SeatFinder::plain)
                        .toList())
                .toList();
        if (rows.size() < 3) {
            return;
        }
        int names = column(rows.getFirst(), NAME_COLUMN);
        int organisations = column(rows.getFirst(), ORGANISATION_COLUMN);
        if (organisations < 0) {
            return;
        }
        rows.stream()
                .skip(2)
                .map(row -> seat(cell(row, organisations), name(cell(row, names))))
                .filter(seat -> !seat.organisation().isEmpty() || !seat.person().isEmpty())
                .forEach(seats::add);
    }

    private static int column(List<String> head, Says words) {
        for (int i = 0; i < head.size(); i++) {
            if (words.in(head.get(i).toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    private static String cell(List<String> row, int column) {
        return column >= 0 && column < row.size() ? row.get(column) : "";
    }

    private static String plain(String markdown) {
        return MarkdownText.plain(markdown);
    }
}
