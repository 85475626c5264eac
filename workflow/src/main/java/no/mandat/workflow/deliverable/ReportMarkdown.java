package no.mandat.workflow.deliverable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/** A whole revision as one text, for where it is read in one piece. */
final class ReportMarkdown {

    private final ReportContent content;
    private final Words words;
    private final List<String> parts = new ArrayList<>();

    private ReportMarkdown(ReportContent content, Words words) {
        this.content = content;
        this.words = words;
    }

    static String of(ReportContent content, Words words) {
        var markdown = new ReportMarkdown(content, words);
        markdown.write();
        return markdown.parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining("\n\n"));
    }

    private void write() {
        var reply = content.reply();
        if (reply != null) {
            heading(1, words.of("deliverable.reply", reply.body()));
            reply.objections().forEach(this::objection);
            parts.add(reply.text());
        }
        parts.add(content.summary());
        var numbers = content.sectionNumbers();
        for (int i = 0; i < content.sections().size(); i++) {
            var section = content.sections().get(i);
            heading(section.level(), numbers.get(i) + " " + section.title());
            parts.add(section.text());
            recommendations(section.id());
        }
        recommendations(null);
        dissents(null);
    }

    private void objection(ReportContent.Objection objection) {
        parts.add("**" + objection.name() + "**");
        parts.add(objection.reason());
        parts.add(objection.wayOut());
    }

    private void heading(int level, String title) {
        parts.add("#".repeat(level) + " " + title);
    }

    private void recommendations(@Nullable SectionId in) {
        for (var recommendation : content.recommendationsIn(in)) {
            parts.add("**" + words.of("deliverable.recommendation", content.numberOf(recommendation)) + "**");
            parts.add(recommendation.text());
            if (!recommendation.addressee().isEmpty()) {
                parts.add(words.of("deliverable.addressee", recommendation.addressee()));
            }
            parts.add(recommendation.rationale());
            dissents(recommendation.id());
        }
    }

    private void dissents(@Nullable RecommendationId to) {
        for (var dissent : content.dissentsTo(to)) {
            var names = dissent.signatories().stream()
                    .map(ReportContent.Signatory::name)
                    .collect(Collectors.joining(", "));
            parts.add("**" + words.of("deliverable.from." + dissent.kind(), names) + "**");
            parts.add(dissent.text());
        }
    }
}
