package no.mandat.workflow.reportimport;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.function.Consumer;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** A report as Word writes it, made by POI. */
final class WordReport {

    final XWPFDocument document = new XWPFDocument();

    WordReport() {
        document.createStyles();
        style("Title", "Title");
        style("Quote", "Quote");
        style("TOC1", "toc 1");
        for (int level = 1; level <= 5; level++) {
            style("Heading" + level, "heading " + level);
        }
    }

    private void style(String id, String name) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.setType(STStyleType.PARAGRAPH);
        document.getStyles().addStyle(new XWPFStyle(style));
    }

    XWPFParagraph styled(String style, String text) {
        var paragraph = paragraph(text);
        paragraph.setStyle(style);
        return paragraph;
    }

    XWPFParagraph paragraph(String text) {
        var paragraph = document.createParagraph();
        paragraph.createRun().setText(text);
        return paragraph;
    }

    /** A list whose levels are numbered in that way, with a full stop; without any it has dots. */
    BigInteger list(STNumberFormat.Enum... formats) {
        var numbering = document.createNumbering();
        var list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.valueOf(numbering.getAbstractNums().size() + 1L));
        for (int i = 0; i < 3; i++) {
            var level = list.addNewLvl();
            level.setIlvl(BigInteger.valueOf(i));
            level.addNewStart().setVal(BigInteger.ONE);
            boolean isDot = i >= formats.length;
            level.addNewNumFmt().setVal(isDot ? STNumberFormat.BULLET : formats[i]);
            level.addNewLvlText().setVal(isDot ? "•" : "%" + (i + 1) + ".");
        }
        return numbering.addNum(numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(list)));
    }

    void item(BigInteger list, int level, String text) {
        var paragraph = paragraph(text);
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
    }

    void picture(byte[] content, int type, String name, String alternativeText) {
        try {
            var run = document.createParagraph().createRun();
            var picture =
                    run.addPicture(new ByteArrayInputStream(content), type, name, Units.toEMU(10), Units.toEMU(10));
            var _ = picture;
            run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(alternativeText);
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] write() {
        var out = new ByteArrayOutputStream();
        try {
            document.write(out);
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] of(Consumer<WordReport> writing) {
        var report = new WordReport();
        writing.accept(report);
        return report.write();
    }
}
