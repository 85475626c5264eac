package no.mandat.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks an exported log, line by line, and stops at the first thing that is wrong (docs/audit-format.md, "What is checked"). It keeps as
 * many hashes as the size of the log has bits, and ids: of what was erased and not yet said to be, and of the last minutes.
 */
public final class LogVerifier {

    /** How long after its time an entry may come into the log: as long as a transaction may take, and half a minute. */
    public static final Duration LATEST = Duration.ofSeconds(330);

    /** What two clocks of the same installation may differ by. */
    static final Duration SKEW = Duration.ofSeconds(2);

    /** What the first line calls the form. */
    static final String FORM = "mandat-log/1";

    /** What the entry is called that says which entries' names and values were erased. */
    static final String ERASURE = "EntriesErased";

    /** As many erased entries as may wait for the entry that says so. */
    static final int MOST_ERASED = 1_000_000;

    private static final Set<String> HEADER = Set.of("format", "origin");
    private static final Set<String> ENTRY = Set.of("entry", "key", "leaf", "payload");
    private static final Set<String> ERASED = Set.of("entry", "leaf");
    private static final Set<String> WITHHELD = Set.of("leaf");
    private static final Set<String> CHECKPOINT = Set.of("checkpoint");
    private static final String SEPARATOR = ", ";

    private final List<VerifierKey> keys;
    private final Deque<Kept> kept = new ArrayDeque<>();
    private final GrowingTree tree = new GrowingTree();
    private final Erasures erasures = new Erasures();
    private final int keptFirst;

    /** The entries without names and values, by their ids, of which nothing said yet that they were erased. */
    private final Map<String, Long> unsaid = new LinkedHashMap<>();

    /** When those happened that one could still come after that is right, by their ids. */
    private final Map<String, Instant> recent = new LinkedHashMap<>();

    private Optional<Finding> found = Optional.empty();
    private boolean begun;
    private long covered;
    private @Nullable Instant checkpointAt;

    /** One of these signs the next checkpoint. */
    private Set<VerifierKey> signers;

    /** What is behind this was dated back: the latest that an entry or a checkpoint so far is of. */
    private @Nullable Instant known;

    private @Nullable Instant latest;
    private long latestEntry;
    private long checkpoints;
    private long withheld;

    /**
     * Begins.
     *
     * @param keys all that the log was ever signed with, in the order of their use, the oldest first: who trusts that one can tell by the
     *     log itself that the others came after it
     * @param kept checkpoints from before, of which the log must be a continuation; others may have signed them as well
     */
    public LogVerifier(List<VerifierKey> keys, Collection<Checkpoint> kept) {
        this.keys = List.copyOf(keys);
        signers = this.keys.stream().limit(1).collect(Collectors.toSet());
        keptFirst = kept.size();
        kept.stream()
                .sorted(Comparator.comparingLong(Checkpoint::size))
                .map(one -> new Kept(one, one.copySignedAt(this.keys)))
                .forEach(this.kept::add);
    }

    /**
     * Takes a line, without its end.
     *
     * @return what is wrong first; where something was before, that
     */
    public Optional<Finding> take(String line) {
        if (found.isEmpty()) {
            found = check(line);
        }
        return found;
    }

    private Optional<Finding> check(String line) {
        try {
            var read = Json.line(line);
            var object = read.members();
            if (!begun) {
                return begin(object);
            }
            if (object.keySet().equals(CHECKPOINT)) {
                return checkpoint(Members.text(object, "checkpoint"));
            }
            if (object.keySet().equals(ENTRY) || object.keySet().equals(ERASED)) {
                return entry(read);
            }
            if (object.keySet().equals(WITHHELD)) {
                return withheld(Base64Text.hash(Members.text(object, "leaf")));
            }
            throw new WrongFormatException("a line is an entry or a checkpoint");
        } catch (WrongFormatException e) {
            return Optional.of(Finding.at(Fault.FORMAT, tree.size(), e.words()));
        }
    }

