package no.mandat.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.Cover;
import no.mandat.domain.shared.CoverKind;
import no.mandat.domain.shared.CoverScope;
import no.mandat.domain.shared.CoverageSource;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;

/** What is written of reports, as far as tests say so: parts that are put to the board, and parts that are not. */
@ApplicationScoped
class WrittenReport implements CoverageSource {

    private final Map<MandateId, List<Part>> parts = new ConcurrentHashMap<>();

    private record Part(ClauseId clause, Cover cover, CoverScope seenIn) {}

    static final UUID REPORT = new UUID(8, 1);

    /** @param seenIn the narrowest scope that has it */
    void has(MandateId mandate, ClauseId clause, CoverKind kind, String title, CoverScope seenIn, boolean approved) {
        var report = new Subject("Deliverable", REPORT);
        var cover = new Cover(kind, new Subject("Section", UUID.randomUUID()), title, approved, report);
        parts.computeIfAbsent(mandate, none -> new ArrayList<>()).add(new Part(clause, cover, seenIn));
    }

    @Override
    public Map<ClauseId, List<Cover>> of(MandateId mandate, CoverScope scope) {
        Map<ClauseId, List<Cover>> covers = new HashMap<>();
        parts.getOrDefault(mandate, List.of()).stream()
                .filter(part -> part.seenIn().extent().compareTo(scope.extent()) >= 0)
                .forEach(part -> covers.computeIfAbsent(part.clause(), none -> new ArrayList<>())
                        .add(part.cover()));
        return covers;
    }
}
