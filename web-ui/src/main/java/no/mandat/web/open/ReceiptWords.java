package no.mandat.web.open;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.approval.RoundKind;
import no.mandat.domain.approval.RoundState;
import no.mandat.workflow.approval.RoundWords;
import no.mandat.workflow.shared.Json;
import no.mandat.workflow.words.Words;

/**
 * The words in which the page says what a receipt says: of what people have receipts of. What has no word is shown by its constant, and so is what has one, beside that: the constant is
 * what was signed.
 */
record ReceiptWords(Words words) {

    /** What the reader is told begins so in the catalogue. */
    private static final String CHECK = "audit.check.";

    /** What people sent, said, signed and decided. */
    private static final List<String> ACTIONS = List.of(
            "ContributionSubmitted",
            "ContributionReplaced",
            "ContributionWithdrawn",
            "PositionCast",
            "PositionRecorded",
            "PositionStruck",
            "DissentRaised",
            "DissentEdited",
            "DissentSigned",
            "SignatureWithdrawn",
            "WordingConfirmed",
            "WordingDeclined",
            "RoundEnded",
            "RoundEvaluatedAgain",
            "MinutesClosed",
            "MandateAdopted",
            "MandateAmended",
            "MandatePublished",
            "DeliverableApproved",
            "CorrectionsAdopted",
            "DeliverablePublished");

    /** To what that happened. */
    static final List<String> SUBJECTS = List.of(
            "ApprovalRound", "Contribution", "Deliverable", "Dissent", "Mandate", "Meeting", "Position", "Spoken");

    /** Of which types values are that have words. */
    static final List<String> TYPES = List.of(
            "boolean",
            "language",
            "Publication",
            "ContributionState",
            "DeliverableKind",
            "DeliverableState",
            "DissentKind",
            "MandateState",
            "MeetingState",
            "PositionKind",
            "RoundKind",
            "RoundState");

    /** Each by the end of its key, with places for values. */
    JsonObject all() {
        SortedMap<String, String> all = new TreeMap<>();
        under(CHECK, (key, word) -> all.put(key.substring(CHECK.length()), word));
        ACTIONS.forEach(action -> all.put("action." + action, words.of("action." + action)));
        SUBJECTS.forEach(subject -> under("field." + subject + ".", all::put));
        TYPES.forEach(type -> under(type + ".", (key, word) -> all.put("value." + key, word)));
        for (var kind : RoundKind.values()) {
            for (var said : PositionKind.values()) {
                all.put(
                        "value.PositionKind.%s.%s".formatted(kind, said),
                        RoundWords.said(kind, said).in(words));
            }
            for (var state : RoundState.values()) {
                all.put(
                        "value.RoundState.%s.%s".formatted(kind, state),
                        RoundWords.state(kind, state).in(words));
            }
        }
        var said = Json.createObjectBuilder();
        all.forEach(said::add);
        return said.build();
    }

    private void under(String beginning, BiConsumer<String, String> told) {
        words.keys().stream()
                .filter(key -> key.startsWith(beginning))
                .forEach(key -> told.accept(key, words.of(key, "{0}", "{1}", "{2}", "{3}")));
    }
}
