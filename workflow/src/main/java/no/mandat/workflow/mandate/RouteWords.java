package no.mandat.workflow.mandate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.mandat.domain.approval.Share;
import no.mandat.domain.mandate.RouteStep;
import no.mandat.domain.mandate.Routes;
import no.mandat.workflow.words.Words;

/** How what a group delivers is approved, in words: "Gruppen godkjenner (14 dager) → Styret godkjenner (14 dager)". */
public final class RouteWords {

    private static final String THEN = " → ";

    private final Words words;

    /** In that language. */
    public RouteWords(Words words) {
        this.words = words;
    }

    /** The kind, and its steps. */
    public String line(Routes.Way way) {
        return words.of("routes.line", words.of(way.kind()), of(way.steps()));
    }

    /** Steps in their order; what no step is said of hasn't been laid down. */
    public String of(List<RouteStep> steps) {
        return steps.isEmpty()
                ? words.of("routes.none")
                : steps.stream().map(this::of).collect(Collectors.joining(THEN));
    }

    /** One step: who does what, for how long, and what of its rule isn't as usual. */
    public String of(RouteStep step) {
        return words.of(
                "routes.step",
                words.of("routes.%s.%s".formatted(step.act(), step.asked())),
                String.join(", ", about(step)));
    }

    /** What is said of a step besides who does what. */
    private List<String> about(RouteStep step) {
        var rule = step.rule();
        List<String> about = new ArrayList<>();
        about.add(words.of("routes.days", step.days()));
        if (step.act() == RouteStep.Act.APPROVE) {
            if (!rule.quorum().equals(Share.HALF)) {
                about.add(
                        rule.quorum().equals(Share.ALL)
                                ? words.of("routes.quorum.all")
                                : words.of("routes.quorum", share(rule.quorum())));
            }
            if (!rule.threshold().equals(Share.HALF)) {
                about.add(words.of("routes.threshold", share(rule.threshold())));
            }
            if (!rule.objectionsBlock()) {
                about.add(words.of("routes.objections"));
            }
            if (rule.silenceApproves()) {
                about.add(words.of("routes.silence"));
            }
        }
        if (rule.secret()) {
            about.add(words.of("routes.secret"));
        }
        if (rule.corrections()) {
            about.add(words.of("routes.corrections"));
        }
        if (step.decidesUpheld()) {
            about.add(words.of("routes.decidesUpheld"));
        }
        return about;
    }

    /** A share as one reads it. */
    public String share(Share share) {
        if (share.equals(Share.ALL)) {
            return words.of("routes.all");
        }
        return switch (share.toString()) {
            case "1/2" -> "½";
            case "2/3" -> "⅔";
            case "3/4" -> "¾";
            default -> share.toString();
        };
    }
}
