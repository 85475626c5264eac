package no.mandat.workflow.contribution;

import java.util.List;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.contribution.Contributor;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.shared.Change;
import org.jspecify.annotations.Nullable;

/** Puts together what somebody says in a contribution, with the hash that stands on its receipt. */
final class Statements {

    private Statements() {}

    /**
     * Who says what. What they agreed to counts where everybody is asked: nothing else is published.
     *
     * @param language the tag of the language of the call in which they say it
     * @param letterLanguage the tag of the language in which they are written to, where no account says it
     */
    record Says(
            Contributor by,
            Publication publication,
            Replies replies,
            String language,
            @Nullable String letterLanguage) {

        /** As it is taken: without what steers machines. */
        Says {
            replies = replies.readable();
        }

        /** Of somebody with an account. */
        Says(Contributor by, Publication publication, Replies replies, String language) {
            this(by, publication, replies, language, null);
        }

        /** Of somebody without one, to whom the page was shown in a language that need not be one of the call's. */
        static Says onPage(Call call, Contributor by, Publication publication, Replies replies, String shown) {
            var language = PageLanguage.of(call, shown);
            return new Says(by, publication, replies, call.text().languageFor(language), language);
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
                says.letterLanguage(),
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
