package no.mandat.web.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** All features that show what a round asks about themselves. */
@ApplicationScoped
public class SubjectPapers {

    private final Iterable<SubjectPaper> papers;

    @Inject
    SubjectPapers(@Any Instance<SubjectPaper> papers) {
        this((Iterable<SubjectPaper>) papers);
    }

    /** Those, for tests. */
    public SubjectPapers(Iterable<SubjectPaper> papers) {
        this.papers = papers;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected SubjectPapers() {
        this((Iterable<SubjectPaper>) null);
    }

    Optional<SubjectPaper> of(String kind) {
        Stream<SubjectPaper> all = StreamSupport.stream(papers.spliterator(), false);
        return all.filter(paper -> paper.kind().equals(kind)).findFirst();
    }
}
