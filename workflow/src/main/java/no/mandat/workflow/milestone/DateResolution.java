package no.mandat.workflow.milestone;

import java.util.Locale;
import no.mandat.domain.milestone.Due;
import no.mandat.domain.milestone.Milestone;
import no.mandat.workflow.resolution.DecidingBody;
import no.mandat.workflow.resolution.ResolutionForm;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.Words;

/**
 * Writes what the board is asked about a date: which milestone, from when to when, and why. So what the board decides on, by
 * its hash, is what takes effect.
 */
final class DateResolution {

    /** Of a milestone's title, so that the resolution's stays within what a title may have. */
    private static final int MOST = 120;

    private DateResolution() {}

    static ResolutionForm of(Milestone milestone, ProposalForm form) {
        var words = Words.in(Locale.of(form.language()));
        var title = milestone.says().title();
        var text = words.of(
                "plan.board.text",
                title,
                said(milestone.due(), words),
                said(form.due().due(), words),
                form.reason().strip());
        return new ResolutionForm(words.of("plan.board.title", shortened(title)), DecidingBody.BOARD, text);
    }

    private static String said(Due due, Words words) {
        return new Dates(words).due(due.day(), due.wholeMonth());
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= MOST
                ? title
                : title.substring(0, title.offsetByCodePoints(0, MOST)).strip() + "…";
    }
}
