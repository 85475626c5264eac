package no.mandat.workflow.contribution;

import java.util.List;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.contribution.Contributor;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.shared.Change;

/** Puts together what somebody says in a contribution, with the hash that stands on its receipt. */
final class Statements {

    private Statements() {}

    /** Who says what, in which language. What they agreed to counts where everybody is asked: nothing else is published. */
    record Says(Contributor by, Publication publication, Replies replies, String language) {

        /** As it is taken: without what steers machines. */
        Says {
            replies = replies.readable();
        }
    }

    /**
     * What is said.
     *
     * @param before the files of what was said before
     * @param files those that go with it now
     */
    static Contribution.Statement of(Call call, Says says, List<KeptFile> before, List<KeptFile> files) {
        var publication = call.audience().isPublished() ? says.publication() : Publication.NOT;
        return new Contribution.Statement(
                says.by(),
                publication,
                says.language(),
                says.replies(),
                ContributionHash.of(call.id(), says.by(), publication, says.replies(), files),
                Change.between(
                                "files",
                                ContributionFiles.names(before).orElse(null),
                                ContributionFiles.names(files).orElse(null))
                        .toList(),
                !files.isEmpty());
    }
}
