package no.mandat.workflow.traceability;

import java.util.ArrayList;
import java.util.List;
import no.mandat.domain.mandate.Answer;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.Cover;
import no.mandat.workflow.words.Words;

/** How a trace is told: the same on the page, in files and in the annex. */
public record TraceWords(Words words) {

    /** "12 av 19 punkter er besvart eller frafalt". */
    public String summary(Trace trace) {
        var key = trace.count(Answer.WAIVED) == 0 ? "trace.summary" : "trace.summary.waived";
        return words.of(key, trace.settled(), trace.lines().size());
    }

    /** "3 skal-punkter mangler svar". */
    public String blocking(Trace trace) {
        return words.of("trace.blocking", trace.blocking());
    }

    /** "Utredningspunkt · skal". */
    public String about(TraceLine line) {
        var kind = sentence(words.of(line.kind()));
        var force = line.force();
        return force == null ? kind : kind + " · " + words.of(force);
    }

    /** "Besvart", or why it is waived. */
    public String answer(TraceLine line) {
        var answer = sentence(words.of(line.answer()));
        var waiver = line.waiver();
        return waiver == null || line.answer() != Answer.WAIVED ? answer : answer + ": " + waiver.reason();
    }

    /** How far something that is linked is, in the words of its kind. */
    public String state(Cover cover) {
        return words.of(
                switch (cover.kind()) {
                    case MILESTONE -> cover.done() ? "trace.milestone.done" : "trace.milestone.underWay";
                    case MEETING -> cover.done() ? "trace.meeting.done" : "trace.meeting.underWay";
                    case CALL -> cover.done() ? "trace.call.done" : "trace.call.underWay";
                    case SECTION, RECOMMENDATION, DELIVERABLE ->
                        cover.done() ? "trace.text.done" : "trace.text.underWay";
                });
    }

    /** What its mark says to those who don't see it: "2, alt er ferdig". */
    public String mark(TraceLine line, TraceColumn column) {
        return switch (line.mark(column)) {
            case DONE -> words.of("trace.mark.done", line.count(column));
            case UNDER_WAY -> words.of("trace.mark.underWay", line.count(column));
            case NONE -> words.of("trace.mark.none");
        };
    }

    /** "11 innspillspunkter: 3 tatt til følge, 8 uten konklusjon". */
    public String points(List<TraceInput> input) {
        int all = input.stream().mapToInt(TraceInput::count).sum();
        List<String> parts = new ArrayList<>();
        for (var disposition : Disposition.values()) {
            int count = input.stream()
                    .mapToInt(call -> call.byDisposition().getOrDefault(disposition, 0))
                    .sum();
            if (count > 0) {
                parts.add(conclusion(disposition, count));
            }
        }
        int open = input.stream()
                .mapToInt(call -> call.byState().getOrDefault(PointState.OPEN, 0))
                .sum();
        if (open > 0) {
            parts.add(open(open));
        }
        return words.of("trace.points", all) + ": " + String.join(", ", parts);
    }

    /** "3 tatt til følge". */
    public String conclusion(Disposition disposition, int count) {
        var word = words.of(disposition);
        return count + " " + word.substring(0, 1).toLowerCase(words.locale()) + word.substring(1);
    }

    /** "8 uten konklusjon". */
    public String open(int count) {
        return count + " " + words.of(PointState.OPEN);
    }

    /** As it begins a line. */
    String sentence(String text) {
        return text.substring(0, 1).toUpperCase(words.locale()) + text.substring(1);
    }
}
