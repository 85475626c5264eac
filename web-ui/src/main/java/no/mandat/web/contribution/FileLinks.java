package no.mandat.web.contribution;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import no.mandat.domain.shared.ContributionId;
import no.mandat.web.document.FileSize;
import no.mandat.workflow.contribution.FileOfContribution;
import no.mandat.workflow.contribution.KeptFile;

/** The files of a contribution, for whoever may read them to download. */
final class FileLinks extends UnorderedList {

    private static final long serialVersionUID = 1L;

    FileLinks(ContributionId contribution, List<KeptFile> files) {
        for (var kept : files) {
            var link = new Anchor(
                    CallNavigation.address(new FileOfContribution(contribution, kept.id())), kept.fileName());
            link.getElement().setAttribute("download", true);
            add(new ListItem(link, new Span(" " + FileSize.about(kept.fileType(), kept.fileSize()))));
        }
    }
}
