package no.mandat.workflow.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.mandat.domain.approval.Finding;
import no.mandat.domain.approval.Finding.AnswersAwaited;
import no.mandat.domain.approval.Finding.MostVotes;
import no.mandat.domain.approval.Finding.NoVotes;
import no.mandat.domain.approval.Finding.NobodyEligible;
import no.mandat.domain.approval.Finding.NoticeTaken;
import no.mandat.domain.approval.Finding.ObjectionsStand;
import no.mandat.domain.approval.Finding.OverrideMet;
import no.mandat.domain.approval.Finding.OverrideMissing;
import no.mandat.domain.approval.Finding.QuorumMet;
import no.mandat.domain.approval.Finding.QuorumMissing;
import no.mandat.domain.approval.Finding.SilenceApproves;
import no.mandat.domain.approval.Finding.SilenceNeedsAnApproval;
import no.mandat.domain.approval.Finding.ThresholdMet;
import no.mandat.domain.approval.Finding.ThresholdMissing;
import no.mandat.domain.approval.Finding.Tied;
import no.mandat.domain.approval.RoundKind;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.Words;

/** Why a round stands as it does, in words. */
final class FindingWords {

    private final Words words;

    /** Whether the voters say yes or no. */
    private final boolean answers;

    /** Until when positions are taken. */
    private final LocalDate lastDay;

    private final Map<PersonId, String> names;

    FindingWords(Words words, RoundKind round, LocalDate lastDay, Map<PersonId, String> names) {
        this.words = words;
        this.answers = round == RoundKind.IMPARTIALITY;
        this.lastDay = lastDay;
        this.names = names;
    }

    List<String> of(List<Finding> findings) {
        return findings.stream().map(this::of).toList();
    }

    String of(Finding finding) {
        return switch (finding) {
            case NobodyEligible() -> words.of("finding.nobodyEligible");
            case AnswersAwaited(var silent, var eligible) ->
                words.of("finding.answersAwaited", silent, eligible, new Dates(words).day(lastDay));
            case NoticeTaken(var cast, var eligible) -> words.of("finding.noticeTaken", cast, eligible);
            case QuorumMissing missing ->
                words.of("finding.quorumMissing", missing.more(), missing.cast(), missing.needed());
            case QuorumMet(var cast, var eligible) -> words.of("finding.quorumMet", cast, eligible);
            case ObjectionsStand(var count) -> words.of("finding.objectionsStand", count);
            case ThresholdMissing(var approvals, var objections, var needed) ->
                words.of(answers ? "finding.yesMissing" : "finding.thresholdMissing", approvals, objections, needed);
            case ThresholdMet(var approvals, var objections) ->
                words.of(answers ? "finding.yesMet" : "finding.thresholdMet", approvals, objections);
            case OverrideMissing(var approvals, var needed, var eligible) ->
                words.of("finding.overrideMissing", approvals, needed, eligible);
            case OverrideMet(var approvals, var eligible) -> words.of("finding.overrideMet", approvals, eligible);
            case NoVotes() -> words.of("finding.noVotes");
            case Tied(var candidates, var votes) -> words.of("finding.tied", names(candidates), votes);
            case MostVotes(var candidate, var votes, var cast) ->
                words.of("finding.mostVotes", names(List.of(candidate)), votes, cast);
            case SilenceApproves(var silent) -> words.of("finding.silenceApproves", silent);
            case SilenceNeedsAnApproval() -> words.of("finding.silenceNeedsAnApproval");
        };
    }

    private String names(List<PersonId> candidates) {
        return words.list(
                candidates.stream().map(id -> names.getOrDefault(id, "…")).toList());
    }
}