    private Optional<Finding> begin(Map<String, @Nullable Object> header) throws WrongFormatException {
        if (!header.keySet().equals(HEADER) || !FORM.equals(header.get("format"))) {
            throw new WrongFormatException("this isn't a log in the form " + FORM);
        }
        var origin = Members.text(header, "origin");
        if (!VerifierKey.isName(origin)) {
            throw new WrongFormatException("the origin of a log is the name of its key");
        }
        begun = true;
        if (!keys.stream().allMatch(key -> key.name().equals(origin))) {
            return Optional.of(nowhere(
                    Fault.CHECKPOINT,
                    "this is the log of %s, the key is another's".formatted(WrongFormatException.shown(origin))));
        }
        if (kept.stream().anyMatch(one -> one.at().isEmpty())) {
            return Optional.of(
                    nowhere(Fault.CHECKPOINT, "a checkpoint that was kept isn't signed by the keys that were given"));
        }
        return againstKept();
    }

    private Finding nowhere(Fault fault, String words) {
        return new Finding(fault, tree.size(), tree.size() - 1, words);
    }

    private Optional<Finding> entry(JsonLine line) throws WrongFormatException {
        long index = tree.size();
        var members = line.members();
        var entry = Entry.of(Members.object(members, "entry"));
        var leaf = Hash.ofLeaf(line, "entry");
        if (!leaf.equals(Base64Text.hash(Members.text(members, "leaf")))) {
            return Optional.of(Finding.at(Fault.LEAF, index, "the entry isn't the one that was put into the tree"));
        }
        if (members.containsKey("payload")) {
            var payload = Members.object(members, "payload");
            if (!Commitment.isOf(entry, line)) {
                return Optional.of(
                        Finding.at(Fault.PAYLOAD, index, "names and values aren't those that the entry commits to"));
            }
            if (entry.action().equals(ERASURE)) {
                erasures.said(index, entry, payload, said(payload));
            }
        } else if (unsaid.putIfAbsent(entry.id(), index) != null) {
            return Optional.of(Finding.at(Fault.TWICE, index, "the entry was there before"));
        } else if (unsaid.size() > MOST_ERASED) {
            throw new WrongFormatException("more than %d entries lack names and values".formatted(MOST_ERASED));
        } else {
            erasures.erased();
        }
        if (known != null && entry.at().isBefore(known.minus(LATEST))) {
            return Optional.of(
                    Finding.at(Fault.LATE, index, "the entry is of %s and came after %s".formatted(entry.at(), known)));
        }
        var before = recent.put(entry.id(), entry.at());
        if (before != null && known != null && !before.isBefore(known.minus(LATEST))) {
            return Optional.of(Finding.at(Fault.TWICE, index, "the entry was there before"));
        }
        if (latest == null || entry.at().isAfter(latest)) {
            latest = entry.at();
            latestEntry = index;
            know(entry.at());
        }
        tree.add(leaf);
        return againstKept();
    }

    /** Of it nothing is known but that it has this place: not even when it happened. */
    private Optional<Finding> withheld(Hash leaf) {
        tree.add(leaf);
        withheld++;
        return againstKept();
    }

    /** One that came twice has the same time both times: what is older than what can still come is forgotten, when those in front of it are. */
    private void know(Instant at) {
        known = known == null || at.isAfter(known) ? at : known;
        var oldest = known.minus(LATEST);
        for (var ids = recent.values().iterator(); ids.hasNext() && ids.next().isBefore(oldest); ) {
            ids.remove();
        }
    }

    /** How many of those of which nothing said so yet it names. */
    private long said(Map<String, @Nullable Object> payload) throws WrongFormatException {
        if (!(payload.get("changes") instanceof List<?> changes)) {
            throw new WrongFormatException("an erasure names no entries");
        }
        long before = unsaid.size();
        for (var change : changes) {
            if (change instanceof Map<?, ?> named
                    && "entries".equals(named.get("field"))
                    && named.get("after") instanceof String ids) {
                remove(ids);
            }
        }
        return before - unsaid.size();
    }

    /** One after the other: as a list of texts they may be more than there is memory. */
    private void remove(String ids) {
        for (int from = 0, end; from <= ids.length(); from = end + SEPARATOR.length()) {
            int next = ids.indexOf(SEPARATOR, from);
            end = next < 0 ? ids.length() : next;
            unsaid.remove(ids.substring(from, end));
        }
    }

