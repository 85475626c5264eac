package no.mandat.web.contribution;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import no.mandat.domain.shared.ContributionId;
import no.mandat.web.document.FileSize;
import no.mandat.workflow.contribution.FileOfContribution;
import no.mandat.workflow.contribution.KeptFile;

/** The files of a contribution, for whoever may read them to download. */
final class FileLinks extends UnorderedList {

    private static final long serialVersionUID = 1L;

    FileLinks(ContributionId contribution, List<KeptFile> files) {
        this(contribution, files, kept -> List.of());
    }

    /** @param more what stands beside each */
    FileLinks(ContributionId contribution, List<KeptFile> files, Function<KeptFile, List<Component>> more) {
        for (var kept : files) {
            var link = new Anchor(
                    CallNavigation.address(new FileOfContribution(contribution, kept.id())), kept.fileName());
            link.getElement().setAttribute("download", true);
            var item = new ListItem(link, new Span(" " + FileSize.about(kept.fileType(), kept.fileSize())));
            item.add(more.apply(kept));
            add(item);
        }
    }
}
