import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import no.mandat.domain.mandate.ClauseNumbers;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.manuscript.ManuscriptReader;
import no.mandat.workflow.recognition.Proposal;
import no.mandat.workflow.recognition.Recognition;

/**
 * Says what the import makes of a document: the tree of its clauses with number, kind and force, the period, the seats, the
 * categories, what there is to look at, and whether a word was lost. Run by deploy/import-check. Exit code 1 where the file is
 * refused or a word is lost.
 */
class ImportCheck {

    private static final int LONGEST = 100;
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private ImportCheck() {}

    public static void main(String[] arguments) throws IOException {
        boolean briefly = Arrays.asList(arguments).contains("--numbers");
        var file = Path.of(arguments[arguments.length - 1]);
        var reception = new Reception(Clock.systemUTC());
        long start = System.nanoTime();
        Proposal proposal;
        try (var content = Files.newInputStream(file)) {
            var received = reception.receive(file.getFileName().toString(), content);
            try {
                var ids = new AtomicLong();
                proposal = Recognition.of(
                        new ManuscriptReader(reception).read(received), () -> new UUID(0, ids.incrementAndGet()));
            } finally {
                reception.discard(received);
            }
        } catch (RefusedException e) {
            OUT.println("refused: " + e.refusal());
            System.exit(1);
            return;
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        tell(proposal, briefly);
        OUT.printf("%nread in %d ms%n", millis);
        int against = Arrays.asList(arguments).indexOf("--against");
        boolean right = against < 0 || compare(proposal, Path.of(arguments[against + 1]));
        System.exit(proposal.loss().lost() == 0 && right ? 0 : 1);
    }

    /** Whether at least nine of ten of the clauses that were judged are there, in form, kind and force as they were judged. */
    private static boolean compare(Proposal proposal, Path judgement) throws IOException {
        var numbers = ClauseNumbers.of(proposal.tree());
        Map<String, String> made = new HashMap<>();
        proposal.tree().clauses().forEach(clause -> made.put(
                numbers.get(clause.id()).text(),
                "%s,%s,%s".formatted(clause.form(), clause.kind(), clause.force() == null ? "" : clause.force())));
        int right = 0;
        var judged = Files.readAllLines(judgement).stream().skip(1).filter(line -> !line.isBlank()).toList();
        OUT.println();
        for (var line : judged) {
            var parts = line.split(",", 2);
            var found = made.getOrDefault(parts[0], "not there");
            if (found.equals(parts[1])) {
                right++;
            } else {
                OUT.println("judged otherwise: " + parts[0] + " " + parts[1] + ", made " + found);
            }
        }
        OUT.printf("as judged: %d of %d%n", right, judged.size());
        return right * 10 >= judged.size() * 9;
    }

    private static void tell(Proposal proposal, boolean briefly) {
        OUT.println("title: " + (briefly ? proposal.title().length() + " letters" : proposal.title()));
        OUT.println("period: " + Optional.ofNullable(proposal.firstDay()).map(Object::toString).orElse("adoption")
                + " to " + Optional.ofNullable(proposal.lastDay()).map(Object::toString).orElse("not found"));
        OUT.println("categories: " + proposal.demands().all().stream()
                .map(demand -> demand.category().name())
                .collect(Collectors.joining(", ")));
        OUT.printf("%nclauses: %d%n", proposal.tree().clauses().size());
        var numbers = ClauseNumbers.of(proposal.tree());
        proposal.tree().clauses().forEach(clause -> {
            var number = numbers.get(clause.id());
            OUT.printf(
                    "%-10s %-9s %-11s %-6s %s%n",
                    number.text() + (number.generated() ? "*" : ""),
                    clause.form(),
                    clause.kind(),
                    clause.force() == null ? "-" : clause.force(),
                    briefly ? "" : "  ".repeat(clause.depth()) + line(clause.heading(), clause.text()));
        });
        OUT.printf("%nseats: %d%n", proposal.seats().size());
        proposal.seats().forEach(seat -> OUT.printf(
                "%-14s %-7s %s%n",
                seat.category(),
                seat.isVacant() ? "vacant" : "named",
                briefly ? "" : String.join(" | ", seat.role(), seat.organisation(), seat.person())));
        OUT.printf("%nto look at: %d%n", proposal.remarks().size());
        proposal.remarks().forEach(remark -> OUT.println(remark.kind() + (briefly ? "" : " " + shortened(remark.detail()))));
        var loss = proposal.loss();
        OUT.printf("%nwords: %d, lost: %d%n", loss.words(), loss.lost());
        loss.places().forEach(place -> OUT.println("  " + place));
    }

    private static String line(String heading, String text) {
        return shortened(heading.isEmpty() ? text : text.isEmpty() ? "«" + heading + "»" : "«" + heading + "» " + text);
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …";
    }
}
