package no.mandat.web.shared;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.workflow.attachment.Reception;

/** What Vaadin's upload says, in the page's language. */
final class UploadWords {

    private UploadWords() {}

    static UploadI18N texts() {
        var tooLarge = Say.t(new AttachmentRefusal.TooLarge(Reception.MOST_MEGABYTES));
        return new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(tooLarge)
                        .setTooManyFiles(t("documents.upload.tooMany"))
                        .setIncorrectFileType(t("documents.upload.wrongKind")))
                .setFile(new UploadI18N.File()
                        .setRemove(t("documents.upload.cancel"))
                        .setRetry(t("documents.upload.again"))
                        .setStart(t("documents.upload.begin")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(t("documents.upload.connecting"))
                                .setStalled(t("documents.upload.stalled"))
                                .setProcessing(t("documents.upload.processing"))
                                .setHeld(t("documents.upload.queued")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(t("documents.upload.left"))
                                .setUnknown(t("documents.upload.leftUnknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(t("documents.upload.unavailable"))
                                .setUnexpectedServerError(t("documents.upload.failed"))
                                .setForbidden(t("documents.upload.failed"))
                                .setFileTooLarge(tooLarge)))
                .setUnits(List.of(
                        t("documents.unit.bytes"),
                        t("documents.unit.kilobytes"),
                        t("documents.unit.megabytes"),
                        t("documents.unit.gigabytes")));
    }
}
