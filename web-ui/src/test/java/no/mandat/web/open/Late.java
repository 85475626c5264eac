package no.mandat.web.open;

import java.util.ArrayList;
import java.util.List;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.contribution.AskToBeLetIn;
import no.mandat.workflow.contribution.LateRequestService;
import org.jspecify.annotations.Nullable;

/** Remembers who asked to be let in late, or refuses them. */
final class Late extends LateRequestService {

    final List<AskToBeLetIn> asked = new ArrayList<>();

    @Nullable Refusal refusal;

    @Override
    public void ask(AskToBeLetIn command) {
        if (refusal != null) {
            throw new RefusedException(refusal);
        }
        asked.add(command);
    }
}
