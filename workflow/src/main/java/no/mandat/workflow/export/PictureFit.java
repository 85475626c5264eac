package no.mandat.workflow.export;

import no.mandat.workflow.attachment.PictureSize;

/** How large a picture stands on a page, in thousandths of a millimetre: as large as it is, but no larger than there is room for. */
record PictureFit(long width, long height) {

    /** In a dot of a screen, of which there are 96 to the inch. */
    private static final double THOUSANDTHS_IN_DOT = 25_400 / 96.0;

    static PictureFit of(PictureSize size, long widest, long highest) {
        double width = size.width() * THOUSANDTHS_IN_DOT;
        double height = size.height() * THOUSANDTHS_IN_DOT;
        double scale = Math.min(1, Math.min(widest / width, highest / height));
        return new PictureFit(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
    }
}