    private Optional<Finding> checkpoint(String note) throws WrongFormatException {
        var checkpoint = Checkpoint.parse(note);
        var signed = checkpoint.signed(keys).orElse(null);
        if (signed == null) {
            return Optional.of(between(
                    Fault.CHECKPOINT, "a checkpoint isn't signed by the keys that were given, and by them alone"));
        }
        if (Collections.disjoint(signed.by(), signers)) {
            return Optional.of(between(
                    Fault.CHECKPOINT,
                    (checkpoints == 0
                                    ? "the first checkpoint isn't signed by the first key that was given"
                                    : "a checkpoint is signed by none of the keys that signed the one before")
                            + ": keys are given in the order of their use, the oldest first"));
        }
        var at = signed.at();
        if (checkpoint.size() != tree.size()) {
            return Optional.of(between(
                    Fault.ROOT,
                    "a checkpoint covers %d entries, and stands behind %d".formatted(checkpoint.size(), tree.size())));
        }
        if (!checkpoint.root().equals(tree.root())) {
            return Optional.of(between(Fault.ROOT, "these entries aren't those that the checkpoint was signed for"));
        }
        if (checkpointAt != null && at.isBefore(checkpointAt)) {
            return Optional.of(
                    between(Fault.EARLY, "a checkpoint is of %s, the one before of %s".formatted(at, checkpointAt)));
        }
        var early = early(at);
        if (early.isPresent()) {
            return early;
        }
        checkpointAt = at;
        signers = signed.by();
        know(at);
        covered = tree.size();
        checkpoints++;
        return againstKept();
    }

    /** One of the entries that came since the last checkpoint. */
    private Finding between(Fault fault, String words) {
        return new Finding(fault, covered, tree.size() - 1, words);
    }

    /** Whether one of the entries that are covered is from after that. */
    private Optional<Finding> early(Instant covering) {
        return Optional.ofNullable(latest)
                .filter(at -> at.minus(SKEW).isAfter(covering))
                .map(at -> Finding.at(
                        Fault.EARLY,
                        latestEntry,
                        "the entry is of %s, a checkpoint that covers it of %s".formatted(at, covering)));
    }

    private Optional<Finding> againstKept() {
        while (!kept.isEmpty() && kept.peek().checkpoint().size() == tree.size()) {
            var one = kept.poll();
            if (!one.checkpoint().root().equals(tree.root())) {
                return Optional.of(new Finding(
                        Fault.FORK,
                        0,
                        tree.size() - 1,
                        "a checkpoint that was kept was signed for other entries than these %d"
                                .formatted(tree.size())));
            }
            var at = one.at().orElseThrow();
            var early = early(at);
            if (early.isPresent()) {
                return early;
            }
            know(at);
        }
        return Optional.empty();
    }

    /**
     * There are no more lines.
     *
     * @return what is wrong first; where something was before, that
     */
    public Optional<Finding> finish() {
        if (found.isEmpty()) {
            found = end();
        }
        return found;
    }

    private Optional<Finding> end() {
        if (!begun) {
            return Optional.of(Finding.at(Fault.FORMAT, 0, "this is empty"));
        }
        if (covered != tree.size() || checkpoints == 0) {
            return Optional.of(between(Fault.UNSIGNED, "no checkpoint covers the last entries"));
        }
        if (!kept.isEmpty()) {
            return Optional.of(nowhere(
                    Fault.TRUNCATED,
                    "a checkpoint that was kept covers %d entries, and there are %d"
                            .formatted(kept.getLast().checkpoint().size(), tree.size())));
        }
        return unsaid.values().stream()
                .findFirst()
                .map(entry -> Finding.at(
                        Fault.ERASURE, entry, "names and values are missing, and no entry says that they were erased"));
    }

    /** How many entries there are, those that are withheld among them. */
    public long entries() {
        return tree.size();
    }

    /** Of how many entries there is nothing but the hash. */
    public long withheld() {
        return withheld;
    }

    /** How many checkpoints. */
    public long checkpoints() {
        return checkpoints;
    }

    /** What it says was erased. */
    Erasures erasures() {
        return erasures;
    }

    /** How many checkpoints that were kept it goes on from. */
    int kept() {
        return keptFirst;
    }

    /** When the last checkpoint was signed. */
    public Optional<Instant> lastCheckpoint() {
        return Optional.ofNullable(checkpointAt);
    }

    /** @param at when it was signed; none where it wasn't by the keys that were given */
    private record Kept(Checkpoint checkpoint, Optional<Instant> at) {}
}
